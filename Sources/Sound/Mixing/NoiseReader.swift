/// Noise that is the same on every machine: sums and products of numbers drawn from one seed.
final class NoiseReader: AmbienceReader {
  /// The sound of the noise.
  enum Kind {
    /// Deep and even.
    case brown
    /// Swelling over `rise` frames and ebbing over `fall` frames, both 1 or more, again and again.
    case waves(rise: Int, fall: Int)
  }

  private let kind: Kind
  private var seed: UInt64 = 0x5eed_0f_7e5ea
  private var frame = 0
  /// The part of the last value that stays in each low-pass.
  private let deepKeep: Float
  private let brightKeep: Float
  private let floorKeep: Float
  private var deep: Float = 0
  private var bright: Float = 0
  private var floor: Float = 0

  init(_ kind: Kind, sampleRate: Int) {
    self.kind = kind
    func keep(hertz: Double) -> Float {
      Float(ExactMath.exponential(max(-2 * .pi * hertz / Double(sampleRate), -0.9)))
    }
    deepKeep = keep(hertz: 120)
    brightKeep = keep(hertz: 700)
    floorKeep = keep(hertz: 20)
  }

  func read(into block: UnsafeMutableBufferPointer<Float>) {
    for index in block.indices {
      // Numerical Recipes' 64-bit congruence; its upper bits are the random ones.
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let white = Float(Int32(truncatingIfNeeded: seed >> 32)) / 2_147_483_648
      deep += (white - deep) * (1 - deepKeep)
      let sound: Float
      switch kind {
      case .brown:
        sound = deep * 3
      case .waves(let rise, let fall):
        bright += (white - bright) * (1 - brightKeep)
        let swell = Self.swell(at: frame % (rise + fall), rise: rise, fall: fall)
        frame += 1
        sound = deep * (0.5 + swell) + bright * swell * swell * 0.6
      }
      // Without what is too deep to hear, so that it has no offset.
      floor += (sound - floor) * (1 - floorKeep)
      block[index] = sound - floor
    }
  }

  private static func swell(at frame: Int, rise: Int, fall: Int) -> Float {
    let way = frame < rise ? Double(frame) / Double(rise) : Double(rise + fall - frame) / Double(fall)
    return 0.25 + 0.75 * Float(ExactMath.smoothRise(way))
  }
}
