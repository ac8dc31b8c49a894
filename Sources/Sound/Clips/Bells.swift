public import Guide

/// The sounds of the bells, made by arithmetic that gives the same samples on every machine.
public enum Bells {
  /// Returns the sound of `bell` at `sampleRate` samples per second (8000 or more), `level` dB louder than it is by
  /// design (``SoundLimits/bellLevels``): from 60 ms (`tick`) to 2.6 s (`finish`) long, starting and ending in
  /// silence.
  public static func clip(_ bell: Bell, sampleRate: Int, level: Double = 0) -> Clip {
    precondition(sampleRate >= SoundLimits.sampleRates.lowerBound && SoundLimits.bellLevels.contains(level))
    let recipe = recipe(of: bell)
    var mix = [Double](repeating: 0, count: Int(recipe.length * Double(sampleRate)))
    for strike in recipe.strikes {
      add(strike, decay: recipe.decay, to: &mix, rate: Double(sampleRate))
    }
    let fade = mix.count / 3
    for step in 0..<fade {
      mix[mix.count - 1 - step] *= ExactMath.smoothRise(Double(step) / Double(fade))
    }
    let scale = recipe.peak * factor(decibels: level) / mix.reduce(0) { max($0, abs($1)) }
    return Clip(samples: mix.map { Int16(($0 * scale).rounded()) }, sampleRate: sampleRate)
  }

  private struct Strike {
    /// Seconds from the bell's start.
    let time: Double
    /// The note, in hertz.
    let pitch: Double
  }

  private struct Recipe {
    let strikes: [Strike]
    /// Seconds in which a strike falls to a third (1/e).
    let decay: Double
    /// Seconds, with the fade to silence in the last third.
    let length: Double
    /// The loudest sample.
    let peak: Double
  }

  private static func recipe(of bell: Bell) -> Recipe {
    // Softer than speech, which espeak-ng makes at −21 to −20 LUFS: −24 LUFS at their loudest 400 ms.
    let full = 4629.0  // −17 dBFS
    let faint = 3277.0  // −20 dBFS
    return switch bell {
    case .move:
      Recipe(strikes: [Strike(time: 0, pitch: 349.23)], decay: 0.2, length: 0.7, peak: full)
    case .start:
      Recipe(strikes: [Strike(time: 0, pitch: 523.25)], decay: 0.4, length: 1.2, peak: full)
    case .halfway:
      Recipe(strikes: [Strike(time: 0, pitch: 1046.5)], decay: 0.12, length: 0.5, peak: full)
    case .side:
      Recipe(
        strikes: [Strike(time: 0, pitch: 659.25), Strike(time: 0.25, pitch: 880)],
        decay: 0.3, length: 1.2, peak: full)
    case .end:
      Recipe(
        strikes: [Strike(time: 0, pitch: 392), Strike(time: 0.35, pitch: 261.63)],
        decay: 0.45, length: 1.6, peak: full)
    case .finish:
      Recipe(
        strikes: [
          Strike(time: 0, pitch: 783.99), Strike(time: 0.35, pitch: 659.25), Strike(time: 0.7, pitch: 523.25),
        ],
        decay: 0.7, length: 2.6, peak: full)
    case .tick:
      Recipe(strikes: [Strike(time: 0, pitch: 1318.5)], decay: 0.012, length: 0.06, peak: faint)
    }
  }

  /// A bell's overtones: times the pitch, how loud, and times the decay. The third is a little sharp, which beats as
  /// metal does.
  private static let overtones: [(ratio: Double, level: Double, decay: Double)] = [
    (1, 1, 1), (2, 0.4, 0.6), (3.01, 0.15, 0.35),
  ]

  private static func add(_ strike: Strike, decay: Double, to mix: inout [Double], rate: Double) {
    let first = Int(strike.time * rate)
    let attack = Int(0.005 * rate)
    for overtone in overtones where strike.pitch * overtone.ratio < rate / 2 {
      let turn = ExactMath.cosineAndSine(2 * Double.pi * strike.pitch * overtone.ratio / rate)
      let loss = ExactMath.exponential(-1 / (decay * overtone.decay * rate))
      let (cosine, sine) = (turn.cosine * loss, turn.sine * loss)
      // A point that turns and sinks towards the centre; its height is the tone.
      var (x, y) = (overtone.level, 0.0)
      for index in first..<mix.count {
        mix[index] +=
          index - first < attack ? y * ExactMath.smoothRise(Double(index - first) / Double(attack)) : y
        (x, y) = (x * cosine - y * sine, x * sine + y * cosine)
      }
    }
  }
}
