/// Arithmetic that comes out alike on every machine, so that a bell has the same samples on all of them.
///
/// The system's sin, cos and exp differ in the last bit from machine to machine. These are sums and products alone,
/// which IEEE 754 rounds alike everywhere.
enum ExactMath {
  /// A smooth rise from 0 to 1 as `position` goes from 0 to 1: the shape of a fade.
  static func smoothRise(_ position: Double) -> Double {
    position * position * (3 - 2 * position)
  }

  /// The cosine and sine of `angle` in 0...π, to 9 decimals.
  static func cosineAndSine(_ angle: Double) -> (cosine: Double, sine: Double) {
    var cosine = 0.0
    var sine = 0.0
    var term = 1.0
    for power in stride(from: 0.0, to: 24, by: 4) {
      cosine += term
      term *= angle / (power + 1)
      sine += term
      term *= angle / (power + 2)
      cosine -= term
      term *= angle / (power + 3)
      sine -= term
      term *= angle / (power + 4)
    }
    return (cosine, sine)
  }

  /// e to the power of `exponent`, to 12 decimals in −0.1...0 and to 5 in −0.9...0.
  static func exponential(_ exponent: Double) -> Double {
    var sum = 0.0
    var term = 1.0
    for power in 1...8 {
      sum += term
      term *= exponent / Double(power)
    }
    return sum
  }
}
