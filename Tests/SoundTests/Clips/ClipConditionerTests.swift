import Guide
import TestSupport
import Testing

@testable import Sound

struct ClipConditionerTests {
  private let conditioner = ClipConditioner(sampleRate: 44100)

  @Test(arguments: [16000, 22050, 44100, 48000])
  func silenceAroundTheSoundIsTrimmedTo5Ms(rate: Int) throws {
    let clip = try conditioner.condition(sine(500, seconds: 1, silence: 0.3, rate: rate))
    #expect(abs(clip.samples.count - 44100 - 2 * 220) < 100)
    let onset = try #require(clip.samples.firstIndex { abs(Int($0)) > 32 })
    let end = try #require(clip.samples.lastIndex { abs(Int($0)) > 32 })
    #expect((215...225).contains(onset) && (215...225).contains(clip.samples.count - 1 - end))
  }

  @Test func theFadeLiesBeforeTheSoundAndLeavesItsOnsetAlone() throws {
    let clip = sine(500, seconds: 0.5, silence: 0.1, rate: 44100)
    let made = try conditioner.condition(clip)
    #expect(made.samples[220...4000] == clip.samples[4411...8191])
  }

  @Test func quietSoundBelowTheThresholdIsFadedNotCutOff() throws {
    var samples = [Int16](repeating: 30, count: 4410)
    samples.replaceSubrange(2000..<2400, with: repeatElement(8000, count: 400))
    let made = try conditioner.condition(Clip(samples: samples, sampleRate: 44100)).samples
    #expect(made.count == 400 + 2 * 220)
    #expect(made.first == 0 && made[110] == 15 && made[219] == 30 && made[220] == 8000 && made.last == 0)
  }

  @Test func soundThatStartsAtOnceIsFadedIn2MsWithoutAClick() throws {
    let square = Clip(samples: [Int16](repeating: 8000, count: 22050), sampleRate: 22050)
    let made = try conditioner.condition(square).samples.map(Int.init)
    #expect(made.first == 0 && made.last == 0)
    #expect(zip(made, made.dropFirst()).allSatisfy { abs($1 - $0) < 400 })
    #expect(made[100...].prefix(40000).allSatisfy { abs($0 - 8000) < 800 })
  }

  @Test(arguments: [1, 2, 50])
  func aClipShorterThanItsFadesStillStartsAndEndsInSilence(count: Int) throws {
    let made = try conditioner.condition(
      Clip(samples: [Int16](repeating: 20000, count: count), sampleRate: 44100))
    #expect(made.samples.count == count && made.samples.first == 0 && made.samples.last == 0)
  }

  @Test(arguments: [0, 1, 5000])
  func aSilentClipBecomesAnEmptyClipAtTheTracksRate(count: Int) throws {
    let hiss = Clip(samples: (0..<count).map { $0.isMultiple(of: 2) ? 20 : -20 }, sampleRate: 22050)
    #expect(try conditioner.condition(hiss) == Clip(samples: [], sampleRate: 44100))
  }

  @Test func theSameClipGivesTheSameClip() throws {
    let clip = sine(333, peak: 30000, seconds: 3, silence: 0.2, rate: 22050)
    #expect(try conditioner.condition(clip) == conditioner.condition(clip))
  }

  @Test func aClipTooLoudOnceResampledIsHeldNotWrapped() throws {
    let square = Clip(samples: (0..<22050).map { $0 / 25 % 2 == 0 ? 32767 : -32768 }, sampleRate: 22050)
    let made = try conditioner.condition(square).samples.map(Int.init)
    #expect(made.contains(32767) && made.contains(-32768))
    #expect(zip(made, made.dropFirst()).allSatisfy { abs($1 - $0) < 50000 })
  }

  /// Syllables of noise that falls by 12 dB an octave above 500 Hz, about as speech does.
  @Test(arguments: [16000, 22050, 24000], 0..<8)
  func loudnessAtAnEnginesRateIsThatAtTheTracks(rate: Int, seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let silence = [Int16](repeating: 0, count: rate / 50)
    var samples = silence
    for _ in 0..<random.int(1...12) {
      let level = random.int(1000...30_000)
      var (once, twice) = (0, 0)
      for _ in 0..<random.int(rate / 20...rate / 4) {
        once += (random.int(-level...level) - once) * 500 * 6 / rate
        twice += (once - twice) * 500 * 6 / rate
        samples.append(Int16(twice))
      }
    }
    let made = try conditioner.condition(Clip(samples: samples + silence, sampleRate: rate))
    func loudness(of clip: Clip) throws -> Double {
      Sound.loudness(meanSquare: Double(try #require(clip.loudness).powers.reduce(0, +)))
    }
    let (told, measured) = (try loudness(of: made), try loudness(of: made.measured()))
    #expect(told != measured && abs(told - measured) < 0.01, "\(told - measured)")
  }
}
