import Files
import Foundation
import TestSupport
import Testing

@testable import Sound

struct OpusMeterTests {
  /// Bursts of tones and silence, and all of its packets as an encoder gives them.
  private func encoded(
    channels: Int, seconds: Int, rate: Int = 48_000, to path: String
  ) throws -> [UInt8] {
    let samples = (0..<rate * seconds * channels).map { index -> Float in
      let time = Double(index / channels) / Double(rate)
      return time.truncatingRemainder(dividingBy: 3) < 1
        ? Float(0.3 * sin(time * 2_000 + Double(index % channels))) : 0
    }
    let file = try PendingFile(for: OutputPath(path))
    let sound = try OpusFile(
      writing: AudioEncoding(.opus), channels: channels, sampleRate: rate, to: file.descriptor, path: path)
    var packets: [UInt8] = []
    for start in stride(from: 0, to: samples.count, by: 9_600) {
      try samples[start..<min(start + 9_600, samples.count)].withUnsafeBufferPointer {
        try sound.write($0, path: path)
      }
      packets += sound.newPackets()
    }
    try sound.finish(path: path)
    packets += sound.newPackets()
    try file.publish(overwrite: true)
    return packets
  }

  private func loudness(
    of packets: [UInt8], in parts: Int, seconds: Int, channels: Int, rate: Int = 48_000
  ) throws -> Loudness {
    var meter = try OpusMeter.begin(frames: seconds * rate, channels: channels, sampleRate: rate)
    for start in stride(from: 0, to: packets.count, by: parts) {
      try packets[start..<min(start + parts, packets.count)].withUnsafeBufferPointer { try meter.add($0) }
    }
    return try meter.finish()
  }

  @Test(arguments: [(1, 48_000), (2, 48_000), (1, 24_000)])
  func itHearsWhatAPlayerHearsHoweverThePacketsAreCut(channels: Int, rate: Int) throws {
    let place = try Workplace()
    let path = place.path("track.opus")
    let seconds = 8
    let packets = try encoded(channels: channels, seconds: seconds, rate: rate, to: path)
    // Another decoder reads the file.
    let raw = place.path("raw.f32")
    _ = try output(
      of: "ffmpeg", ["-v", "error", "-i", path, "-f", "f32le", "-ac", "\(channels)", raw], package: "ffmpeg")
    var meter = try LoudnessMeter(channels: channels, sampleRate: 48_000, silence: 1e-7)
    try Data(contentsOf: URL(filePath: raw)).withUnsafeBytes { bytes in
      let samples = bytes.bindMemory(to: Float.self)
      #expect(samples.count == seconds * 48_000 * channels)
      meter.add(samples, isSilent: false)
    }
    let judged = try meter.finish()
    #expect(judged.integrated > -40)
    for parts in [1, 777, packets.count] {
      let heard = try loudness(of: packets, in: parts, seconds: seconds, channels: channels, rate: rate)
      // At another rate than a player's, loudness and peaks are its to a tenth of a dB.
      let tolerance = rate == 48_000 ? 0.01 : 0.1
      #expect(abs(heard.integrated - judged.integrated) < tolerance, "\(parts)")
      #expect(abs(heard.truePeak - judged.truePeak) < tolerance, "\(parts)")
    }
  }

  @Test func packetsThatAreMissingOrDamagedAreAnError() throws {
    let place = try Workplace()
    let packets = try encoded(channels: 1, seconds: 1, to: place.path("track.opus"))
    #expect(throws: SoundError.self) {
      _ = try loudness(of: Array(packets.dropLast(600)), in: 999, seconds: 1, channels: 1)
    }
    // The first packet that sounds follows the header's and the tags', each after its length.
    var start = 0
    for _ in 0..<2 { start += 4 + Int(packets[start]) + Int(packets[start + 1]) << 8 }
    var damaged = packets
    damaged[start + 4] = 0xFF
    damaged[start + 5] = 0xFF
    #expect(throws: SoundError.self) {
      _ = try loudness(of: damaged, in: 999, seconds: 1, channels: 1)
    }
  }
}
