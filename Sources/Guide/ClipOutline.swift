/// What there is to know of a clip without its samples.
public struct ClipOutline: Sendable, Equatable {
  /// How many samples it has.
  public var frames: Int
  /// How loud it is; `nil` when nobody measured it.
  public var loudness: ClipLoudness?

  /// Creates an outline.
  public init(frames: Int, loudness: ClipLoudness? = nil) {
    self.frames = frames
    self.loudness = loudness
  }
}
