import ArgumentParser
import Authoring
import Files
import Foundation
import Guide
import Sound
import Speech
import Studio

/// The end of the program, with an exit code that scripts may rely on.
enum Exit {
  /// The kind of a failure, the command line's own among them.
  static func kind(of error: any Error) -> FailureKind {
    error is UsageError ? .usage : (error as? Player.Failure)?.kind ?? FailureKind(of: error)
  }

  /// The code for failures of a kind.
  static func code(_ kind: FailureKind) -> ExitCode { ExitCode(kind.exitCode) }

  /// Says what went wrong in one plain sentence on standard error and ends the program with its exit code.
  static func report(_ error: any Error) -> Never {
    Interrupts.exitIfCaught()
    let code: ExitCode
    switch error {
    case FileError.readerLeft: StretchGuide.exit(withError: Console.readerLeft)
    case is ExitCode: StretchGuide.exit(withError: error)
    case _ where StretchGuide.exitCode(for: error) == .success: StretchGuide.exit(withError: error)
    case _ where StretchGuide.exitCode(for: error) == .validationFailure:
      Console.error("error: \(UsageError(parsing: error))")
      StretchGuide.exit(withError: ExitCode.validationFailure)
    default: code = Self.code(kind(of: error))
    }
    // What is wrong in a file is told as FILE:LINE:COLUMN, which editors can follow.
    let isInFile = (error as? AuthoringError)?.diagnostics.isEmpty == false
    Console.error(isInFile ? "\(error)" : "error: \(oneLine(Advice.sentence(on: error)))")
    StretchGuide.exit(withError: code)
  }
}

/// The flags and commands that do what an error or a warning advises: the command line alone knows them.
enum Advice {
  /// The sentence of an error, with the flag or command that would put it right.
  static func sentence(on error: any Error) -> String {
    switch error {
    case GuideError.tooLong: "\(error), or add --allow-long"
    case FileError.targetExists: "\(error), or add --force to replace it"
    case SoundError.cannotMeasure: "\(error) with --loudness off"
    case AuthoringError.unknown("session", let name, _):
      UsageError.command(meantBy: name).map {
        "there is no session \"\(name)\"; did you mean \"stretchguide \($0)\"?"
      } ?? "\(error)"
    case SpeechError.fileMissing: "\(error) with \"stretchguide voices install\""
    case StudioError.otherLanguage: "\(error) with --voice"
    case StudioError.noVoices: "\(error) with --voices"
    case StudioError.notInstalled(let name): "\(error) with \"stretchguide voices install \(name)\""
    case StudioError.cannotFit(let refusal): sentence(on: refusal) ?? "\(error)"
    case let error as RequestError:
      error.sentence { parameter, value in "--\(parameter.name)" + (value.map { " \($0)" } ?? "") }
    case let error where isForeseen(error): "\(error)"
    default: "\(error.localizedDescription); this should not happen, so please report it with what you typed"
    }
  }

  private static func isForeseen(_ error: any Error) -> Bool {
    error is AuthoringError || error is GuideError || error is SpeechError || error is SoundError
      || error is StudioError || error is FileError || error is UsageError || error is Player.Failure
  }

  /// The sentence of a refusal that flags would mend or make smaller; `nil` where none would.
  private static func sentence(on refusal: FitRefusal) -> String? {
    guard !refusal.alternatives.isEmpty, let isTooShort = refusal.isTooShort else { return nil }
    let bound =
      isTooShort ? "\(refusal.shortest.clock) is the shortest" : "\(refusal.longest.clock) is the longest"
    let changes = refusal.alternatives.map {
      "\($0.bound.clock) with \(flags(for: $0).joined(separator: " "))"
    }
    return (["the track can't last \(refusal.target.clock): \(bound) at this pace"] + changes).joined(
      separator: "; ")
  }

  private static func flags(for change: FitRefusal.Alternative) -> [String] {
    var flags = change.pace.map { ["--pace \($0)"] } ?? []
    if let guidance = change.guidance { flags.append("--guidance \(guidance.rawValue)") }
    if let rounds = change.rounds { flags.append("--repeat \(rounds)") }
    if change.lengthensHolds { flags.append("--longer-holds") }
    return flags
  }

  /// The sentence of a warning, with the flag that would put it right.
  static func sentence(on warning: StudioWarning) -> String {
    switch warning {
    case .namedTwice: "\(warning), or add --repeat for more rounds"
    case .shorterHolds(let factor): "--hold-factor \(factor) makes holds shorter than prescribed"
    case .nothingGrows, .noAffectedSide, .longerHolds, .untagged, .cache: "\(warning)"
    }
  }
}
