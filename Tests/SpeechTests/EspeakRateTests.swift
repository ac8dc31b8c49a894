import Guide
import Testing

@testable import Speech

struct EspeakRateTests {
  @Test(arguments: [(80.0, 80), (116, 80), (136.8, 100), (150.65, 110), (271.5, 200), (900, 450)])
  func aRealRateIsFoundBetweenMeasuredOnes(real: Double, nominal: Int) {
    #expect(EspeakRate.nominal(forReal: real) == nominal)
  }

  @Test(arguments: [(100, 80, 32), (100, 104, 43), (100, 175, 95), (500, 400, 500), (0, 104, 0)])
  func aWordGapIsCorrectedForTheRate(milliseconds: Int, nominal: Int, asked: Int) {
    #expect(EspeakRate.nominalGap(forReal: .milliseconds(milliseconds), at: nominal) == asked)
  }

  @Test func aVoiceIsHeardAtItsRealRateAndGap() async throws {
    let espeak = try EspeakSynthesizer(jobs: 1)
    let words = "Slowly bring your right knee towards your chest and hold it there with both hands."
    func seconds(_ rate: Double, _ gap: Duration = .zero) async throws -> Double {
      let voice = Voice(name: "test", identifier: "gmw/en-US", rate: rate, wordGap: gap)
      return Double(try await espeak.speak(words, as: voice).samples.count) / 22050
    }
    for rate in [120.0, 140, 200, 280] { #expect(abs(16 * 60 / rate / (try await seconds(rate)) - 1) < 0.12) }
    let added = try await seconds(140, .milliseconds(100)) - seconds(140)
    #expect((1.2...2.6).contains(added))
  }
}
