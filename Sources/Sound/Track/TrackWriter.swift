internal import Files
internal import Glibc
internal import Guide

/// Writes a track as a sound file: clips on silence or ambience, in as many channels as the ambience has.
public struct TrackWriter: Sendable {
  /// The number of samples after which the disk is told to begin with them.
  private static let syncSamples = 1 << 21
  /// The most bytes written at once: large parts make a file faster to write and to replace.
  private static let writtenBytes = 1 << 18
  /// The bytes of Opus packets that are heard as one: about two seconds.
  private static let packetBytes = 1 << 14

  private let mixer: Mixer
  private let mastering: Mastering
  private let encoding: AudioEncoding
  private let tagger: TagWriter?
  private let container: WAVContainer

  /// Writes tracks of `frames` frames (0 or more; in formats other than wav, 1 or more) at `sampleRate` per
  /// second, which the format must take; with a noise floor of `floor` dBFS (``SoundLimits/floors``) if there is one.
  public init(
    frames: Int, sampleRate: Int, ambience: Ambience? = nil, floor: Double? = nil,
    mastering: Mastering = .off,
    encoding: AudioEncoding = AudioEncoding(.wav), tags: TrackTags? = nil
  ) {
    precondition(frames >= 0 && sampleRate > 0)
    mixer = Mixer(
      frames: frames, sampleRate: sampleRate, channels: ambience?.channels ?? 1, ambience: ambience,
      floor: floor)
    self.mastering = mastering
    self.encoding = encoding
    tagger = tags.map { TagWriter(tags: $0, format: encoding.format, sampleRate: sampleRate) }
    container = WAVContainer(
      bytes: frames * mixer.channels * encoding.bits / 8, tagBytes: tagger?.mostBytes ?? 0)
  }

  /// A line on what of the tags the file has to go without; `nil` if nothing.
  public var shortfall: String? {
    guard let tagger else { return nil }
    return goesUntagged
      ? "a wav file past 4 GiB holds neither tags nor chapters; every other format does"
      : tagger.shortfall
  }

  /// What `clips` need done to them for the track's loudness.
  ///
  /// - Throws: ``SoundError``, `CancellationError` when the task is cancelled, or what reading a clip throws.
  public func master(of clips: PlacedClips) throws -> Master {
    try mastering.master(mixer, clips, for: encoding)
  }

  /// The track's bytes in order, to be handed over while it is mixed; only in wav.
  ///
  /// - Throws: ``SoundError`` or ``FileError``.
  public func stream() throws -> TrackStream {
    precondition(encoding.format == .wav)
    return try TrackStream(
      of: mixer, as: encoding, in: container, tagger: goesUntagged ? nil : tagger)
  }

  /// Writes the track to `path` (`-` is standard output), which holds the whole file or what it held before, never a
  /// part, and returns what was done to its loudness.
  ///
  /// Clips are read in the order of their starts, once or more; where they overlap they are added, and held at the
  /// loudest where that leaves the range.
  ///
  /// - Throws: ``FileError``, ``SoundError``, `CancellationError` when the task is cancelled, or what reading a clip
  /// throws.
  @discardableResult public func write(
    _ clips: PlacedClips, to path: String, overwrite: Bool
  ) throws -> Master {
    let target = OutputPath(path)
    try target.check(overwrite: overwrite)
    let master = try master(of: clips)
    let file = try PendingFile(for: target)
    do {
      try finish(file, path: path, with: clips, master: master)
    } catch let error where error is FileError || error is SoundError {
      // Libraries call a full disk a bug of theirs, or nothing at all.
      throw file.fullness ?? error
    }
    try file.publish(overwrite: overwrite)
    return master
  }

  private func finish(
    _ file: borrowing PendingFile, path: String, with clips: PlacedClips, master: Master
  ) throws {
    if encoding.format == .wav {
      try fillWAV(file, path: path, with: clips, master: master)
    } else {
      var gain = 0.0
      if encoding.format == .opus {
        gain = try fillOpus(file, path: path, with: clips, master: master)
      } else {
        try fill(file, path: path, with: clips, master: master)
      }
      try tagger?.write(to: file.descriptor, path: path)
      if gain != 0 { try OpusFile.raise(file.descriptor, by: gain, path: path) }
      if let tagger {
        try TrackSeal.seal(
          file.descriptor, maker: tagger.tags.maker, isOgg: encoding.format.isOgg, path: path)
      }
    }
    try file.sync()
    let found =
      try encoding.format.isMPEG4
      ? MPEG4File.count(in: file.descriptor, channels: mixer.channels, upTo: mixer.frames, path: path)
      : SoundFile(reading: file.descriptor, path: path).count()
    guard found == mixer.frames else {
      throw FileError.notWhole(path: path, expected: mixer.frames, found: found)
    }
  }

  /// True where the tags' library can't open the file.
  private var goesUntagged: Bool { encoding.format == .wav && container == .rf64 }

