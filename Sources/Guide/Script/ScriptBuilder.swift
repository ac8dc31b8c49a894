/// Decides what comes next and for how long: session + pacing → script.
public struct ScriptBuilder {
  /// The most beats and cues of a script: a day of ten-second holds has a third of them.
  public static let mostSteps = 300_000

  let session: Session
  let pacing: Pacing
  let phrasing: Phrasing
  var script: Script
  var place = Place(chapter: 0)
  private var steps = 0

  /// Builds the script of a session told `rounds` times over; the same input always gives the same script.
  ///
  /// - Throws: ``GuideError/unknownLanguage(_:)`` when there are no words for the session's language,
  ///   ``GuideError/noRounds(_:)`` when it is told less than once, or ``GuideError/tooManySteps(limit:)``.
  public static func script(
    for session: Session, pacing: Pacing = Pacing(), rounds: Int = 1
  ) throws(GuideError) -> Script {
    guard rounds >= 1 else { throw .noRounds(rounds) }
    var builder = ScriptBuilder(session, pacing: pacing, phrasing: try Phrasing(language: session.language))
    builder.welcome(rounds: rounds)
    var previous: Stretch?
    for round in 1...rounds {
      for (index, stretch) in session.stretches.enumerated() {
        let title = rounds == 1 ? stretch.name : "\(stretch.name) (round \(round))"
        builder.startChapter(title, stretch: stretch.name)
        if rounds > 1 && index == 0 && pacing.guidance != .bells {
          builder.say(builder.phrasing.round(round, of: rounds))
        }
        builder.transition(to: stretch, from: previous, index: index)
        try builder.perform(stretch)
        previous = stretch
      }
      // The rounds to come are about as long.
      if round == 1 { builder.script.beats.reserveCapacity(rounds * builder.script.beats.count) }
    }
    builder.close()
    return builder.script
  }

  init(_ session: Session, pacing: Pacing, phrasing: Phrasing) {
    self.session = session
    self.pacing = pacing
    self.phrasing = phrasing
    script = Script(beats: [], chapters: [], speechRate: pacing.speechRate)
  }

  var guidance: Pacing.Guidance { pacing.guidance }
  var hasBells: Bool { pacing.bells || guidance == .bells }

  // MARK: Around the stretches

  private mutating func welcome(rounds: Int) {
    startChapter("Welcome")
    pause(.milliseconds(500))
    if guidance <= .fading { say(session.welcome) } else { say("\(session.title).") }
    say(session.caution)
    if !session.equipment.isEmpty { say(phrasing.needs(session.equipment)) }
    say(phrasing.overview(stretches: session.stretches.count, rounds: rounds))
    if guidance == .bells {
      for (index, stretch) in session.stretches.enumerated() {
        let dose = phrasing.dose(stretch, repetitions: repetitions(of: stretch), pacing: pacing)
        say(phrasing.overview(stretch, index: index, dose: dose))
        say(stretch.notes.map { fill($0, side: stretch.sides.first) })
      }
      say(phrasing.bellGuide(for: session, hasHalfway: pacing.halfway))
    }
  }

  private mutating func close() {
    startChapter("Closing")
    wait(.rest, .seconds(2))
    switch guidance {
    case .full, .fading:
      say((session.closing.isEmpty ? [phrasing.closing] : session.closing) + session.advice)
    case .names: say(phrasing.closing)
    case .bells:
      ring(.finish)
      pause(.seconds(1))
    }
    if hasBells { ring(.finish) }
    pause(.seconds(1))
  }

  /// Announces a stretch and leaves the time to get there.
  private mutating func transition(to stretch: Stretch, from previous: Stretch?, index: Int) {
    let fresh = stretch.equipment.filter { previous?.equipment.contains($0) != true }
    let effort = stretch.posture.effort(from: previous?.posture ?? .standing)
    let length =
      pacing.transition + pacing.postureChange * effort + (fresh.isEmpty ? .zero : pacing.fetch)
    if guidance == .bells {
      if previous != nil { ring(.finish) }
    } else {
      say(phrasing.announce(stretch.name, index: index, of: session.stretches.count))
      if !fresh.isEmpty { say(phrasing.fetch(fresh)) }
      say(phrasing.take(stretch.posture, from: previous?.posture, with: stretch.equipment))
    }
    wait(.transition, length)
    guard guidance != .bells else { return }
    if guidance <= .fading { say(stretch.setup.map { fill($0, side: stretch.sides.first) }) }
    say(stretch.notes.map { fill($0, side: stretch.sides.first) })
    say(phrasing.dose(stretch, repetitions: repetitions(of: stretch), pacing: pacing))
  }

  // MARK: Tools of the trade

  mutating func startChapter(_ title: String, stretch: String? = nil) {
    place = Place(chapter: script.chapters.count, stretch: stretch)
    script.chapters.append(title)
  }

  /// Says a sentence and pauses after it.
  mutating func say(_ sentence: String) {
    utter(sentence)
    pause(pacing.sentencePause)
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

  mutating func pause(_ length: Duration) {
    append(Span(.pause, length))
  }

  /// A rest or transition of the pacing's choosing, which may give way to fit a track into a length.
  mutating func wait(_ kind: Timeline.Kind, _ length: Duration, cues: [Cue] = []) {
    append(Span(kind, length.scaled(by: pacing.restFactor), isFlexible: true, cues: cues))
  }

  mutating func append(_ span: Span) {
    guard span.length > .zero else { return }
    steps += span.cues.count
    append(.span(span))
  }

  private mutating func append(_ content: Beat.Content) {
    steps += 1
    script.beats.append(Beat(content, at: place))
  }

  /// Throws when the script has grown beyond what can be kept in mind.
  func checkSteps() throws(GuideError) {
    guard steps <= Self.mostSteps else { throw .tooManySteps(limit: Self.mostSteps) }
  }

  func fill(_ sentence: String, side: String?) -> String {
    side.map { sentence.replacing("{side}", with: $0) } ?? sentence
  }

  func repetitions(of stretch: Stretch) -> Int { pacing.pick(from: stretch.repetitions) }
}
