public import Guide

/// Where a clip begins on a track.
public struct Placement: Sendable, Equatable {
  /// The track's frame that holds the clip's first sample, from 0.
  public var start: Int
  /// The clip's number, which the caller turns into the clip.
  public var clip: Int
  /// What is known of the clip, which spares reading it to measure the track.
  public var outline: ClipOutline?

  /// Creates a placement.
  public init(start: Int, clip: Int, outline: ClipOutline? = nil) {
    self.start = start
    self.clip = clip
    self.outline = outline
  }
}
