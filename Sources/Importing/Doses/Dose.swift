/// What a handout prescribes of one exercise: what is sure of it, and what a careful person would ask.
public struct Dose: Sendable, Equatable {
  /// What a handout may say of an exercise, by the session's keys.
  public enum Field: String, Sendable, CaseIterable {
    case name, posture, hold, repetitions, sets, sides, rest, practice, progress, options
    /// A number that seems to be no dose.
    case other
  }

  /// A doubt that only a person can resolve.
  public struct Question: Sendable, Equatable {
    /// The key it is about.
    public var field: Field
    /// The question in plain words.
    public var text: String
    /// The handout's own words that leave it open; empty where it says nothing.
    public var quote: String
    /// Values that would answer it, as a session has them; may be empty.
    public var answers: [String]
  }

  /// What is sure, as a session has it, such as `10s` or `5-7`.
  public internal(set) var facts: [Field: String] = [:]
  /// What is not, in the handout's order.
  public internal(set) var questions: [Question] = []
  /// True where sides take turns within each repetition.
  public internal(set) var alternates = false
  /// True where it moves with the breath in and the breath out.
  public internal(set) var isBreathed = false

  /// Makes a question of every fact, for another exercise may be in the text, and some of them may be its.
  mutating func doubt() {
    for field in [Field.hold, .repetitions, .sets, .sides, .rest] {
      guard let value = facts.removeValue(forKey: field) else { continue }
      questions.append(
        Question(
          field: field, text: "Is that of this one? There seem to be several here.", quote: "",
          answers: [value]))
    }
  }
}
