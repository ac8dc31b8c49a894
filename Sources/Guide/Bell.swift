/// The tones that can stand beside or instead of words.
public enum Bell: String, Sendable, CaseIterable {
  /// A hold begins.
  case start
  /// Half of a hold is over.
  case halfway
  /// Change to the next side.
  case side
  /// A hold ends.
  case end
  /// A stretch or the whole session is complete.
  case finish
  /// A movement's next phase begins.
  case tick
}
