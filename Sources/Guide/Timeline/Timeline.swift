/// A script laid on frames: which of them speak, which are silent, and what each of them is for.
public struct Timeline: Sendable, Equatable {
  /// The use of a range of frames.
  public enum Kind: String, Sendable {
    case speech, hold, breath, rest, pause, transition, bell
  }

  /// A half-open range of frames and what it is for.
  public struct Event: Sendable, Equatable {
    /// Its first frame.
    public var start: Int
    /// Its length in frames.
    public var frames: Int
    /// Its place in the session.
    public var place: Place
    /// The words or the bell heard in it, if any.
    public var audible: Audible?
    /// The use of it.
    public var kind: Kind
    /// For a hold, its length before the hold factor.
    public var prescribed: Duration?

    /// The frame after its last.
    public var end: Int { start + frames }
  }

  /// A part of the track with a title of its own.
  public struct Chapter: Sendable, Equatable {
    /// Its title.
    public var title: String
    /// Its first frame.
    public var start: Int
    /// Its length in frames.
    public var frames: Int

    /// A chapter of `frames` frames from frame `start` on.
    public init(title: String, start: Int, frames: Int) {
      self.title = title
      self.start = start
      self.frames = frames
    }
  }

  /// A cue that had to give way.
  public struct Adjustment: Sendable, Equatable {
    /// The sound that was wanted.
    public var wanted: Audible
    /// The form heard instead; `nil` when it was dropped.
    public var used: Audible?
    /// The frame it begins or would have begun on.
    public var start: Int
    /// The frames that were wanted.
    public var needed: Int
    /// The frames that were free.
    public var available: Int
    /// Its place in the session.
    public var place: Place
  }

  /// Frames per second.
  public let sampleRate: Int
  /// Its speech rate as a multiple of the voice's own, in 0.5...2.
  public let speechRate: Double
  /// The length of the track, in frames.
  public private(set) var frames = 0
  /// The events, ordered by first frame; a span comes before the cues inside it.
  public private(set) var events: [Event] = []
  /// The chapters in order; together they cover the track.
  public private(set) var chapters: [Chapter] = []
  /// The cues that gave way.
  public private(set) var adjustments: [Adjustment] = []

  /// Lays a script on frames.
  ///
  /// - Parameters:
  ///   - spare: Frames spread evenly over the flexible spans; may be negative.
  ///   - frames: The length of a sound at `sampleRate`, in frames.
  /// - Throws: ``GuideError/cueTooLong(stretch:cue:seconds:slot:)`` when a required cue can't fit.
  public init(
    _ script: Script, sampleRate: Int, spare: Int = 0, frames length: (Audible) -> Int
  ) throws(GuideError) {
    self.sampleRate = sampleRate
    speechRate = script.speechRate
    var clock = FrameClock(sampleRate: sampleRate)
    var shares = Shares(of: spare, among: script.beats.count(where: \.isFlexible))
    var starts: [Int] = []
    events.reserveCapacity(script.beats.count * 5 / 4)
    for beat in script.beats {
      while starts.count <= beat.place.chapter { starts.append(clock.frame) }
      let start = clock.frame
      switch beat.content {
      case .audible(let audible):
        let frames = length(audible)
        clock.advance(frames: frames)
        append(audible, from: start, frames: frames, at: beat.place)
      case .span(let span):
        let sounds = span.edges.reduce(0) { $0 + length($1) }
        var frames =
          span.kind == .hold || !span.edges.isEmpty
          ? clock.advance(holding: span.length) : clock.advance(by: span.length)
        if frames < sounds {
          clock.advance(frames: sounds - frames)
          frames = sounds
        }
        if span.isFlexible {
          let extra = max(sounds - frames, shares.next())
          clock.advance(frames: extra)
          frames += extra
        }
        guard frames > 0 else { continue }
        events.append(
          Event(
            start: start, frames: frames, place: beat.place, kind: span.kind, prescribed: span.prescribed)
        )
        try lay(span, in: start..<start + frames, at: beat.place, length: length)
      }
    }
    frames = clock.frame
    for (index, title) in script.chapters.enumerated() where index < starts.count {
      let end = index + 1 < starts.count ? starts[index + 1] : frames
      chapters.append(Chapter(title: title, start: starts[index], frames: end - starts[index]))
    }
  }

