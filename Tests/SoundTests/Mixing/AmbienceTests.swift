import Foundation
import Guide
import TestSupport
import Testing

@testable import Sound

struct AmbienceTests {
  private let rate = 8000

  private func heard(_ ambience: Ambience, frames: Int, block: Int = 8192) throws -> [Float] {
    let reader = try ambience.reader(sampleRate: rate)
    var all = [Float](repeating: 0, count: frames * ambience.channels)
    try all.withUnsafeMutableBufferPointer { all in
      for start in stride(from: 0, to: all.count, by: block * ambience.channels) {
        let end = min(start + block * ambience.channels, all.count)
        try reader.read(into: UnsafeMutableBufferPointer(rebasing: all[start..<end]))
      }
    }
    return all
  }

  /// Makes a sound file by sox.
  private func sound(_ path: String, rate: Int, channels: Int, _ effects: String) throws -> String {
    let arguments = ["-R", "-n", "-r", "\(rate)", "-c", "\(channels)", "-b", "16", path]
    _ = try output(of: "sox", arguments + effects.split(separator: " ").map(String.init), package: "sox")
    return path
  }

  private func level(_ samples: some Collection<Float>) -> Float {
    (samples.reduce(0) { $0 + $1 * $1 } / Float(samples.count)).squareRoot()
  }

  static let noises = [Ambience.Source.brownNoise, .waves(in: .seconds(2), out: .seconds(3))]

  @Test(arguments: noises)
  func aMadeNoiseIsTheSameInBlocksOfAnySizeAndHasNoOffset(source: Ambience.Source) throws {
    let ambience = try Ambience(source, level: -18)
    let samples = try heard(ambience, frames: 80_000)
    #expect(try heard(ambience, frames: 80_000, block: 777) == samples)
    #expect(abs(samples.reduce(0, +) / 80_000) < 0.001)
    #expect((0.2...4).contains(samples.reduce(0) { max($0, $1.magnitude) }))
    #expect(try ambience.loudness(sampleRate: rate, frames: 80 * rate).isFinite)
  }

  @Test func aWaveIsLoudestBetweenABreathInAndABreathOut() throws {
    let samples = try heard(Ambience(Self.noises[1], level: -18), frames: 15 * rate)
    for breath in 0..<3 {
      let start = breath * 5 * rate
      let ebb = level(samples[start..<start + rate / 2])
      #expect(level(samples[start + rate * 7 / 4..<start + rate * 9 / 4]) > 2 * ebb)
    }
  }

  @Test(arguments: [(44100, 1), (22050, 2), (48000, 1), (8000, 2), (32000, 6)])
  func aFileOfAnyRateAndChannelsGoesRoundWithoutAGapOrAClick(rate: Int, channels: Int) throws {
    let place = try Workplace()
    let path = try sound(place.path("tone.wav"), rate: rate, channels: channels, "synth 3 sine 200 gain -6")
    let ambience = try Ambience(.file(path), level: -18)
    #expect(ambience.channels == (channels == 2 ? 2 : 1))
    let samples = try heard(ambience, frames: 10 * self.rate)
    #expect(try heard(ambience, frames: 10 * self.rate, block: 777) == samples)
    let left = stride(from: 0, to: samples.count, by: ambience.channels).map { samples[$0] }
    // A sine of 200 Hz and half of full scale moves by 0.0785 from one sample to the next; where two of them cross at
    // equal power, by up to √2 times as much.
    let steps = zip(left, left.dropFirst()).map { abs($0 - $1) }
    #expect((steps.dropFirst(100).max() ?? 1) < 0.0785 * 1.42)
    #expect((left.map(\.magnitude).max() ?? 0) < 0.5 * 1.43)
  }

  @Test func noiseKeepsItsPowerOverTheSeam() throws {
    let place = try Workplace()
    let path = try sound(place.path("noise.wav"), rate: 8000, channels: 1, "synth 5 pinknoise gain -12")
    let samples = try heard(Ambience(.file(path), level: -18), frames: 30 * rate)
    let levels = stride(from: 0, to: samples.count, by: rate / 2).map { level(samples[$0..<$0 + rate / 2]) }
    let mean = level(samples)
    #expect(levels.allSatisfy { abs($0 / mean - 1) < 0.25 }, "\(levels)")
  }

