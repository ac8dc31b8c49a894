public import Guide

/// Draws pacings within their documented bounds.
public struct PacingGenerator {
  /// Where chance comes from.
  public var random: SplitMix64

  /// Creates one that draws the same pacing for the same seed.
  public init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// A pacing whose every field lies in its documented range: the standard one, an everyday one, or an extreme one.
  public mutating func pacing() -> Pacing {
    var pacing = Pacing()
    pacing.choice = random.pick(Pacing.Choice.allCases)
    pacing.guidance = random.pick(Pacing.Guidance.allCases)
    guard !random.chance(15) else { return pacing }
    pacing.countdown = random.pick(Pacing.Countdown.allCases)
    pacing.halfway = random.chance(80)
    pacing.breathReminders = random.chance(80)
    pacing.bells = random.chance(30)
    pacing.counting = random.chance(85)
    pacing.settle = random.length(1000...3000)
    if random.chance(85) { everyday(&pacing) } else { extreme(&pacing) }
    pacing.name = "drawn"
    return pacing
  }

  private mutating func everyday(_ pacing: inout Pacing) {
    pacing.sentencePause = random.length(0...3000)
    pacing.getReady = random.length(0...12_000)
    pacing.rest = random.length(0...40_000)
    pacing.sideChange = random.length(0...20_000)
    pacing.transition = random.length(0...20_000)
    pacing.postureChange = random.length(0...6000)
    pacing.fetch = random.length(0...20_000)
    pacing.breathIn = random.length(2500...6000)
    pacing.breathOut = random.length(2500...8000)
    if random.chance(50) { pacing.holdFactor = Double(random.int(100...200)) / 100 }
    pacing.speechRate = Double(random.int(70...130)) / 100
    pacing.flex = (Double(random.int(20...100)) / 100)...(Double(random.int(100...300)) / 100)
    if random.chance(30) {
      pacing.restFactor = Double.random(in: pacing.flex, using: &random)
    }
  }

  private mutating func extreme(_ pacing: inout Pacing) {
    pacing.sentencePause = random.length(0...30_000)
    pacing.getReady = random.length(0...300_000)
    pacing.rest = random.length(0...600_000)
    pacing.sideChange = random.length(0...600_000)
    pacing.transition = random.length(0...600_000)
    pacing.postureChange = random.length(0...300_000)
    pacing.fetch = random.length(0...600_000)
    pacing.breathIn = random.length(1000...20_000)
    pacing.breathOut = random.length(1000...20_000)
    pacing.holdFactor = Double(random.int(25...500)) / 100
    pacing.speechRate = Double(random.int(50...200)) / 100
    pacing.flex = (Double(random.int(10...100)) / 100)...(Double(random.int(100...1000)) / 100)
    pacing.restFactor = random.chance(50) ? 1 : pacing.flex.lowerBound
  }
}
