import Files
import Foundation
import Guide
import TestSupport
import Testing

@testable import Sound

struct SoundFileTests {
  @Test func whatIsWrittenIsCountedWhenReadAgainAlsoWhenItWasCutShort() throws {
    let place = try Workplace()
    let path = place.path("track.wav")
    let file = try PendingFile(for: OutputPath(path))
    try write([1, 2, 3, 4, 5], as: AudioEncoding(.wav), to: file.descriptor)
    #expect(try SoundFile(reading: file.descriptor, path: path).count() == 5)
    #expect(ftruncate(file.descriptor, 44 + 6) == 0)
    #expect(try SoundFile(reading: file.descriptor, path: path).count() == 3)
  }

  @Test(arguments: AudioFormat.allCases.filter { !$0.isMPEG4 })
  func aFileThatLostItsEndIsNotCountedAsWhole(format: AudioFormat) throws {
    let place = try Workplace()
    let path = place.path("track")
    let samples = sine(440, seconds: 2, rate: 44100).samples.map { Float($0) / 32768 }
    for lost in [1, 100, 2000] {
      let file = try PendingFile(for: OutputPath(path))
      try write(samples, as: AudioEncoding(format), to: file.descriptor)
      #expect(try SoundFile(reading: file.descriptor, path: path).count() == samples.count)
      let size = lseek(file.descriptor, 0, SEEK_END)
      #expect(ftruncate(file.descriptor, size - off_t(lost)) == 0)
      #expect(
        try SoundFile(reading: file.descriptor, path: path).count() < samples.count, "\(lost) bytes lost")
    }
  }

  @Test
  func sixteenBitSamplesComeBackAndOthersAsTheNearest() throws {
    let exact = (-32768...32767).map { Float($0) / 32768 }
    #expect(try readBack(exact, bits: 16) == (-32768...32767).map(Double.init))
    let odd: [Float] = [0.4, 0.5, 1.5, -0.5, -1.5, 32767.4, 32768, 1e9, -32768.4, -1e9]
    #expect(
      try readBack(odd.map { $0 / 32768 }, bits: 16)
        == [0, 0, 2, 0, -2, 32767, 32767, 32767, -32768, -32768])
  }

  @Test
  func twentyFourBitSamplesComeBackAndOthersAsTheNearest() throws {
    let levels = stride(from: -8_388_608, through: 8_388_607, by: 997).map(Double.init)
    #expect(try readBack(levels.map { Float($0) / 8_388_608 }, bits: 24) == levels)
    let odd: [Float] = [0.5, 1.5, 8_388_607.5, 8_388_608, 1e9, -1e9]
    #expect(
      try readBack(odd.map { $0 / 8_388_608 }, bits: 24)
        == [0, 2, 8_388_607, 8_388_607, 8_388_607, -8_388_608])
  }

  @Test(arguments: AudioFormat.allCases.filter { !$0.isMPEG4 })
  func twoChannelsAreInEveryFormatAsManyFramesAsOne(format: AudioFormat) throws {
    let place = try Workplace()
    let path = place.path("track.\(format.rawValue)")
    for channels in [1, 2] {
      let file = try PendingFile(for: OutputPath(path))
      let samples = [Float](repeating: 0.25, count: 50_001 * channels)
      try write(samples, as: AudioEncoding(format), channels: channels, to: file.descriptor)
      #expect(try SoundFile(reading: file.descriptor, path: path).count() == 50_001)
      try file.publish(overwrite: true)
      let found = try output(
        of: "ffprobe", ["-v", "error", "-show_entries", "stream=channels", "-of", "csv=p=0", path],
        package: "ffmpeg")
      #expect(found == "\(channels)")
    }
  }

  @Test func whatIsNoSoundFileIsAnErrorWithTheLibrarysReason() throws {
    let place = try Workplace()
    let file = try PendingFile(for: OutputPath(place.path("track.wav")))
    do {
      _ = try SoundFile(reading: file.descriptor, path: "track.wav").frames
      Issue.record("an empty file was opened")
    } catch {
      #expect(error == .cannotWrite(path: "track.wav", reason: "Format not recognised."))
    }
  }

  private func write(
    _ samples: [Float], as encoding: AudioEncoding, channels: Int = 1, to descriptor: Int32
  ) throws {
    let rate = encoding.format.usualSampleRate
    try samples.withUnsafeBufferPointer { samples in
      switch encoding.format {
      case .opus:
        let sound = try OpusFile(
          writing: encoding, channels: channels, sampleRate: rate, to: descriptor, path: "track")
        try sound.write(samples, path: "track")
        try sound.finish(path: "track")
      case .ogg:
        let sound = try VorbisFile(
          writing: encoding, channels: channels, sampleRate: rate, to: descriptor, path: "track")
        try sound.write(samples, path: "track")
        try sound.finish(path: "track")
      case .mp3:
        let sound = try MP3File(
          writing: encoding, channels: channels, sampleRate: rate, to: descriptor, path: "track")
        try sound.write(samples, path: "track")
        try sound.finish(path: "track")
      default:
        let sound = try SoundFile(
          writing: encoding, in: .riff, channels: channels, sampleRate: rate, to: descriptor, path: "track")
        try sound.write(samples, path: "track")
      }
    }
  }

  /// The whole samples that sox reads of a WAV and a FLAC file of `samples`, which must agree.
  private func readBack(_ samples: [Float], bits: Int) throws -> [Double] {
    let place = try Workplace()
    let found = try [AudioFormat.wav, .flac].map { format in
      let path = place.path("track.\(format.rawValue)")
      let file = try PendingFile(for: OutputPath(path))
      try write(samples, as: AudioEncoding(format, bits: bits), to: file.descriptor)
      try file.publish(overwrite: true)
      let raw = place.path("raw.s32")
      _ = try output(of: "sox", ["-D", path, raw], package: "sox")
      return try Data(contentsOf: URL(filePath: raw)).withUnsafeBytes {
        $0.bindMemory(to: Int32.self).map { Double($0) / Double(1 << (32 - bits)) }
      }
    }
    #expect(found[0] == found[1])
    return found[0]
  }
}
