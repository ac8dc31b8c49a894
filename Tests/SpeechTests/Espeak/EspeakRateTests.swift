import Guide
import Testing

@testable import Speech

struct EspeakRateTests {
  @Test(arguments: [(80.0, 80), (107, 80), (126, 100), (138.5, 110), (248, 200), (900, 400)])
  func aRealRateIsFoundBetweenMeasuredOnes(real: Double, nominal: Int) {
    #expect(EspeakRate.nominal(for: Voice(name: "a", identifier: "gmw/en-US", rate: real)) == nominal)
  }

  @Test func everyMeasuredVoiceHasItsOwnRate() {
    let rates = [("gmw/en-US", "f5"), ("gmw/en-US", "klatt5"), ("gmw/en", "f2"), ("gmw/en", "klatt5")].map {
      EspeakRate.nominal(for: Voice(name: "a", identifier: $0.0, variant: $0.1, rate: 155))
    }
    #expect(rates == [130, 122, 126, 118])
  }

  @Test(arguments: [(100, 80, 32), (100, 104, 43), (100, 175, 95), (500, 400, 500), (0, 104, 0)])
  func aWordGapIsCorrectedForTheRate(milliseconds: Int, nominal: Int, asked: Int) {
    #expect(EspeakRate.nominalGap(forReal: .milliseconds(milliseconds), at: nominal) == asked)
  }

  @Test func aWordGapIsHeardAsLongAsItIsSet() async throws {
    let espeak = try EspeakSynthesizer(jobs: 1)
    let words = "Slowly bring your right knee towards your chest and hold it there with both hands."
    func seconds(_ gap: Duration) async throws -> Double {
      let voice = Voice(name: "test", identifier: "gmw/en-US", rate: 140, wordGap: gap)
      return Double(try await espeak.speak(words, as: voice).samples.count) / 22050
    }
    let added = try await seconds(.milliseconds(100)) - seconds(.zero)
    #expect((1.2...2.6).contains(added))
  }
}
