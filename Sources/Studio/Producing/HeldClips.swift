internal import Files
internal import Guide

/// Clips that no cache keeps: the first of them in memory, the rest in a file without a name while there is room for
/// one.
struct HeldClips {
  /// Bytes of samples kept in memory.
  private static let atHand = 1 << 19

  private var clips: [Take: Clip] = [:]
  private var places: [Take: Place] = [:]
  private var room = HeldClips.atHand
  private var end = 0
  private var file: ScratchFile?
  private var hasNoFile = false

  private struct Place {
    let offset: Int
    let frames: Int32
    let sampleRate: Int32
  }

  /// Holds a clip.
  mutating func hold(_ clip: Clip, as take: Take) {
    let bytes = 2 * clip.samples.count
    if bytes <= room {
      room -= bytes
    } else if setAside(clip, as: take) {
      return
    }
    clips[take] = clip
  }

  /// The clip of a take, if it is held; one from the file is no longer measured.
  subscript(take: Take) -> Clip? {
    if let clip = clips[take] { return clip }
    guard let place = places[take], let file else { return nil }
    let frames = Int(place.frames)
    var isWhole = false
    let samples = [Int16](unsafeUninitializedCapacity: frames) { buffer, count in
      isWhole = file.read(
        into: UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[..<(2 * frames)]), at: place.offset)
      count = isWhole ? frames : 0
    }
    return isWhole ? Clip(samples: samples, sampleRate: Int(place.sampleRate)) : nil
  }

  private mutating func setAside(_ clip: Clip, as take: Take) -> Bool {
    if file == nil && !hasNoFile { file = try? ScratchFile() }
    guard let file, !hasNoFile, clip.samples.withUnsafeBytes({ file.write($0, at: end) }) else {
      hasNoFile = true
      return false
    }
    places[take] = Place(
      offset: end, frames: Int32(clip.samples.count), sampleRate: Int32(clip.sampleRate))
    end += 2 * clip.samples.count
    return true
  }
}
