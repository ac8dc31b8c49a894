/// The mean of the windows of 400 ms, one every 100 ms, over a track's mean squares of 20 ms.
struct LoudnessWindows {
  /// How many 20 ms a window has, and how many further on the next one starts.
  private static let (length, step) = (20, 5)

  private let slots: Int
  private let gate: Double
  private var sum = 0.0
  private var count = 0
  /// The mean squares from `first` on that lie in windows to come.
  private var pending: [Float] = []
  private var first = 0

  /// Creates those of a silent track of `slots` times 20 ms, of which only those above `gate` count.
  init(slots: Int, above gate: Double) {
    self.slots = slots
    self.gate = gate
  }

  /// Adds `powers` from a slot on that is not before an earlier call's.
  mutating func add(_ powers: [Float], from slot: Int) {
    close(before: slot)
    let end = min(slot + powers.count, slots)
    guard slot < end else { return }
    pending += repeatElement(0, count: max(0, end - first - pending.count))
    for index in slot..<end { pending[index - first] += powers[index - slot] }
  }

  /// The mean square of the windows that count, 0 for none.
  consuming func mean() -> Double {
    close(before: slots)
    return count == 0 ? 0 : sum / Double(count)
  }

  /// Takes the windows that end before `slot`.
  private mutating func close(before slot: Int) {
    var start = 0
    while first + start + Self.length <= slot {
      guard start < pending.count else {
        // Up to the first window that holds the slot, all are silent.
        start += (slot - first - start - Self.length) / Self.step * Self.step + Self.step
        break
      }
      let window =
        Double(pending[start..<min(start + Self.length, pending.count)].reduce(0, +)) / Double(Self.length)
      if window > gate {
        sum += window
        count += 1
      }
      start += Self.step
    }
    pending.removeFirst(min(start, pending.count))
    first += start
  }
}
