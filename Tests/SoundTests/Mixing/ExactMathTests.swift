import Foundation
import Testing

@testable import Sound

struct ExactMathTests {
  @Test func cosineAndSineAgreeWithTheSystemsToNineDecimals() {
    for step in 0...1000 {
      let angle = Double(step) / 1000 * .pi
      let found = ExactMath.cosineAndSine(angle)
      #expect(abs(found.cosine - cos(angle)) < 1e-9 && abs(found.sine - sin(angle)) < 1e-9)
    }
  }

  @Test func theExponentialAgreesWithTheSystemsToTwelveDecimals() {
    for step in 0...1000 {
      let exponent = -Double(step) / 10000
      #expect(abs(ExactMath.exponential(exponent) - exp(exponent)) < 1e-12)
    }
  }

  @Test func aFadeRisesFrom0To1WithoutACornerAtEitherEnd() {
    #expect(ExactMath.smoothRise(0) == 0 && ExactMath.smoothRise(0.5) == 0.5 && ExactMath.smoothRise(1) == 1)
    #expect(ExactMath.smoothRise(0.001) < 0.00001 && ExactMath.smoothRise(0.999) > 0.99999)
  }
}
