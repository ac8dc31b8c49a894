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
    /// Reminders of what to do, in a few words each; empty where the instructions have no short form.
    public var cues: [String]
    /// The whole instructions of one repetition.
    public var instructions: [String]
    /// Sentences to mind.
    public var notes: [String]
  }

  /// The session's title.
  public var title: String
  /// The language of its words.
  public var language: Language
  /// The source of the prescription.
  public var source: String?
  /// The noun for its stretches, such as `exercise`, by which their language's words for them are found.
  public var noun: String
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
  /// The place of the track on the web.
  public var link: SheetLink?

  /// Describes `session` as it is told in `timeline` by the voice and at the pace of these names.
  public init(_ session: Session, _ timeline: Timeline, voice: String, pace: String, link: SheetLink? = nil) {
    self.link = link
    let length = Duration.frames(timeline.frames, at: timeline.sampleRate)
    let count = session.stretches.count
    title = session.title
    language = session.language
    source = session.source
    noun = session.noun
    summary = language.page(
      "summary",
      [
        "clock": length.clock, "count": language.count(count, of: session.noun), "pace": language.pace(pace),
        "voice": voice,
      ])
    caution = session.caution.map(Sentence.plain)
    equipment = session.equipment
    advice =
      session.advice.map(Sentence.plain)
      + (session.practice.map { [Self.practise($0, session.language)] } ?? [])
    let tellings = Self.tellings(of: session, in: timeline)
    let events = Dictionary(grouping: timeline.events, by: \.place.chapter)
    let (language, dose) = (session.language, Dose(language: session.language))
    rows = zip(session.stretches, tellings).map { stretch, chapters in
      return Row(
        name: stretch.name, posture: language.posture(stretch.posture), equipment: stretch.equipment,
        times: chapters.map {
          Duration.frames(timeline.chapters[$0].start, at: timeline.sampleRate).clock
        },
        dose: dose.text(
          of: stretch, told: chapters.first.flatMap { events[$0] } ?? [], at: timeline.sampleRate),
        cues: stretch.cues == stretch.instructions
          ? [] : stretch.cues.map { stretch.printed($0, in: language) },
        instructions: stretch.instructions.map { stretch.printed($0, in: language) },
        notes: (stretch.notes + stretch.holdNotes).map { stretch.printed($0, in: language) })
    }
  }

  /// The weeks that have boxes to tick, and their days as the book names them.
  static let (weeks, days) = (1...4, ["mon", "tue", "wed", "thu", "fri", "sat", "sun"])

  /// The words above the rows, such as `Exercises`.
  var heading: String { language.capital(language.plural(of: noun)) }

  private static func practise(_ practice: String, _ language: Language) -> String {
    let sentence = language.capital(practice)
    return [".", "。"].contains(where: sentence.hasSuffix)
      ? sentence : language.page("sentence", ["text": sentence])
  }

  /// The chapters each stretch is told in, after the welcome: one for every round of the session and of a circuit.
  static func tellings(of session: Session, in timeline: Timeline) -> [[Int]] {
    let order = session.order
    let chapters = timeline.chapters.indices.dropFirst().dropLast()
    var tellings = [[Int]](repeating: [], count: session.stretches.count)
    for (position, chapter) in chapters.enumerated() {
      tellings[order[position % order.count]].append(chapter)
    }
    return tellings
  }
}

extension Stretch {
  /// The few words that recall what to do: the short form, the move of later repetitions or the movement's cues.
  fileprivate var cues: [String] {
    switch work {
    case .hold, .activity: [short ?? again].compactMap(\.self)
    case .movement(let phases, _): (first + phases + last).map(\.cue)
    }
  }

  /// The sentences of one repetition in order.
  var instructions: [String] {
    switch work {
    case .hold, .activity: setup + enter + [go].compactMap(\.self) + leave
    case .movement(let phases, _):
      setup + enter + [go].compactMap(\.self) + (first + phases + last).map(\.say) + leave
    }
  }

  /// A sentence as it is printed: without pauses, with all sides and directions in the places for one.
  func printed(_ sentence: String, in language: Language) -> String {
    let filled = Sentence.choosing(in: Sentence.plain(sentence)) { language.page("or", joining: $0) }
      .replacing("{side}", with: language.page("or", joining: sides.map(language.side)))
      .replacing("{other side}", with: language.page("other-side"))
      .replacing("{direction}", with: language.page("or", joining: directions))
    return sentence.hasPrefix("{") ? language.capital(filled) : filled
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
