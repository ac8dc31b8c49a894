import ArgumentParser
import Authoring
import Files
import Foundation
import Guide
import Sound
import Speech
import Studio

/// The exit codes of sysexits.h that scripts may rely on.
enum Exit {
  static let badInput = ExitCode(65)
  static let notFound = ExitCode(66)
  static let engineFailed = ExitCode(70)
  static let cannotWrite = ExitCode(73)
}

/// Says what went wrong in one plain sentence on standard error and ends the program with its exit code.
func report(_ error: any Error) -> Never {
  Interrupts.exitIfCaught()
  let code: ExitCode
  switch error {
  case let error as AuthoringError:
    switch error {
    case .notFound, .unreadable, .unknown: code = Exit.notFound
    case .invalid: code = Exit.badInput
    }
  case let error as StudioError:
    switch error {
    case .noVoices, .notInstalled: code = Exit.notFound
    case .cannotInstall: code = Exit.cannotWrite
    }
  case is GuideError: code = Exit.badInput
  case let error as SpeechError:
    switch error {
    case .unknownVoice, .unknownVariant, .refusedVoice, .modelUnusable: code = Exit.badInput
    case .fileMissing: code = Exit.notFound
    default: code = Exit.engineFailed
    }
  case FileError.readerLeft: StretchGuide.exit(withError: Console.readerLeft)
  case SoundError.badAmbience: code = Exit.notFound
  case FileError.targetTwice, FileError.targetIsSource: code = .validationFailure
  case is SoundError, is FileError: code = Exit.cannotWrite
  case is UsageError: code = .validationFailure
  case _ where StretchGuide.exitCode(for: error) == .validationFailure:
    Console.error("error: \(UsageError(parsing: error))")
    StretchGuide.exit(withError: ExitCode.validationFailure)
  default: StretchGuide.exit(withError: error)
  }
  let flag = if case GuideError.tooLong = error { ", or add --allow-long" } else { "" }
  // What is wrong in a file is told as FILE:LINE:COLUMN, which editors can follow.
  let isInFile = (error as? AuthoringError)?.diagnostics.isEmpty == false
  Console.error(isInFile ? "\(error)" : "error: \(oneLine("\(error)\(flag)"))")
  StretchGuide.exit(withError: code)
}

/// Shows how far the speaking is: a bar on a terminal, plain lines elsewhere, nothing when quiet.
struct ProgressBar: Sendable {
  let isQuiet: Bool
  private let isTerminal = isatty(STDERR_FILENO) == 1

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
  }

  /// Shows that `done` of `wanted` sounds are made.
  func show(_ done: Int, of wanted: Int) {
    guard !isQuiet, wanted > 0 else { return }
    if isTerminal {
      let filled = done * 30 / wanted
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
      let end = done == wanted ? "\r\u{1B}[K" : ""
      Console.show("\r\(bar) \(done) of \(wanted) sentences\(end)")
    } else if done == 0 {
      Console.error("speaking \(wanted) sentences")
    }
  }
}
