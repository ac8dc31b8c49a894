/// A reason why a sound could not be made or a track could not be written.
public enum SoundError: Error, Equatable {
  /// Clip `clip` has `found` samples per second and not the track's `expected`.
  case clipRateDiffers(clip: Int, found: Int, expected: Int)
  /// Clip `clip`, `length` frames from frame `start`, leaves a track of `frames` frames.
  case clipOutsideTrack(clip: Int, start: Int, length: Int, frames: Int)
  /// Samples could not be taken from rate `from` to rate `to`; `reason` is the library's.
  case cannotResample(from: Int, to: Int, reason: String)
  /// The loudness of a track could not be measured; `reason` says what the library lacked.
  case cannotMeasure(reason: String)
  /// The ambience at `path` can't be used, and `reason` says why and what would do.
  case badAmbience(path: String, reason: String)
  /// The recording at `path` can't be used, and `reason` says why and what would do.
  case badTakes(path: String, reason: String)
  /// What writes `format` is `program`, which is not installed.
  case noEncoder(format: String, program: String)
  /// `program` did not write the file at `path`; `reason` says how it failed, in its own words where it has some.
  case encoderFailed(path: String, program: String, reason: String)
}

extension SoundError: CustomStringConvertible {
  /// One line that says what is wrong, where, and after a semicolon what would be right.
  public var description: String {
    switch self {
    case .clipRateDiffers(let clip, let found, let expected):
      "clip \(clip) has \(found) samples per second; it must have the track's \(expected)"
    case .clipOutsideTrack(let clip, let start, let length, let frames):
      "clip \(clip) has \(length) frames from frame \(start); it must lie within the track's \(frames) frames"
    case .cannotResample(let from, let to, let reason):
      "samples can't be taken from \(from) to \(to) per second (\(reason)); choose a usual rate such as 44100"
    case .cannotMeasure(let reason):
      "the track's loudness can't be measured (\(reason)); leave it as it is"
    case .badAmbience(let path, let reason):
      "\(path) can't be an ambience: \(reason)"
    case .badTakes(let path, let reason):
      "\(path) can't be a recording: \(reason)"
    case .noEncoder(let format, let program):
      "\(format) needs the program \(program), which is not installed; install it, or choose mp3"
    case .encoderFailed(let path, let program, let reason):
      "\(path) can't be encoded, for \(program) \(reason); install \(program) anew, or choose mp3"
    }
  }
}
