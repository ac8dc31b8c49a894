internal import Guide

/// How loud a track is to become.
public enum Mastering: Sendable, Equatable {
  /// Every sample stays as it is.
  case off
  /// The usual for speech: −19 LUFS in mono, −16 in stereo, which sound alike.
  case usual
  /// This integrated loudness in LUFS, −40...−10.
  case loudness(Double)

  /// The highest true peak, in dBTP: EBU R 128's −1, less what 16-bit rounding and other meters may add.
  static let ceiling = -1.1
  /// How far the loudness may be off to spare the limiter, in LU.
  private static let tolerance = 0.25
  /// What the limiter may take from a peak at most, in dB; beyond it, the whole track stays quieter.
  private static let deepest = 6.0
  /// What a limited track usually has to be raised by to make up for what the limiter takes from its loudness, in dB.
  private static let makeUp = 0.5
  /// What an ambience is compared to where nothing is said, in LUFS.
  private static let usualVoice = -20.0

  private func target(channels: Int) -> Double? {
    switch self {
    case .off: nil
    case .usual: channels == 1 ? -19 : -16
    case .loudness(let target): target
    }
  }

  /// Finds what `mixer` must do to the track, by what is known of its clips or, with ambience or a limiter,
  /// by mixing it a few times.
  ///
  /// Throws what mixing throws, and `SoundError.cannotMeasure`.
  func master(_ mixer: Mixer, _ placements: [Placement], clip: (Int) throws -> Clip) throws -> Master {
    var master = Master(limiter: Limiter(sampleRate: mixer.sampleRate))
    if let ambience = mixer.ambience {
      try lay(ambience, of: mixer, placements, clip: clip, in: &master)
    }
    guard let target = target(channels: mixer.channels) else { return master }
    let programme = Programme(placements, of: mixer)
    let raw = try programme?.loudness() ?? mixer.measure(placements, with: master, clip: clip)
    guard raw.integrated.isFinite else { return master }

    let room = Self.ceiling - raw.truePeak
    var wanted = target - raw.integrated
    master.gain = rounded(min(wanted, room))
    master.loudness = raw.raised(by: master.gain)
    guard wanted - room > Self.tolerance else { return master }

    var peaks: [TruePeak] = []
    var reach = -Double.infinity
    var ceiling = Self.ceiling
    for _ in 0..<4 {
      master.gain = rounded(min(wanted, room + Self.deepest))
      if master.gain - ceiling > reach {
        reach = master.gain - ceiling + Self.makeUp
        peaks = try self.peaks(mixer, programme, placements, with: master, above: -reach, clip: clip)
      }
      master.limiter = Limiter(peaks, gain: master.gain, ceiling: ceiling, sampleRate: mixer.sampleRate)
      var limited: Loudness
      if let programme {
        limited = programme.loudness(with: master.limiter).raised(by: master.gain)
        limited.truePeak = min(limited.truePeak, ceiling)
      } else {
        limited = try mixer.measure(placements, with: master, clip: clip)
      }
      master.loudness = limited
      let missing = target - limited.integrated
      let excess = limited.truePeak - Self.ceiling
      if excess < 0.05 && (abs(missing) < 0.1 || wanted > room + Self.deepest) { break }
      ceiling -= max(excess, 0)
      wanted += missing
    }
    return master
  }

  /// The true peaks above `threshold`, in dBTP, of the track before its gain and limiter.
  private func peaks(
    _ mixer: Mixer, _ programme: Programme?, _ placements: [Placement], with master: Master,
    above threshold: Double, clip: (Int) throws -> Clip
  ) throws -> [TruePeak] {
    let threshold = Float(factor(decibels: threshold))
    if let programme { return try programme.peaks(above: threshold, clip: clip) }
    var raw = master
    raw.gain = 0
    raw.limiter = Limiter(sampleRate: mixer.sampleRate)
    return try mixer.peaks(placements, with: raw, above: threshold, clip: clip)
  }

  /// Finds how loud the ambience must be beside the voice, and where it makes room.
  private func lay(
    _ ambience: Ambience, of mixer: Mixer, _ placements: [Placement], clip: (Int) throws -> Clip,
    in master: inout Master
  ) throws {
    var voice = mixer
    voice.ambience = nil
    let voiced = try placements.sorted { $0.start < $1.start }.map {
      $0.start..<$0.start + (try $0.outline?.frames ?? clip($0.clip).samples.count)
    }
    let loudness =
      try Programme(placements, of: voice)?.loudness() ?? voice.measure(placements, with: master, clip: clip)
    let reference = loudness.integrated.isFinite ? loudness.integrated : Self.usualVoice
    let own = try ambience.loudness(sampleRate: mixer.sampleRate)
    master.ambienceLevel = Float(factor(decibels: rounded(reference + ambience.level - own)))
    master.ambienceCurves = [
      Ducking.fades(frames: mixer.frames, sampleRate: mixer.sampleRate),
      Ducking.curve(under: voiced, sampleRate: mixer.sampleRate),
    ]
  }

  /// Whole hundredths, so that a last bit of a measurement doesn't move every sample.
  private func rounded(_ decibels: Double) -> Double {
    (decibels * 100).rounded(.down) / 100
  }
}

/// What was done to a track to make it sound even, and how loud it is now.
public struct Master: Sendable, Equatable {
  /// How loud the track is; `nil` when nothing was to be done, or it is silent.
  public internal(set) var loudness: Loudness?
  /// What every sample was raised by, in dB.
  public internal(set) var gain = 0.0
  /// How many places were turned down further for their peaks.
  public var limitedPlaces: Int { limiter.count }
  /// What the highest peak was turned down by, in dB, 0 or more.
  public var limitedBy: Double { -decibels(factor: Double(limiter.lowest)) }

  var limiter: Limiter
  /// What the ambience's samples are multiplied by before the gain.
  var ambienceLevel: Float = 0
  /// Where the ambience rises, sinks and makes room.
  var ambienceCurves: [LevelCurve] = []
}
