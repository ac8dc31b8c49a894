import Guide
import Studio

/// The text that tells what gave way so that a track fits its length and its cues fit their holds.
struct Explanation {
  let text: String

  /// Explains in a short table or, if `isLong`, with every cue that gave way and where the time goes.
  init(_ production: Production, isLong: Bool) {
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

extension Timeline.Adjustment {
  /// The sentence that tells what gave way, and for how many seconds in how many.
  func sentence(at sampleRate: Int) -> String {
    let change = used.map { "shortened to \"\($0.text)\"" } ?? "dropped"
    let (needed, free) = (Double(needed) / Double(sampleRate), Double(available) / Double(sampleRate))
    return "\"\(wanted.text)\" \(change): it takes \(needed.formatted(2)) s, there are \(free.formatted(2)) s"
  }
}
