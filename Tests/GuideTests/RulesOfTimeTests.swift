import Guide
import TestSupport
import Testing

/// The rules of time over many drawn sessions, each told at a drawn pacing.
struct RulesOfTimeTests {
  /// Looks at every seed once, whatever the number of tests.
  private static let survey = Task { await Survey.of(seeds: Seeds.times(2000)) }

  private func expectKept(_ rule: Rule, _ location: SourceLocation = #_sourceLocation) async {
    let broken = await Self.survey.value.broken[rule] ?? []
    #expect(broken.count == 0, "\(broken.prefix(3).joined(separator: "\n"))", sourceLocation: location)
  }

  @Test func everyHoldLastsWhatIsPrescribedToTheFrame() async { await expectKept(.exactHold) }
  @Test func everyLengthOfTimePrescribedInWholeSecondsIsHeldInWholeSeconds() async {
    await expectKept(.wholeDoses)
  }
  @Test func everyHoldBeginsSoonAfterTheMoveThatTakesTheLoad() async { await expectKept(.loadIsShort) }
  @Test func theMoveIsTheLastThingSaidBeforeTheStartWord() async { await expectKept(.goIsLast) }
  @Test func everyHoldTouchesItsStartWordAndItsRelease() async { await expectKept(.holdEdges) }
  @Test func eventsCoverTheTrackAndCuesStayInTheirSpan() async { await expectKept(.tiling) }
  @Test func roundingNeverAddsUp() async { await expectKept(.drift) }
  @Test func chaptersCoverTheTrackInOrder() async { await expectKept(.chapters) }
  @Test func nothingIsSaidWhileSomethingElseIs() async { await expectKept(.speechApart) }
  @Test func everyCueIsHeardOrReported() async { await expectKept(.everyCueAccounted) }
  @Test func everythingPrescribedIsDoneInOrder() async { await expectKept(.order) }
  @Test func repetitionsStayInTheirRanges() async { await expectKept(.ranges) }
  @Test func repetitionsAreRestedBetween() async { await expectKept(.rests) }
  @Test func everyChangeOfSideIsAnnounced() async { await expectKept(.sides) }
  @Test func theCountdownLandsOnTheLastSeconds() async { await expectKept(.countdown) }
  @Test func breathCuesSitOnTheirBreathsFirstFrame() async { await expectKept(.breathCues) }
  @Test func halfwayStartsInTheMiddle() async { await expectKept(.halfway) }
  @Test func longPosesAndActivitiesTellThatTheyEnd() async { await expectKept(.endsAreTold) }
  @Test func requiredCuesAreNeverSilent() async { await expectKept(.requiredCues) }
  @Test func safetySentencesAreSpokenAtEveryLevelOfGuidance() async { await expectKept(.safety) }
  @Test func notesAreHeardInPositionAndBeforeTheLoad() async { await expectKept(.notesBeforeLoad) }
  @Test func everyStretchIsTaughtInFullOnce() async { await expectKept(.teachesOnce) }
  @Test func noEncouragementIsWordedTheSameTwiceRunning() async { await expectKept(.noRepeatedEncouragement) }
  @Test func nothingIsLeftUnfilled() async { await expectKept(.unfilled) }
  @Test func theSameInputGivesTheSameTrack() async { await expectKept(.repeatable) }

  /// The rules that ask for no English word.
  private static let wordless: [Rule] = [
    .tiling, .drift, .speechApart, .everyCueAccounted, .exactHold, .wholeDoses, .order, .ranges, .rests,
    .countdown, .requiredCues, .safety, .noRepeatedEncouragement, .unfilled, .repeatable,
  ]

  @Test func everyLanguageKeepsTheRules() async {
    let tags = ["de", "es", "fr", "it", "ja", "nl", "pl", "pt-BR"]
    let survey = await Survey.of(seeds: Seeds.times(480), in: tags, rules: Self.wordless)
    for (rule, broken) in survey.broken {
      Issue.record("\(rule): \(broken.prefix(3).joined(separator: "\n"))")
    }
    #expect(survey.told > 400)
  }

  @Test func aCueThatCannotFitIsRefusedByItsStretchAndItself() async {
    let refused = await Self.survey.value.refused
    #expect(refused.count > 2)
    for (draw, error) in refused {
      guard case .cueTooLong(let stretch?, let cue, let seconds, let slot) = error else {
        Issue.record("seed \(draw.seed): \(error)")
        continue
      }
      #expect(draw.session.stretches.contains { $0.name == stretch }, "seed \(draw.seed)")
      #expect(!cue.isEmpty && seconds > slot, "seed \(draw.seed): \(error)")
    }
  }

  @Test(arguments: [Pacing.Guidance.full, .fading])
  func noTransitionAtTheStandardPaceIsSilentForTenSeconds(guidance: Pacing.Guidance) throws {
    let rate = 8000
    for seed in Seeds.times(300) {
      var sessions = SessionGenerator(seed: seed)
      var session = sessions.session()
      for index in session.stretches.indices { session.stretches[index].guidance = nil }
      guard let line = try? Tellings.told(session, pacing(guidance), sampleRate: rate) else { continue }
      let heard = line.events.filter { $0.audible != nil }
      for span in line.events where span.kind == .transition {
        let inside = heard.filter { $0.start >= span.start && $0.end <= span.end }
        let silences = zip([span.start] + inside.map(\.end), inside.map(\.start) + [span.end]).map { $1 - $0 }
        let longest = silences.max() ?? 0
        #expect(longest < 10 * rate, "seed \(seed): \(longest) frames of silence in \(span)")
      }
    }
  }

  @Test func nearlyAllDrawnSessionsCanBeTold() async {
    let survey = await Self.survey.value
    #expect(survey.told > survey.refused.count * 20)
    #expect(survey.holds > survey.told * 5)
  }
}
