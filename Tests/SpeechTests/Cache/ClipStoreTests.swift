import Foundation
import Guide
import TestSupport
import Testing

@testable import Speech

struct ClipStoreTests {
  private let clip = Clip(
    samples: [1, -2, 32767, -32768], sampleRate: 22050,
    loudness: ClipLoudness(powers: [0.25, 0, 1e-9], truePeak: 1.25))

  @Test func aClipComesBackAsItWasSaved() throws {
    let folder = try TemporaryFolder()
    let store = ClipStore(directory: folder.path + "/made/when needed")
    for clip in [clip, Clip(samples: [], sampleRate: 44100)] {
      try store.save(clip, "a key, é")
      #expect(store.load("a key, é") == clip)
      #expect(store.outline("a key, é") == clip.outline)
    }
    #expect(store.load("another") == nil)
    #expect(store.entries().count == 1)
  }

  @Test func anEntryWithAnyByteDamagedOrMissingIsNeverLoaded() throws {
    let folder = try TemporaryFolder()
    let store = ClipStore(directory: folder.path)
    try store.save(clip, "key")
    let whole = try Data(contentsOf: URL(filePath: store.path("key")))
    #expect(whole.count == 44 + 3 + 12 + 8)
    for index in whole.indices {
      for flip in [1, 0x80, 0xff] as [UInt8] {
        var damaged = whole
        damaged[index] ^= flip
        try damaged.write(to: URL(filePath: store.path("key")))
        #expect(store.load("key") == nil, "byte \(index)")
      }
      try whole.prefix(index).write(to: URL(filePath: store.path("key")))
      #expect(store.load("key") == nil)
    }
    try (whole + [0]).write(to: URL(filePath: store.path("key")))
    #expect(store.load("key") == nil)
    try whole.write(to: URL(filePath: store.path("other")))
    #expect(store.load("other") == nil)
    try whole.write(to: URL(filePath: store.path("key")))
    #expect(store.load("key") == clip)
  }

  @Test func theEntriesUnusedLongestGoFirst() throws {
    let folder = try TemporaryFolder()
    let store = ClipStore(directory: folder.path)
    for key in ["a", "b", "c", "d"] {
      try store.save(clip, key)
      try age(store.path(key), by: 10_000)
    }
    try age(store.path("c"), by: 20_000)
    try age(store.path("a"), by: 30_000)
    #expect(store.load("a") == clip)
    store.shrink(to: 3 * 65)
    #expect(store.load("c") == nil)
    store.shrink(to: 65)
    #expect(store.load("a") == clip)
    #expect(store.entries().map(\.path) == [store.path("a")])
  }

  private func age(_ path: String, by seconds: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -seconds)], ofItemAtPath: path)
  }

  @Test func filesOfOthersAreNeverRemoved() async throws {
    let folder = try TemporaryFolder()
    let store = ClipStore(directory: folder.path)
    let name = URL(filePath: store.path("key")).lastPathComponent
    let others = [
      "scene.clip", "\(name).clip", name.uppercased(), "counters", ".stretchguide.counters", ".aside-1-1",
    ]
    for other in others { try Data("precious".utf8).write(to: URL(filePath: "\(folder.path)/\(other)")) }
    // Of our name, but not of our making.
    try Data("precious".utf8).write(to: URL(filePath: store.path("another")))
    let cache = ClipCache(directory: folder.path, limit: 0)
    _ = try await cache.clip(for: "key") { Clip(samples: [1], sampleRate: 8000) }
    await cache.finish()
    await cache.clear()
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(left) == Set(others + [URL(filePath: store.path("another")).lastPathComponent]))
    for name in left {
      #expect(try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8) == "precious")
    }
  }

  @Test func whatIsNoPlainFileOrTooLongIsNoEntry() throws {
    let folder = try TemporaryFolder()
    let store = ClipStore(directory: folder.path)
    #expect(mkfifo(store.path("pipe"), 0o600) == 0)
    #expect(mkdir(store.path("folder"), 0o700) == 0)
    try store.save(clip, "sparse")
    #expect(truncate(store.path("sparse"), 8 << 30) == 0)
    for key in ["pipe", "folder", "sparse"] {
      #expect(store.load(key) == nil)
      #expect(store.outline(key) == nil)
    }
  }
}
