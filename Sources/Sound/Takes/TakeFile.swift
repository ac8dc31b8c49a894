public import Guide

/// A sound file of any kind, heard in one channel.
public struct TakeFile: Sendable {
  /// Samples per second.
  public let sampleRate: Int
  private let path: String

  /// Looks at the file at `path`.
  ///
  /// - Throws: ``SoundError/badTakes(path:reason:)``.
  public init(_ path: String) throws(SoundError) {
    self.path = path
    // Its rate is known only once it is open, and it is read at its own.
    sampleRate = try Self.open(path, sampleRate: 44_100).rate
  }

  /// Hands all samples, 1 being full scale, block by block to `body`.
  ///
  /// - Throws: ``SoundError/badTakes(path:reason:)``.
  func forEachBlock(_ body: (UnsafeBufferPointer<Float>) -> Void) throws(SoundError) {
    let reader = try Self.open(path, sampleRate: sampleRate)
    var block: [Float] = []
    while !reader.isAtEnd {
      block.removeAll(keepingCapacity: true)
      do { try reader.read(appendingTo: &block) } catch { throw Self.asTakes(error) }
      if reader.channels == 2 {
        for frame in 0..<block.count / 2 { block[frame] = (block[2 * frame] + block[2 * frame + 1]) / 2 }
        block.removeLast(block.count / 2)
      }
      block.withUnsafeBufferPointer(body)
    }
  }

  /// All of it, which must be at most a minute long.
  ///
  /// - Throws: ``SoundError/badTakes(path:reason:)``.
  public func clip() throws(SoundError) -> Clip {
    var samples: [Int16] = []
    let most = 60 * sampleRate
    try forEachBlock { block in
      if samples.count <= most { samples += block.map { Int16(nearest: $0 * Int16.fullScale) } }
    }
    guard samples.count <= most else {
      throw .badTakes(path: path, reason: "it is longer than a minute; name one file for each line")
    }
    return Clip(samples: samples, sampleRate: sampleRate)
  }

  private static func open(_ path: String, sampleRate: Int) throws(SoundError) -> FileReader {
    do { return try FileReader(path, sampleRate: sampleRate) } catch { throw asTakes(error) }
  }

  private static func asTakes(_ error: SoundError) -> SoundError {
    if case .badAmbience(let path, let reason) = error { return .badTakes(path: path, reason: reason) }
    return error
  }
}
