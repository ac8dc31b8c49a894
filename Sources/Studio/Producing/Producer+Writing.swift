internal import Files
internal import Foundation
public import Guide
public import Sound

extension Producer {
  /// The outcome of writing a track.
  public struct Written: Sendable {
    /// The change to its loudness.
    public let master: Master
    /// The sentence that says which of its tags the file has to go without, if any.
    public let shortfall: String?
  }

  /// The number of samples, of clips sounded again and again, that are kept at hand while writing.
  private static let atHand = 1 << 18

  /// A clip that was in the cache and is there no more.
  private struct Lost: Error {}

  /// Takes the next bytes of a track, and returns when there is room for more.
  public typealias Hand = @Sendable (_ bytes: [UInt8]) async throws -> Void

  /// Writes the track of a timeline laid by this producer to `path`, whole or not at all, in an encoding whose format
  /// takes the producer's sample rate; `-` is standard output, to which wav goes while it is mixed.
  ///
  /// - Throws: `FileError` or `SoundError` for a file that can't be written, `SpeechError` or `SoundError` for a clip
  ///   lost from the cache that can't be made again.
  @discardableResult
  public func write(
    _ timeline: Timeline, to path: String, overwrite: Bool,
    as encoding: AudioEncoding = AudioEncoding(.wav), tags: TrackTags? = nil
  ) async throws -> Written {
    if path == "-", encoding.format == .wav {
      return try await stream(timeline, as: encoding, tags: tags) { try StandardOutput.write($0) }
    }
    let writer = writer(of: timeline, as: encoding, tags: tags)
    let sounds = Sounds(of: timeline, outlines)
    while true {
      do {
        let master = try writer.write(placed(sounds), to: path, overwrite: overwrite)
        return Written(master: master, shortfall: writer.shortfall)
      } catch is Lost {
        try await restore(sounds.takes)
      }
    }
  }

  /// Hands over the bytes of the track of a timeline laid by this producer in order, in a WAV encoding; they are those that
  /// ``write(_:to:overwrite:as:tags:)`` would write.
  ///
  /// - Throws: As there, and what `hand` throws.
  func stream(
    _ timeline: Timeline, as encoding: AudioEncoding, tags: TrackTags?, to hand: Hand
  ) async throws -> Written {
    let writer = writer(of: timeline, as: encoding, tags: tags)
    let sounds = Sounds(of: timeline, outlines)
    let master = try await master(of: sounds, by: writer)
    var stream = try writer.stream()
    try await hand(stream.head)
    try await self.hand(&stream, upTo: timeline.frames, of: sounds, with: master, to: hand)
    try await hand(stream.tail())
    return Written(master: master, shortfall: writer.shortfall)
  }

  /// What must be done to the sounds of a track by `writer` for its loudness.
  func master(of sounds: Sounds, by writer: TrackWriter) async throws -> Master {
    while true {
      do { return try writer.master(of: placed(sounds)) } catch is Lost { try await restore(sounds.takes) }
    }
  }

  /// Hands over the samples of a stream up to frame `end`.
  func hand(
    _ stream: inout TrackStream, upTo end: Int, of sounds: Sounds, with master: Master, to hand: Hand
  ) async throws {
    let clips = placed(sounds)
    while stream.frame < end {
      do {
        let samples = try stream.samples(upTo: end, of: clips, with: master)
        try await hand(samples)
      } catch is Lost {
        try await restore(sounds.takes)
      }
    }
  }

  /// A writer of the track of `timeline`.
  func writer(of timeline: Timeline, as encoding: AudioEncoding, tags: TrackTags?) -> TrackWriter {
    TrackWriter(
      frames: timeline.frames, sampleRate: sampleRate, ambience: design.ambience, floor: design.floor,
      mastering: design.mastering, encoding: encoding, tags: tags)
  }

  /// The clips of some sounds, those that sound again and again kept at hand.
  private func placed(_ sounds: Sounds) -> PlacedClips {
    var again: [Int: Clip] = [:]
    var room = Self.atHand
    return PlacedClips(sounds.placements) { [self] number in
      if let clip = again[number] { return clip }
      guard let clip = kept(sounds.takes[number]) else { throw Lost() }
      if sounds.uses[number] > 2, room >= clip.samples.count {
        room -= clip.samples.count
        again[number] = clip
      }
      return clip
    }
  }

  /// The loudest sample, from 0 to 32768, in each of `columns` (1 or more) even parts of a timeline laid by this
  /// producer; of sounds that overlap, the louder one's.
  ///
  /// - Throws: `SpeechError` or `SoundError` for a sound that can't be made again.
  public func peaks(of timeline: Timeline, columns: Int) async throws -> [Int] {
    var peaks = [Int](repeating: 0, count: columns)
    for event in timeline.events {
      guard let audible = event.audible else { continue }
      let take = Take(audible: audible, speechRate: timeline.speechRate)
      let clip = if let kept = kept(take) { kept } else { try await make(take) }
      var next = clip.samples.startIndex
      while next < clip.samples.endIndex {
        let column = (event.start + next) * columns / timeline.frames
        // The first frame of the next column, by rounding up.
        let end = ((column + 1) * timeline.frames + columns - 1) / columns - event.start
        let part = clip.samples[next..<min(end, clip.samples.endIndex)]
        peaks[column] = part.reduce(peaks[column]) { max($0, abs(Int($1))) }
        next = part.endIndex
      }
    }
    return peaks
  }
}

extension Producer {
  /// The sum of all that a track's bytes depend on but this program itself: what is heard when and how, its encoding and
  /// its tags.
  ///
  /// - Parameter ambience: The path of the sound file under it, if any.
  /// - Throws: `SpeechError` for an engine that doesn't start.
  func inputs(
    of timeline: Timeline, as encoding: AudioEncoding, tags: TrackTags, ambience: String?
  ) throws -> String {
    let sum = Checksum()
    func add(_ text: String) { Array("\(text)\n".utf8).withUnsafeBytes { sum.add($0) } }
    add("\(timeline.frames) \(sampleRate) \(encoding) \(design.mastering) \(design.floor ?? 0) \(tags)")
    add("\(design.ambience.map { "\($0)" } ?? "") \(design.bellLevel)")
    for event in timeline.events {
      guard let audible = event.audible else { continue }
      add(
        "\(event.start) \(key(of: Take(audible: audible, speechRate: timeline.speechRate)) ?? "\(audible)")")
    }
    if let ambience, let bytes = try? Data(contentsOf: URL(filePath: ambience), options: .mappedIfSafe) {
      bytes.withUnsafeBytes { sum.add($0) }
    }
    return sum.value.hexadecimal
  }
}
