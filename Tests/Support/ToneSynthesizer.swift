public import Guide
public import Speech

/// Speaks in square waves: each utterance lasts 60 ms per letter at a pitch of its own, the same on every machine.
public struct ToneSynthesizer: Synthesizer {
  private let sampleRate: Int

  /// Creates one that speaks at `sampleRate` samples per second.
  public init(sampleRate: Int = 22050) {
    self.sampleRate = sampleRate
  }

  /// The name and version of the tone.
  public var identity: String { "tone 1" }

  /// The tone of some words; their voice changes nothing.
  public func speak(_ words: String, as voice: Voice) -> Clip {
    let letters = words.unicodeScalars.count { !$0.properties.isWhitespace }
    let half = 20 + words.unicodeScalars.reduce(0) { ($0 &* 31 &+ Int($1.value)) & 0xffff } % 40
    let count = letters * sampleRate * 60 / 1000
    let samples = (0..<count).map { Int16(($0 / half).isMultiple(of: 2) ? 8000 : -8000) }
    return Clip(samples: samples, sampleRate: sampleRate)
  }
}
