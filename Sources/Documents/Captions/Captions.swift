public import Guide

/// The text to read while a track is heard: its words, its bells, and in square brackets the length of every silence
/// that something is to be done in.
///
/// A person who doesn't hear the release has to know how long to hold; a screen left empty for three minutes looks
/// like the end.
public struct Captions: Sendable, Equatable {
  /// Lines shown for a half-open range of frames.
  public struct Cue: Sendable, Equatable {
    /// The first frame it is shown in.
    public var start: Int
    /// The frame after the last it is shown in.
    public var end: Int
    /// One or two lines.
    public var lines: [String]
  }

  /// Frames per second.
  public let sampleRate: Int
  /// The cues in order; no two overlap, and those of an utterance lie within its frames.
  public let cues: [Cue]

  /// Silences from this length on are told; in a movement, whose cues say what is done, only longer ones.
  private static let shortestWait = Duration.seconds(2)
  private static let shortestMovement = Duration.seconds(5)
  /// A bell is shown for at least this long, if nothing else is heard before.
  private static let shortestBell = Duration.seconds(1)

  /// Captions what happens in `timeline`, in the language that is spoken.
  public init(_ timeline: Timeline, in language: Language) {
    sampleRate = timeline.sampleRate
    let sounds = timeline.events.filter { $0.audible != nil }
    let ends = sounds.dropFirst().map(\.start) + [timeline.frames]
    let lines = CaptionLines(language)
    let heard = zip(sounds, ends).flatMap {
      Self.cues(of: $0, before: $1, at: timeline.sampleRate, lines, language)
    }
    cues = (heard + Self.waits(of: timeline, between: heard, lines, language)).sorted { $0.start < $1.start }
  }

  private static func cues(
    of sound: Timeline.Event, before next: Int, at sampleRate: Int, _ lines: CaptionLines,
    _ language: Language
  ) -> [Cue] {
    switch sound.audible {
    case .speech(let words):
      return spread(lines.captions(of: words), over: sound.start..<sound.end)
    case .bell(let bell):
      let shown = min(sound.start + shortestBell.frames(at: sampleRate), next)
      let text = language.page("caption.\(key(of: bell, isLast: sound.place.stretch == nil))")
      return [Cue(start: sound.start, end: max(sound.end, shown), lines: lines.lines(of: text))]
    case nil:
      return []
    }
  }

  /// Shares out the frames of an utterance by how long its captions are.
  private static func spread(_ captions: [[String]], over frames: Range<Int>) -> [Cue] {
    let lengths = captions.map { $0.reduce(0) { $0 + $1.count } }
    let total = lengths.reduce(0, +)
    var (before, start) = (0, frames.lowerBound)
    return zip(captions, lengths).map { lines, length in
      before += length
      let end = frames.lowerBound + frames.count * before / total
      defer { start = end }
      return Cue(start: start, end: end, lines: lines)
    }
  }

  /// The silences of holds, movements, rests and transitions that are long enough to be told.
  private static func waits(
    of timeline: Timeline, between heard: [Cue], _ lines: CaptionLines, _ language: Language
  ) -> [Cue] {
    var next = heard.startIndex
    var waits: [Cue] = []
    for span in timeline.events where key(of: span.kind) != nil {
      let shortest = (span.kind == .breath ? shortestMovement : shortestWait).frames(at: timeline.sampleRate)
      while next < heard.endIndex, heard[next].end <= span.start { next += 1 }
      var (silence, cue) = (span.start, next)
      while silence < span.end {
        let end = cue < heard.endIndex ? min(max(silence, heard[cue].start), span.end) : span.end
        if end - silence >= shortest {
          let left = Duration.frames(span.end - silence, at: timeline.sampleRate)
          let text = wait(span, left, isWhole: silence == span.start, language)
          waits.append(Cue(start: silence, end: end, lines: lines.lines(of: text)))
        }
        guard cue < heard.endIndex else { break }
        silence = max(silence, heard[cue].end)
        cue += 1
      }
    }
    return waits
  }

  private static func wait(
    _ span: Timeline.Event, _ left: Duration, isWhole: Bool, _ language: Language
  ) -> String {
    let length = isWhole ? left : .seconds((left / .seconds(1)).rounded())
    let key = key(of: span.kind) ?? ""
    return language.page("caption.\(key)\(isWhole ? "" : "-left")", ["time": language.printed(length)])
  }

  /// The phrase for a silence; `nil` where it is not told.
  private static func key(of kind: Timeline.Kind) -> String? {
    switch kind {
    case .hold, .breath: "hold"
    case .rest: "rest"
    case .transition: "move"
    case .speech, .bell, .pause: nil
    }
  }

  private static func key(of bell: Bell, isLast: Bool) -> String {
    bell == .finish && !isLast ? "bell-next" : "bell-\(bell.rawValue)"
  }
}
