internal import Guide

/// The loudness a track is to have.
public enum Mastering: Sendable, Equatable {
  /// Every sample stays as it is.
  case off
  /// The usual for speech: −19 LUFS in mono, −16 in stereo, which sound alike.
  case usual
  /// This integrated loudness in LUFS, within ``SoundLimits/loudness``.
  case loudness(Double)

  /// The highest true peak, in dBTP: EBU R 128's −1, less what 16-bit rounding and other meters may add.
  static let ceiling = -1.1
  /// The error of the loudness that is borne to spare the limiter, in LU.
  private static let tolerance = 0.15
  /// Likewise where encoding adds an error of its own.
  private static let lossyTolerance = 0.1
  /// The most that the limiter may take from a peak, in dB; beyond it, the whole track stays quieter.
  private static let deepest = 6.0
  /// The gain that usually makes up for what the limiter takes from a track's loudness, in dB.
  private static let makeUp = 0.5
  /// The voice's loudness that an ambience is compared to where nothing is said, in LUFS.
  private static let usualVoice = -20.0

  private func target(channels: Int) -> Double? {
    switch self {
    case .off: nil
    case .usual: channels == 1 ? -19 : -16
    case .loudness(let target): target
    }
  }

  /// Finds what `mixer` must do to the track for what is played of `encoding`, by what is known of its clips or, with ambience or a limiter,
  /// by mixing it a few times.
  ///
  /// - Throws: ``SoundError``, `CancellationError` when the task is cancelled, or what reading a clip throws.
  func master(
    _ mixer: Mixer, _ clips: PlacedClips, for encoding: AudioEncoding = AudioEncoding(.wav)
  ) throws -> Master {
    var master = Master(limiter: Limiter(sampleRate: mixer.sampleRate))
    if let ambience = mixer.ambience {
      try lay(ambience, of: mixer, under: clips, in: &master)
    }
    guard let target = target(channels: mixer.channels) else { return master }
    let measured = MeasuredClips(clips, of: mixer)
    let raw = try measured?.loudness() ?? mixer.measure(clips, with: master)
    guard raw.integrated.isFinite else { return master }

    let highest = Self.ceiling - encoding.overshoot
    let room = highest - raw.truePeak
    var wanted = target - raw.integrated
    master.gain = rounded(min(wanted, room))
    master.loudness = raw.raised(by: master.gain)
    guard wanted - room > (encoding.format.isLossless ? Self.tolerance : Self.lossyTolerance) else {
      return master
    }

    var peaks: [TruePeak] = []
    var reach = -Double.infinity
    var ceiling = highest
    for _ in 0..<4 {
      master.gain = rounded(min(wanted, room + Self.deepest))
      if master.gain - ceiling > reach {
        reach = master.gain - ceiling + Self.makeUp
        let threshold = Float(factor(decibels: -reach))
        peaks =
          try measured?.peaks(above: threshold)
          ?? mixer.peaks(clips, with: master.withoutGain(at: mixer.sampleRate), above: threshold)
      }
      master.limiter = Limiter(peaks, gain: master.gain, ceiling: ceiling, sampleRate: mixer.sampleRate)
      var limited: Loudness
      if let measured {
        limited = measured.loudness(with: master.limiter).raised(by: master.gain)
        limited.truePeak = min(limited.truePeak, ceiling)
      } else {
        limited = try mixer.measure(clips, with: master)
      }
      master.loudness = limited
      let missing = target - limited.integrated
      let excess = limited.truePeak - highest
      if excess < 0.05 && (abs(missing) < 0.1 || wanted > room + Self.deepest) { break }
      ceiling -= max(excess, 0)
      wanted += missing
    }
    return master
  }

  /// Finds how loud the ambience must be beside the voice, and where it makes room.
  private func lay(
    _ ambience: Ambience, of mixer: Mixer, under clips: PlacedClips, in master: inout Master
  ) throws {
    var voice = mixer
    voice.ambience = nil
    let voiced = try clips.ranges()
    let loudness = try MeasuredClips(clips, of: voice)?.loudness() ?? voice.measure(clips, with: master)
    let reference = loudness.integrated.isFinite ? loudness.integrated : Self.usualVoice
    let own = try ambience.loudness(sampleRate: mixer.sampleRate, frames: mixer.frames)
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

/// The changes made to a track so that it sounds even, and its loudness after them.
public struct Master: Sendable, Equatable {
  /// The track's loudness; `nil` when nothing was to be done, or it is silent.
  public internal(set) var loudness: Loudness?
  /// The gain of every sample, in dB.
  public internal(set) var gain = 0.0
  /// The number of places that were turned down further for their peaks.
  public var limitedPlaces: Int { limiter.count }
  /// The most that a peak was turned down by, in dB, 0 or more.
  public var limitedBy: Double { -decibels(factor: Double(limiter.lowest)) }

  var limiter: Limiter
  /// The factor of the ambience's samples before the gain.
  var ambienceLevel: Float = 0
  /// The ambience's rise, its sinking, and its steps back under the voice.
  var ambienceCurves: [LevelCurve] = []

  /// The same before its gain and limiter, at `sampleRate`.
  fileprivate func withoutGain(at sampleRate: Int) -> Master {
    var master = self
    master.gain = 0
    master.limiter = Limiter(sampleRate: sampleRate)
    return master
  }
}