  private mutating func append(_ audible: Audible, from start: Int, frames: Int, at place: Place) {
    guard frames > 0 else { return }
    let kind: Kind =
      switch audible {
      case .speech: .speech
      case .bell: .bell
      }
    events.append(Event(start: start, frames: frames, place: place, audible: audible, kind: kind))
  }

  private mutating func lay(
    _ span: Span, in slot: Range<Int>, at place: Place, length: (Audible) -> Int
  ) throws(GuideError) {
    var placement = CuePlacement(slot: slot, sampleRate: sampleRate)
    var (first, end) = (slot.lowerBound, slot.upperBound)
    for audible in span.opening {
      placement.take(first, frames: length(audible), audible: audible)
      first += length(audible)
    }
    for audible in span.ending.reversed() {
      end -= length(audible)
      placement.take(end, frames: length(audible), audible: audible)
    }
    for cue in span.cues.sorted(by: { $0.priority < $1.priority }) {
      let start = placement.start(of: cue.position)
      let free = placement.free(from: start)
      let needed = length(cue.forms[0])
      let used = cue.forms.first { length($0) <= free }
      if let used { placement.take(start, frames: length(used), audible: used) }
      if used == nil && cue.isRequired {
        throw .cueTooLong(
          stretch: place.stretch, cue: (cue.forms.last ?? cue.forms[0]).text,
          seconds: Double(length(cue.forms.last ?? cue.forms[0])) / Double(sampleRate),
          slot: Double(max(0, free)) / Double(sampleRate))
      }
      if used != cue.forms[0] {
        adjustments.append(
          Adjustment(
            wanted: cue.forms[0], used: used, start: start, needed: needed, available: max(0, free),
            place: place))
      }
    }
    for item in placement.taken {
      append(item.audible, from: item.frames.lowerBound, frames: item.frames.count, at: place)
    }
  }
}

/// Which frames of one span are spoken for.
private struct CuePlacement {
  let slot: Range<Int>
  let sampleRate: Int
  private(set) var taken: [(frames: Range<Int>, audible: Audible)] = []

  init(slot: Range<Int>, sampleRate: Int) {
    self.slot = slot
    self.sampleRate = sampleRate
  }

  /// The silence that keeps two cues apart: a tenth of a second.
  private var gap: Int { sampleRate / 10 }

  func start(of position: Cue.Position) -> Int {
    var clock = FrameClock(sampleRate: sampleRate)
    return switch position {
    case .afterStart(let length): slot.lowerBound + clock.advance(by: length)
    case .beforeEnd(let length): slot.upperBound - clock.advance(by: length)
    }
  }

  /// The frames a cue beginning at `start` may last; negative when it may not begin there.
  func free(from start: Int) -> Int {
    guard slot.contains(start) else { return -1 }
    var end = slot.upperBound
    for (frames, _) in taken {
      if start >= frames.lowerBound {
        guard start >= frames.upperBound + gap else { return -1 }
      } else {
        end = min(end, frames.lowerBound - gap)
      }
    }
    return end - start
  }

  mutating func take(_ start: Int, frames: Int, audible: Audible) {
    let index = taken.firstIndex { $0.frames.lowerBound > start } ?? taken.endIndex
    taken.insert((start..<start + frames, audible), at: index)
  }
}

/// A number of frames dealt out so evenly that no two shares differ by more than one.
private struct Shares {
  private let total: Int
  private let count: Int
  private var dealt = 0

  init(of total: Int, among count: Int) {
    self.total = total
    self.count = count
  }

  mutating func next() -> Int {
    defer { dealt += 1 }
    return total * (dealt + 1) / count - total * dealt / count
  }
}

extension Beat {
  fileprivate var isFlexible: Bool {
    if case .span(let span) = content { span.isFlexible } else { false }
  }
}
