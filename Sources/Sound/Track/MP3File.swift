internal import CEncoders
internal import Files

/// An MP3 file that LAME writes; the descriptor under it stays its owner's.
struct MP3File: ~Copyable {
  private let encoder: UnsafeMutableRawPointer
  private let channels: Int
  private let level: Float

  /// Begins a file of `channels` channels in `descriptor`, to be at `path`, of samples raised by `gain` dB.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  init(
    writing encoding: AudioEncoding, channels: Int, sampleRate: Int, gain: Double = 0, to descriptor: Int32,
    path: String
  ) throws(FileError) {
    var opened: UnsafeMutableRawPointer?
    let code = cmp3_open(
      &opened, descriptor, Int32(clamping: sampleRate), Int32(clamping: channels),
      Int32(clamping: encoding.rateOfMP3))
    guard let opened else { throw .cannotWrite(path: path, reason: SystemCalls.reason(code)) }
    encoder = opened
    self.channels = channels
    level = Float(factor(decibels: gain))
  }

  deinit { cmp3_close(encoder) }

  /// Appends `samples`, the channels' in turn, at a full scale of ±1.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  func write(_ samples: UnsafeBufferPointer<Float>, path: String) throws(FileError) {
    let code = withUnsafeTemporaryAllocation(of: Float.self, capacity: samples.count) { room in
      for index in samples.indices { room[index] = samples[index] * level }
      return cmp3_write(encoder, room.baseAddress, Int32(clamping: samples.count / channels))
    }
    try check(code, path: path)
  }

  /// Writes what was held back.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  func finish(path: String) throws(FileError) { try check(cmp3_finish(encoder), path: path) }

  private func check(_ code: Int32, path: String) throws(FileError) {
    guard code == 0 else { throw .cannotWrite(path: path, reason: SystemCalls.reason(code)) }
  }
}
