import Foundation
import Guide
import Testing

@testable import Sound

struct TakeMatcherTests {
  /// A row of vowels, each two overtones of a buzz that stand out, at some rate and pitch.
  private func features(_ vowels: String, rate: Double = 1, pitch: Double = 120) throws -> SpeechFeatures {
    let formants: [Character: (Double, Double)] = [
      "a": (730, 1090), "e": (530, 1840), "i": (270, 2290), "o": (570, 840), "u": (300, 870),
    ]
    let samples = vowels.flatMap { vowel -> [Int16] in
      let (one, two) = formants[vowel] ?? (0, 0)
      return (0..<Int(3200 / rate)).map { index in
        var level = 0.0
        for overtone in 1...20 {
          let hertz = pitch * Double(overtone)
          let gain = exp(-abs(hertz - one) / 120) + 0.5 * exp(-abs(hertz - two) / 120)
          level += gain * sin(2 * .pi * hertz * Double(index) / 16_000)
        }
        return Int16(2500 * level)
      }
    }
    return try SpeechFeatures(Clip(samples: samples, sampleRate: 16_000))
  }

  private let lines = ["aeiou", "uoiea", "eeaao", "iuiui"]

  @Test func aLineIsFoundInAnotherVoiceAtAnotherRateAndInAnyOrder() async throws {
    let takes = try [2, 0, 3, 1].map { try features(lines[$0], rate: 0.8, pitch: 190) }
    let matcher = await TakeMatcher(takes, try lines.map { [try features($0)] })
    #expect(matcher.matches() == [2, 0, 3, 1])
    #expect(matcher.says(0, 2, isExpected: true))
    #expect(!matcher.says(0, 3, isExpected: true))
    #expect(matcher.best(1) == 0)
  }

  @Test func ofTwoTakesOfALineOneIsLeftOver() async throws {
    let takes = try [0, 0, 1].map { try features(lines[$0], pitch: 150) }
    let matcher = await TakeMatcher(takes, try lines.map { [try features($0)] })
    let found = matcher.matches()
    #expect(found[2] == 1)
    #expect(found.prefix(2).compactMap(\.self) == [0])
  }

  @Test func nothingIsFoundWhereThereIsNothing() async throws {
    #expect(await TakeMatcher([], []).matches() == [])
    let take = try features("aeiou")
    #expect(await TakeMatcher([take], []).matches() == [nil])
  }
}