  @Test func aFileThatCantBeUsedIsRefusedWithTheReason() throws {
    let place = try Workplace()
    func refusal(_ path: String) -> String {
      do throws(SoundError) {
        let ambience = try Ambience(.file(path), level: -18)
        return try "\(ambience.loudness(sampleRate: rate, frames: 80 * rate)) LUFS"
      } catch {
        return "\(error)"
      }
    }
    let short = try sound(place.path("short.wav"), rate: 8000, channels: 1, "synth 0.5 sine 200")
    let silent = try sound(place.path("silent.wav"), rate: 8000, channels: 1, "trim 0 2")
    let many = try sound(place.path("many.wav"), rate: 8000, channels: 33, "synth 2 sine 200")
    let text = try place.file("text.wav", "hello")
    let nowhere = place.path("nowhere.wav")
    #expect(
      refusal(short) == "\(short) can't be an ambience: it is shorter than a second; name a longer sound")
    #expect(refusal(silent).contains("silent; name a file that can be heard"))
    #expect(
      refusal(many).contains("33 channels of 8000 samples per second; name a file with 1 to 32 channels"))
    #expect(
      refusal(text)
        == "\(text) can't be an ambience: Format not recognised; name a WAV, FLAC, Ogg or MP3 file")
    #expect(
      refusal(nowhere)
        == "\(nowhere) can't be an ambience: No such file or directory; name a sound file that exists")
    #expect(refusal("/dev/zero").contains("it is no ordinary file"))
  }

  @Test func aFileThatGetsLouderLateIsAsLoudAsItsLoudestPart() throws {
    let place = try Workplace()
    let quiet = try sound(place.path("q.wav"), rate: 8000, channels: 1, "synth 64 pinknoise gain -50")
    let loud = try sound(place.path("l.wav"), rate: 8000, channels: 1, "synth 5 pinknoise gain -10")
    let both = place.path("both.wav")
    _ = try output(of: "sox", [quiet, loud, both], package: "sox")
    func loudness(_ path: String, seconds: Int) throws -> Double {
      try Ambience(.file(path), level: -18).loudness(sampleRate: rate, frames: seconds * rate)
    }
    #expect(abs(try loudness(both, seconds: 80) - loudness(loud, seconds: 5)) < 0.5)
    #expect(try loudness(both, seconds: 60) < -45)
  }

  @Test func aSampleBeyondAllSoundIsRefusedAndWhatIsNoNumberIsSilence() throws {
    let place = try Workplace()
    let path = place.path("float.wav")
    _ = try output(
      of: "sox",
      [
        "-R", "-n", "-r", "8000", "-c", "1", "-e", "float", "-b", "32", path, "synth", "70", "pinknoise",
        "gain", "-9",
      ],
      package: "sox")
    let whole = try Data(contentsOf: URL(filePath: path))
    func loudness(lastSample: Float) throws -> Double {
      var bytes = whole
      withUnsafeBytes(of: lastSample.bitPattern.littleEndian) {
        bytes.replaceSubrange(bytes.count - 400..<bytes.count - 396, with: $0)
      }
      try bytes.write(to: URL(filePath: path))
      return try Ambience(.file(path), level: -18).loudness(sampleRate: rate, frames: 80 * rate)
    }
    #expect(try loudness(lastSample: .nan) < 0)
    #expect(try loudness(lastSample: 2) < 0)
    let reason = "a sample of it is 3e+38; name a file whose samples lie between -1 and 1"
    #expect(throws: SoundError.badAmbience(path: path, reason: reason)) { try loudness(lastSample: 3e38) }
  }

  @Test(arguments: ["ogg", "opus"])
  func aCutOrPaddedFileWhoseLengthCantBeToldIsRefused(ending: String) throws {
    let place = try Workplace()
    let wav = try sound(place.path("sea.wav"), rate: 48000, channels: 2, "synth 5 pinknoise gain -12")
    let whole = place.path("sea.\(ending)")
    _ = try output(of: "ffmpeg", ["-v", "error", "-i", wav, "-strict", "-2", whole], package: "ffmpeg")
    let bytes = try Data(contentsOf: URL(filePath: whole))
    for damaged in [bytes.prefix(bytes.count / 2), bytes + Data(count: 5000)] {
      try damaged.write(to: URL(filePath: whole))
      #expect(
        throws: SoundError.badAmbience(path: whole, reason: "its length can't be told; name a whole file")
      ) { try Ambience(.file(whole), level: -18) }
    }
  }

  @Test(arguments: [0, 1, 7999, 768_001] as [UInt32])
  func aRateThatWouldTakeMuchMemoryIsRefused(rate: UInt32) throws {
    let place = try Workplace()
    let path = try sound(place.path("slow.wav"), rate: 8000, channels: 1, "synth 2 sine 200")
    var bytes = try Data(contentsOf: URL(filePath: path))
    withUnsafeBytes(of: rate.littleEndian) { bytes.replaceSubrange(24..<28, with: $0) }
    try bytes.write(to: URL(filePath: path))
    #expect(throws: SoundError.self) { try Ambience(.file(path), level: -18) }
  }
}
