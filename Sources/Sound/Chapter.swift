/// A part of a track that players can skip to.
public struct Chapter: Sendable, Equatable {
  /// What it is called.
  public var title: String
  /// Its first frame.
  public var start: Int
  /// How many frames it lasts.
  public var frames: Int

  /// Creates a chapter.
  public init(title: String, start: Int, frames: Int) {
    self.title = title
    self.start = start
    self.frames = frames
  }
}
