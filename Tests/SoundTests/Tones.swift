import Foundation
import Guide

@testable import Sound

/// A sine of `pitch` hertz and the given peak, `seconds` long, with `silence` seconds of zeros on either side.
func sine(_ pitch: Double, peak: Double = 8000, seconds: Double, silence: Double = 0, rate: Int) -> Clip {
  let quiet = [Int16](repeating: 0, count: Int(silence * Double(rate)))
  let tone = (0..<Int(seconds * Double(rate))).map {
    Int16((peak * sin(2 * .pi * pitch * Double($0) / Double(rate))).rounded())
  }
  return Clip(samples: quiet + tone + quiet, sampleRate: rate)
}

/// Noise `seconds` long, always the same.
func noise(seconds: Int, rate: Int) -> Clip {
  var state: UInt32 = 1
  let samples = (0..<seconds * rate).map { _ in
    state = state &* 1_664_525 &+ 1_013_904_223
    return Int16(truncatingIfNeeded: state >> 16) / 8
  }
  return Clip(samples: samples, sampleRate: rate)
}

/// The level of `pitch` hertz in `samples`: the peak of the sine of that pitch that fits them best.
func level(of pitch: Double, in samples: ArraySlice<Int16>, rate: Int) -> Double {
  var (x, y) = (0.0, 0.0)
  for (index, sample) in samples.enumerated() {
    let angle = 2 * .pi * pitch * Double(index) / Double(rate)
    x += Double(sample) * cos(angle)
    y += Double(sample) * sin(angle)
  }
  return 2 * (x * x + y * y).squareRoot() / Double(samples.count)
}

/// FNV-1a of the samples: a short name for them.
func checksum(_ samples: [Int16]) -> UInt64 {
  samples.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64(UInt16(bitPattern: $1))) &* 0x100_0000_01b3 }
}

/// A track's clips where there are none.
var noClips: PlacedClips { PlacedClips([]) { _ in Clip(samples: [], sampleRate: 44100) } }
