import Authoring
import Files
import Guide
import Speech
import Studio
import Testing

struct FailureKindTests {
  @Test func everyKindHasACodeAndAStatusOfItsOwn() {
    let kinds = FailureKind.allCases
    #expect(kinds.map(\.exitCode) == [64, 65, 66, 70, 73])
    #expect(kinds.map(\.status) == [400, 422, 404, 500, 507])
  }

  @Test func everyErrorIsOfTheKindThatSaysWhoCanMendIt() throws {
    let errors: [(any Error, FailureKind)] = [
      (AuthoringError.notFound("a"), .notFound), (AuthoringError.invalid([]), .badInput),
      (AuthoringError.unknown(kind: "pace", name: "a", known: []), .notFound),
      (StudioError.noVoices([]), .notFound), (StudioError.cannotEmbed("a", reason: "b"), .cannotWrite),
      (StudioError.cannotRecord("a", reason: "b"), .usage), (StudioError.noTakes("a"), .badInput),
      (GuideError.tooLong(least: .seconds(2), limit: .seconds(1)), .badInput),
      (SpeechError.fileMissing("a"), .notFound), (SpeechError.unknownVoice("a", near: []), .badInput),
      (FileError.targetTwice(path: "a"), .usage), (FileError.targetExists(path: "a"), .cannotWrite),
      (CancellationError(), .engineFailed),
    ]
    for (error, kind) in errors { #expect(FailureKind(of: error) == kind, "\(error)") }
  }
}
