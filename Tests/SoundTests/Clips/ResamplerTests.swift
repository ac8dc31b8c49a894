import Guide
import Testing

@testable import Sound

struct ResamplerTests {
  @Test(
    arguments: [8000, 16000, 22050, 24000, 48000],
    [0, 1, 7, 1000, 99999])
  func theLengthIsTheRatiosToAFrame(from rate: Int, count: Int) throws {
    let made = try Resampler.resample([Int16](repeating: 100, count: count), from: rate, to: 44100)
    #expect(abs(Double(made.count) - Double(count) * 44100 / Double(rate)) <= 1)
  }

  @Test(arguments: [16000, 22050, 24000, 48000])
  func aToneKeepsItsPitchAndItsLevelAndNothingIsAdded(rate: Int) throws {
    let made = try Resampler.resample(sine(1000, seconds: 1, rate: rate).samples, from: rate, to: 44100)
    let middle = made.map(Int16.init(nearest:))[4410..<39690]
    let found = level(of: 1000, in: middle, rate: 44100)
    #expect(abs(found - 8000) < 1)
    let power = middle.reduce(0.0) { $0 + Double($1) * Double($1) } / Double(middle.count)
    #expect(abs(power - found * found / 2) < 2)
  }

  @Test func theSameSamplesGiveTheSameSamples() throws {
    let speech = sine(733, seconds: 2, rate: 22050).samples
    #expect(
      try Resampler.resample(speech, from: 22050, to: 44100)
        == Resampler.resample(speech, from: 22050, to: 44100))
  }

  @Test func atTheSameRateSamplesStayAsTheyAre() throws {
    #expect(try Resampler.resample([-32768, 5, 32767], from: 44100, to: 44100) == [-32768, 5, 32767])
  }

  @Test(arguments: [0, -1, 7999, 768_001]) func anImpossibleRateIsAnError(rate: Int) {
    #expect(
      throws: SoundError.cannotResample(from: rate, to: 44100, reason: "a rate must be from 8000 to 768000")
    ) { try Resampler.resample([1], from: rate, to: 44100) }
  }
}
