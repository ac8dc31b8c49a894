import Glibc
public import Guide

/// How an utterance sounds, by mel-frequency cepstra and their slopes: alike for the same words in any voice.
public struct SpeechFeatures: Sendable {
  /// Numbers for each slice of 30 ms.
  static let width = 2 * cepstra
  private static let cepstra = 13
  private static let bands = 24
  private static let rate = 10_000
  private static let window = 256
  private static let hop = 300

  /// The slices, one after the other.
  let values: [Float]
  /// The number of slices.
  var count: Int { values.count / Self.width }

  /// Listens to `clip`.
  ///
  /// - Throws: ``SoundError/cannotResample(from:to:reason:)``.
  public init(_ clip: Clip) throws(SoundError) {
    let samples = try Resampler.resample(clip.samples, from: clip.sampleRate, to: Self.rate)
    let plain = Self.centred(Self.cepstra(of: samples))
    var values: [Float] = []
    values.reserveCapacity(plain.count * Self.width)
    for index in plain.indices {
      func at(_ offset: Int) -> [Float] { plain[min(max(index + offset, 0), plain.count - 1)] }
      let (b, a, c, d) = (at(-2), at(-1), at(1), at(2))
      values += plain[index]
      values += (0..<Self.cepstra).map { (c[$0] - a[$0] + 2 * (d[$0] - b[$0])) / 10 }
    }
    self.values = values
  }

  private static func centred(_ slices: [[Float]]) -> [[Float]] {
    let means = (0..<cepstra).map { k in slices.reduce(0) { $0 + $1[k] } / Float(slices.count) }
    return slices.map { slice in zip(slice, means).map { $0 - $1 } }
  }

  private static func cepstra(of samples: [Float]) -> [[Float]] {
    let starts = Array(stride(from: 0, through: max(samples.count - window, 0), by: hop))
    var powers = starts.map { bandPowers(of: samples, from: $0) }
    // Pauses are the speaker's own.
    let loudest = powers.reduce(0) { max($0, $1.reduce(0, +)) }
    powers = powers.filter { $0.reduce(0, +) > loudest * 3e-4 }
    if powers.isEmpty { powers = [[Float](repeating: 0, count: bands)] }
    // What lies 40 dB below the loudest is noise or silence, and no likeness of words.
    let floor = max(powers.reduce(0) { max($0, $1.max() ?? 0) } * 1e-4, 1)
    for index in powers.indices {
      for band in 0..<bands { powers[index][band] = logf(powers[index][band] + floor) }
    }
    return powers.map { logs in
      (0..<cepstra).map { k in
        var sum: Float = 0
        for band in 0..<bands { sum += cosines[k * bands + band] * logs[band] }
        return sum
      }
    }
  }

  private static func bandPowers(of samples: [Float], from start: Int) -> [Float] {
    var real = [Float](repeating: 0, count: window)
    var imaginary = real
    for index in 0..<min(window, samples.count - start) {
      real[index] = samples[start + index] * hamming[index]
    }
    real.withUnsafeMutableBufferPointer { real in
      imaginary.withUnsafeMutableBufferPointer { imaginary in transform(real, imaginary) }
    }
    var powers = [Float](repeating: 0, count: bands)
    for (bin, share) in shares.enumerated() where share.band >= 0 {
      let power = real[bin] * real[bin] + imaginary[bin] * imaginary[bin]
      if share.band > 0 { powers[share.band - 1] += power * (1 - share.above) }
      if share.band < bands { powers[share.band] += power * share.above }
    }
    return powers
  }

  /// The discrete Fourier transform in place.
  private static func transform(
    _ real: UnsafeMutableBufferPointer<Float>, _ imaginary: UnsafeMutableBufferPointer<Float>
  ) {
    var reversed = 0
    for index in 1..<window {
      var bit = window >> 1
      while reversed & bit != 0 {
        reversed ^= bit
        bit >>= 1
      }
      reversed ^= bit
      if index < reversed {
        real.swapAt(index, reversed)
        imaginary.swapAt(index, reversed)
      }
    }
    var half = 1
    while half < window {
      for k in 0..<half {
        let turn = turns[k * (window / 2 / half)]
        var low = k
        while low < window {
          let high = low + half
          let re = real[high] * turn.cosine - imaginary[high] * turn.sine
          let im = real[high] * turn.sine + imaginary[high] * turn.cosine
          real[high] = real[low] - re
          imaginary[high] = imaginary[low] - im
          real[low] += re
          imaginary[low] += im
          low += 2 * half
        }
      }
      half *= 2
    }
  }

  private static let turns: [(cosine: Float, sine: Float)] = (0..<window / 2).map {
    let angle = -2 * Double.pi * Double($0) / Double(window)
    return (Float(cos(angle)), Float(sin(angle)))
  }

  private static let hamming: [Float] = (0..<window).map {
    Float(0.54 - 0.46 * cos(2 * Double.pi * Double($0) / Double(window - 1)))
  }

  /// The band, from 0 to the number of bands, in whose rise a bin lies and how far up; −1 for none.
  private static let shares: [(band: Int, above: Float)] = {
    func mel(_ hertz: Double) -> Double { 2595 * log10(1 + hertz / 700) }
    let (low, high) = (mel(150), mel(4800))
    return (0...window / 2).map { bin in
      let place =
        (mel(Double(bin * rate) / Double(window)) - low) / (high - low) * Double(bands + 1)
      guard place >= 0, place < Double(bands + 1) else { return (-1, 0) }
      return (Int(place), Float(place - place.rounded(.down)))
    }
  }()

  /// The orthonormal cosine transform.
  private static let cosines: [Float] = (0..<cepstra).flatMap { k in
    (0..<bands).map { band in
      let scale = (k == 0 ? 1.0 : 2.0) / Double(bands)
      return Float(scale.squareRoot() * cos(Double.pi * Double(k) * (Double(band) + 0.5) / Double(bands)))
    }
  }
}

extension SpeechFeatures {
  /// How unlike two utterances are, each slowed where the other is slower.
  func distance(to other: SpeechFeatures) -> Float { Self.warp(values, other.values, width: Self.width) }

  /// Dynamic time warping: the least sum of differences along a way through both, per slice.
  private static func warp(_ one: [Float], _ other: [Float], width: Int) -> Float {
    let (rows, columns) = (one.count / width, other.count / width)
    let band = Float(max(rows, columns)) * 0.2 + 5
    var above = [Float](repeating: .infinity, count: columns + 1)
    var here = above
    above[0] = 0
    one.withUnsafeBufferPointer { one in
      other.withUnsafeBufferPointer { other in
        for row in 1...rows {
          let centre = Float(row * columns) / Float(rows)
          let from = max(1, Int((centre - band).rounded(.up)))
          let to = min(columns, Int(centre + band))
          for column in 0...columns { here[column] = .infinity }
          here.withUnsafeMutableBufferPointer { here in
            above.withUnsafeBufferPointer { above in
              for column in from...to {
                var sum: Float = 0
                var (left, right) = ((row - 1) * width, (column - 1) * width)
                let end = left + width
                while left < end {
                  let difference = one[left] - other[right]
                  sum += difference * difference
                  left += 1
                  right += 1
                }
                let cost = sum.squareRoot()
                here[column] = min(above[column - 1] + 2 * cost, min(above[column], here[column - 1]) + cost)
              }
            }
          }
          swap(&above, &here)
        }
      }
    }
    return above[columns] / Float(rows + columns)
  }
}
