internal import Authoring
internal import Files
internal import Guide
internal import Sound
internal import Speech

/// The kind of a failure, which gives every way to ask for a track its code for it.
public enum FailureKind: String, Sendable, CaseIterable {
  /// What was asked for is no request.
  case usage
  /// A session, voice or pace has mistakes, or can't be told as asked.
  case badInput = "bad-input"
  /// What was named isn't there.
  case notFound = "not-found"
  /// An engine failed.
  case engineFailed = "engine-failed"
  /// What was made can't be put where it was to be.
  case cannotWrite = "cannot-write"

  /// The exit code of sysexits.h.
  public var exitCode: Int32 {
    switch self {
    case .usage: 64
    case .badInput: 65
    case .notFound: 66
    case .engineFailed: 70
    case .cannotWrite: 73
    }
  }

  /// The status of an answer over HTTP (RFC 9110, section 15; RFC 4918, section 11.5).
  public var status: Int {
    switch self {
    case .usage: 400
    case .badInput: 422
    case .notFound: 404
    case .engineFailed: 500
    case .cannotWrite: 507
    }
  }

  /// The kind of `error`; what nobody foresaw is the engine's.
  public init(of error: any Error) {
    self =
      switch error {
      case let error as AuthoringError: Self.kind(of: error)
      case let error as StudioError: Self.kind(of: error)
      case let error as SpeechError: Self.kind(of: error)
      case is GuideError: .badInput
      case SoundError.badAmbience, SoundError.badTakes: .notFound
      case FileError.targetTwice, FileError.targetIsSource: .usage
      case is SoundError, is FileError: .cannotWrite
      case is RequestError, is TrackRequest.QueryError: .usage
      default: .engineFailed
      }
  }

  private static func kind(of error: AuthoringError) -> FailureKind {
    switch error {
    case .notFound, .unreadable, .unknown: .notFound
    case .invalid: .badInput
    }
  }

  private static func kind(of error: StudioError) -> FailureKind {
    switch error {
    case .noVoices, .notInstalled: .notFound
    case .cannotInstall, .cannotEmbed, .cannotExport: .cannotWrite
    case .cannotRecord: .usage
    case .cannotFit, .noTakes, .otherLanguage: .badInput
    }
  }

  private static func kind(of error: SpeechError) -> FailureKind {
    switch error {
    case .unknownVoice, .unknownVariant, .refusedVoice, .modelUnusable: .badInput
    case .fileMissing: .notFound
    default: .engineFailed
    }
  }
}
