import Foundation
import Guide
import Testing

@testable import Sound

struct TakeCutterTests {
  /// Seconds of a buzz of this level and, where it is 0, of silence, in a file of its own.
  private func withFile<Result>(
    _ parts: [(seconds: Double, level: Double)], _ body: (TakeFile) throws -> Result
  ) throws -> Result {
    let samples = parts.flatMap { part in
      (0..<Int(part.seconds * 44_100)).map { index in
        Int16(part.level * sin(Double(index) / 20) * (0.6 + 0.4 * sin(Double(index) / 3000)))
      }
    }
    let clip = Clip(samples: samples, sampleRate: 44_100)
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).flac").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try clip.write(toTake: path)
    return try body(TakeFile(path))
  }

  @Test func linesArePartedAtThePausesThatAreLongerThanThoseWithinThem() throws {
    let line = [(0.5, 9000.0), (0.5, 0), (0.8, 9000)]
    let silence = [(1.2, 0.0)]
    try withFile(silence + line + silence + line + [(1.6, 0)] + line + silence) { file in
      let parts = try TakeCutter.parts(of: file, wanted: 3)
      #expect(parts.count == 3)
      let starts = [1.2, 4.2, 7.6]
      for (part, start) in zip(parts, starts) {
        #expect(abs(part.start - start) < 0.03)
        #expect(abs(Double(part.clip.samples.count) / 44_100 - 2.04) < 0.06)
      }
    }
  }

  @Test func silenceHasNoParts() throws {
    try withFile([(2, 0)]) { file in
      let (parts, part) = (try TakeCutter.parts(of: file, wanted: 3), try TakeCutter.part(of: file))
      #expect(parts.isEmpty)
      #expect(part == nil)
    }
  }

  @Test func aTakeIsLevelledAndReadBackAsItWasWritten() throws {
    try withFile([(0.3, 2000), (0.2, 0), (0.6, 20_000)]) { file in
      let clip = try file.clip().levelled()
      #expect(abs(try clip.loudness() - Clip.takeLoudness) < 0.2)
    }
  }

  @Test func onlyWhatIsCutOffIsClipped() {
    func clip(_ gain: Double) -> Clip {
      Clip(
        samples: (0..<44_100).map { index in
          let swell = sin(Double(index) / 7000)
          return Int16(min(max(gain * 20_000 * swell * sin(Double(index) / 30), -30_000), 30_000))
        }, sampleRate: 44_100)
    }
    #expect(!clip(1).isClipped)
    #expect(clip(4).isClipped)
  }

  @Test func whatIsNoSoundFileIsRefused() throws {
    #expect { try TakeFile("/dev/null") } throws: {
      if case SoundError.badTakes("/dev/null", _) = $0 { true } else { false }
    }
  }
}
