public import Guide
import Glibc

/// Cuts a recording into what is said between its pauses.
public enum TakeCutter {
  /// A part of a recording in which one line may be said.
  public struct Part: Sendable {
    /// Seconds from the recording's start.
    public let start: Double
    /// The sound, with a little of the pauses around.
    public let clip: Clip
    /// How far speech lies above what is heard between and around its words, in dB.
    public let clearance: Double
  }

  /// The length of the slices whose level is looked at, in milliseconds.
  private static let slice = 10
  /// What is kept before and after the sound, in slices: breath and the ends of soft consonants.
  private static let before = 8
  private static let after = 16
  /// Pauses that may part two lines, in slices.
  private static let pauses = 35...300
  /// The longest part that may be a line, in slices.
  private static let longest = 6000

  /// The parts of the recording in `file`, of which about `wanted` are lines: at the pauses that stand out from those
  /// within sentences.
  ///
  /// - Throws: ``SoundError/badTakes(path:reason:)``.
  public static func parts(of file: TakeFile, wanted: Int) throws(SoundError) -> [Part] {
    let levels = try levels(of: file)
    let runs = runs(in: levels)
    let least = partingPause(between: runs, wanted: wanted)
    var joined: [Range<Int>] = []
    for run in runs {
      if let last = joined.last, run.lowerBound - last.upperBound < least {
        joined[joined.count - 1] = last.lowerBound..<run.upperBound
      } else {
        joined.append(run)
      }
    }
    return try clips(joined.filter { $0.count <= longest }, levels, file)
  }

  /// The one part from the first sound of `file` to the last; `nil` where there is none.
  ///
  /// - Throws: ``SoundError/badTakes(path:reason:)``.
  public static func part(of file: TakeFile) throws(SoundError) -> Part? {
    let levels = try levels(of: file)
    let runs = runs(in: levels)
    guard let first = runs.first, let last = runs.last else { return nil }
    return try clips([first.lowerBound..<last.upperBound].filter { $0.count <= longest }, levels, file).first
  }

  /// The level of each slice in dB, of full scale.
  private static func levels(of file: TakeFile) throws(SoundError) -> [Float] {
    let frames = max(file.sampleRate * slice / 1000, 1)
    var levels: [Float] = []
    var (power, count): (Float, Int) = (0, 0)
    try file.forEachBlock { block in
      for sample in block {
        power += sample * sample
        count += 1
        if count == frames {
          levels.append(10 * log10f(power / Float(frames) + 1e-10))
          (power, count) = (0, 0)
        }
      }
    }
    return levels
  }

  /// Where there is sound, clicks left out.
  private static func runs(in levels: [Float]) -> [Range<Int>] {
    let heard = levels.filter { $0 > -90 }.sorted()
    guard !heard.isEmpty else { return [] }
    let speech = heard[heard.count * 95 / 100]
    // Without any pause but digital silence, the quietest is speech too.
    let quiet =
      levels.contains { $0 <= -90 } ? max(heard[heard.count / 20] - 10, -90) : heard[heard.count / 10]
    guard speech > -60 else { return [] }
    let threshold = min(max(quiet + max(0.3 * (speech - quiet), 6), -65), speech - 6)
    var runs: [Range<Int>] = []
    var index = 0
    while index < levels.count {
      guard levels[index] > threshold else {
        index += 1
        continue
      }
      let start = index
      while index < levels.count, levels[index] > threshold { index += 1 }
      if let last = runs.last, start - last.upperBound < 10 {
        runs[runs.count - 1] = last.lowerBound..<index
      } else {
        runs.append(start..<index)
      }
    }
    return runs.filter { $0.count >= 6 }
  }

  /// The shortest pause that parts two lines: in the widest gap between the lengths of pauses.
  private static func partingPause(between runs: [Range<Int>], wanted: Int) -> Int {
    let found = zip(runs, runs.dropFirst()).map { $1.lowerBound - $0.upperBound }.sorted()
    var (best, widest) = (pauses.lowerBound, 0.0)
    var below = pauses.lowerBound
    for (place, pause) in found.enumerated() where pauses.contains(pause) {
      let parts = found.count - place + 1
      let gap = Double(pause) / Double(below)
      if parts <= wanted + wanted / 4 + 2, gap > widest {
        (best, widest) = ((below + pause + 1) / 2, gap)
      }
      below = pause
    }
    return best
  }

  private static func clips(
    _ parts: [Range<Int>], _ levels: [Float], _ file: TakeFile
  ) throws(SoundError) -> [Part] {
    let frames = max(file.sampleRate * slice / 1000, 1)
    let kept = parts.map {
      max($0.lowerBound - before, 0) * frames..<min($0.upperBound + after, levels.count) * frames
    }
    var samples = kept.map { _ in [Int16]() }
    var (frame, part) = (0, 0)
    try file.forEachBlock { block in
      // Parts may share a little of the pause between them.
      while part < kept.count, kept[part].upperBound <= frame { part += 1 }
      var next = part
      while next < kept.count, kept[next].lowerBound < frame + block.count {
        let wanted = kept[next].clamped(to: frame..<frame + block.count)
        for index in wanted { samples[next].append(Int16(nearest: block[index - frame] * Int16.fullScale)) }
        next += 1
      }
      frame += block.count
    }
    return parts.indices.map { index in
      // The tenth part that is quietest, some of the pauses around included: short words have none within.
      let (from, to) = (parts[index].lowerBound - before, parts[index].upperBound + after)
      let heard = levels[max(from, 0)..<min(to, levels.count)].sorted()
      return Part(
        start: Double(parts[index].lowerBound * slice) / 1000,
        clip: Clip(samples: samples[index], sampleRate: file.sampleRate),
        clearance: Double(heard[heard.count * 9 / 10] - heard[heard.count / 10]))
    }
  }
}
