/// Random numbers that are the same for the same seed on every machine, by Steele, Lea and Flood's SplitMix64.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts the sequence that belongs to `seed`.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next of the sequence.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A whole number in `range`.
  public mutating func int(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// `true` in `percent` of a hundred cases.
  public mutating func chance(_ percent: Int) -> Bool {
    int(1...100) <= percent
  }

  /// An element of `choices`, which must not be empty.
  public mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[int(0...(choices.count - 1))]
  }

  /// A length of whole milliseconds in `range`, often a whole number of seconds.
  public mutating func length(_ milliseconds: ClosedRange<Int>) -> Duration {
    let exact = int(milliseconds)
    let seconds = exact / 1000 * 1000
    return .milliseconds(milliseconds.contains(seconds) && chance(60) ? seconds : exact)
  }
}
