import Testing

@testable import Sound

@Suite struct SaturationTests {
  @Test(
    "a level becomes the nearest sample",
    arguments: [
      (0, 0), (0.4, 0), (0.6, 1), (-0.6, -1), (1.5, 2), (2.5, 2), (-32768, -32768), (32767.4, 32767),
    ] as [(Float, Int16)]) func nearest(level: Float, sample: Int16)
  {
    #expect(Int16(nearest: level) == sample)
  }

  @Test("every sample's own level becomes it") func exactly() {
    #expect((Int16.min ... .max).allSatisfy { Int16(nearest: Float($0)) == $0 })
  }

  @Test("a level outside the range becomes the loudest sample on its side") func limits() {
    #expect(Int16(nearest: 40000) == 32767 && Int16(nearest: -.infinity) == -32768)
  }

  @Test("every sample survives being a fraction of full scale") func roundTrip() {
    #expect((Int16.min...Int16.max).allSatisfy { Int16(nearest: Float($0) / 32768 * Int16.fullScale) == $0 })
  }
}
