import Guide
import TestSupport
import Testing

@testable import Sound

@Suite struct AudioFormatTests {
  @Test(
    "a format is known by what a path ends in",
    arguments: [
      ("a.wav", .wav), ("A.MP3", .mp3), ("x.y/a.b.Opus", .opus), ("/x/.ogg", .ogg), ("a.flac", .flac),
      ("wav", nil), ("a.mp3/b", nil), ("a.", nil), ("a.wave", nil), ("", nil),
    ] as [(String, AudioFormat?)])
  func endings(path: String, format: AudioFormat?) {
    #expect(AudioFormat(path: path) == format)
  }

  @Test("a rate is taken if and only if a track at it is read back whole", arguments: AudioFormat.allCases)
  func rates(format: AudioFormat) throws {
    let place = try Workplace()
    let rates = [
      8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000, 65535, 65537, 88200, 96000, 192_000,
    ]
    #expect(format.takes(sampleRate: format.usualSampleRate))
    for rate in rates {
      let writer = TrackWriter(frames: 100_001, sampleRate: rate, encoding: AudioEncoding(format, quality: 1))
      let written = try? writer.write([], to: place.path("track"), overwrite: true) { _ in
        Clip(samples: [], sampleRate: rate)
      }
      #expect(format.takes(sampleRate: rate) == (written != nil), "\(rate)")
    }
  }
}
