import Foundation
import Guide
import TestSupport
import Testing

@testable import Speech

struct WorkerPoolTests {
  private let fields = ["text": "Hold.", "voice": "gmw/en-US"]

  private func espeak() throws -> NamedWorker {
    try NamedWorker(of: try WorkerLocation.path(of: "EspeakWorker"))
  }

  @Test func theHelloTellsEngineVersionAndRate() async throws {
    let pool = WorkerPool(program: try WorkerLocation.path(of: "EspeakWorker"), jobs: 1)
    let hello = try await pool.hello
    #expect(hello.engine == "espeak-ng")
    #expect(hello.sampleRate == 22050)
    #expect(!hello.version.isEmpty)
  }

  @Test func oneWorkerGreetsHoweverManyAsk() async throws {
    let worker = try espeak()
    let pool = WorkerPool(program: worker.path, jobs: 4)
    let hellos = try await withThrowingTaskGroup(of: WorkerPool.Hello.self) { group in
      for _ in 0..<8 { group.addTask { try await pool.hello } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(hellos == Array(repeating: try await pool.hello, count: 8))
    #expect(Set(worker.processes.map(\.group)).count == 1)
    await pool.shutdown()
  }

  @Test func whoIsCancelledWhileAWorkerGreetsLeavesItToTheOthers() async throws {
    let pool = WorkerPool(program: try WorkerLocation.path(of: "EspeakWorker"), jobs: 4)
    for _ in 0..<5 {
      let cancelled = Task { try await pool.hello }
      async let other = pool.hello
      cancelled.cancel()
      #expect(try await other.engine == "espeak-ng")
      _ = await cancelled.result
    }
    await pool.shutdown()
  }

  @Test func aWorkerKilledBetweenUtterancesIsReplaced() async throws {
    let worker = try espeak()
    let pool = WorkerPool(program: worker.path, jobs: 1)
    let clip = try await pool.speak(fields, sentence: "Hold.")
    for _ in 0..<3 {
      kill(try await worker.leader(), SIGKILL)
      // What it started ends a little later, and could answer until then.
      try await poll { worker.processes.contains { !$0.isZombie } ? nil : true }
      #expect(try await pool.speak(fields, sentence: "Hold.") == clip)
    }
  }

  @Test func aWorkerKilledMidUtteranceIsReplaced() async throws {
    let begun = FileManager.default.temporaryDirectory.appending(path: "begun-\(getpid())").path
    defer { try? FileManager.default.removeItem(atPath: begun) }
    // The first that gets a request says so and is silent; the next answers with one sample, 5.
    let worker = try NamedWorker(
      script: #"""
        head -c 8 > /dev/null
        if mkdir \#(begun); then sleep 1000; fi
        printf 'SGcl\012\000\000\000\042\126\000\000\001\000\000\000\005\000'
        cat > /dev/null
        """#)
    let pool = WorkerPool(program: worker.path, jobs: 1)
    async let clip = pool.speak(fields, sentence: "Hold.")
    try await poll { FileManager.default.fileExists(atPath: begun) ? true : nil }
    let leader = try await worker.leader()
    kill(leader, SIGKILL)
    #expect(try await clip == Clip(samples: [5], sampleRate: 22050))
    #expect(try await worker.leader() != leader)
  }

  @Test func aStoppedWorkerIsReplacedAfterTheDeadline() async throws {
    let worker = try espeak()
    let pool = WorkerPool(program: worker.path, jobs: 1, deadline: .seconds(1))
    let clip = try await pool.speak(fields, sentence: "Hold.")
    kill(-(try await worker.leader()), SIGSTOP)
    #expect(try await pool.speak(fields, sentence: "Hold.") == clip)
  }

  @Test func anUtteranceThatHangsTwiceIsAnErrorAndLeavesNoProcess() async throws {
    let worker = try NamedWorker(script: "sleep 1000 & wait")
    let pool = WorkerPool(program: worker.path, jobs: 1, deadline: .milliseconds(300))
    let passed = SpeechError.deadlinePassed(sentence: "Hold.", deadline: .milliseconds(300))
    await #expect(throws: passed) { _ = try await pool.speak(fields, sentence: "Hold.") }
    try await worker.leavesNothing()
  }

  @Test func aTextThatAbortsTheLibraryIsAnErrorAndTheNextIsSpoken() async throws {
    let pool = WorkerPool(program: try WorkerLocation.path(of: "EspeakWorker"), jobs: 1)
    let clip = try await pool.speak(fields, sentence: "Hold.")
    for count in 68...72 {
      var deadly = fields
      deadly["text"] = String(repeating: "s'", count: count)
      let failed = SpeechError.utteranceFailed(
        sentence: "the deadly", reason: "espeak-ng crashed with signal 6")
      await #expect(throws: failed) { _ = try await pool.speak(deadly, sentence: "the deadly") }
      #expect(try await pool.speak(fields, sentence: "Hold.") == clip)
    }
  }

  @Test func anUtteranceIsTriedTwiceAndNoMore() async throws {
    let log = FileManager.default.temporaryDirectory.appending(path: "tries-\(getpid())").path
    defer { try? FileManager.default.removeItem(atPath: log) }
    let worker = try NamedWorker(script: "echo try >> \(log); head -c 8 > /dev/null")
    let pool = WorkerPool(program: worker.path, jobs: 1)
    let failed = SpeechError.utteranceFailed(sentence: "Hold.", reason: "its worker died")
    await #expect(throws: failed) { _ = try await pool.speak(fields, sentence: "Hold.") }
    #expect(try String(contentsOfFile: log, encoding: .utf8) == "try\ntry\n")
  }

  @Test func aCancelledUtteranceLeavesNoProcess() async throws {
    let worker = try NamedWorker(script: "sleep 1000 & wait")
    let pool = WorkerPool(program: worker.path, jobs: 1)
    let task = Task { _ = try await pool.speak(fields, sentence: "Hold.") }
    let waiting = Task { _ = try await pool.speak(fields, sentence: "Hold.") }
    let group = try await worker.leader()
    task.cancel()
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    await #expect(throws: CancellationError.self) { try await waiting.value }
    try await worker.leavesNothing()
    try await poll { processes(named: "sleep").contains { $0.group == group && !$0.isZombie } ? nil : true }
  }

  @Test func shutdownEndsWhatIsUnderWayAndWaiting() async throws {
    let worker = try NamedWorker(script: "sleep 1000 & wait")
    let pool = WorkerPool(program: worker.path, jobs: 1)
    let tasks = (0..<3).map { _ in Task { _ = try await pool.speak(fields, sentence: "Hold.") } }
    _ = try await worker.leader()
    await pool.shutdown()
    for task in tasks { await #expect(throws: CancellationError.self) { try await task.value } }
    try await worker.leavesNothing()
    await #expect(throws: CancellationError.self) { _ = try await pool.speak(fields, sentence: "Hold.") }
  }

  @Test func aPoolLetGoOfLeavesNoProcess() async throws {
    let worker = try espeak()
    _ = try await WorkerPool(program: worker.path, jobs: 1).speak(fields, sentence: "Hold.")
    try await worker.leavesNothing()
  }

  @Test func noMoreWorkersRunThanThereAreJobs() async throws {
    let worker = try espeak()
    let pool = WorkerPool(program: worker.path, jobs: 2)
    try await withThrowingTaskGroup(of: Clip.self) { group in
      for _ in 0..<50 { group.addTask { try await pool.speak(fields, sentence: "Hold.") } }
      for try await _ in group {}
    }
    #expect(worker.processes.filter { $0.parent == getpid() }.count <= 2)
  }

  @Test func aThousandUtterancesLeakNoDescriptorAndNoZombie() async throws {
    let worker = try espeak()
    let pool = WorkerPool(program: worker.path, jobs: 2)
    func descriptors() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    }
    let before = try descriptors()
    for turn in 0..<10 {
      try await withThrowingTaskGroup(of: Clip.self) { group in
        for _ in 0..<100 { group.addTask { try await pool.speak(fields, sentence: "Hold.") } }
        for try await _ in group {}
      }
      if turn.isMultiple(of: 2) { kill(try await worker.leader(), SIGKILL) }
    }
    // Other tests open some hundred of their own meanwhile; a leak would leave one for each utterance at least.
    #expect(try descriptors() < before + 500)
    await pool.shutdown()
    try await worker.leavesNothing()
  }

  @Test func aWorkerOfAnotherProtocolIsRefused() async throws {
    let worker = try NamedWorker(script: "cat > /dev/null", protocol: "2")
    let refused = SpeechError.protocolMismatch(program: worker.path, reason: "it speaks protocol 2, not 1")
    await #expect(throws: refused) { _ = try await WorkerPool(program: worker.path).hello }
  }

  @Test func aProgramThatIsNoWorkerIsRefused() async throws {
    for (script, reason) in [
      ("printf SGclxxxxxxxxx", "its answer is malformed"), ("printf garbage!", "its answer is malformed"),
    ] {
      let worker = try NamedWorker(script: script + "; cat > /dev/null")
      await #expect(throws: SpeechError.protocolMismatch(program: worker.path, reason: reason)) {
        _ = try await WorkerPool(program: worker.path).speak(fields, sentence: "Hold.")
      }
    }
    let silent = SpeechError.engineUnavailable(program: "/bin/true", reason: "it ended at once")
    await #expect(throws: silent) { _ = try await WorkerPool(program: "/bin/true").hello }
    let missing = SpeechError.engineUnavailable(program: "/nowhere", reason: "No such file or directory")
    await #expect(throws: missing) { _ = try await WorkerPool(program: "/nowhere").hello }
  }

  @Test func aWorkerThatLiesAboutItsRateIsRefused() async throws {
    for rate in ["\\100\\037\\000\\000", "\\001\\000\\000\\000", "\\377\\377\\377\\377"] {
      let worker = try NamedWorker(
        script: "printf 'SGcl\\012\\000\\000\\000\(rate)\\001\\000\\000\\000\\005\\000'; cat > /dev/null")
      let refused = SpeechError.protocolMismatch(program: worker.path, reason: "its answer is malformed")
      await #expect(throws: refused) {
        _ = try await WorkerPool(program: worker.path, jobs: 1).speak(fields, sentence: "Hold.")
      }
    }
  }

  @Test func nonsenseOnceIsTriedAgain() async throws {
    let begun = FileManager.default.temporaryDirectory.appending(path: "nonsense-\(getpid())").path
    defer { try? FileManager.default.removeItem(atPath: begun) }
    let worker = try NamedWorker(
      script: #"""
        head -c 8 > /dev/null
        if mkdir \#(begun); then printf 'nonsense'
        else printf 'SGcl\012\000\000\000\042\126\000\000\001\000\000\000\005\000'; fi
        cat > /dev/null
        """#)
    let clip = try await WorkerPool(program: worker.path, jobs: 1).speak(fields, sentence: "Hold.")
    #expect(clip == Clip(samples: [5], sampleRate: 22050))
  }

  @Test func noDescriptorOfOursIsKeptByAWorker() async throws {
    let folder = try TemporaryFolder()
    let lock = open("\(folder.path)/lock", O_RDWR | O_CREAT, 0o600)
    defer { close(lock) }
    let worker = try espeak()
    let pool = WorkerPool(program: worker.path, jobs: 1)
    _ = try await pool.speak(fields, sentence: "Hold.")
    let descriptors = "/proc/\(try await worker.leader())/fd"
    let open = try FileManager.default.contentsOfDirectory(atPath: descriptors).compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: "\(descriptors)/\($0)")
    }
    #expect(open.count >= 3)
    #expect(!open.contains("\(folder.path)/lock"))
  }
}
