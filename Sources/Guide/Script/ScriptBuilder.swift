/// Decides what comes next and for how long: session + pacing → script.
///
///     let script = try ScriptBuilder.script(for: session, pacing: pacing)
///
/// Each repetition follows the body: the foundation, what to mind, the one sentence that makes the body take the load,
/// the hold, and the way out.
public struct ScriptBuilder {
  /// The most beats and cues of a script: a day of ten-second holds has a third of them.
  public static let mostSteps = 300_000
  /// The most bytes of a sentence with the names of sides in it: four times an author's longest in ASCII.
  public static let longestSentence = 4000
  /// The most bytes of all such sentences.
  public static let mostWords = 16 << 20

  let session: Session
  let pacing: Pacing
  let phrasing: Phrasing
  /// The guidance for the stretch being told.
  var guidance: Pacing.Guidance
  var script: Script
  var place = Place(chapter: 0)
  /// The number of times each kind of encouragement was given, so that no two running are worded the same.
  var given: [Phrasing.Encouragement: Int] = [:]
  private var steps = 0
  /// Bytes of the sentences that were filled in.
  private var words = 0
  /// What filling in a sentence ran into.
  private var fault: GuideError?

  /// Builds the script of a session told `rounds` times over; the same input always gives the same script.
  ///
  /// - Parameter length: The track's length, which is told at the start to the nearest minute; `nil` if it is not known.
  /// - Throws: ``GuideError/noRounds(_:)`` when it is told less than once, or the one that says what of it is too much.
  public static func script(
    for session: Session, pacing: Pacing = Pacing(), rounds: Int = 1, lasting length: Duration? = nil
  ) throws(GuideError) -> Script {
    guard rounds >= 1 else { throw .noRounds(rounds) }
    var builder = ScriptBuilder(session, pacing: pacing)
    let visits = Visit.visits(of: session, rounds: rounds)
    builder.welcome(rounds: rounds, length: length)
    var previous: Stretch?
    for visit in visits {
      let stretch = session.stretches[visit.index]
      let isToldAgain = rounds > 1 || visits.contains { $0.index == visit.index && $0.telling > 1 }
      builder.startChapter(
        isToldAgain
          ? session.language.page("chapter-in-round", counting: visit.telling, ["name": stretch.name])
          : stretch.name, stretch: stretch.name)
      builder.guidance = pacing.guidance == .bells ? .bells : stretch.guidance ?? pacing.guidance
      builder.transition(to: stretch, from: previous, visit)
      try builder.perform(stretch, isTaught: visit.telling == 1)
      previous = stretch
      // The rounds to come are about as long.
      if rounds > 1, visit.isFirst {
        builder.script.beats.reserveCapacity(visits.count * builder.script.beats.count)
      }
    }
    builder.close()
    try builder.check()
    return builder.script
  }

  init(_ session: Session, pacing: Pacing) {
    self.session = session
    self.pacing = pacing
    phrasing = Phrasing(language: session.language)
    guidance = pacing.guidance
    script = Script(beats: [], chapters: [], speechRate: pacing.speechRate)
  }

  var hasBells: Bool { pacing.bells || guidance == .bells }

  /// Throws when the script has grown beyond what can be kept in mind.
  func check() throws(GuideError) {
    if let fault { throw fault }
    guard steps <= Self.mostSteps else { throw .tooManySteps(limit: Self.mostSteps) }
  }

  // MARK: Tools of the trade

  mutating func startChapter(_ title: String, stretch: String? = nil) {
    place = Place(chapter: script.chapters.count, stretch: stretch)
    script.chapters.append(title)
  }

  /// Says a sentence, with its own pauses, and pauses after it.
  mutating func say(_ sentence: String) {
    for part in Sentence.parts(of: sentence) {
      switch part {
      case .words(let words):
        utter(words)
        breathe()
      case .pause(let length):
        // A long one is a rest, and gives way like those of the pacing.
        if length >= .seconds(10) { wait(.rest, length) } else { append(Span(.pause, length)) }
      }
    }
  }

  mutating func say(_ sentences: [String]) {
    for sentence in sentences { say(sentence) }
  }

  /// Says words with nothing after them, so that what follows starts on the next frame.
  mutating func utter(_ words: String) {
    append(.audible(.speech(words)))
  }

  mutating func ring(_ bell: Bell) {
    append(.audible(.bell(bell)))
  }

  /// The silence after a sentence.
  mutating func breathe() {
    wait(.pause, pacing.sentencePause)
  }

  /// A pause, rest or transition of the pacing's choosing, which may give way to fit a track into a length.
  mutating func wait(
    _ kind: Timeline.Kind, _ length: Duration, cues: [Cue] = [], opening: [Audible] = []
  ) {
    append(
      Span(
        kind, length.scaled(by: pacing.restFactor), isFlexible: true, cues: cues, opening: opening))
  }

  mutating func append(_ span: Span) {
    guard span.length > .zero || !span.edges.isEmpty else { return }
    steps += span.cues.count + span.edges.count
    append(.span(span))
  }

  private mutating func append(_ content: Beat.Content) {
    steps += 1
    script.beats.append(Beat(content, at: place))
  }

  /// The next wording of an encouragement, longest form first.
  mutating func encouragement(_ kind: Phrasing.Encouragement) -> [String] {
    defer { given[kind, default: 0] += 1 }
    return phrasing.encouragement(kind, given[kind, default: 0])
  }

  mutating func fill(_ sentence: String, _ turn: Turn?) -> String {
    guard sentence.utf8.contains(UInt8(ascii: "{")) else { return sentence }
    let language = session.language
    let names = [
      ("{side}", turn?.side.map(language.side)),
      ("{other side}", turn?.otherSide.map(language.side) ?? phrasing.otherSide),
      ("{direction}", turn?.direction),
    ].compactMap { placeholder, name in name.map { (placeholder, $0) } }
    // Told before they are filled in, for 1,000 letters may hold 166 sides.
    let length = names.reduce(sentence.utf8.count) { length, name in
      length + sentence.ranges(of: name.0).count * (name.1.utf8.count - name.0.utf8.count)
    }
    guard length <= Self.longestSentence else {
      fault = .sentenceTooLong(stretch: place.stretch, sentence: sentence, limit: Self.longestSentence)
      return sentence
    }
    words += length
    guard words <= Self.mostWords else {
      fault = .tooManyWords(limit: Self.mostWords)
      return sentence
    }
    let chosen = turn?.sideIndex.map { index in
      Sentence.choosing(in: sentence) { $0.indices.contains(index) ? $0[index] : $0[0] }
    }
    let filled = names.reduce(chosen ?? sentence) { $0.replacing($1.0, with: $1.1) }
    return sentence.hasPrefix("{") ? language.capital(filled) : filled
  }

  /// The filled sentence, and first of all its side and direction where they change without a stop and it names none.
  mutating func naming(_ sentence: String, _ turn: Turn, of stretch: Stretch) -> String {
    let words = fill(sentence, turn)
    let unnamed = [
      Sentence.namesSide(sentence) ? nil : turn.side, sentence.contains("{direction}") ? nil : turn.direction,
    ].compactMap(\.self)
    guard stretch.isMarching, !unnamed.isEmpty else { return words }
    return phrasing.sided(unnamed.joined(separator: ", "), words)
  }

  mutating func fill(_ sentences: [String], _ turn: Turn?) -> [String] {
    var filled: [String] = []
    for sentence in sentences { filled.append(fill(sentence, turn)) }
    return filled
  }
}
