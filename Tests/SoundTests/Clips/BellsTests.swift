import CEbur128
import Guide
import Testing

@testable import Sound

struct BellsTests {
  private let rate = 44100

  @Test(arguments: [
    (Bell.start, 523.25, 523.25), (.halfway, 1046.5, 1046.5), (.side, 659.25, 880), (.end, 392, 261.63),
    (.finish, 783.99, 523.25), (.tick, 1318.5, 1318.5),
  ]) func eachBellHasNotesOfItsOwn(bell: Bell, first: Double, last: Double) {
    let samples = Bells.clip(bell, sampleRate: rate).samples
    #expect(loudestNote(in: samples.prefix(min(rate / 4, samples.count / 3))) == first)
    #expect(loudestNote(in: samples[(samples.count * 3 / 5)..<(samples.count * 4 / 5)]) == last)
  }

  private func loudestNote(in samples: ArraySlice<Int16>) -> Double {
    [261.63, 392, 523.25, 659.25, 783.99, 880, 1046.5, 1318.5]
      .max { level(of: $0, in: samples, rate: rate) < level(of: $1, in: samples, rate: rate) } ?? 0
  }

  @Test(arguments: Bell.allCases)
  func everyBellStartsAndEndsInSilenceAndIsNotLoud(bell: Bell) {
    let samples = Bells.clip(bell, sampleRate: rate).samples.map(Int.init)
    #expect(samples.first == 0 && samples.last == 0)
    #expect(zip(samples, samples.dropFirst()).prefix(10).allSatisfy { abs($1 - $0) < 20 })
    #expect(zip(samples, samples.dropFirst()).suffix(rate / 1000).allSatisfy { abs($1 - $0) < 2 })
    #expect((3277...4629).contains(samples.map(abs).max() ?? 0))
    #expect(abs(samples.reduce(0, +)) < samples.count)
  }

  @Test(
    arguments: [
      (Bell.start, 0xd8b99eb6629254ce), (.halfway, 0xee3124d7235f82a6), (.side, 0xcb5a5115e0262a29),
      (.end, 0xc76d0ee8be62af1f), (.finish, 0xc6c0074262232ded), (.tick, 0xb879321e7f31d79d),
    ] as [(Bell, UInt64)]) func theArithmeticIsExactSoTheSamplesAreTheSameOnEveryMachine(
      bell: Bell, expected: UInt64
    )
  {
    #expect(checksum(Bells.clip(bell, sampleRate: rate).samples) == expected)
  }

  @Test(arguments: Bell.allCases)
  func everyBellIsSofterThanSpeech(bell: Bell) {
    var state = ebur128_init(1, UInt(rate), Int32(EBUR128_MODE_M.rawValue))
    defer { ebur128_destroy(&state) }
    let samples = Bells.clip(bell, sampleRate: rate).samples + [Int16](repeating: 0, count: rate)
    var loudest = -Double.infinity
    for start in stride(from: 0, to: samples.count - rate / 100, by: rate / 100) {
      ebur128_add_frames_short(state, Array(samples[start..<start + rate / 100]), rate / 100)
      var loudness = 0.0
      ebur128_loudness_momentary(state, &loudness)
      loudest = max(loudest, loudness)
    }
    #expect(loudest < -23 && loudest > -43, "\(loudest)")
  }

  @Test(arguments: [-40.0, -6, 0, 6]) func aBellMayBeMadeLouderAndSofter(decibels: Double) {
    let made = Bells.clip(.start, sampleRate: rate).samples
    let asked = Bells.clip(.start, sampleRate: rate, level: decibels).samples
    #expect(zip(made, asked).allSatisfy { abs(Double($0) * factor(decibels: decibels) - Double($1)) <= 1.5 })
  }

  @Test(arguments: Bell.allCases) func aBellLastsAsLongAtEveryRate(bell: Bell) {
    let seconds = Double(Bells.clip(bell, sampleRate: 44100).samples.count) / 44100
    for rate in [8000, 22050, 48000] {
      let clip = Bells.clip(bell, sampleRate: rate)
      #expect(clip.sampleRate == rate)
      #expect(abs(Double(clip.samples.count) / Double(rate) - seconds) < 0.001)
    }
  }
}
