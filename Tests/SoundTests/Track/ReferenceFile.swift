import CSndfile
import Files
import Foundation
import Guide
import TestSupport
import Testing

@testable import Sound

/// Sounds and silences of up to `longest` seconds in the blocks that encoders get, always the same: noise, a whisper of it,
/// a tone in the first channel alone, and a click. As from the mixer, no block of silence is in part sound.
func soundsAndSilences(channels: Int, rate: Int, longest: Int) -> [[Float]] {
  let clip = noise(seconds: 1, rate: rate).samples
  var blocks: [[Float]] = []
  func add(_ samples: [Float]) {
    let most = 8192 / channels * channels
    for start in stride(from: 0, to: samples.count, by: most) {
      blocks.append(Array(samples[start..<min(start + most, samples.count)]))
    }
  }
  for (index, silence) in [4, longest, 3, 9, 2, 6].enumerated() {
    add([Float](repeating: 0, count: (silence * rate + 77 * index) * channels))
    add(
      (0..<rate * channels).map { place in
        let (frame, channel) = place.quotientAndRemainder(dividingBy: channels)
        return switch index % 4 {
        case 0: Float(clip[(frame + channel * 99) % rate]) / 8192
        case 1: channel == 0 ? 0.3 * sin(Float(frame) * 0.06) : 0
        case 2: frame == rate / 2 ? 0.9 : 0
        default: Float(clip[frame] / 512) / 32768
        }
      })
  }
  add([Float](repeating: 0, count: 4 * rate * channels))
  return blocks
}

/// The bytes of the file that `write` fills.
func bytes(of write: (_ descriptor: Int32) throws -> Void) throws -> [UInt8] {
  let place = try Workplace()
  let path = place.path("track")
  let file = try PendingFile(for: OutputPath(path))
  try write(file.descriptor)
  try file.publish(overwrite: true)
  return try Array(Data(contentsOf: URL(filePath: path)))
}

/// The bytes of the file that libsndfile makes of `blocks`, encoding silence like sound.
func bytesOfLibsndfile(
  _ blocks: [[Float]], format: Int, channels: Int, rate: Int, compression: Double
) throws -> [UInt8] {
  try bytes { descriptor in
    var info = SF_INFO()
    info.format = Int32(format)
    info.channels = Int32(channels)
    info.samplerate = Int32(rate)
    let file = try #require(sf_open_fd(descriptor, Int32(SFM_WRITE), &info, 0))
    defer { sf_close(file) }
    var compression = compression
    let size = Int32(MemoryLayout<Double>.size)
    #expect(sf_command(file, Int32(SFC_SET_COMPRESSION_LEVEL), &compression, size) == SF_TRUE)
    for block in blocks { #expect(sf_write_float(file, block, sf_count_t(block.count)) == block.count) }
  }
}

/// The place of the first byte in which two files differ; `nil` if they are the same. (Of two long lists an expectation takes
/// hours to say in what they differ.)
func firstDifference(_ one: [UInt8], _ other: [UInt8]) -> Int? {
  if one == other { return nil }
  return zip(one, other).enumerated().first { $1.0 != $1.1 }?.offset ?? min(one.count, other.count)
}
