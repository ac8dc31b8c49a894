internal import Guide

/// A track of clips alone, whose loudness and peaks follow from what is known of each clip.
struct MeasuredClips {
  /// ITU-R BS.1770-4, annex 1: what is softer doesn't count.
  private static let absoluteGate = meanSquare(loudness: -70)
  /// Likewise, beside the mean of what passes the absolute gate: −10 LU.
  private static let relativeGate = 0.1

  private let clips: PlacedClips
  private let slots: Int
  private let grid: Int
  private let channels: Int
  private let truePeak: Float

  /// Takes what `mixer` makes of `clips`; `nil` where there is more than clips, or a clip was not measured, or two
  /// overlap.
  init?(_ clips: PlacedClips, of mixer: Mixer) {
    guard mixer.ambience == nil else { return nil }
    self.clips = clips
    grid = loudnessGrid(sampleRate: mixer.sampleRate)
    slots = mixer.frames / grid
    channels = mixer.channels
    var peak: Float = 0
    var free = 0
    for placement in clips.placements {
      guard let outline = placement.outline, let loudness = outline.loudness, placement.start >= free else {
        return nil
      }
      free = placement.start + outline.frames
      peak = max(peak, loudness.truePeak)
    }
    truePeak = peak
  }

  /// The track's loudness before anything is done to it but for what `limiter` turns down.
  ///
  /// Off by less than 0.05 LU from measuring the track, for a clip's 20 ms lie up to 10 ms off the track's, and the
  /// limiter's level is taken to be even over 20 ms.
  func loudness(with limiter: Limiter? = nil) -> Loudness {
    func mean(above gate: Double) -> Double {
      var windows = LoudnessWindows(slots: slots, above: gate)
      for placement in clips.placements {
        var powers = placement.outline?.loudness?.powers ?? []
        for index in powers.indices {
          let start = placement.start + index * grid
          powers[index] *= Float(channels) * (limiter?.power(in: start..<start + grid) ?? 1)
        }
        windows.add(powers, from: (placement.start + grid / 2) / grid)
      }
      return windows.mean()
    }
    let gate = max(Self.absoluteGate, mean(above: Self.absoluteGate) * Self.relativeGate)
    return Loudness(
      integrated: Sound.loudness(meanSquare: mean(above: gate)),
      truePeak: decibels(factor: Double(truePeak)))
  }

  /// The true peaks above `threshold` in their order.
  ///
  /// - Throws: ``SoundError/cannotMeasure(reason:)``, or what reading a clip throws.
  func peaks(above threshold: Float) throws -> [TruePeak] {
    var known: [Int: [TruePeak]] = [:]
    var peaks: [TruePeak] = []
    for placement in clips.placements {
      guard let highest = placement.outline?.loudness?.truePeak, highest > threshold else { continue }
      let own = try known[placement.clip] ?? clips.clip(at: placement).truePeaks(above: threshold)
      known[placement.clip] = own
      peaks += own.map { TruePeak(frame: placement.start + $0.frame, level: $0.level) }
    }
    return peaks
  }
}

/// The mean of the windows of 400 ms, one every 100 ms, over a track's mean squares of 20 ms.
struct LoudnessWindows {
  /// The slots of 20 ms that a window has, and those after which the next one starts.
  private static let (length, step) = (20, 5)

  private let slots: Int
  private let gate: Double
  private var sum = 0.0
  private var count = 0
  /// The mean squares from `first` on that lie in windows to come.
  private var pending: [Float] = []
  private var first = 0

  /// Begins with a silent track of `slots` times 20 ms, of which only those above `gate` count.
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
