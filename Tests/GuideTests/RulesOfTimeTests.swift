import Guide
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
  @Test func requiredCuesAreNeverSilent() async { await expectKept(.requiredCues) }
  @Test func safetySentencesAreSpokenAtEveryLevelOfGuidance() async { await expectKept(.safety) }
  @Test func nothingIsLeftUnfilled() async { await expectKept(.unfilled) }
  @Test func theSameInputGivesTheSameTrack() async { await expectKept(.repeatable) }

  @Test func aCueThatCannotFitIsRefusedByItsStretchAndItself() async {
    let refused = await Self.survey.value.refused
    #expect(refused.count > 10)
    for (draw, error) in refused {
      guard case .cueTooLong(let stretch?, let cue, let seconds, let slot) = error else {
        Issue.record("seed \(draw.seed): \(error)")
        continue
      }
      #expect(draw.session.stretches.contains { $0.name == stretch }, "seed \(draw.seed)")
      #expect(!cue.isEmpty && seconds > slot, "seed \(draw.seed): \(error)")
    }
  }

  @Test func nearlyAllDrawnSessionsCanBeTold() async {
    let survey = await Self.survey.value
    #expect(survey.told > survey.refused.count * 20)
    #expect(survey.holds > survey.told * 5)
  }
}
