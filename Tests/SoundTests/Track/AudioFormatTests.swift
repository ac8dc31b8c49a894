import Guide
import TestSupport
import Testing

@testable import Sound

struct AudioFormatTests {
  @Test(
    arguments: [
      ("a.wav", .wav), ("A.MP3", .mp3), ("x.y/a.b.Opus", .opus), ("/x/.ogg", .ogg), ("a.flac", .flac),
      ("wav", nil), ("a.mp3/b", nil), ("a.", nil), ("a.wave", nil), ("", nil),
    ] as [(String, AudioFormat?)])
  func aFormatIsKnownByWhatAPathEndsIn(path: String, format: AudioFormat?) {
    #expect(AudioFormat(path: path) == format)
  }

  @Test(arguments: AudioFormat.allCases)
  func aRateIsTakenIfAndOnlyIfATrackAtItIsReadBackWhole(format: AudioFormat) throws {
    let place = try Workplace()
    let rates = [
      8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000, 65535, 65537, 88200, 96000, 192_000,
    ]
    #expect(format.takes(sampleRate: format.usualSampleRate))
    for rate in rates {
      let writer = TrackWriter(frames: 100_001, sampleRate: rate, encoding: AudioEncoding(format, quality: 1))
      let written = try? writer.write(noClips, to: place.path("track"), overwrite: true)
      #expect(format.takes(sampleRate: rate) == (written != nil), "\(rate)")
    }
  }
}
