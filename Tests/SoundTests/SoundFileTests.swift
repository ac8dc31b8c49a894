import Foundation
import Testing

@testable import Sound

@Suite struct SoundFileTests {
  @Test("what is written is counted when read again, also when it was cut short") func counting() throws {
    let place = try Workplace()
    let path = place.path("track.wav")
    let file = try PendingFile(for: Target(path))
    do {
      let sound = try SoundFile(
        writing: .riff, channels: 1, sampleRate: 44100, to: file.descriptor, path: path)
      try [1, 2, 3, 4, 5].withUnsafeBufferPointer { try sound.write($0, path: path) }
    }
    #expect(try SoundFile(reading: file.descriptor, path: path).frames == 5)
    #expect(ftruncate(file.descriptor, 44 + 6) == 0)
    #expect(try SoundFile(reading: file.descriptor, path: path).frames == 3)
  }

  @Test("what is no sound file is an error with the library's reason") func noSound() throws {
    let place = try Workplace()
    let file = try PendingFile(for: Target(place.path("track.wav")))
    do {
      _ = try SoundFile(reading: file.descriptor, path: "track.wav").frames
      Issue.record("an empty file was opened")
    } catch {
      #expect(error == .cannotWrite(path: "track.wav", reason: "Format not recognised."))
    }
  }
}
