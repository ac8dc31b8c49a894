import Foundation
import Guide
import TestSupport
import Testing

@testable import Sound

struct TrackStreamTests {
  private let clip = sine(440, peak: 20_000, seconds: 1, rate: 44100)
  private let tags = TaggedTrack.tags(.wav)

  /// All bytes of the track, its samples asked for in parts of `part` frames at most.
  private func streamed(_ writer: TrackWriter, _ clips: PlacedClips, frames: Int, part: Int) throws -> Data {
    let master = try writer.master(of: clips)
    var stream = try writer.stream()
    var bytes = stream.head
    while stream.frame < frames {
      bytes += try stream.samples(upTo: min(frames, stream.frame + part), of: clips, with: master)
    }
    return Data(bytes + stream.tail())
  }

  private func written(_ writer: TrackWriter, _ clips: PlacedClips) throws -> Data {
    let place = try Workplace()
    let path = place.path("track.wav")
    try writer.write(clips, to: path, overwrite: false)
    return try Data(contentsOf: URL(filePath: path))
  }

  @Test(arguments: [16, 24], [true, false])
  func aStreamsBytesAreTheFilesHoweverItIsCut(bits: Int, isTagged: Bool) throws {
    for (frames, part) in [(0, 1), (1, 1), (100_001, 7001), (300_000, 1 << 30)] {
      let starts = [50_000, 200_000, 255_900].filter { $0 + clip.samples.count <= frames }
      let clips = PlacedClips(starts.map { Placement(start: $0, clip: 0) }) { _ in clip }
      let writer = TrackWriter(
        frames: frames, sampleRate: 44100, mastering: .loudness(-14),
        encoding: AudioEncoding(.wav, bits: bits), tags: isTagged ? tags : nil)
      #expect(
        try streamed(writer, clips, frames: frames, part: part) == written(writer, clips), "\(frames) frames")
    }
  }

  @Test func inStereoWithAnAmbienceAndAFloorTheBytesAreTheFilesToo() throws {
    let place = try Workplace()
    let sea = place.path("sea.wav")
    _ = try output(
      of: "sox", ["-n", "-r", "48000", "-c", "2", sea, "synth", "2", "pinknoise"], package: "sox")
    let clips = PlacedClips([Placement(start: 50_000, clip: 0)]) { _ in clip }
    for ambience in [try Ambience(.file(sea), level: -18), nil] {
      let writer = TrackWriter(
        frames: 300_000, sampleRate: 44100, ambience: ambience, floor: -75, mastering: .usual, tags: tags)
      let bytes = try written(writer, clips)
      #expect(try streamed(writer, clips, frames: 300_000, part: 1 << 30) == bytes)
    }
  }

  @Test func aStreamedTrackIsSealed() throws {
    let writer = TrackWriter(frames: 50_000, sampleRate: 44100, tags: tags)
    let place = try Workplace()
    let path = place.path("streamed.wav")
    try streamed(writer, noClips, frames: 50_000, part: 999).write(to: URL(filePath: path))
    #expect(TrackSeal.isUnbroken(path, maker: tags.maker))
  }

  @Test func whereAClipIsLostTheSameCallGoesOnWithoutALostOrDoubledSample() throws {
    struct Lost: Error {}
    let clips = PlacedClips([Placement(start: 5, clip: 0), Placement(start: 60_000, clip: 1)]) { _ in clip }
    var losses = 3
    let losing = PlacedClips(clips.placements) { number in
      if number == 1 && losses > 0 {
        losses -= 1
        throw Lost()
      }
      return clip
    }
    let writer = TrackWriter(frames: 200_000, sampleRate: 44100, tags: tags)
    let master = try writer.master(of: clips)
    var stream = try writer.stream()
    var bytes = stream.head
    while stream.frame < 200_000 {
      do {
        bytes += try stream.samples(upTo: 200_000, of: losing, with: master)
      } catch is Lost {}
    }
    #expect(losses == 0)
    #expect(try Data(bytes + stream.tail()) == written(writer, clips))
  }

  @Test func aTrackPast4GiBHasTheHeadOfItsFileAndNoTail() throws {
    let frames = 1 << 31
    let stream = try TrackWriter(frames: frames, sampleRate: 192_000, tags: tags).stream()
    #expect(stream.head.starts(with: "RF64".utf8))
    let count = stream.head.firstRange(of: Array("ds64".utf8))?.lowerBound ?? 0
    // After the chunk's name and size: the sizes of the file and of the samples (EBU Tech 3306).
    let samples = stream.head[(count + 16)..<(count + 24)].reversed().reduce(0) { $0 << 8 | Int($1) }
    #expect(samples == 2 * frames)
    #expect(stream.tail().isEmpty)
  }

  @Test(arguments: ["ffmpeg", "sox"]) func othersReadATrackOfUnknownLengthToItsEnd(judge: String) throws {
    var stream = try TrackStream(sampleRate: 44100)
    let clips = PlacedClips([Placement(start: 1000, clip: 0)]) { _ in clip }
    var bytes = stream.head
    let writer = TrackWriter(frames: 100_000, sampleRate: 44100)
    while stream.frame < 100_000 {
      bytes += try stream.samples(upTo: 100_000, of: clips, with: writer.master(of: clips))
    }
    #expect(stream.tail().isEmpty)
    let place = try Workplace()
    let (path, raw) = (place.path("endless.wav"), place.path("out.raw"))
    try Data(bytes).write(to: URL(filePath: path))
    // From a pipe, as players get it.
    let command =
      judge == "sox"
      ? "sox -t wav - -t raw \(raw)" : "ffmpeg -v error -i - -f s16le \(raw)"
    _ = try output(of: "sh", ["-c", "cat '\(path)' | \(command)"], package: judge)
    let samples = try Data(contentsOf: URL(filePath: raw))
    #expect(samples.count == 200_000)
    #expect(samples[2000..<90_200] == clip.samples.withUnsafeBytes { Data($0) })
  }
}
