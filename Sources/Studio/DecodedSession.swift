public import Guide

/// A session, and what only its file knows.
public struct DecodedSession: Sendable, Equatable {
  /// What the author prescribed.
  public var session: Session
  /// The names of the rules the author silenced under `lint-off`.
  public var silenced: [String]
  /// Where each value stands in the file, by its path.
  ///
  /// A path is made of the file's keys and of indices from 0, such as `title`, `stretches[2].hold` or
  /// `stretches[2].enter[0]`; a sentence that stands alone in place of a list has the path of the list's first.
  public var positions: [String: SourcePosition]
}
