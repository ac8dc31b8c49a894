internal import Guide

/// The way an ambience makes room: it rises at the head, sinks at the tail, and steps back under the voice.
enum Ducking {
  /// The factor of the ambience under the voice: −8 dB.
  static let depth: Float = 0.398
  private static let down = Duration.milliseconds(600)
  private static let stay = Duration.milliseconds(400)
  private static let up = Duration.milliseconds(1400)

  /// The rise over the first 3 s and the sinking over the last 6 s of a track of `frames` frames, less if it is short.
  static func fades(frames: Int, sampleRate: Int) -> LevelCurve {
    let rise = min(Duration.seconds(3).frames(at: sampleRate), frames / 4)
    let fall = min(Duration.seconds(6).frames(at: sampleRate), frames / 4)
    return LevelCurve(
      from: 0, [.init(frames: 0..<rise, end: 1), .init(frames: frames - fall..<frames, end: 0)])
  }

  /// The steps back under `voiced` frames (in order), down before they begin and up after they end; between two of them
  /// that are too close for both it stays down, so that it does not pump.
  static func curve(under voiced: [Range<Int>], sampleRate: Int) -> LevelCurve {
    let (down, stay, up) = (
      down.frames(at: sampleRate), stay.frames(at: sampleRate), up.frames(at: sampleRate)
    )
    var spans: [Range<Int>] = []
    for range in voiced {
      if let last = spans.last, range.lowerBound - last.upperBound < down + stay + up {
        spans[spans.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        spans.append(range)
      }
    }
    let ramps = spans.flatMap { span in
      [
        LevelCurve.Ramp(frames: span.lowerBound - down..<span.lowerBound, end: depth),
        LevelCurve.Ramp(frames: span.upperBound + stay..<span.upperBound + stay + up, end: 1),
      ]
    }
    return LevelCurve(from: 1, ramps)
  }
}
