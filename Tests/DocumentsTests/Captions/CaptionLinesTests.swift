import Guide
import TestSupport
import Testing

@testable import Documents

struct CaptionLinesTests {
  @Test func aShortSentenceIsOneLine() {
    #expect(
      CaptionLines(.english).captions(of: "If something hurts, stop and rest.") == [
        ["If something hurts, stop and rest."]
      ])
  }

  @Test func aLongerOneIsPartedAfterItsClause() {
    #expect(
      CaptionLines(.english).captions(of: "Move slowly, and keep breathing all the way through.")
        == [["Move slowly,", "and keep breathing all the way through."]])
  }

  @Test func oneOfMoreThanTwoLinesBecomesTwoCaptionsBeforeAConjunction() {
    let text = "You will need a chair with an armrest on each side and a rolled towel or a small pillow."
    #expect(
      CaptionLines(.english).captions(of: text) == [
        ["You will need a chair with", "an armrest on each side"], ["and a rolled towel or a small pillow."],
      ])
  }

  @Test func nothingButSpacesIsNoCaption() {
    #expect(CaptionLines(.english).captions(of: " \n ") == [])
  }

  @Test(arguments: 0..<300) func noLetterIsLostAndNoLineTooLong(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let words = (0..<random.int(1...60)).map { _ in
      String(repeating: "é", count: random.int(1...(random.chance(3) ? 200 : 12)))
        + random.pick(["", "", "", ",", "."])
    }
    let captions = CaptionLines(.english).captions(
      of: words.joined(separator: random.pick([" ", "  ", "\n"])))
    #expect(captions.joined().joined().filter { $0 != " " } == words.joined())
    for lines in captions {
      #expect((1...2).contains(lines.count))
      #expect(lines.allSatisfy { (1...42).contains($0.count) })
    }
  }
}
