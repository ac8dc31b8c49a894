internal import Dispatch
internal import Files
internal import Synchronization

/// Hands a mix on to a thread of its own, which encodes and writes it while more of it is mixed.
enum Relay<Element: BitwiseCopyable> {
  /// Runs `mix` here and `consume` elsewhere, on the blocks that `mix` sends, in their order and joined with their like
  /// up to `most` bytes (unless told, about a block of the mixer's); returns when both have ended. Of silent blocks, whose
  /// bytes are all zero, only the length is handed on.
  ///
  /// - Throws: What `mix` or `consume` throws; `mix` is told of the latter by what it calls.
  static func run(
    atMost most: Int = 1 << 15,
    _ mix: (_ send: (UnsafeBufferPointer<Element>, Bool) throws -> Void) throws -> Void,
    into consume: (UnsafeBufferPointer<Element>, Bool) throws -> Void
  ) throws {
    let slots = Slots(most: most / MemoryLayout<Element>.stride)
    try withoutActuallyEscaping(consume) { consume in
      // Safe: only the thread calls it, which is waited for.
      nonisolated(unsafe) let consume = consume
      guard let thread = OwnThread.awaited({ slots.drain(into: consume) }) else { return try mix(consume) }
      let mixed = Result { try mix(slots.send) }
      slots.end(isWanted: (try? mixed.get()) != nil)
      thread.join()
      try mixed.get()
    }
    if let failure = slots.failure { throw failure }
  }

  /// Blocks on their way from one thread to another.
  ///
  /// Unchecked: a slot is touched by the sender from `free` to `full`, and by the receiver from `full` to `free`.
  private final class Slots: @unchecked Sendable {
    private static var count: Int { 5 }
    /// The elements of silence handed on at once.
    private static var silentCount: Int { 1 << 13 }
    /// The room of each.
    private let most: Int
    private let silence: UnsafeMutableBufferPointer<Element>
    private struct Slot {
      let room: UnsafeMutableBufferPointer<Element>
      var count = 0
      var isSilent = false
    }

    private let slots = UnsafeMutableBufferPointer<Slot>.allocate(capacity: Slots.count)
    private let free = DispatchSemaphore(value: 0)
    private let full = DispatchSemaphore(value: 0)
    private let isStopped = Atomic(false)
    private let thrown = Mutex<(any Error)?>(nil)
    /// The slot that is being filled or comes next, and whether the sender has it.
    private var filling = 0
    private var isFilling = false

    init(most: Int) {
      self.most = most
      silence = .allocate(capacity: Self.silentCount)
      UnsafeMutableRawBufferPointer(silence).initializeMemory(as: UInt8.self, repeating: 0)
      for index in slots.indices {
        slots.initializeElement(at: index, to: Slot(room: .allocate(capacity: most)))
        // Begun with them, a semaphore that is let go with fewer stops the program.
        free.signal()
      }
    }

    deinit {
      silence.deallocate()
      for slot in slots { slot.room.deallocate() }
      slots.deinitialize()
      slots.deallocate()
    }

    /// What the receiver threw.
    var failure: (any Error)? { thrown.withLock { $0 } }

    func send(_ block: UnsafeBufferPointer<Element>, isSilent: Bool) throws {
      var left = block[...]
      while !left.isEmpty {
        if let failure { throw failure }
        if isFilling, slots[filling].isSilent != isSilent || (slots[filling].count == most && !isSilent) {
          pass()
        }
        if !isFilling { take() }
        slots[filling].isSilent = isSilent
        let filled = slots[filling].count
        let part = isSilent ? left : left.prefix(most - filled)
        if !isSilent { _ = slots[filling].room[filled...].update(fromContentsOf: part) }
        slots[filling].count += part.count
        left = left.dropFirst(part.count)
      }
    }

    /// Lets the receiver end when it has received all that was sent, or, unless that is wanted, what it is at.
    func end(isWanted: Bool) {
      if !isWanted { isStopped.store(true, ordering: .relaxed) }
      if isFilling { pass() }
      // One that is empty ends it.
      take()
      pass()
    }

    private func take() {
      free.wait()
      slots[filling].count = 0
      isFilling = true
    }

    private func pass() {
      filling = (filling + 1) % Self.count
      isFilling = false
      full.signal()
    }

    func drain(into consume: (UnsafeBufferPointer<Element>, Bool) throws -> Void) {
      var next = 0
      while true {
        full.wait()
        let slot = slots[next]
        if slot.count == 0 { break }
        let room = UnsafeBufferPointer(slot.isSilent ? silence : slot.room)
        var left = slot.count
        while left > 0, !isStopped.load(ordering: .relaxed) {
          let count = min(left, room.count)
          left -= count
          do {
            try consume(UnsafeBufferPointer(rebasing: room[..<count]), slot.isSilent)
          } catch {
            thrown.withLock { $0 = error }
            isStopped.store(true, ordering: .relaxed)
          }
        }
        next = (next + 1) % Self.count
        free.signal()
      }
    }
  }
}
