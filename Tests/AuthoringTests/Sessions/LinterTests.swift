import Guide
import Testing

@testable import Authoring

struct LinterTests {
  func lint(_ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    let decoded = try SessionDecoder.decode(bytes, file: "a.yaml")
    return Linter.findings(in: decoded, bytes: bytes, file: "a.yaml").map(\.description)
  }

  func stretch(_ lines: String, top: String = "") -> String {
    "title: A\n\(top)stretches:\n  - name: Reach\n    posture: standing\n"
      + lines.split(separator: "\n").map { "    \($0)\n" }.joined()
  }

  @Test func theBundledSessionHasNothingToFind() throws {
    let bytes = try #require(Bundled.sessions["upper-middle-back.yaml"])
    #expect(try lint(String(decoding: bytes, as: UTF8.self)) == [])
  }

  @Test(arguments: [
    (
      "enter: Bend as shown.\nhold: 10s",
      "a.yaml:5:12: picture-reference: \"as shown\" sends closed eyes to a picture; say what the body does instead"
    ),
    (
      "enter: Turn to the left.\nhold: 10s",
      "a.yaml:3:11: side-never-announced: only the left side of Reach is ever spoken of; write sides: [left, right] and {side}"
    ),
    (
      "enter: Turn.\nhold: 10s\nsides: [left, right]",
      "a.yaml:7:12: side-never-announced: no sentence of Reach says what to do with each side; use {side} in one"
    ),
    (
      "equipment: a mat\nhold: 10s",
      "a.yaml:5:16: equipment-not-up-front: \"a mat\" is not in the session's equipment:, so nobody has it at hand; name it there in the same words"
    ),
    (
      "enter: Put your foot on block #2 and hold.\nhold: 10s",
      "a.yaml:5:12: comment-in-sentence: \"#2 and hold.\" is a comment to YAML and not spoken; put the sentence in double quotes, or the comment on a line above it"
    ),
    (
      "enter:\n  - Put your foot\n    on block #2.\nhold: 10s",
      "a.yaml:6:9: comment-in-sentence: \"#2.\" is a comment to YAML and not spoken; put the sentence in double quotes, or the comment on a line above it"
    ),
    (
      "hold: 5s",
      "a.yaml:5:11: unusual-hold: a hold outside 10 s to 60 s needs its reason; add a comment on this line or the one above it"
    ),
    (
      "hold: 30s-90s",
      "a.yaml:5:11: unusual-hold: a hold outside 10 s to 60 s needs its reason; add a comment on this line or the one above it"
    ),
    (
      "enter: [Kneel., Lean forward.]\nhold: 10s",
      "a.yaml:5:12: load-before-go: the last sentence of enter is taken for the move that takes the load; write it as go:"
    ),
    (
      "start: Be in it now as we go in.\nhold: 10s",
      "a.yaml:5:12: long-start: the body bears the load while \"Be in it now as we go in.\" is said; write a word or two, such as Stay."
    ),
    (
      "note: \(Array(repeating: "very", count: 25).joined(separator: " ")) slow.\nhold: 10s",
      "a.yaml:5:11: long-sentence: 26 words in one sentence are hard to follow by ear; make two of at most 25"
    ),
    (
      "phases:\n  - say: Lift both of your arms up slowly over your head.\n    length: 3 counts",
      "a.yaml:6:14: more-instruction-than-time: 10 words don't fit this phase; write a cue: of at most 7"
    ),
  ])
  func everyRuleFindsItsFaultWhereItStands(lines: String, finding: String) throws {
    #expect(try lint(stretch(lines)) == [finding])
  }

  @Test func anUnusualPostureWithoutAWayOutIsFound() throws {
    #expect(
      try lint("title: A\nstretches:\n  - name: Cobra\n    posture: prone\n    hold: 10s\n") == [
        "a.yaml:3:11: no-leaving: nothing says how to come out of Cobra, done prone; add leave:"
      ])
  }

  @Test(arguments: ["hold: 5s  # as prescribed", "# as prescribed\nhold: 5s"])
  func aCommentGivesAnUnusualHoldItsReason(lines: String) throws {
    #expect(try lint(stretch(lines)) == [])
  }

  @Test(arguments: [
    "hold: 5s\nrepetitions: 9", "called: exercise\nhold: 5s", "passive: true\nhold: 3m",
    "flow: true\nhold: 3s",
  ])
  func anExerciseOrARestNeedsNoReasonForItsLength(lines: String) throws {
    #expect(try lint(stretch(lines)) == [])
  }

  @Test(arguments: [
    "enter: \"Block #2.\"  # quoted", "# above\nenter: Block.", "enter: Take block#2.",
    "enter: |\n  Block #2.", "note: [Block., Stay.]  # both",
  ])
  func aCommentOutsideASentenceIsNotFound(lines: String) throws {
    #expect(try lint(stretch("\(lines)\nhold: 10s")) == [])
  }

  @Test func aSilencedRuleFindsNothing() throws {
    let text = stretch("enter: Bend as shown.\nhold: 5s", top: "lint-off: [picture-reference]\n")
    #expect(try lint(text).count == 1)
    #expect(try lint(text).allSatisfy { $0.contains("unusual-hold") })
  }

  @Test(arguments: [
    "Turn left and then right.", "Keep your shoulders above your hips.", "Go as far as you can.",
  ])
  func whatAnEarUnderstandsIsNotFound(sentence: String) throws {
    #expect(try lint(stretch("enter: \(sentence)\nhold: 10s")) == [])
  }
}
