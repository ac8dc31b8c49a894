import Guide

/// The parts of a session that are told, how they are done, and the number of times.
public struct Parts: Sendable {
  /// Names or numbers (from 1) of the stretches to keep; empty keeps all.
  public var only: [String]
  /// Names or numbers of the stretches to leave out.
  public var skip: [String]
  /// The name or number of the first stretch to keep.
  public var start: String?
  /// The ways stretches are done where they have them; of two that a stretch has, the first.
  public var options: [String]
  /// The week of practice, in ``TrackLimits/weeks``, for stretches that grow.
  public var week: Int?
  /// The listener's affected side.
  public var affected: Side?
  /// The number of times the session is told, in ``TrackLimits/rounds``.
  public var rounds: Int
  /// True for a track that may last longer than ``TrackLimits/longest``.
  public var allowsLong: Bool
  /// Whether holds may grow to fill a length.
  public var lengthensHolds: Bool

  /// A side of the body.
  public enum Side: String, Sendable, CaseIterable {
    case left, right
  }

  /// Chooses parts; unless told, all of the session as it is prescribed, once.
  public init(
    only: [String] = [], skip: [String] = [], start: String? = nil, options: [String] = [], week: Int? = nil,
    affected: Side? = nil, rounds: Int = 1, allowsLong: Bool = false, lengthensHolds: Bool = false
  ) {
    self.only = only
    self.skip = skip
    self.start = start
    self.options = options
    self.week = week
    self.affected = affected
    self.rounds = rounds
    self.allowsLong = allowsLong
    self.lengthensHolds = lengthensHolds
  }

  /// The chosen parts of `session`; `warn` takes what was asked for and makes no difference.
  ///
  /// - Throws: `GuideError` for a stretch or a way to do it that the session doesn't have, or where nothing is left.
  func chosen(from session: Session, warn: (StudioWarning) -> Void) throws(GuideError) -> Session {
    var chosen = session
    for name in options {
      // A name that the one before left nothing for is known all the same.
      guard chosen.hasOption(name) || !session.hasOption(name) else { continue }
      chosen = try chosen.choosing(option: name)
    }
    if let week {
      if chosen.weeks == nil { warn(.nothingGrows(week: week)) }
      chosen = chosen.inWeek(week)
    }
    if let affected {
      if !chosen.asksForAffectedSide { warn(.noAffectedSide) }
      chosen = chosen.naming(affected: affected.rawValue)
    }
    for stretch in try chosen.namedTwice(by: only) { warn(.namedTwice(stretch)) }
    return try chosen.selecting(only: only, skip: skip, startingAt: start)
  }
}
