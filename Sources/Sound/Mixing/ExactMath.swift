// The system's sin, cos and exp differ in the last bit from machine to machine. These are sums and products alone,
// which IEEE 754 rounds alike everywhere, so that a bell has the same samples on all of them.

/// A smooth rise from 0 to 1 as `position` goes from 0 to 1: the shape of a fade.
func smoothRise(_ position: Double) -> Double {
  position * position * (3 - 2 * position)
}

/// The cosine and sine of `angle` in 0...π, to 9 decimals.
func exactCosineAndSine(_ angle: Double) -> (cosine: Double, sine: Double) {
  var cosine = 0.0
  var sine = 0.0
  var term = 1.0
  for power in stride(from: 0, to: 24, by: 4) {
    let p = Double(power)
    cosine += term
    term *= angle / (p + 1)
    sine += term
    term *= angle / (p + 2)
    cosine -= term
    term *= angle / (p + 3)
    sine -= term
    term *= angle / (p + 4)
  }
  return (cosine, sine)
}

/// e to the power of `exponent`, to 12 decimals in −0.1...0 and to 5 in −0.9...0.
func exactExponential(_ exponent: Double) -> Double {
  var sum = 0.0
  var term = 1.0
  for power in 1...8 {
    sum += term
    term *= exponent / Double(power)
  }
  return sum
}
