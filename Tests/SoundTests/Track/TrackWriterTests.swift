import Files
import Foundation
import Guide
import TestSupport
import Testing

@testable import Sound

struct TrackWriterTests {
  private let clip = sine(440, seconds: 1, rate: 44100)

  @Test(arguments: [0, 1, 100_000])
  func theFileIsPlainWAVOf44BytesAndTheFrames(frames: Int) throws {
    let place = try Workplace()
    let path = place.path("track.wav")
    try TrackWriter(frames: frames, sampleRate: 44100).write(noClips, to: path, overwrite: false)
    let wav = try WAVBytes(path)
    #expect(wav.header == WAVBytes.plainHeader(frames: frames, sampleRate: 44100))
    #expect(wav.samples == [Int16](repeating: 0, count: frames))
  }

  @Test func clipsAreInTheFileBitByBitAndTheSameEachTime() throws {
    let place = try Workplace()
    let writer = TrackWriter(frames: 300_000, sampleRate: 44100)
    let clips = PlacedClips([Placement(start: 200_000, clip: 0), Placement(start: 50_000, clip: 0)]) { _ in
      clip
    }
    for name in ["one.wav", "two.wav"] {
      try writer.write(clips, to: place.path(name), overwrite: false)
    }
    let wav = try WAVBytes(place.path("one.wav"))
    #expect(Array(wav.samples[50_000..<94_100]) == clip.samples)
    #expect(Array(wav.samples[200_000..<244_100]) == clip.samples)
    #expect(wav.samples[94_100..<200_000].allSatisfy { $0 == 0 })
    #expect(try wav == WAVBytes(place.path("two.wav")))
  }

  @Test func othersReadItAsWhatItIs() throws {
    let place = try Workplace()
    let path = place.path("a b ü.wav")
    try TrackWriter(frames: 123_457, sampleRate: 44100)
      .write(PlacedClips([Placement(start: 5, clip: 0)]) { _ in clip }, to: path, overwrite: false)
    let asked = ["-t": "wav", "-r": "44100", "-c": "1", "-s": "123457", "-b": "16"]
    for (option, answer) in asked {
      #expect(try output(of: "soxi", [option, path], package: "sox") == answer)
    }
    let entries = "stream=codec_name,sample_rate,channels,duration_ts"
    let found = try output(
      of: "ffprobe", ["-v", "error", "-show_entries", entries, "-of", "csv=p=0", path], package: "ffmpeg")
    #expect(found == "pcm_s16le,44100,1,123457")
  }

