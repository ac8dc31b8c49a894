/// What is said and how long is waited, in order, before any sound exists.
public struct Script: Sendable, Equatable {
  /// The beats in order.
  public var beats: [Beat]
  /// The title of each chapter; a beat's ``Place/chapter`` is an index into it.
  public var chapters: [String]
  /// How fast it is spoken, as a multiple of the voice's own speech rate, in 0.5...2.
  public var speechRate: Double

  /// Creates a script.
  public init(beats: [Beat], chapters: [String], speechRate: Double = 1) {
    self.beats = beats
    self.chapters = chapters
    self.speechRate = speechRate
  }

  /// Everything that may have to be heard, without repetition, in order of first use.
  public var audibles: [Audible] {
    var seen: Set<Audible> = []
    var found: [Audible] = []
    func find(_ audible: Audible) {
      if seen.insert(audible).inserted { found.append(audible) }
    }
    for beat in beats {
      switch beat.content {
      case .audible(let audible): find(audible)
      case .span(let span): for cue in span.cues { cue.forms.forEach(find) }
      }
    }
    return found
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
  /// What happens.
  public enum Content: Sendable, Equatable {
    /// A sound of its own length.
    case audible(Audible)
    /// A length of time, silent but for its cues.
    case span(Span)
  }

  /// What happens.
  public var content: Content
  /// Where in the session it happens.
  public var place: Place

  /// Creates a beat.
  public init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }
}

/// Where in the session a beat stands.
public struct Place: Sendable, Equatable {
  /// The index of its chapter.
  public var chapter: Int
  /// The name of its stretch.
  public var stretch: String?
  /// Its repetition, from 1.
  public var repetition: Int?
  /// How many repetitions there are.
  public var repetitions: Int?
  /// Its side.
  public var side: String?

  /// Creates a place.
  public init(
    chapter: Int, stretch: String? = nil, repetition: Int? = nil, repetitions: Int? = nil, side: String? = nil
  ) {
    self.chapter = chapter
    self.stretch = stretch
    self.repetition = repetition
    self.repetitions = repetitions
    self.side = side
  }
}

/// A length of time, silent but for the cues spoken inside it, which never move its end.
public struct Span: Sendable, Equatable {
  /// What the time is for: anything but speech or a bell.
  public var kind: Timeline.Kind
  /// How long it lasts.
  public var length: Duration
  /// For a hold, the length before the hold factor.
  public var prescribed: Duration?
  /// Whether it may be given spare frames when a whole track must reach a length.
  public var isFlexible: Bool
  /// What is heard inside it.
  public var cues: [Cue]

  /// Creates a span.
  public init(
    _ kind: Timeline.Kind, _ length: Duration, prescribed: Duration? = nil, isFlexible: Bool = false,
    cues: [Cue] = []
  ) {
    self.kind = kind
    self.length = length
    self.prescribed = prescribed
    self.isFlexible = isFlexible
    self.cues = cues
  }
}

/// Something heard inside a span.
public struct Cue: Sendable, Equatable {
  /// What gives way last comes first.
  public enum Priority: Int, Sendable, Comparable {
    case name, countdown, halfway, encouragement

    /// Whether `lhs` gives way after `rhs`.
    public static func < (lhs: Priority, rhs: Priority) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  /// Where in its span it begins.
  public enum Position: Sendable, Equatable {
    /// This long after the span's start.
    case afterStart(Duration)
    /// This long before the span's end.
    case beforeEnd(Duration)
  }

  /// The sound and its shorter stand-ins, longest first; never empty.
  public var forms: [Audible]
  /// Where it begins.
  public var position: Position
  /// What it may displace.
  public var priority: Priority
  /// Whether a span it can't fit is an error instead of a reason to drop it.
  public var isRequired: Bool

  /// Creates a cue.
  public init(_ forms: [Audible], _ position: Position, _ priority: Priority, isRequired: Bool = false) {
    self.forms = forms
    self.position = position
    self.priority = priority
    self.isRequired = isRequired
  }
}

/// A tone that says without words what happens now.
public enum Bell: String, Sendable, CaseIterable { case start, halfway, side, end, finish, tick }
