/// Why a sound could not be made or a track could not be written.
public enum SoundError: Error, Equatable {
  /// `path` names a directory.
  case targetIsDirectory(path: String)
  /// `path` names a device, a pipe or a socket.
  case targetIsNotAFile(path: String)
  /// `path` exists and may not be replaced.
  case targetExists(path: String)
  /// Nothing can be made at `path`; `reason` is the system's or the library's.
  case cannotCreate(path: String, reason: String)
  /// Writing `path` stopped half-way; `reason` is the system's or the library's.
  case cannotWrite(path: String, reason: String)
  /// The file written for `path`, read again, holds `found` frames and not `expected`.
  case notWhole(path: String, expected: Int, found: Int)
  /// `path` names the same file as another output.
  case targetTwice(path: String)
  /// `path` names a file that is read.
  case targetIsSource(path: String)
  /// No temporary file can be made in `directory` for what goes to standard output; `reason` is the system's.
  case noTemporary(directory: String, reason: String)
  /// Nobody reads standard output any more.
  case readerLeft
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
}

extension SoundError: CustomStringConvertible {
  /// One sentence saying what is wrong, where, and what would be right.
  public var description: String {
    switch self {
    case .targetIsDirectory(let path):
      "\(path) is a directory; name a file in it instead."
    case .targetIsNotAFile(let path):
      "\(path) is a device, pipe or socket; name an ordinary file, or write - for standard output."
    case .targetExists(let path):
      "\(path) already exists; choose another name, or add --force to replace it."
    case .cannotCreate(let path, let reason):
      "\(path.isEmpty ? "''" : path) cannot be created (\(reason)); choose a directory that exists and can be written to."
    case .cannotWrite(let path, let reason):
      "\(path) could not be written to the end (\(reason)); make room or choose another disk, and try again."
    case .notWhole(let path, let expected, let found):
      "\(path) was not kept, because reading it back gave \(found) frames where \(expected) were written; "
        + "try again on another disk."
    case .targetTwice(let path):
      "\(path) would be written twice; give each output a name of its own."
    case .targetIsSource(let path):
      "\(path) is read for this track; choose another name for the output."
    case .noTemporary(let directory, let reason):
      "No temporary file can be made in \(directory) (\(reason)); name a directory that can be written to in TMPDIR."
    case .readerLeft:
      "Nobody reads standard output any more; let the reader take all of it."
    case .clipRateDiffers(let clip, let found, let expected):
      "Clip \(clip) has \(found) samples per second; it must have the track's \(expected)."
    case .clipOutsideTrack(let clip, let start, let length, let frames):
      "Clip \(clip) has \(length) frames from frame \(start); it must lie within the track's \(frames) frames."
    case .cannotResample(let from, let to, let reason):
      "Samples cannot be taken from \(from) to \(to) per second (\(reason)); choose a usual rate such as 44100."
    case .cannotMeasure(let reason):
      "The track's loudness cannot be measured (\(reason)); add --loudness off to leave it as it is."
    case .badAmbience(let path, let reason):
      "\(path) can't be an ambience: \(reason)."
    }
  }
}
