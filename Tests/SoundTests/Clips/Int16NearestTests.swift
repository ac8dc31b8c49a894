import Testing

@testable import Sound

struct Int16NearestTests {
  @Test(
    arguments: [
      (0, 0), (0.4, 0), (0.6, 1), (-0.6, -1), (1.5, 2), (2.5, 2), (-32768, -32768), (32767.4, 32767),
    ] as [(Float, Int16)]) func aLevelBecomesTheNearestSample(level: Float, sample: Int16)
  {
    #expect(Int16(nearest: level) == sample)
  }

  @Test func everySamplesOwnLevelBecomesIt() {
    #expect((Int16.min ... .max).allSatisfy { Int16(nearest: Float($0)) == $0 })
  }

  @Test func aLevelOutsideTheRangeBecomesTheLoudestSampleOnItsSide() {
    #expect(Int16(nearest: 40000) == 32767 && Int16(nearest: -.infinity) == -32768)
  }

  @Test func everySampleSurvivesBeingAFractionOfFullScale() {
    #expect((Int16.min...Int16.max).allSatisfy { Int16(nearest: Float($0) / 32768 * Int16.fullScale) == $0 })
  }
}
