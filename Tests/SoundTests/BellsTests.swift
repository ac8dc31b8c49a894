import Guide
import Testing

@testable import Sound

@Suite struct BellsTests {
  private let rate = 44100

  @Test(
    "each bell has notes of its own",
    arguments: [
      (Bell.start, 523.25, 523.25), (.halfway, 1046.5, 1046.5), (.side, 659.25, 880), (.end, 392, 261.63),
      (.finish, 783.99, 523.25), (.tick, 1318.5, 1318.5),
    ]) func notes(bell: Bell, first: Double, last: Double)
  {
    let samples = Bells.clip(bell, sampleRate: rate).samples
    #expect(loudestNote(in: samples.prefix(min(rate / 4, samples.count / 3))) == first)
    #expect(loudestNote(in: samples[(samples.count * 3 / 5)..<(samples.count * 4 / 5)]) == last)
  }

  private func loudestNote(in samples: ArraySlice<Int16>) -> Double {
    [261.63, 392, 523.25, 659.25, 783.99, 880, 1046.5, 1318.5]
      .max { level(of: $0, in: samples, rate: rate) < level(of: $1, in: samples, rate: rate) } ?? 0
  }

  @Test("every bell starts and ends in silence, is not loud, and has no offset", arguments: Bell.allCases)
  func envelope(bell: Bell) {
    let samples = Bells.clip(bell, sampleRate: rate).samples.map(Int.init)
    #expect(samples.first == 0 && samples.last == 0)
    #expect(zip(samples, samples.dropFirst()).prefix(10).allSatisfy { abs($1 - $0) < 20 })
    #expect(zip(samples, samples.dropFirst()).suffix(rate / 1000).allSatisfy { abs($1 - $0) < 2 })
    #expect((4000...8231).contains(samples.map(abs).max() ?? 0))
    #expect(abs(samples.reduce(0, +)) < samples.count)
  }

  @Test(
    "the arithmetic is exact, so the samples are the same on every machine",
    arguments: [
      (Bell.start, 0x6934c380a3b8e375), (.halfway, 0x1ad11e315385d6ac), (.side, 0x6a412901799eaeb6),
      (.end, 0x2c166e77c11f751a), (.finish, 0x737662b8d8e7ed30), (.tick, 0xde24f0114c8f3bf3),
    ] as [(Bell, UInt64)]) func exact(bell: Bell, expected: UInt64)
  {
    #expect(checksum(Bells.clip(bell, sampleRate: rate).samples) == expected)
  }

  @Test("a bell lasts as long at every rate", arguments: Bell.allCases) func rates(bell: Bell) {
    let seconds = Double(Bells.clip(bell, sampleRate: 44100).samples.count) / 44100
    for rate in [8000, 22050, 48000] {
      let clip = Bells.clip(bell, sampleRate: rate)
      #expect(clip.sampleRate == rate)
      #expect(abs(Double(clip.samples.count) / Double(rate) - seconds) < 0.001)
    }
  }
}
