import Foundation
import Testing

@testable import Sound

/// Programs that read one format each.
struct JudgesTests {
  @Test(.enabled(if: isInstalled("mediainfo"), "install mediainfo"))
  func mediainfoShowsTitleAndLength() throws {
    for format in AudioFormat.allCases {
      let track = try TaggedTrack(format)
      let asked = "--Inform=General;%Track%|%Performer%|%Album%|%Duration%"
      let found = try output(of: "mediainfo", [asked, track.path], package: "mediainfo").split(separator: "|")
      try #require(found.count == 4, "\(format)")
      #expect(found[0] == TaggedTrack.tags.title && found[1] == TaggedTrack.tags.artist, "\(format)")
      #expect(found[2] == TaggedTrack.tags.album, "\(format)")
      #expect(abs(try #require(Double(found[3])) - 20000) < 50, "\(format)")
    }
  }

  @Test func soxCountsTheFramesOfWhatItCanRead() throws {
    for format in AudioFormat.allCases where ![.opus, .mp3, .m4a, .m4b].contains(format) {
      let track = try TaggedTrack(format)
      #expect(try output(of: "soxi", ["-s", track.path], package: "sox", errors: true) == "\(track.frames)")
    }
  }

  @Test(.enabled(if: isInstalled("flac"), "install flac")) func flacFindsEveryFrameSound() throws {
    let track = try TaggedTrack(.flac)
    #expect(try output(of: "flac", ["-t", "-s", "-w", track.path], package: "flac", errors: true) == "")
    let comments = try output(of: "metaflac", ["--export-tags-to=-", track.path], package: "flac")
    #expect(
      comments.contains("CHAPTER001NAME=Child's pose\n")
        && comments.contains("TITLE=\(TaggedTrack.tags.title)"))
  }

  @Test(.enabled(if: isInstalled("opusinfo"), "install opus-tools"))
  func opusinfoWarnsOfNothing() throws {
    let track = try TaggedTrack(.opus)
    let found = try output(of: "opusinfo", [track.path], package: "opus-tools", errors: true)
    #expect(!found.lowercased().contains("warning") && !found.lowercased().contains("error"), "\(found)")
    #expect(
      found.contains("CHAPTER001NAME=Child's pose\n") && found.contains("TITLE=\(TaggedTrack.tags.title)"))
    #expect(found.contains("Playback length: 0m:20.000s") && found.contains("serial: 00000001"))
  }

  @Test(.enabled(if: isInstalled("mp3val"), "install mp3val"))
  func mp3valFindsWholeFramesAtAConstantRateAfterAnId3v2Tag() throws {
    let track = try TaggedTrack(.mp3)
    let found = try output(of: "mp3val", [track.path], package: "mp3val", errors: true)
    #expect(
      found.contains("+ID3v2, CBR") && !found.contains("WARNING") && !found.contains("ERROR"), "\(found)")
  }

  @Test(.enabled(if: isInstalled("sndfile-info"), "install sndfile-programs"))
  func sndfileInfoFindsAllFramesAndTheLabels() throws {
    for format in AudioFormat.allCases where format != .ogg && !format.isMPEG4 {
      let track = try TaggedTrack(format)
      let found = try output(of: "sndfile-info", [track.path], package: "sndfile-programs", errors: true)
      #expect(!found.lowercased().contains("error"), "\(found)")
      if format == .wav {
        #expect(found.contains("Frames      : \(track.frames)\n"))
        #expect(found.contains("labl : 1 : Child's pose"))
      }
    }
  }
}
