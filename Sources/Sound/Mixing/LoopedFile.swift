internal import CSndfile

/// A sound file played round and round at another rate, each end fading into the next beginning.
final class LoopedFile: AmbienceReader {
  private let path: String
  private let sampleRate: Int
  private let seam: Int
  /// Frames of one round, at the rate it is heard at.
  let frames: Int
  private var source: FileReader
  /// Samples read and not yet given out, interleaved.
  private var ahead: [Float] = []
  private var given = 0
  /// The last frames of the round before, which sound under the first of this one.
  private var tail: [Float] = []
  private var tailGiven = 0

  /// Opens the file at `path`, to be heard at `sampleRate`.
  ///
  /// - Throws: ``SoundError``.
  init(_ path: String, sampleRate: Int) throws(SoundError) {
    self.path = path
    self.sampleRate = sampleRate
    source = try Self.open(path, sampleRate: sampleRate)
    frames = sampleRate * source.frames / source.rate
    // Two seconds, or half of a short file.
    seam = min(2 * sampleRate, frames / 2)
  }

  /// Returns the number of channels that the file at `path` gives, 1 or 2.
  ///
  /// - Throws: ``SoundError/badAmbience(path:reason:)`` if it can't be used.
  static func check(_ path: String) throws(SoundError) -> Int {
    try open(path, sampleRate: 44100).channels
  }

  private static func open(_ path: String, sampleRate: Int) throws(SoundError) -> FileReader {
    let file = try FileReader(path, sampleRate: sampleRate)
    guard file.frames >= file.rate else {
      throw .badAmbience(path: path, reason: "it is shorter than a second; name a longer sound")
    }
    return file
  }

  func read(into block: UnsafeMutableBufferPointer<Float>) throws(SoundError) {
    var filled = 0
    while filled < block.count {
      try readAhead()
      let spare = (ahead.count - given) - (source.isAtEnd ? seam * source.channels : 0)
      if spare <= 0 {
        try beginAgain()
        continue
      }
      // While more may come, what could be the tail is held back.
      let ready = source.isAtEnd ? spare : spare - seam * source.channels
      let count = min(ready, block.count - filled)
      for index in 0..<count { block[filled + index] = ahead[given + index] }
      given += count
      blend(into: UnsafeMutableBufferPointer(rebasing: block[filled..<filled + count]))
      filled += count
    }
  }

  /// Reads until there is more than a seam, or nothing more.
  private func readAhead() throws(SoundError) {
    if given > 1 << 16 {
      ahead.removeFirst(given)
      given = 0
    }
    while !source.isAtEnd && ahead.count - given <= seam * source.channels {
      try source.read(appendingTo: &ahead)
    }
  }

  private func beginAgain() throws(SoundError) {
    guard ahead.count - given == seam * source.channels else {
      throw .badAmbience(path: path, reason: "it ends before its header says; name a whole file")
    }
    tail = Array(ahead[given...])
    tailGiven = 0
    ahead.removeAll(keepingCapacity: true)
    given = 0
    source = try FileReader(path, sampleRate: sampleRate)
  }

  /// Fades the beginning in over the end of the round before, their powers adding up to the same all along.
  private func blend(into block: UnsafeMutableBufferPointer<Float>) {
    let channels = source.channels
    for index in 0..<min(block.count, tail.count - tailGiven) {
      let way = Float(ExactMath.smoothRise(Double(tailGiven / channels) / Double(seam)))
      block[index] = block[index] * way.squareRoot() + tail[tailGiven] * (1 - way).squareRoot()
      tailGiven += 1
    }
  }
}
