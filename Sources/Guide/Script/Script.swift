/// Words and waits in order, before any sound exists.
public struct Script: Sendable, Equatable {
  /// The beats in order.
  public var beats: [Beat]
  /// The title of each chapter; a beat's ``Place/chapter`` is an index into it.
  public var chapters: [String]
  /// Its speech rate as a multiple of the voice's own, in 0.5...2.
  public var speechRate: Double

  /// A script of beats in these chapters.
  public init(beats: [Beat], chapters: [String], speechRate: Double = 1) {
    self.beats = beats
    self.chapters = chapters
    self.speechRate = speechRate
  }

  /// Everything that may have to be heard, without repetition, in order of first use.
  public var audibles: [Audible] {
    var seen: Set<Audible> = []
    return beats.flatMap(\.audibles).filter { seen.insert($0).inserted }
  }
}

/// Something with a sound of its own length.
public enum Audible: Sendable, Hashable {
  /// Words to be spoken.
  case speech(String)
  /// A tone.
  case bell(Bell)

  /// The words, or the bell's name in brackets.
  public var text: String {
    switch self {
    case .speech(let words): words
    case .bell(let bell): "[\(bell.rawValue)]"
    }
  }
}

/// One step of a script: a sound that lasts as long as it lasts, or a span of prescribed length.
public struct Beat: Sendable, Equatable {
  /// The sound or the span.
  public enum Content: Sendable, Equatable {
    /// A sound of its own length.
    case audible(Audible)
    /// A length of time, silent but for its cues.
    case span(Span)
  }

  /// The sound or the span.
  public var content: Content
  /// Its place in the session.
  public var place: Place

  /// A beat of `content` at a place.
  public init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }
}

extension Beat {
  /// Everything that may have to be heard in it.
  public var audibles: [Audible] {
    switch content {
    case .audible(let audible): [audible]
    case .span(let span): span.edges + span.cues.flatMap(\.forms)
    }
  }

  /// True where nothing is lost if a listener has to wait after it: after a rest or the time to take a position, and between
  /// the sentences around the stretches.
  public var bearsWaiting: Bool {
    guard case .span(let span) = content else { return false }
    return switch span.kind {
    case .rest, .transition: true
    case .pause: place.stretch == nil && span.edges.isEmpty
    case .speech, .bell, .hold, .breath: false
    }
  }
}

/// A beat's place in the session.
public struct Place: Sendable, Equatable {
  /// The index of its chapter.
  public var chapter: Int
  /// The name of its stretch.
  public var stretch: String?
  /// Its side.
  public var side: String?
  /// Its repetition, from 1.
  public var repetition: Int? {
    get { number == 0 ? nil : Int(number) }
    set { number = UInt32(newValue ?? 0) }
  }
  /// The number of repetitions, 1 at least.
  public var repetitions: Int? {
    get { count == 0 ? nil : Int(count) }
    set { count = UInt32(newValue ?? 0) }
  }

  // Two optional integers would take 24 bytes more, and a long script has 50,000 places.
  private var number: UInt32 = 0
  private var count: UInt32 = 0

  /// A place in a chapter, and in a stretch where there is one.
  public init(
    chapter: Int, stretch: String? = nil, repetition: Int? = nil, repetitions: Int? = nil, side: String? = nil
  ) {
    self.chapter = chapter
    self.stretch = stretch
    self.side = side
    self.repetition = repetition
    self.repetitions = repetitions
  }
}

/// A length of time, silent but for what is heard inside it; cues never move its end.
public struct Span: Sendable, Equatable {
  /// Its length.
  public var length: Duration
  /// For a hold, the length before the hold factor.
  public var prescribed: Duration?
  /// The use of the time: anything but speech or a bell.
  public var kind: Timeline.Kind
  /// True where it may be given spare frames when a whole track must reach a length.
  public var isFlexible: Bool
  /// The cues inside it.
  public var cues: [Cue]
  /// Sounds from its first frame on, one after the other; it grows where they take longer.
  public var opening: [Audible]
  /// Sounds that end with its last frame, one after the other; it grows where they take longer.
  public var ending: [Audible]

  /// A span for `kind`, silent unless told.
  public init(
    _ kind: Timeline.Kind, _ length: Duration, prescribed: Duration? = nil, isFlexible: Bool = false,
    cues: [Cue] = [], opening: [Audible] = [], ending: [Audible] = []
  ) {
    self.kind = kind
    self.length = length
    self.prescribed = prescribed
    self.isFlexible = isFlexible
    self.cues = cues
    self.opening = opening
    self.ending = ending
  }

  /// The sounds at its edges.
  var edges: [Audible] { opening + ending }
}

/// Something heard inside a span.
public struct Cue: Sendable, Equatable {
  /// An order of giving way, last first.
  public enum Priority: Int, Sendable, Comparable {
    case name, countdown, halfway, encouragement

    /// True where `lhs` gives way after `rhs`.
    public static func < (lhs: Priority, rhs: Priority) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  /// A place in a span.
  public enum Position: Sendable, Equatable {
    /// This long after the span's start.
    case afterStart(Duration)
    /// This long before the span's end.
    case beforeEnd(Duration)
  }

  /// The sound and its shorter stand-ins, longest first; never empty.
  public var forms: [Audible]
  /// The place in its span where it begins.
  public var position: Position
  /// Its place in the order of giving way.
  public var priority: Priority
  /// True where a span it can't fit is an error instead of a reason to drop it.
  public var isRequired: Bool

  /// A cue that sounds the longest of `forms` that fits at `position`.
  public init(_ forms: [Audible], _ position: Position, _ priority: Priority, isRequired: Bool = false) {
    self.forms = forms
    self.position = position
    self.priority = priority
    self.isRequired = isRequired
  }
}

/// A tone that says without words what happens now.
public enum Bell: String, Sendable, CaseIterable { case move, start, halfway, side, end, finish, tick }
