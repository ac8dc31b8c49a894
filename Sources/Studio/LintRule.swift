/// What can be wrong with a session for the ear though its file is right; `lint-off: [NAME]` in the file silences one.
public enum LintRule: String, Sendable, CaseIterable {
  case pictureReference = "picture-reference"
  case sideNeverAnnounced = "side-never-announced"
  case noLeaving = "no-leaving"
  case moreInstructionThanTime = "more-instruction-than-time"
  case equipmentNotUpFront = "equipment-not-up-front"
  case unusualHold = "unusual-hold"
  case longSentence = "long-sentence"
  case commentInSentence = "comment-in-sentence"
}
