internal import CEncoders
internal import Files

/// An Ogg Opus file that libopusenc writes; the descriptor under it stays its owner's.
struct OpusFile: ~Copyable {
  private let encoder: UnsafeMutableRawPointer
  private let channels: Int
  private let packets = Packets()

  private final class Packets {
    var bytes: [UInt8] = []
  }

  /// Begins a file of `channels` channels in `descriptor`, to be at `path`.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  init(
    writing encoding: AudioEncoding, channels: Int, sampleRate: Int, to descriptor: Int32, path: String
  ) throws(FileError) {
    var opened: UnsafeMutableRawPointer?
    let code = opus_open(
      &opened, descriptor, OggPage.serial, Int32(clamping: sampleRate),
      Int32(clamping: channels), Int32(clamping: encoding.rateOfOpus(channels: channels)),
      { user, bytes, count in
        guard let user else { return }
        let packets = Unmanaged<Packets>.fromOpaque(user).takeUnretainedValue()
        withUnsafeBytes(of: UInt32(count).littleEndian) { packets.bytes.append(contentsOf: $0) }
        packets.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
      }, Unmanaged.passUnretained(packets).toOpaque())
    guard code == 0, let opened else {
      throw .cannotWrite(path: path, reason: String(cString: opus_reason(code)))
    }
    encoder = opened
    self.channels = channels
  }

  deinit { opus_close(encoder) }

  /// Appends `samples`, the channels' in turn, at a full scale of ±1.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  func write(_ samples: UnsafeBufferPointer<Float>, path: String) throws(FileError) {
    try check(
      opus_write(encoder, samples.baseAddress, Int32(clamping: samples.count / channels)), path: path)
  }

  /// The packets encoded since this was asked last, each after its length, a little-endian number of 32 bits.
  func newPackets() -> [UInt8] {
    defer { packets.bytes = [] }
    return packets.bytes
  }

  /// Writes what was held back.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  func finish(path: String) throws(FileError) { try check(opus_finish(encoder), path: path) }

  /// Has players raise the file that `descriptor` holds, to be at `path`, by `gain` dB.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  static func raise(_ descriptor: Int32, by gain: Double, path: String) throws(FileError) {
    // Bytes 16 and 17 of the first page's body, after a header of 28, in 1/256 dB (RFC 7845, section 5.1).
    let bytes = withUnsafeBytes(of: Int16((gain * 256).rounded()).littleEndian) { Array($0) }
    try OggPage.put(bytes, at: 28 + 16, in: descriptor, path: path)
  }

  private func check(_ code: Int32, path: String) throws(FileError) {
    guard code == 0 else { throw .cannotWrite(path: path, reason: String(cString: opus_reason(code))) }
  }
}
