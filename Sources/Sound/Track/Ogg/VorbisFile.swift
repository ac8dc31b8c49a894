internal import CEncoders
internal import Files

/// An Ogg Vorbis file that libvorbisenc writes; the descriptor under it stays its owner's.
struct VorbisFile: ~Copyable {
  private let encoder: UnsafeMutableRawPointer
  private let channels: Int

  /// Begins a file of `channels` channels in `descriptor`, to be at `path`.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  init(
    writing encoding: AudioEncoding, channels: Int, sampleRate: Int, to descriptor: Int32, path: String
  ) throws(FileError) {
    var opened: UnsafeMutableRawPointer?
    let code = cvorbis_open(
      &opened, descriptor, OggPage.serial, Int32(clamping: sampleRate), Int32(clamping: channels),
      Float(encoding.quality) / 10)
    guard let opened else { throw .cannotWrite(path: path, reason: SystemCalls.reason(code)) }
    encoder = opened
    self.channels = channels
  }

  deinit { cvorbis_close(encoder) }

  /// Appends `samples`, the channels' in turn, at a full scale of ±1.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  func write(_ samples: UnsafeBufferPointer<Float>, path: String) throws(FileError) {
    try check(
      cvorbis_write(encoder, samples.baseAddress, Int32(clamping: samples.count / channels)), path: path)
  }

  /// Writes what was held back.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  func finish(path: String) throws(FileError) { try check(cvorbis_finish(encoder), path: path) }

  private func check(_ code: Int32, path: String) throws(FileError) {
    guard code == 0 else { throw .cannotWrite(path: path, reason: SystemCalls.reason(code)) }
  }
}
