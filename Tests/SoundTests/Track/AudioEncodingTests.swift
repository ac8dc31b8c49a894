import Foundation
import Guide
import TestSupport
import Testing

@testable import Sound

struct AudioEncodingTests {
  @Test(arguments: [AudioFormat.ogg, .opus, .mp3, .m4a])
  func aHigherQualityIsALargerFile(format: AudioFormat) throws {
    let sizes = try SoundLimits.qualities.map { try size(AudioEncoding(format, quality: $0), seconds: 1) }
    #expect(zip(sizes, sizes.dropFirst()).allSatisfy { $0 < $1 }, "\(sizes)")
  }

  @Test
  func mp3HasTheConstantRatePromisedForItsQuality() throws {
    let promised = [64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
    for (quality, kilobits) in zip(SoundLimits.qualities, promised) {
      // Two lengths, so that what every file has once does not count.
      let encoding = AudioEncoding(.mp3, quality: quality)
      let bytes = try size(encoding, seconds: 3) - size(encoding, seconds: 1)
      let found = Double(bytes) * 8 / 2 / 1000
      #expect((0.99...1.01).contains(found / Double(kilobits)), "\(found) for \(kilobits)")
    }
  }

  @Test(
    arguments: [
      (.opus, [24, 32, 40, 64, 72, 80, 96, 128, 160, 192]),
      (.m4a, [48, 64, 80, 96, 112, 128, 144, 160, 176, 192]),
    ] as [(AudioFormat, [Int])])
  func aFormatKeepsToTheRatePromisedForItsQualityWithinASixth(
    format: AudioFormat, promised: [Int]
  ) throws {
    for (quality, kilobits) in zip(SoundLimits.qualities, promised) {
      let encoding = AudioEncoding(format, quality: quality)
      let bytes = try size(encoding, seconds: 3) - size(encoding, seconds: 1)
      let found = Double(bytes) * 8 / 2 / 1000
      #expect((5.0 / 6...7.0 / 6).contains(found / Double(kilobits)), "\(found) for \(kilobits)")
    }
  }

  @Test func libopusLooksUpItsModeOnceAndNotWithEveryFrame() throws {
    let library = try #require(dlopen("libopus.so.0", RTLD_LAZY))
    defer { dlclose(library) }
    let own = try #require(dlsym(library, "opus_custom_mode_create"))
    // The first there is, which is what the library calls.
    let called = try #require(dlsym(nil, "opus_custom_mode_create"))
    #expect(called != own)
  }

  @Test func twentyFourBitsAreHalfAsManyAgainAsSixteen() throws {
    let sizes = try [16, 24].map { try size(AudioEncoding(.wav, bits: $0), seconds: 1) }
    #expect(sizes == [44 + 44100 * 2, 44 + 44100 * 3])
  }

  private func size(_ encoding: AudioEncoding, seconds: Int) throws -> Int {
    let place = try Workplace()
    let rate = encoding.format.usualSampleRate
    let clip = noise(seconds: seconds, rate: rate)
    try TrackWriter(frames: clip.samples.count, sampleRate: rate, encoding: encoding)
      .write(
        PlacedClips([Placement(start: 0, clip: 0)]) { _ in clip }, to: place.path("track"), overwrite: false)
    return try Data(contentsOf: URL(filePath: place.path("track"))).count
  }
}
