/// The factor by which `apply` multiplies each of `frames` frames of `channels` channels, asked in blocks of `block` from a first frame.
func levels(
  frames: Int, block: Int, channels: Int,
  apply: (_ block: UnsafeMutableBufferPointer<Float>, _ first: Int) -> Void
) -> [Float] {
  var levels = [Float](repeating: 1, count: frames * channels)
  levels.withUnsafeMutableBufferPointer { all in
    for start in stride(from: 0, to: frames, by: block) {
      let end = min(start + block, frames)
      apply(UnsafeMutableBufferPointer(rebasing: all[start * channels..<end * channels]), start)
    }
  }
  return levels
}
