import FoundationEssentials
public import Guide

/// Speaks through worker programs: as many at once as there are jobs, none of them trusted to answer.
public actor WorkerPool {
  /// A worker's words on itself when it starts.
  public struct Hello: Sendable, Equatable {
    /// The engine's name.
    public let engine: String
    /// The engine's version.
    public let version: String
    /// The path of the folder whose data its speech depends on too.
    public let data: String
    /// The mark of that data, which changes when they do.
    public let mark: String
    /// Samples per second of every clip.
    public let sampleRate: Int
  }

  nonisolated let program: String
  private let environment: [String: String]
  private let deadline: Duration
  private var free: Int
  private var idle: [WorkerProcess] = []
  private var busy: [ObjectIdentifier: WorkerProcess] = [:]
  private var waiting: [(ticket: Int, turn: CheckedContinuation<Void, any Error>)] = []
  private var tickets = 0
  private var isShutDown = false
  private var greeting: Hello?
  private var greets: Task<Hello, any Error>?

  /// The letters that are given the deadline once: a long sentence takes a slow model on a slow machine minutes.
  private static let lettersInTime = 100

  /// Runs `program` up to `jobs` times (nil: once per core) and gives each utterance `deadline` for every 100 letters
  /// begun.
  ///
  /// - Parameter environment: what the programs' environment has beside this one's.
  public init(
    program: String, environment: [String: String] = [:], jobs: Int? = nil, deadline: Duration = .seconds(20)
  ) {
    self.program = program
    self.environment = environment
    self.deadline = deadline
    free = max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// The worker's words on itself, which one is started for, however many ask.
  ///
  /// - Throws: ``SpeechError`` when it can't start.
  public var hello: Hello {
    get async throws {
      while true {
        if let greeting { return greeting }
        let greets = greets ?? Task { try await greet() }
        self.greets = greets
        do {
          return try await withTaskCancellationHandler {
            try await greets.value
          } onCancel: {
            greets.cancel()
          }
        } catch is CancellationError where !Task.isCancelled && !isShutDown {
          // Somebody else who waited for it was cancelled.
        }
      }
    }
  }

  private func greet() async throws -> Hello {
    defer { greets = nil }
    try await takeTurn()
    defer { giveTurn() }
    if let greeting { return greeting }
    let (worker, hello) = try await start()
    idle.append(worker)
    return hello
  }

  /// Speaks what the fields ask for, once more on a fresh worker if the first dies or hangs.
  ///
  /// - Parameter sentence: what errors call the utterance.
  /// - Throws: ``SpeechError``, or `CancellationError` when the task is cancelled or the pool shut down.
  public func speak(_ fields: [String: String], sentence: String) async throws -> Clip {
    guard let request = WorkerMessage.request(fields) else {
      throw SpeechError.utteranceFailed(sentence: sentence, reason: "it is too long or holds a NUL")
    }
    try await takeTurn()
    defer { giveTurn() }
    do {
      return try await attempt(request, fields, sentence)
    } catch let error as SpeechError where error.isWorthAnotherTry {
      return try await attempt(request, fields, sentence)
    }
  }

  /// Ends every worker; utterances under way or waiting end with `CancellationError`.
  public func shutdown() {
    isShutDown = true
    for worker in idle + busy.values { worker.end() }
    idle = []
    for (_, turn) in waiting { turn.resume(throwing: CancellationError()) }
    waiting = []
  }

  private func attempt(
    _ request: [UInt8], _ fields: [String: String], _ sentence: String
  ) async throws -> Clip {
    let worker = try await ready()
    let deadline = deadline * (1 + sentence.utf8.count / Self.lettersInTime)
    let outcome = await converse(worker, request, within: deadline)
    if Task.isCancelled || isShutDown {
      worker.end()
      throw CancellationError()
    }
    switch outcome {
    case .clip(let clip) where isRate(clip.sampleRate):
      idle.append(worker)
      return clip
    case .error(let answer):
      idle.append(worker)
      throw SpeechError(answer, fields: fields, program: program, sentence: sentence)
    case .timedOut:
      worker.end()
      throw SpeechError.deadlinePassed(sentence: sentence, deadline: deadline)
    case .died:
      worker.end()
      throw SpeechError.utteranceFailed(sentence: sentence, reason: "its worker died")
    case .noThread:
      worker.end()
      throw SpeechError.engineUnavailable(program: program, reason: Self.noThread)
    case .hello, .malformed, .clip:
      worker.end()
      throw SpeechError.protocolMismatch(program: program, reason: "its answer is malformed")
    }
  }

  private static let noThread = "the system can't start another thread for it"

  /// True for the rate that the hello told, and for any where it told none.
  private func isRate(_ rate: Int) -> Bool {
    greeting.map { $0.sampleRate == rate || $0.sampleRate == 0 } ?? false
  }

  private func ready() async throws -> WorkerProcess {
    while let worker = idle.popLast() {
      if worker.isReady { return worker }
      worker.end()
    }
    return try await start().worker
  }

  private func start() async throws -> (worker: WorkerProcess, hello: Hello) {
    let worker = try WorkerProcess(program: program, environment: environment)
    let outcome = await converse(worker, within: deadline)
    if Task.isCancelled || isShutDown {
      worker.end()
      throw CancellationError()
    }
    switch outcome {
    case .hello(let fields):
      guard fields["protocol"] == WorkerMessage.version, let engine = fields["engine"],
        let version = fields["version"], let data = fields["data"],
        let rate = fields["sampleRate"].flatMap(Int.init)
      else {
        let spoken = "it speaks protocol \(fields["protocol"] ?? "unknown"), not \(WorkerMessage.version)"
        throw SpeechError.protocolMismatch(program: program, reason: spoken)
      }
      let hello =
        greeting
        ?? Hello(
          engine: engine, version: version, data: data, mark: FileStamp.folder(data), sampleRate: rate)
      greeting = hello
      return (worker, hello)
    case .error(let answer):
      throw SpeechError.engineUnavailable(
        program: program, reason: answer["sentence"] ?? "it gives no reason")
    case .died:
      throw SpeechError.engineUnavailable(program: program, reason: "it ended at once")
    case .timedOut:
      throw SpeechError.engineUnavailable(program: program, reason: "it did not start in time")
    case .noThread:
      throw SpeechError.engineUnavailable(program: program, reason: Self.noThread)
    case .clip, .malformed:
      throw SpeechError.protocolMismatch(program: program, reason: "its hello is malformed")
    }
  }

  private func converse(
    _ worker: WorkerProcess, _ request: [UInt8] = [], within deadline: Duration
  ) async -> WorkerProcess.Outcome {
    let key = ObjectIdentifier(worker)
    busy[key] = worker
    defer { busy[key] = nil }
    return await worker.exchange(request, within: deadline)
  }

  private func takeTurn() async throws {
    guard !isShutDown else { throw CancellationError() }
    try Task.checkCancellation()
    guard free == 0 else {
      free -= 1
      return
    }
    tickets += 1
    let ticket = tickets
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { waiting.append((ticket, $0)) }
    } onCancel: {
      Task { await self.giveUp(ticket) }
    }
  }

  private func giveUp(_ ticket: Int) {
    guard let index = waiting.firstIndex(where: { $0.ticket == ticket }) else { return }
    waiting.remove(at: index).turn.resume(throwing: CancellationError())
  }

  private func giveTurn() {
    if waiting.isEmpty {
      free += 1
    } else {
      waiting.removeFirst().turn.resume()
    }
  }
}
