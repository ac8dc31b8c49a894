public import Guide

/// A clip's beginning on a track.
public struct Placement: Sendable, Equatable {
  /// The track's frame that holds the clip's first sample, from 0.
  public var start: Int
  /// The clip's number, which ``PlacedClips`` turn into the clip.
  public var clip: Int
  /// The clip's length and loudness where they are known, which spares reading it to measure the track.
  public var outline: ClipOutline?

  /// Places the clip numbered `clip` at frame `start`.
  public init(start: Int, clip: Int, outline: ClipOutline? = nil) {
    self.start = start
    self.clip = clip
    self.outline = outline
  }
}

/// All clips of a track, each read when it is needed.
public struct PlacedClips {
  /// The clips' places in the order of their starts.
  public let placements: [Placement]
  private let read: (Int) throws -> Clip

  /// Takes `placements` in any order; `clip` is asked for the clip of a number, as often as it is needed.
  public init(_ placements: [Placement], clip: @escaping (Int) throws -> Clip) {
    self.placements = placements.sorted { $0.start < $1.start }
    read = clip
  }

  /// The clip that lies at `placement`.
  ///
  /// - Throws: What reading it throws.
  func clip(at placement: Placement) throws -> Clip { try read(placement.clip) }

  /// The frames in which each clip sounds, in the order of their starts.
  ///
  /// - Throws: What reading a clip throws whose outline isn't known.
  func ranges() throws -> [Range<Int>] {
    try placements.map { placement in
      let frames = try placement.outline?.frames ?? clip(at: placement).samples.count
      return placement.start..<placement.start + frames
    }
  }
}
