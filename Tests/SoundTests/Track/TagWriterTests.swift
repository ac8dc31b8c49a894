import CSndfile
import Foundation
import Guide
import TestSupport
import Testing

@testable import Sound

struct TagWriterTests {
  private let titles = TaggedTrack.titles.map(\.1)

  @Test(arguments: AudioFormat.allCases)
  func ffprobeFindsChaptersTagsAndLengthAndWarnsOfNothing(format: AudioFormat) throws {
    let track = try TaggedTrack(format)
    let found = try probe(track.path)
    #expect(found.chapters.map(\.tags["title"]) == titles)
    #expect(found.chapters.map { Double($0.start_time) } == [0, 4, 8, 12, 16])
    #expect(found.chapters.dropLast().map { Double($0.end_time) } == [4, 8, 12, 16])
    let tags = found.tags
    #expect(tags["title"] == TaggedTrack.tags.title && tags["artist"] == TaggedTrack.tags.artist)
    #expect(tags["album"] == TaggedTrack.tags.album && tags["comment"] == TaggedTrack.tags.comment)
    #expect(tags["language"] == "eng")
    #expect(
      (tags["encoded_by"] ?? tags["encodedby"] ?? tags["encoder"])?.hasPrefix("StretchGuide 1 ") == true)
    let pictures = found.streams.filter { $0.disposition["attached_pic"] == 1 }
    #expect(pictures.map(\.codec_name) == (format == .wav ? [] : ["png"]))
    // ffmpeg counts what the encoder put around the track.
    #expect(abs(try #require(Double(found.format.duration)) - 20) < 0.05)
    #expect(found.warnings == "")
  }

  @Test(arguments: AudioFormat.allCases)
  func othersDecodeAsManyFramesAsWereWritten(format: AudioFormat) throws {
    let track = try TaggedTrack(format)
    let raw = track.path + ".raw"
    _ = try output(
      of: "ffmpeg", ["-v", "error", "-y", "-i", track.path, "-map", "0:a", "-f", "s16le", raw],
      package: "ffmpeg")
    let bytes = try Data(contentsOf: URL(filePath: raw)).count
    if format == .mp3 {
      // Its decoder leaves the delay at the start out, but not the padding at the end, of less than two blocks.
      #expect((0..<2304).contains(bytes / 2 - track.frames))
    } else if format.isMPEG4 {
      // Likewise its last block.
      #expect((0..<1024).contains(bytes / 2 - track.frames))
    } else {
      #expect(bytes == 2 * track.frames)
    }
  }

  @Test(.enabled(if: hasMutagen, needsMutagen))
  func mutagenFindsTheSameChaptersInID3AndTheSameCommentsElsewhere() throws {
    let script = """
      import sys, mutagen
      for path in sys.argv[1:]:
          tags = mutagen.File(path).tags
          if hasattr(tags, "getall"):
              tocs = [toc for toc in tags.getall("CTOC") if toc.flags & 1]
              chapters = [tags["CHAP:" + id] for id in tocs[0].child_element_ids]
              titles = [chapter.sub_frames["TIT2"].text[0] for chapter in chapters]
              starts = [chapter.start_time for chapter in chapters]
              print(tags.version[1], len(tocs), repr(titles), starts, repr(tags["TIT2"].text[0]), sep="|")
          elif hasattr(mutagen.File(path), "chapters"):
              chapters, book = mutagen.File(path).chapters, tags.get("stik")
              starts = [round(chapter.start * 1000) for chapter in chapters]
              print(repr([chapter.title for chapter in chapters]), starts, repr(tags["©nam"][0]), book, sep="|")
          else:
              count = sum(1 for key in tags.keys() if len(key) == 10 and key.startswith("chapter"))
              titles = [tags["chapter%03dname" % number][0] for number in range(count)]
              print(repr(titles), tags["chapter001"][0], repr(tags["title"][0]), sep="|")
      """
    let expected = try output(
      of: "/usr/bin/python3", ["-c", "import sys; print(sys.argv[1:])"] + titles.map(\.self),
      package: "python3")
    for format in AudioFormat.allCases {
      let track = try TaggedTrack(format)
      let found = try output(of: "/usr/bin/python3", ["-c", script, track.path], package: "python3-mutagen")
      let (title, starts) = ("'\(TaggedTrack.tags.title)'", "[0, 4000, 8000, 12000, 16000]")
      let told =
        switch format {
        case .wav, .mp3: "3|1|\(expected)|\(starts)|\(title)"
        case .flac, .ogg, .opus: "\(expected)|00:00:04.000|\(title)"
        case .m4a: "\(expected)|\(starts)|\(title)|None"
        case .m4b: "\(expected)|\(starts)|\(title)|[2]"
        }
      #expect(found == told, "\(format)")
    }
  }

  @Test(.enabled(if: hasMutagen, needsMutagen))
  func moreChaptersThanOneTableOfContentsCanListAreAllInIt() throws {
    let script = """
      import sys, mutagen
      tags = mutagen.File(sys.argv[1]).tags
      def chapters(id):
          toc = tags.get("CTOC:" + id)
          return [leaf for child in toc.child_element_ids for leaf in chapters(child)] if toc else [id]
      print(*[tags["CHAP:" + id].start_time for id in chapters("toc0")])
      """
    let place = try Workplace()
    let starts = (0..<600).map { $0 * 100 }
    for format in [AudioFormat.mp3, .wav] {
      let path = place.path("many.\(format.rawValue)")
      try TaggedTrack.write(format, to: path, tags: many(600, format), seconds: 60)
      let found = try output(of: "/usr/bin/python3", ["-c", script, path], package: "python3-mutagen")
      #expect(found == starts.map(String.init).joined(separator: " "))
      #expect(try probe(path).chapters.count == 600)
    }
  }

  @Test(arguments: [999, 1000, 1001])
  func chaptersThatCommentsCannotNumberAreLeftOutAndThatIsSaid(count: Int) throws {
    let place = try Workplace()
    let path = place.path("many.flac")
    let tags = many(count, .flac)
    let shortfall = TrackWriter(frames: 1, sampleRate: 44100, encoding: AudioEncoding(.flac), tags: tags)
      .shortfall
    #expect(
      shortfall
        == (count > 1000
          ? "flac files hold 1000 chapters, so the last 1 are left out; wav and mp3 hold more" : nil))
    try TaggedTrack.write(.flac, to: path, tags: tags, seconds: 101)
    #expect(try probe(path).chapters.count == min(count, 1000))
  }

  @Test(arguments: [255, 256, 600])
  func quickTimeHasAllChaptersAndNerosListAsManyAsItCounts(count: Int) throws {
    let place = try Workplace()
    let path = place.path("many.m4b")
    let tags = many(count, .m4b)
    let shortfall = TrackWriter(frames: 1, sampleRate: 44100, encoding: AudioEncoding(.m4b), tags: tags)
      .shortfall
    #expect(
      shortfall
        == (count > 255
          ? "players that know only Nero's chapters show 255 of \(count); QuickTime's are all there" : nil))
    try TaggedTrack.write(.m4b, to: path, tags: tags, seconds: 60)
    // The samples of the track that QuickTime's chapters are.
    let asked = [
      "-v", "error", "-select_streams", "d", "-show_entries", "stream=nb_frames", "-of", "csv=p=0",
    ]
    #expect(try output(of: "ffprobe", asked + [path], package: "ffmpeg") == "\(count)")
  }

  @Test
  func aWavFileHasLabelledCuePointsAfterItsSamplesAndNothingItsReadersMind() throws {
    let track = try TaggedTrack(.wav)
    var info = SF_INFO()
    let handle = try #require(sf_open(track.path, Int32(SFM_READ), &info))
    defer { sf_close(handle) }
    var cues = SF_CUES()
    #expect(sf_command(handle, Int32(SFC_GET_CUE), &cues, Int32(MemoryLayout.size(ofValue: cues))) == SF_TRUE)
    let points = withUnsafeBytes(of: cues.cue_points) { Array($0.bindMemory(to: SF_CUE_POINT.self)) }
    let found = points.prefix(Int(cues.cue_count))
    #expect(found.map { Int($0.sample_offset) } == (0..<5).map { $0 * track.chapterFrames })
    let labels = found.map { point in
      withUnsafeBytes(of: point.name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
    #expect(labels == titles)
    let header = try FileHandle(forReadingFrom: URL(filePath: track.path)).read(upToCount: 44)
    #expect(
      header.map(Array.init)?.dropFirst(8)
        == WAVBytes.plainHeader(frames: track.frames, sampleRate: 44100).dropFirst(8))
    let script = "import sys, wave; print(wave.open(sys.argv[1]).getnframes())"
    #expect(
      try output(of: "/usr/bin/python3", ["-c", script, track.path], package: "python3") == "\(track.frames)")
  }

  @Test func chaptersSurviveFfmpegsTurningWavIntoM4aWithoutAnyFlag() throws {
    let track = try TaggedTrack(.wav)
    let copy = track.path + ".m4a"
    _ = try output(of: "ffmpeg", ["-v", "error", "-i", track.path, copy], package: "ffmpeg")
    #expect(try probe(copy).chapters.map(\.tags["title"]) == titles)
  }

  @Test(arguments: [1, 44101])
  func oddSizedWavFilesKeepTheirFramesBesideTheTags(frames: Int) throws {
    let place = try Workplace()
    let path = place.path("odd.wav")
    let encoding = AudioEncoding(.wav, bits: 24)
    try TrackWriter(frames: frames, sampleRate: 44100, encoding: encoding, tags: many(1, .wav))
      .write(noClips, to: path, overwrite: true)
    #expect(try output(of: "soxi", ["-s", path], package: "sox") == "\(frames)")
    #expect(try probe(path).chapters.count == 1)
    let size = try Data(contentsOf: URL(filePath: path))
    #expect(size[4..<8].reversed().reduce(0) { $0 << 8 | Int($1) } == size.count - 8)
  }

  @Test(arguments: AudioFormat.allCases, ["x", "é", "猫", "🧘"])
  func tagsTakeNoMoreBytesThanAreKeptFree(format: AudioFormat, letter: String) throws {
    let place = try Workplace()
    var tags = many(200, format)
    for index in tags.chapters.indices { tags.chapters[index].title = String(repeating: letter, count: 999) }
    tags.cover = nil
    let path = place.path("a.\(format.rawValue)")
    try TaggedTrack.write(format, to: path, tags: tags, seconds: 20)
    let tagged = try Data(contentsOf: URL(filePath: path)).count
    try TrackWriter(
      frames: format.usualSampleRate * 20, sampleRate: format.usualSampleRate, encoding: AudioEncoding(format)
    )
    .write(noClips, to: path, overwrite: true)
    let most = TagWriter(tags: tags, format: format, sampleRate: format.usualSampleRate).mostBytes
    #expect(tagged - (try Data(contentsOf: URL(filePath: path)).count) < most)
  }

  private func many(_ count: Int, _ format: AudioFormat) -> TrackTags {
    var tags = TaggedTrack.tags
    let frames = format.usualSampleRate / 10
    tags.chapters = (0..<count).map { Timeline.Chapter(title: "\($0)", start: $0 * frames, frames: frames) }
    return tags
  }
}
