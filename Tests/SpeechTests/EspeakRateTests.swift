import Testing

@testable import Speech

struct EspeakRateTests {
  @Test(arguments: [(80.0, 80), (116, 80), (136.8, 100), (150.65, 110), (271.5, 200), (900, 450)])
  func aRealRateIsFoundBetweenMeasuredOnes(real: Double, nominal: Int) {
    #expect(EspeakRate.nominal(forReal: real) == nominal)
  }
}