  private func fill(
    _ file: borrowing PendingFile, path: String, with clips: PlacedClips, master: Master
  ) throws {
    let (channels, sampleRate) = (mixer.channels, mixer.sampleRate)
    switch encoding.format {
    case .m4a, .m4b:
      let sound = try MPEG4File(
        writing: encoding, channels: channels, sampleRate: sampleRate, tags: tagger?.tags,
        to: file.descriptor, path: path)
      try mixer.mix(clips, with: master) { block, _ in try sound.write(block) }
      try sound.finish()
    case .ogg:
      let sound = try VorbisFile(
        writing: encoding, channels: channels, sampleRate: sampleRate, to: file.descriptor, path: path)
      try relay(clips, with: master, syncing: file) { try sound.write($0, path: path) }
      try sound.finish(path: path)
    case .mp3:
      let sound = try MP3File(
        writing: encoding, channels: channels, sampleRate: sampleRate,
        gain: mastering == .off ? 0 : encoding.loss, to: file.descriptor, path: path)
      try relay(clips, with: master, syncing: file) { try sound.write($0, path: path) }
      try sound.finish(path: path)
    default:
      let sound = try SoundFile(
        writing: encoding, in: container, channels: channels, sampleRate: sampleRate, to: file.descriptor,
        path: path)
      try relay(clips, with: master, syncing: file) { try sound.write($0, path: path) }
    }
  }

  /// Hands the mix to `write` while more of it is mixed.
  private func relay(
    _ clips: PlacedClips, with master: Master, syncing file: borrowing PendingFile,
    into write: (UnsafeBufferPointer<Float>) throws -> Void
  ) throws {
    var unsynced = 0
    try Relay.run {
      try mixer.mix(clips, with: master, into: $0)
    } into: { block, _ in
      try write(block)
      unsynced += block.count
      if unsynced >= Self.syncSamples {
        file.beginSync()
        unsynced = 0
      }
    }
  }

  /// Writes an Opus file, heard as it is encoded, and returns the gain that makes up for what encoding took from the
  /// loudness, in dB, as far as peaks have room.
  private func fillOpus(
    _ file: borrowing PendingFile, path: String, with clips: PlacedClips, master: Master
  ) throws -> Double {
    let (channels, sampleRate) = (mixer.channels, mixer.sampleRate)
    let sound = try OpusFile(
      writing: encoding, channels: channels, sampleRate: sampleRate, to: file.descriptor, path: path)
    guard let wanted = master.loudness else {
      try Relay.run {
        try mixer.mix(clips, with: master, into: $0)
      } into: { block, _ in
        try sound.write(block, path: path)
        _ = sound.newPackets()
      }
      try sound.finish(path: path)
      return 0
    }
    var meter = try OpusMeter.begin(frames: mixer.frames, channels: channels, sampleRate: sampleRate)
    try Relay<UInt8>.run(atMost: Self.packetBytes) { hand in
      func handOver() throws { try sound.newPackets().withUnsafeBufferPointer { try hand($0, false) } }
      try Relay.run {
        try mixer.mix(clips, with: master, into: $0)
      } into: { block, _ in
        try sound.write(block, path: path)
        try handOver()
      }
      try sound.finish(path: path)
      try handOver()
    } into: { packets, _ in
      try meter.add(packets)
    }
    let played = try meter.finish()
    guard played.integrated.isFinite else { return 0 }
    let gain = min(wanted.integrated - played.integrated, Mastering.ceiling - played.truePeak)
    // Steps of 1/20, so that a last bit of a measurement changes nothing.
    return (gain * 20).rounded(.down) / 20
  }

  /// Writes a WAV file from its first byte to its last, in which long silence takes no room.
  private func fillWAV(
    _ file: borrowing PendingFile, path: String, with clips: PlacedClips, master: Master
  ) throws {
    // What lies around the samples is written as far from the start as it will be, where a limit counts too.
    guard SystemCalls.mayGrow(to: mixer.frames * mixer.channels * encoding.bits / 8) else {
      throw FileError.cannotWrite(path: path, reason: SystemCalls.reason(EFBIG))
    }
    let skeleton = try WAVSkeleton(
      of: mixer, encoding, in: container, goesUntagged ? nil : tagger, path: path)
    let sound = try WAVFile(skeleton, to: file.descriptor, path: path)
    var unsynced = 0
    try Relay<UInt8>.run(atMost: Self.writtenBytes) { send in
      var bytes: [UInt8] = []
      var wasSilent = false
      try mixer.mix(clips, with: master) { block, isSilent in
        if !isSilent || !wasSilent || bytes.count != block.count * encoding.bits / 8 {
          bytes.removeAll(keepingCapacity: true)
          bytes.append(block, bits: encoding.bits)
        }
        wasSilent = isSilent
        try bytes.withUnsafeBufferPointer { bytes in
          // Here, for the disk has the longer half of the work.
          sound.seal(bytes)
          try send(bytes, isSilent)
        }
      }
    } into: { bytes, isSilent in
      try sound.write(bytes, isSilent: isSilent)
      unsynced += isSilent ? 0 : bytes.count * 8 / encoding.bits
      if unsynced >= Self.syncSamples {
        file.beginSync()
        unsynced = 0
      }
    }
    try sound.finish()
  }
}