  @Test func anExistingFileIsKeptUnlessItIsToBeOverwritten() throws {
    let place = try Workplace()
    let path = try place.file("track.wav", "old")
    let writer = TrackWriter(frames: 10, sampleRate: 44100)
    #expect(throws: FileError.targetExists(path: path)) {
      try writer.write(noClips, to: path, overwrite: false)
    }
    #expect(throws: FileError.targetExists(path: path)) { try OutputPath.checkFree([path]) { _ in false } }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    try writer.write(noClips, to: path, overwrite: true)
    #expect(try WAVBytes(path).samples.count == 10)
    #expect(try place.names == ["track.wav"])
  }

  @Test(arguments: ["fails", "is cancelled"])
  func anErrorHalfWayLeavesTheOldFileAndNothingElse(how: String) async throws {
    struct Failure: Error {}
    let place = try Workplace()
    let path = try place.file("track.wav", "old")
    let placements = [Placement(start: 0, clip: 0), Placement(start: 100_000, clip: 1)]
    let task = Task {
      let clips = PlacedClips(placements) { number in
        if number == 1, how == "fails" { throw Failure() }
        if number == 1 { withUnsafeCurrentTask { $0?.cancel() } }
        return clip
      }
      try TrackWriter(frames: 300_000, sampleRate: 44100).write(clips, to: path, overwrite: true)
    }
    let result = await task.result
    #expect(throws: (any Error).self) { try result.get() }
    if case .failure(let error) = result {
      #expect(how == "fails" ? error is Failure : error is CancellationError)
    }
    #expect(try place.names == ["track.wav"])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
  }

  @Test func aDiskFullAtAnyByteLeavesTheOldFileAndNothingElse() async {
    await #expect(processExitsWith: .success) {
      // The limit belongs to the whole process, so this test has one of its own.
      signal(SIGXFSZ, SIG_IGN)
      let place = try Workplace()
      let path = try place.file("track.wav", "old")
      let writer = TrackWriter(frames: 100_000, sampleRate: 44100)
      for bytes in [0, 1, 43, 44, 45, 1000, 131_071, 131_116, 200_042, 200_043] {
        var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: .max)
        #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
        let error = #expect(throws: FileError.self, "\(bytes) bytes") {
          try writer.write(noClips, to: path, overwrite: true)
        }
        guard case .cannotWrite(path, let reason) = error else { throw try #require(error) }
        #expect(reason.contains("File too large"), "\(bytes) bytes")
        #expect(try place.names == ["track.wav"])
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
      }
      // More than what a disk that isn't full has room for.
      var few = rlimit(rlim_cur: 1_500_000, rlim_max: .max)
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &few) == 0)
      let error = #expect(throws: FileError.self) {
        try TrackWriter(frames: 1_000_000, sampleRate: 44100).write(noClips, to: path, overwrite: true)
      }
      #expect(error == .cannotWrite(path: path, reason: "File too large"))
      var enough = rlimit(rlim_cur: 200_044, rlim_max: .max)
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &enough) == 0)
      try writer.write(noClips, to: path, overwrite: true)
      #expect(try WAVBytes(path).samples.count == 100_000)
    }
  }

  @Test func aFullDiskLeavesTheOldFileInEveryFormatWithTags() async {
    await #expect(processExitsWith: .success) {
      signal(SIGXFSZ, SIG_IGN)
      let place = try Workplace()
      for format in AudioFormat.allCases {
        let path = try place.file("track", "old")
        let tags = TaggedTrack.tags(format)
        try TaggedTrack.write(format, to: place.path("whole"), tags: tags)
        let size = try Data(contentsOf: URL(filePath: place.path("whole"))).count
        for bytes in [1, size / 100, size / 7, size / 2, size - 3000, size - 200, size - 1] {
          var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: .max)
          #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
          #expect(throws: FileError.self, "\(format), \(bytes) of \(size) bytes") {
            try TaggedTrack.write(format, to: path, tags: tags)
          }
          #expect(try place.names == ["track", "whole"])
          #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
        }
        var enough = rlimit(rlim_cur: .max, rlim_max: .max)
        #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &enough) == 0)
      }
    }
  }

  @Test func ofSeveralRunsWithOneOutputAWholeFileWins() async throws {
    let place = try Workplace()
    let path = place.path("track.wav")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for frames in 200_001...200_008 {
        group.addTask {
          try TrackWriter(frames: frames, sampleRate: 44100).write(noClips, to: path, overwrite: true)
        }
      }
      try await group.waitForAll()
    }
    let wav = try WAVBytes(path)
    #expect(wav.header == WAVBytes.plainHeader(frames: wav.samples.count, sampleRate: 44100))
    #expect((200_001...200_008).contains(wav.samples.count))
    #expect(try place.names == ["track.wav"])
  }

  @Test func memoryDoesNotGrowWithTheTrack() async {
    await #expect(processExitsWith: .success) {
      func peakKilobytes(writing minutes: Int) throws -> Int {
        let place = try Workplace()
        try TrackWriter(frames: 44100 * 60 * minutes, sampleRate: 44100)
          .write(noClips, to: place.path("track.wav"), overwrite: false)
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss
      }
      let short = try peakKilobytes(writing: 1)
      #expect(try peakKilobytes(writing: 20) - short < 2000)
    }
  }
}
