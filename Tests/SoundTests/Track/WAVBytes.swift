import Foundation

/// A plain WAV file taken apart by hand, so that the tests do not judge libsndfile by itself.
struct WAVBytes: Equatable {
  let header: [UInt8]
  let samples: [Int16]

  init(_ path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    header = Array(bytes.prefix(44))
    samples = stride(from: 44, to: bytes.count, by: 2).map {
      Int16(bitPattern: UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8)
    }
  }

  /// The 44 bytes that the RIFF and WAVE standards ask for and no more.
  static func plainHeader(frames: Int, sampleRate: Int) -> [UInt8] {
    func word(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
    let format: [UInt8] = [1, 0, 1, 0]  // WAVE_FORMAT_PCM, one channel
    let width: [UInt8] = [2, 0, 16, 0]  // bytes in a frame, bits in a sample
    return Array("RIFF".utf8) + word(36 + frames * 2) + Array("WAVEfmt ".utf8) + word(16) + format
      + word(sampleRate) + word(sampleRate * 2) + width + Array("data".utf8) + word(frames * 2)
  }
}
