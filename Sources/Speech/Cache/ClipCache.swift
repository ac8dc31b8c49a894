import Files
import FoundationEssentials
import Glibc
public import Guide

/// A folder that keeps spoken clips between runs, each under all that its samples depend on.
///
/// Nothing here can spoil a clip or stop a run: an entry that is damaged is made anew, and where none can be kept the
/// clips are simply made. Any number of processes can share a directory.
public actor ClipCache {
  /// The number and size of the clips kept, and the uses they were of.
  public struct Statistics: Sendable, Equatable {
    /// Clips kept.
    public var entries: Int
    /// Bytes that their files hold.
    public var bytes: Int
    /// Clips found, since the cache was last cleared; approximate when several processes use it at once.
    public var hits: Int
    /// Clips looked for in vain, likewise.
    public var misses: Int
  }

  /// The first reason why clips could not be kept, if any.
  public private(set) var warning: SpeechError?

  private let store: ClipStore?
  private let limit: Int
  private var making: [String: Making] = [:]
  private var serial = 0
  private var hits = 0
  private var misses = 0

  private struct Making {
    let serial: Int
    let task: Task<Clip, any Error>
    var waiting: Int
  }

  /// Keeps at most `limit` bytes in a directory, made when needed; without one nothing is kept.
  public init(directory: String? = ClipCache.defaultDirectory, limit: Int = 512 << 20) {
    store = directory.map(ClipStore.init)
    self.limit = limit
    if directory == nil {
      warning = .cacheUnusable(directory: "a cache", reason: "neither XDG_CACHE_HOME nor HOME is set")
    }
  }

  /// `$XDG_CACHE_HOME/stretchguide`, else `$HOME/.cache/stretchguide`, else nil; only absolute paths count.
  public static var defaultDirectory: String? { directory(in: ProcessInfo.processInfo.environment) }

  static func directory(in environment: [String: String]) -> String? {
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return "\(cache)/stretchguide" }
    if let home = environment["HOME"], home.hasPrefix("/") { return "\(home)/.cache/stretchguide" }
    return nil
  }

  /// The clip kept under a key, else the one that `make` makes, which is then kept; asked twice at once, made once.
  ///
  /// - Throws: What `make` throws, or `CancellationError` when nobody waits for it any more.
  public func clip(
    for key: String, make: @escaping @Sendable () async throws -> Clip
  ) async throws -> Clip {
    serial += 1
    let serial = making[key]?.serial ?? self.serial
    let task = making[key]?.task ?? Task { try await self.find(key, serial, make) }
    making[key, default: Making(serial: serial, task: task, waiting: 0)].waiting += 1
    return try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      Task { await self.leave(key, serial) }
    }
  }

  /// The length and loudness of the clip kept under a key, by its head alone; nil when none is kept.
  public func outline(for key: String) -> ClipOutline? {
    guard let outline = store?.outline(key) else { return nil }
    hits += 1
    return outline
  }

  /// The clip kept under a key; nil when none is kept, or none that is whole.
  public nonisolated func kept(under key: String) -> Clip? { store?.load(key) }

  /// True while clips that are made can be found again.
  public var isKeeping: Bool { warning == nil }

  /// The number and size of the clips kept, and the uses they were of, this run included.
  public func statistics() -> Statistics {
    let entries = store?.entries() ?? []
    let earlier = store.flatMap(readCounters) ?? (hits: 0, misses: 0)
    return Statistics(
      entries: entries.count, bytes: entries.reduce(0) { $0 + $1.bytes }, hits: earlier.hits + hits,
      misses: earlier.misses + misses)
  }

  /// Ends a run: counts it, and removes the clips unused longest if it added any and there are more than the limit.
  public func finish() {
    guard let store, hits + misses > 0 else { return }
    store.sweep()
    if misses > 0 { store.shrink(to: limit) }
    let path = countersPath(store)
    if let earlier = readCounters(store) ?? (access(path, F_OK) == 0 ? nil : (0, 0)) {
      do throws(FileError) {
        try store.keep("\(earlier.hits + hits) \(earlier.misses + misses)\n", at: path)
      } catch {
        warn(error, store)
      }
    }
    hits = 0
    misses = 0
  }

  /// Removes every clip and forgets the counts.
  public func clear() {
    hits = 0
    misses = 0
    guard let store else { return }
    store.sweep()
    store.shrink(to: 0)
    if readCounters(store) != nil { unlink(countersPath(store)) }
  }

  private func find(
    _ key: String, _ serial: Int, _ make: @Sendable () async throws -> Clip
  ) async throws -> Clip {
    defer { if making[key]?.serial == serial { making[key] = nil } }
    if let store, let clip = await load(key, from: store) {
      hits += 1
      return clip
    }
    misses += 1
    let clip = try await make()
    if let store, warning == nil {
      do {
        try await save(clip, key, in: store)
      } catch {
        warn(error, store)
      }
    }
    return clip
  }

  // Off the actor, so that several clips are read and written at once.
  private nonisolated func load(_ key: String, from store: ClipStore) async -> Clip? { store.load(key) }

  private nonisolated func save(
    _ clip: Clip, _ key: String, in store: ClipStore
  ) async throws(FileError) {
    try store.save(clip, key)
  }

  private func leave(_ key: String, _ serial: Int) {
    guard let entry = making[key], entry.serial == serial else { return }
    making[key]?.waiting -= 1
    if entry.waiting == 1 {
      entry.task.cancel()
      making[key] = nil
    }
  }

  private func warn(_ error: FileError, _ store: ClipStore) {
    guard warning == nil, case .cannotWrite(_, let reason) = error else { return }
    warning = .cacheUnusable(directory: store.directory, reason: reason)
  }

  private func countersPath(_ store: ClipStore) -> String { "\(store.directory)/.stretchguide.counters" }

  /// The counts of earlier runs; nil where there are none, or somebody else's file has their name.
  private func readCounters(_ store: ClipStore) -> (hits: Int, misses: Int)? {
    guard let bytes = SystemCalls.contents(of: countersPath(store), atMost: 64) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let numbers = text.split(whereSeparator: \.isWhitespace).map { UInt32($0) }
    guard numbers.count == 2, let hits = numbers[0], let misses = numbers[1] else { return nil }
    return (Int(hits), Int(misses))
  }
}
