import Foundation
import Guide
import TestSupport
import Testing

@testable import Speech

struct ClipCacheTests {
  private let clip = Clip(samples: [1, 2, 3], sampleRate: 22050)

  @Test func aClipIsMadeOnceAndThenFound() async throws {
    let folder = try TemporaryFolder()
    for run in 0..<2 {
      let cache = ClipCache(directory: folder.path)
      let found = try await cache.clip(for: "key") {
        #expect(run == 0)
        return Clip(samples: [1, 2, 3], sampleRate: 22050)
      }
      #expect(found == clip)
      #expect(cache.kept(under: "key")?.samples.count == 3)
      await cache.finish()
      let expected = ClipCache.Statistics(entries: 1, bytes: 53, hits: run, misses: 1)
      #expect(await cache.statistics() == expected)
      #expect(await cache.warning == nil)
    }
  }

  @Test func aDamagedEntryIsMadeAnew() async throws {
    let folder = try TemporaryFolder()
    let cache = ClipCache(directory: folder.path)
    _ = try await cache.clip(for: "key") { Clip(samples: [1, 2, 3], sampleRate: 22050) }
    let path = ClipStore(directory: folder.path).path("key")
    try Data("garbage".utf8).write(to: URL(filePath: path))
    #expect(try await cache.clip(for: "key") { Clip(samples: [4], sampleRate: 1) }.samples == [4])
    #expect(try await cache.clip(for: "key") { Clip(samples: [5], sampleRate: 1) }.samples == [4])
  }

  @Test func requestsForTheSameClipAtOnceMakeItOnce() async throws {
    let cache = ClipCache(directory: nil)
    let made = Counter()
    let (gate, open) = AsyncStream<Void>.makeStream()
    let tasks = (0..<100).map { _ in
      Task.immediate {
        try await cache.clip(for: "key") {
          await made.increase()
          for await _ in gate {}
          return Clip(samples: [1, 2, 3], sampleRate: 22050)
        }
      }
    }
    // Asked after all of them, so answered when all of them wait.
    _ = await cache.statistics()
    open.finish()
    for task in tasks { #expect(try await task.value == clip) }
    #expect(await made.count == 1)
  }

  @Test(arguments: [1, 2]) func makingStopsWhenNobodyWaitsAnyMoreAndNotBefore(leaving: Int) async throws {
    let cache = ClipCache(directory: nil)
    let (gate, open) = AsyncStream<Void>.makeStream()
    let tasks = (0..<2).map { _ in
      Task.immediate {
        try await cache.clip(for: "key") {
          for await _ in gate {}
          try Task.checkCancellation()
          return Clip(samples: [1], sampleRate: 1)
        }
      }
    }
    // Asked after both of them, so answered when both of them wait.
    _ = await cache.statistics()
    for task in tasks.prefix(leaving) { task.cancel() }
    if leaving == 2 {
      for task in tasks { await #expect(throws: CancellationError.self) { try await task.value } }
      #expect(try await cache.clip(for: "key") { Clip(samples: [2], sampleRate: 1) }.samples == [2])
    }
    open.finish()
    if leaving == 1 { #expect(try await tasks[1].value.samples == [1]) }
  }

  @Test func anErrorIsNotKept() async throws {
    let folder = try TemporaryFolder()
    let cache = ClipCache(directory: folder.path)
    await #expect(throws: NeverHappened.self) { try await cache.clip(for: "key") { throw NeverHappened() } }
    #expect(try await cache.clip(for: "key") { Clip(samples: [1, 2, 3], sampleRate: 22050) } == clip)
  }

  @Test(arguments: ["/proc/nowhere", "/dev/null/cache", nil])
  func withoutAPlaceToKeepThemClipsAreMadeAndOneWarningGiven(directory: String?) async throws {
    let cache = ClipCache(directory: directory)
    for number in 0..<3 as Range<Int16> {
      #expect(
        try await cache.clip(for: "\(number)") { Clip(samples: [number], sampleRate: 1) }.samples == [number])
    }
    await cache.finish()
    let warning = try #require(await cache.warning)
    #expect(warning.description.contains(directory ?? "HOME"))
    #expect(await cache.statistics().entries == 0)
  }

  @Test func aFullDiskIsAWarningAndTheClipIsStillGiven() async {
    // The limit on a file's size would hold for every other test too: it is set in a process of its own.
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      let cache = ClipCache(directory: folder.path)
      let clip = Clip(samples: Array(repeating: 7, count: 10_000), sampleRate: 22050)
      #expect(try await cache.clip(for: "key") { clip } == clip)
      let warning = SpeechError.cacheUnusable(directory: folder.path, reason: "File too large")
      #expect(await cache.warning == warning)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
  }

  @Test func theLimitHoldsAfterARunThatAdded() async throws {
    let folder = try TemporaryFolder()
    let cache = ClipCache(directory: folder.path, limit: 10_000)
    for number in 0..<50 {
      _ = try await cache.clip(for: "\(number)") {
        Clip(samples: Array(repeating: 1, count: 500), sampleRate: 1)
      }
    }
    await cache.finish()
    let statistics = await cache.statistics()
    #expect(statistics.entries == 9)
    #expect(statistics.bytes <= 10_000)
    #expect(statistics.misses == 50)
  }

  @Test func clearingRemovesEveryClipAndTheCounts() async throws {
    let folder = try TemporaryFolder()
    let cache = ClipCache(directory: folder.path)
    _ = try await cache.clip(for: "key") { Clip(samples: [1], sampleRate: 1) }
    await cache.finish()
    await cache.clear()
    #expect(await cache.statistics() == ClipCache.Statistics(entries: 0, bytes: 0, hits: 0, misses: 0))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func manyCachesOnOneDirectoryNeverGiveAWrongClip() async throws {
    let folder = try TemporaryFolder()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let cache = ClipCache(directory: folder.path, limit: 20_000)
          for turn in 0..<100 {
            let number = Int16(turn % 10)
            let clip = Clip(samples: Array(repeating: number, count: 1500), sampleRate: 22050)
            let found = try await cache.clip(for: "\(number)") { clip }
            #expect(found == clip)
            if turn % 25 == 0 { await cache.finish() }
          }
          #expect(await cache.warning == nil)
        }
      }
      try await group.waitForAll()
    }
  }

  @Test(arguments: [
    (["XDG_CACHE_HOME": "/x", "HOME": "/h"], "/x/stretchguide"), (["HOME": "/h"], "/h/.cache/stretchguide"),
    (["XDG_CACHE_HOME": "relative", "HOME": "/h"], "/h/.cache/stretchguide"), (["XDG_CACHE_HOME": ""], nil),
    ([:], nil),
  ])
  func theDirectoryIsTheUsersCache(environment: [String: String], expected: String?) {
    #expect(ClipCache.directory(in: environment) == expected)
  }
}

private actor Counter {
  private(set) var count = 0
  func increase() { count += 1 }
}
