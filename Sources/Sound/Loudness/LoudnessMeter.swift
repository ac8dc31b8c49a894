internal import Dispatch

/// Measures a track's loudness and true peak block by block, leaving out long silences, which change neither.
///
/// Loudness is the mean of the 400 ms windows above the gates, one every 100 ms. Silence adds none, and 400 ms of it
/// let the filters come to rest; so what lies between long silences is an island that can be measured by itself, as
/// long as its place in the 100 ms grid stays. Islands go to two lanes, which are measured at once.
struct LoudnessMeter: ~Copyable {
  /// The most samples that wait in a lane before it is measured.
  private static let waitingSamples = 1 << 15

  private let channels: Int
  private let silence: Float
  private let grid: Int
  private let lanes: [MeterLane]
  private var lane = 0
  private var frame = 0
  /// The frames of silence that have passed; before the first sound, as many as end an island.
  private var quiet: Int

  /// Begins a track of `channels` interleaved channels, in which nothing louder than `silence`, 1 being full scale, is
  /// silence.
  ///
  /// - Throws: ``SoundError/cannotMeasure(reason:)``.
  init(channels: Int, sampleRate: Int, silence: Float = 0) throws(SoundError) {
    self.channels = channels
    self.silence = silence
    grid = (sampleRate + 5) / 10  // as libebur128 rounds it
    lanes = [
      try MeterLane(channels: channels, sampleRate: sampleRate, grid: grid),
      try MeterLane(channels: channels, sampleRate: sampleRate, grid: grid),
    ]
    quiet = 4 * grid
  }

  /// Goes on with `block`, whole frames, all of them 0 if `isSilent`.
  mutating func add(_ block: UnsafeBufferPointer<Float>, isSilent: Bool) {
    guard !isSilent, let first = block.firstIndex(where: { abs($0) > silence }),
      let last = block.lastIndex(where: { abs($0) > silence })
    else { return addSilence(block.count / channels) }
    let (start, end) = (first / channels, last / channels + 1)
    addSilence(start)
    addSound(UnsafeBufferPointer(rebasing: block[start * channels..<end * channels]))
    addSilence(block.count / channels - end)
  }

  private mutating func addSilence(_ frames: Int) {
    lanes[lane].takeSilence(min(frames, max(4 * grid - quiet, 0)))
    quiet += frames
    frame += frames
  }

  private mutating func addSound(_ samples: UnsafeBufferPointer<Float>) {
    if quiet >= 4 * grid {
      lane = lanes[0].waiting.count <= lanes[1].waiting.count ? 0 : 1
      lanes[lane].begin(at: frame)
    }
    quiet = 0
    lanes[lane].take(samples)
    frame += samples.count / channels
    if lanes[lane].waiting.count >= Self.waitingSamples { measure() }
  }

  /// The loudness of all that was added.
  ///
  /// - Throws: ``SoundError/cannotMeasure(reason:)``.
  consuming func finish() throws(SoundError) -> Loudness {
    measure()
    for lane in lanes { try lane.finish() }
    return Loudness(
      integrated: try MeterState.integrated(lanes[0].state, lanes[1].state),
      truePeak: decibels(factor: Double(max(lanes[0].truePeak, lanes[1].truePeak))))
  }

  private func measure() {
    // Safe: each lane is touched by one thread, and the call returns when all are done.
    nonisolated(unsafe) let lanes = lanes
    DispatchQueue.concurrentPerform(iterations: lanes.count) { lanes[$0].measure() }
  }
}
