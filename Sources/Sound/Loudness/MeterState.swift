internal import CEbur128

/// A running measurement of libebur128's, freed when it goes out of scope.
struct MeterState: ~Copyable {
  /// The thing that is measured.
  enum Kind {
    /// Integrated loudness, from a histogram of 0.1 LU, so that memory does not grow with the track.
    case loudness
    /// Loudness of the last 20 ms.
    case recent
    /// True peaks.
    case truePeak

    fileprivate var mode: UInt32 {
      switch self {
      case .loudness: EBUR128_MODE_I.rawValue | EBUR128_MODE_HISTOGRAM.rawValue
      case .recent: EBUR128_MODE_M.rawValue
      case .truePeak: EBUR128_MODE_TRUE_PEAK.rawValue
      }
    }
  }

  private var state: UnsafeMutablePointer<ebur128_state>?

  /// Starts a measurement of `channels` interleaved channels.
  init(_ kind: Kind, channels: Int, sampleRate: Int) throws(SoundError) {
    state = ebur128_init(UInt32(channels), UInt(sampleRate), Int32(kind.mode))
    if state == nil {
      throw .cannotMeasure(reason: "there is no memory for \(sampleRate) samples per second")
    }
  }

  deinit {
    // Writes nil through its argument, which a deinit may not lend out.
    var state = state
    ebur128_destroy(&state)
  }

  /// Goes on with `samples`, whole frames.
  func add(_ samples: UnsafeBufferPointer<Float>, channels: Int) throws(SoundError) {
    try check(ebur128_add_frames_float(state, samples.baseAddress, samples.count / channels))
  }

  /// The loudness of the last 20 ms in LUFS; −∞ for silence.
  func recent() throws(SoundError) -> Double {
    var loudness = 0.0
    try check(ebur128_loudness_window(state, 20, &loudness))
    return loudness
  }

  /// The highest true peak of any channel in what was added last, where 1 is full scale.
  func lastTruePeak(channels: Int) throws(SoundError) -> Double {
    var highest = 0.0
    for channel in 0..<channels {
      var peak = 0.0
      try check(ebur128_prev_true_peak(state, UInt32(channel), &peak))
      highest = max(highest, peak)
    }
    return highest
  }

  /// The loudness in LUFS of all that was added to two measurements; −∞ for silence.
  static func integrated(_ one: borrowing MeterState, _ other: borrowing MeterState) throws(SoundError)
    -> Double
  {
    var states = [one.state, other.state]
    var loudness = 0.0
    try one.check(ebur128_loudness_global_multiple(&states, states.count, &loudness))
    return loudness
  }

  private func check(_ code: Int32) throws(SoundError) {
    guard code == Int32(EBUR128_SUCCESS.rawValue) else {
      throw .cannotMeasure(reason: "libebur128's error \(code)")
    }
  }
}
