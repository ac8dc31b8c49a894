internal import Files
internal import Glibc
internal import Guide

/// A file of AAC in MPEG-4 that ffmpeg writes: samples go to it over a socket, and the file and the list of chapters are
/// descriptors it was started with, so that it never opens a name.
final class MPEG4File {
  private let program: FFmpeg

  /// Starts to write into what `descriptor` holds.
  ///
  /// - Throws: ``SoundError``, or `FileError` where there is no memory for the chapters.
  init(
    writing encoding: AudioEncoding, channels: Int, sampleRate: Int, tags: TrackTags?, to descriptor: Int32,
    path: String
  ) throws {
    let list = SystemCalls.memoryFile(Self.list(tags?.chapters ?? [], sampleRate: sampleRate))
    guard list >= 0 else { throw FileError.cannotWrite(path: path, reason: SystemCalls.reason()) }
    defer { close(list) }
    program = try FFmpeg(
      ["-f", "f32le", "-ar", "\(sampleRate)", "-ac", "\(channels)", "-i", "pipe:0"]
        + ["-f", "ffmetadata", "-i", FFmpeg.place(of: list)]
        + ["-map", "0:a", "-map_metadata", "1", "-map_chapters", "1"]
        + ["-metadata:s:a:0", "language=\(tags?.language ?? "und")"]
        + ["-c:a", "aac", "-b:a", "\(encoding.rateOfAAC(channels: channels))", "-threads", "1"]
        // Nothing of the clock or of the encoder's version.
        + ["-fflags", "+bitexact", "-flags:a", "+bitexact"]
        // Players are told what is where before the sound comes.
        + ["-movflags", "+faststart"]
        + [
          "-brand", encoding.format == .m4b ? "M4B " : "M4A ", "-f", "ipod", "-y",
          FFmpeg.place(of: descriptor),
        ],
      with: [list, descriptor], format: encoding.format, path: path)
  }

  /// Appends `samples`, the channels' in turn, at a full scale of ±1.
  ///
  /// - Throws: ``SoundError/encoderFailed(path:program:reason:)``, or `CancellationError` when the task is cancelled.
  func write(_ samples: UnsafeBufferPointer<Float>) throws {
    try program.send(UnsafeRawBufferPointer(samples))
  }

  /// Ends the samples and waits until the file is whole.
  ///
  /// - Throws: As ``write(_:)``.
  func finish() throws { try program.finish() }

  /// Decodes the track of `frames` frames that `descriptor` holds, to be at `path`, and returns how many of them there
  /// are: the last block of 1024 may end after the last one.
  ///
  /// - Throws: ``SoundError``, or `CancellationError` when the task is cancelled.
  static func count(
    in descriptor: Int32, channels: Int, upTo frames: Int, path: String
  ) throws -> Int {
    var bytes = 0
    let program = try FFmpeg(
      ["-i", FFmpeg.place(of: descriptor), "-map", "0:a", "-f", "u8", "pipe:1"], with: [descriptor],
      format: .m4a, path: path
    ) { bytes += $0.count }
    try program.finish()
    let found = bytes / channels
    return found - frames < blockFrames ? min(found, frames) : found
  }

  private static let blockFrames = 1024

  /// The chapters as ffmpeg reads them ("Metadata" in its formats' documentation).
  private static func list(_ chapters: [Timeline.Chapter], sampleRate: Int) -> [UInt8] {
    let parts = chapters.map { chapter in
      let title = chapter.title.onOneLine.map { "=;#\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
      return """
        [CHAPTER]
        TIMEBASE=1/\(sampleRate)
        START=\(chapter.start)
        END=\(chapter.start + chapter.frames)
        title=\(title)

        """
    }
    return Array((";FFMETADATA1\n" + parts.joined()).utf8)
  }
}
