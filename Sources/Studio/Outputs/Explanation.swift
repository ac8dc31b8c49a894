internal import Documents
internal import Guide
public import Sound

/// The text that tells what gave way so that a track fits its length and its cues fit their holds.
public struct Explanation {
  /// Its lines.
  public let text: String

  /// Explains in a short table or, if `isLong`, with every cue that gave way and where the time goes.
  public init(_ production: Production, isLong: Bool) {
    let rate = production.timeline.sampleRate
    var lines: [String] = []
    if !production.concessions.isEmpty {
      let rows = production.concessions.map { concession in
        let seconds = Double(concession.frames) / Double(rate)
        let change = concession.from.isEmpty ? "" : "\(concession.from) → \(concession.to)"
        return [concession.what, change, "\(seconds < 0 ? "−" : "+")\(abs(seconds).formatted(3)) s"]
      }
      lines.append(Columns([["gave way", "", "by"]] + rows, rightAligned: [2]).text)
    } else if !isLong {
      lines.append("nothing had to give way")
    }
    if isLong {
      lines.append(contentsOf: Self.cues(of: production.timeline))
      let totals = Totals(production.timeline, in: production.session.language)
      lines.append(
        "in holds and breaths \(totals.holds.clock), speech \(totals.speech.clock), silence \(totals.silence.clock)"
      )
    }
    text = lines.joined(separator: "\n")
  }

  private static func cues(of timeline: Timeline) -> [String] {
    guard !timeline.adjustments.isEmpty else { return ["every cue had room"] }
    return timeline.adjustments.map { adjustment in
      let clock = Duration.frames(adjustment.start, at: timeline.sampleRate).clock
      return "\(clock)  \(adjustment.sentence(at: timeline.sampleRate))"
    }
  }
}

extension Master {
  /// One line on the loudness of a track and what it took to reach it; `nil` for one that was left alone or is silent.
  public var sentence: String? {
    guard let loudness else { return nil }
    let figures = "\(loudness.integrated.signed(1)) LUFS, \(loudness.truePeak.signed(1)) dBTP"
    guard limitedPlaces > 0 else { return figures }
    return figures
      + "; the peaks of \(limitedPlaces.counted("place")) were limited by up to \(limitedBy.formatted(1)) dB"
  }
}

extension Double {
  /// The number with `digits` (1...6) after the point and the minus sign of typography, if any.
  fileprivate func signed(_ digits: Int) -> String {
    (self < 0 ? "−" : "") + magnitude.formatted(digits)
  }
}
