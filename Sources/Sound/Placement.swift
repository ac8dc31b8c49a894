/// Where a clip begins on a track.
public struct Placement: Sendable, Equatable {
  /// The track's frame that holds the clip's first sample, from 0.
  public var start: Int
  /// The clip's number, which the caller turns into the clip.
  public var clip: Int

  /// Creates a placement.
  public init(start: Int, clip: Int) {
    self.start = start
    self.clip = clip
  }
}
