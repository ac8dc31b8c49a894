public import Guide

/// The paper a person needs to follow a session: its safety words, its equipment, and every stretch with its dose
/// and its time in the track.
public struct Sheet: Sendable, Equatable {
  /// One stretch.
  public struct Row: Sendable, Equatable {
    /// The name of the stretch.
    public var name: String
    /// The posture it starts from, such as `on your back`.
    public var posture: String
    /// The equipment it needs.
    public var equipment: [String]
    /// The times it begins at in the track, one for each round, such as `12:05`.
    public var times: [String]
    /// Its length, repetitions and sides, such as `Hold 10 seconds, 5 times`.
    public var dose: String
    /// Reminders of what to do, in a few words each.
    public var cues: [String]
    /// Sentences to mind.
    public var notes: [String]
  }

  /// The session's title.
  public var title: String
  /// A BCP 47 language tag.
  public var language: String
  /// The source of the prescription.
  public var source: String?
  /// The track in one line: its length, its stretches, who tells it and how.
  public var summary: String
  /// Safety sentences.
  public var caution: [String]
  /// Everything to have within reach.
  public var equipment: [String]
  /// The stretches in order.
  public var rows: [Row]
  /// Sentences for afterwards, such as how often to practise.
  public var advice: [String]

  /// Describes `session` as it is told in `timeline` by the voice and at the pace of these names.
  public init(_ session: Session, _ timeline: Timeline, voice: String, pace: String) {
    let length = Duration.frames(timeline.frames, at: timeline.sampleRate)
    let count = session.stretches.count
    title = session.title
    language = session.language
    source = session.source
    summary = """
      \(length.clock) long, \(count.counted("stretch")), \(pace) pace, told by \(voice)
      """
    caution = session.caution
    equipment = session.equipment
    advice = session.advice
    let tellings = Self.tellings(of: session, in: timeline)
    let events = Dictionary(grouping: timeline.events, by: \.place.chapter)
    rows = zip(session.stretches, tellings).map { stretch, chapters in
      let fill = { (text: String) in
        text.replacing("{side}", with: stretch.sides.isEmpty ? "" : stretch.sides.joined(separator: " or "))
      }
      return Row(
        name: stretch.name, posture: stretch.posture.inWords, equipment: stretch.equipment,
        times: chapters.map {
          Duration.frames(timeline.chapters[$0].start, at: timeline.sampleRate).clock
        },
        dose: Dose.text(
          of: stretch, told: chapters.first.flatMap { events[$0] } ?? [], at: timeline.sampleRate),
        cues: stretch.cues.map(fill), notes: stretch.notes.map(fill))
    }
  }

  /// The chapters each stretch is told in: one for every round, after the welcome.
  private static func tellings(of session: Session, in timeline: Timeline) -> [[Int]] {
    let count = session.stretches.count
    let chapters = Array(timeline.chapters.indices.dropFirst().dropLast())
    return (0..<count).map { first in stride(from: first, to: chapters.count, by: count).map { chapters[$0] }
    }
  }
}

extension Stretch {
  /// The few words that recall what to do: the short form or the movement's cues, else how to get into it.
  fileprivate var cues: [String] {
    switch work {
    case .hold, .activity: short.map { [$0] } ?? enter
    case .movement(let phases, _): phases.map(\.cue)
    }
  }
}

extension Posture {
  /// The posture as people say it.
  fileprivate var inWords: String {
    switch self {
    case .standing: "standing"
    case .seated: "sitting"
    case .floorSeated: "sitting on the floor"
    case .kneeling: "kneeling"
    case .allFours: "on hands and knees"
    case .prone: "on your stomach"
    case .supine: "on your back"
    case .sideLying: "on your side"
    }
  }
}

/// The form a sheet is written in, by the extension of its file.
public enum SheetFormat: String, Sendable, CaseIterable {
  /// A web page without resources from elsewhere, laid out for paper.
  case html
  /// Markdown as CommonMark has it, with the tables of GitHub.
  case md

  /// The sheet in UTF-8 with line feeds.
  public func text(_ sheet: Sheet) -> String {
    switch self {
    case .html: SheetPage(sheet).html
    case .md: SheetMarkdown(sheet).text
    }
  }
}
