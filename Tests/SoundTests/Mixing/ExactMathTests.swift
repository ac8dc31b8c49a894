import Foundation
import Testing

@testable import Sound

@Suite struct ExactMathTests {
  @Test("cosine and sine agree with the system's to nine decimals") func circle() {
    for step in 0...1000 {
      let angle = Double(step) / 1000 * .pi
      let found = exactCosineAndSine(angle)
      #expect(abs(found.cosine - cos(angle)) < 1e-9 && abs(found.sine - sin(angle)) < 1e-9)
    }
  }

  @Test("the exponential agrees with the system's to twelve decimals") func exponential() {
    for step in 0...1000 {
      let exponent = -Double(step) / 10000
      #expect(abs(exactExponential(exponent) - exp(exponent)) < 1e-12)
    }
  }

  @Test("a fade rises from 0 to 1 without a corner at either end") func rise() {
    #expect(smoothRise(0) == 0 && smoothRise(0.5) == 0.5 && smoothRise(1) == 1)
    #expect(smoothRise(0.001) < 0.00001 && smoothRise(0.999) > 0.99999)
  }
}
