/// Measures islands of sound that are cut out of a track without changing its loudness.
final class MeterLane {
  /// The loudness of what was measured so far.
  let state: MeterState
  /// The highest true peak so far, 1 being full scale.
  private(set) var truePeak: Float = 0
  /// Samples that wait to be measured.
  private(set) var waiting: [Float] = []
  private var peaks: TruePeakMeter
  private let channels: Int
  private let grid: Int
  /// The frames taken so far.
  private var taken = 0
  private var failure: SoundError?

  /// Begins a lane of a track of `channels` channels whose loudness is looked at every `grid` frames.
  init(channels: Int, sampleRate: Int, grid: Int) throws(SoundError) {
    state = try MeterState(.loudness, channels: channels, sampleRate: sampleRate)
    peaks = try TruePeakMeter(channels: channels, sampleRate: sampleRate)
    self.channels = channels
    self.grid = grid
  }

  /// Makes ready for an island that begins at `frame` of the track: its place in the grid must stay what it is.
  func begin(at frame: Int) {
    // The first window ends at 400 ms, and an island that is not at the track's start is in windows from its first frame.
    takeSilence(taken == 0 ? min(frame, 4 * grid + frame % grid) : ((frame - taken) % grid + grid) % grid)
  }

  /// Takes the next samples of the island, whole frames.
  func take(_ samples: UnsafeBufferPointer<Float>) {
    waiting.append(contentsOf: samples)
    taken += samples.count / channels
  }

  /// Takes `frames` frames of silence.
  func takeSilence(_ frames: Int) {
    waiting.append(contentsOf: repeatElement(0, count: frames * channels))
    taken += frames
  }

  /// Measures what waits; what goes wrong is told at the end.
  func measure() {
    do throws(SoundError) {
      try waiting.withUnsafeBufferPointer { (samples) throws(SoundError) in
        try state.add(samples, channels: channels)
        try raisePeak(by: samples)
      }
    } catch {
      failure = failure ?? error
    }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Measures what waits, and the peak that may lie behind the last sample.
  ///
  /// - Throws: ``SoundError/cannotMeasure(reason:)``.
  func finish() throws(SoundError) {
    measure()
    if let failure { throw failure }
    let silence = [Float](repeating: 0, count: TruePeakMeter.window * channels)
    try silence.withUnsafeBufferPointer { (samples) throws(SoundError) in try raisePeak(by: samples) }
  }

  private func raisePeak(by samples: UnsafeBufferPointer<Float>) throws(SoundError) {
    var highest = truePeak
    try peaks.add(samples, above: highest) { peak in
      highest = peak.level
      return highest
    }
    truePeak = highest
  }
}
