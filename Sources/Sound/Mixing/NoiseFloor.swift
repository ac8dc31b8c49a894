/// A rush well below hearing that lies under a whole track, pauses and holds too, so that earphones and hearing aids that
/// take silence for the end stay awake.
struct NoiseFloor {
  /// The seconds of noise that its level is measured over.
  private static let heard = 10

  private let reader: NoiseReader
  private let level: Float
  private var noise: [Float]

  /// Begins a floor whose root mean square is `level` dBFS (``SoundLimits/floors``) at `sampleRate`.
  init(level: Double, sampleRate: Int) {
    precondition(SoundLimits.floors.contains(level))
    reader = NoiseReader(.brown, sampleRate: sampleRate)
    noise = [Float](repeating: 0, count: Mixer.blockFrames)
    let own = Self.level(sampleRate: sampleRate)
    self.level = Float(factor(decibels: ((level - own) * 100).rounded() / 100))
  }

  /// Adds what comes next to `block`, whose frames have `channels` samples; at most as many frames as a mixer's block.
  mutating func add(to block: UnsafeMutableBufferPointer<Float>, channels: Int) {
    let frames = block.count / channels
    noise.withUnsafeMutableBufferPointer { noise in
      reader.read(into: UnsafeMutableBufferPointer(rebasing: noise[..<frames]))
      for index in block.indices { block[index] += noise[index / channels] * level }
    }
  }

  /// The noise's root mean square as it is made, in dBFS.
  private static func level(sampleRate: Int) -> Double {
    let reader = NoiseReader(.brown, sampleRate: sampleRate)
    var noise = [Float](repeating: 0, count: heard * sampleRate)
    noise.withUnsafeMutableBufferPointer { reader.read(into: $0) }
    let power = noise.reduce(0.0) { $0 + Double($1) * Double($1) } / Double(noise.count)
    return decibels(factor: power.squareRoot())
  }
}
