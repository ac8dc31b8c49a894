internal import CEncoders

/// Measures the loudness of Opus packets as players hear them, as they come from the encoder.
struct OpusMeter: ~Copyable {
  /// What is left of silence: −140 dBFS.
  private static let silence: Float = 1e-7
  /// The packets before the first that sounds: the header, whose bytes 10 and 11 are the pre-skip in frames at 48 kHz, and
  /// the tags (RFC 7845, 5).
  private static let silentPackets = 2
  /// The longest that a packet lasts, 120 ms, in frames per second (RFC 6716, 2.1.4).
  private static let packetsPerSecond = 8

  private let decoder: Decoder
  private let channels: Int
  private let sampleRate: Int
  private var meter: LoudnessMeter
  /// What does not yet make a packet, and what does not yet make a block.
  private var bytes: [UInt8] = []
  private var samples: [Float] = []
  private var packets = 0
  /// The samples to be skipped before the first that is heard.
  private var skip = 0
  /// The samples to be heard after them.
  private var left: Int

  /// Begins a track of `frames` frames.
  ///
  /// - Throws: ``SoundError/cannotMeasure(reason:)``.
  static func begin(frames: Int, channels: Int, sampleRate: Int) throws(SoundError) -> OpusMeter {
    let decoder = try Decoder(channels: channels, sampleRate: sampleRate)
    let meter = try LoudnessMeter(channels: channels, sampleRate: sampleRate, silence: silence)
    return OpusMeter(
      decoder: decoder, channels: channels, sampleRate: sampleRate, meter: meter, left: frames * channels)
  }

  private init(
    decoder: Decoder, channels: Int, sampleRate: Int, meter: consuming LoudnessMeter, left: Int
  ) {
    self.decoder = decoder
    self.channels = channels
    self.sampleRate = sampleRate
    self.meter = meter
    self.left = left
  }

  /// Goes on with packets, each after its length, a little-endian number of 32 bits; any part of them.
  ///
  /// - Throws: ``SoundError/cannotMeasure(reason:)``.
  mutating func add(_ packets: UnsafeBufferPointer<UInt8>) throws(SoundError) {
    bytes += packets
    var start = 0
    while bytes.count - start >= 4 {
      let length = (0..<4).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
      guard bytes.count - start - 4 >= length else { break }
      try add(packet: bytes[start + 4..<start + 4 + length])
      start += 4 + length
    }
    bytes.removeFirst(start)
  }

  private mutating func add(packet: ArraySlice<UInt8>) throws(SoundError) {
    packets += 1
    if packets == 1, packet.count > 11 {
      let told = packet[packet.startIndex + 10..<packet.startIndex + 12]
      skip = told.reversed().reduce(0) { $0 << 8 | Int($1) } * sampleRate / 48_000 * channels
    }
    guard packets > Self.silentPackets else { return }
    let room = sampleRate / Self.packetsPerSecond
    var frames: Int32 = 0
    var decoded = [Float](unsafeUninitializedCapacity: room * channels) { decoded, count in
      guard let start = decoded.baseAddress else { return }
      frames = packet.withUnsafeBufferPointer {
        opus_decode_float(decoder.state, $0.baseAddress, Int32($0.count), start, Int32(room), 0)
      }
      count = Int(max(0, frames)) * channels
    }
    guard frames >= 0 else { throw Decoder.failure(frames) }
    let skipped = min(skip, decoded.count)
    skip -= skipped
    decoded.removeFirst(skipped)
    let heard = decoded.prefix(left)
    left -= heard.count
    samples += heard
    if samples.count >= Mixer.blockFrames * channels { measure() }
  }

  /// The loudness of all that was added.
  ///
  /// - Throws: ``SoundError/cannotMeasure(reason:)``.
  consuming func finish() throws(SoundError) -> Loudness {
    measure()
    guard left == 0 else { throw .cannotMeasure(reason: "\(left / channels) frames are missing") }
    return try meter.finish()
  }

  private mutating func measure() {
    samples.withUnsafeBufferPointer { meter.add($0, isSilent: false) }
    samples.removeAll(keepingCapacity: true)
  }

  /// libopus's decoder, freed when it goes out of scope.
  private final class Decoder {
    let state: OpaquePointer

    init(channels: Int, sampleRate: Int) throws(SoundError) {
      var code: Int32 = 0
      let state = opus_decoder_create(Int32(clamping: sampleRate), Int32(clamping: channels), &code)
      guard let state else { throw Self.failure(code) }
      self.state = state
    }

    deinit { opus_decoder_destroy(state) }

    static func failure(_ code: Int32) -> SoundError {
      .cannotMeasure(reason: String(cString: opus_strerror(code)))
    }
  }
}
