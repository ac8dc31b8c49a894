import Testing

@testable import Sound

struct FFmpegTests {
  private let endless = ["-re", "-f", "lavfi", "-i", "anullsrc", "-f", "null", "-"]

  @Test func oneThatTakesNothingForLongIsSaidToHang() throws {
    let program = try FFmpeg(endless, with: [], format: .m4a, path: "a.m4a", patience: .milliseconds(100))
    let samples = [UInt8](repeating: 0, count: 1 << 22)
    #expect(throws: SoundError.encoderFailed(path: "a.m4a", program: "ffmpeg", reason: "hangs")) {
      try samples.withUnsafeBytes { try program.send($0) }
    }
    #expect(throws: SoundError.encoderFailed(path: "a.m4a", program: "ffmpeg", reason: "hangs")) {
      try program.finish()
    }
  }

  @Test func itsLastWordsAreTheReason() throws {
    let program = try FFmpeg(["-i", "/nowhere", "-f", "null", "-"], with: [], format: .m4a, path: "a.m4a")
    let reason = "says \"/nowhere: No such file or directory\""
    #expect(throws: SoundError.encoderFailed(path: "a.m4a", program: "ffmpeg", reason: reason)) {
      try program.finish()
    }
  }

  @Test func aCancelledTaskWaitsForItNoLonger() async throws {
    let task = Task {
      let program = try FFmpeg(endless, with: [], format: .m4a, path: "a.m4a")
      withUnsafeCurrentTask { $0?.cancel() }
      try program.finish()
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
