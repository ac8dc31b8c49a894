import Guide
import Testing

@testable import Speech

struct ModelRateTests {
  private let model = VoiceModel(path: "", rateAtOne: 234.2, rateAtTwo: 137.8)

  @Test func theMeasuredRatesAreReachedAtTheScalesTheyWereMeasuredAt() {
    #expect(ModelRate.lengthScale(for: 234.2, of: model) == 1000)
    #expect(ModelRate.lengthScale(for: 137.8, of: model) == 2000)
  }

  @Test func aFasterRateIsNeverASlowerScaleAndEveryScaleIsOneTheWorkerTakes() {
    let scales = stride(from: 60.0, through: 400, by: 1).map { ModelRate.lengthScale(for: $0, of: model) }
    #expect(zip(scales, scales.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(scales.allSatisfy { (300...5000).contains($0) })
  }
}
