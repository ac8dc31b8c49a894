import Foundation
import TestSupport
import Testing

/// Ends renders at moments drawn by a seeded generator: `FAULT_MOMENTS` of them for each kind of end, 6 unless told.
@Suite(.serialized) struct SignalTests {
  private static let render = [
    "render", "--only", "2,5", "--no-cache", "-q", "-f", "-o", "track.wav", "--timeline", "line.json",
  ]
  private let program: Program
  private let whole: (track: Data, line: Data)
  private let length: Duration

  init() throws {
    program = try Program()
    try program.write("short.yaml", shortSession)
    let start = ContinuousClock.now
    let code = try program.run(Self.render).code
    #expect(code == 0)
    length = ContinuousClock.now - start
    whole = try (program.bytes("track.wav"), program.bytes("line.json"))
  }

  @Test func interruptedAtAnyMomentItLeavesWholeFilesAndNothingElse() throws {
    try atRandomMoments([SIGINT, SIGTERM, SIGHUP], seed: 1) { signal, code, moment in
      // One that comes when all is done finds nothing to stop.
      #expect(code == 128 + signal || code == 0, moment)
      #expect(program.leftovers == [], moment)
    }
  }

  @Test func killedAtAnyMomentItLeavesWholeFilesAndTheNextRunClearsTheRest() throws {
    try atRandomMoments([SIGKILL], seed: 2) { _, _, moment in
      #expect(program.leftovers.count <= 1, moment)
      let next = ["render", "short.yaml", "-q", "-f", "-o", "track.wav", "--timeline", "line.json"]
      let result = try program.run(next)
      #expect(result.code == 0, moment)
      #expect(program.leftovers == [], moment)
    }
  }

  @Test func aSecondSignalEndsItAtOnceAndStillWithoutLeftovers() throws {
    let process = try program.process(Self.render + ["--jobs", "1"])
    try process.run(atMost: length / 2)
    for _ in 0..<2 { process.send(SIGINT) }
    #expect([0, 130].contains(process.code))
    #expect(program.leftovers == [])
    program.expectNoProcess("after two signals")
  }

  @Test(arguments: [SIGINT, SIGTERM]) func itEndsAlthoughWhatItWaitsForNeverComes(
    signal: Int32
  ) throws {
    let process = try program.process(["render", "short.yaml", "-q", "-o", "-"])
    let unread = Pipe()
    process.standardOutput = unread
    try process.run(atMost: .milliseconds(300))
    process.send(signal)
    #expect(process.code == 128 + signal)
  }

  @Test func aHangupThatTheCallerIgnoresStaysIgnored() throws {
    let ignoring = ["/usr/bin/env", "--ignore-signal=HUP"]
    let process = try program.process(Self.render, under: ignoring)
    try process.run(atMost: length / 2)
    process.send(SIGHUP)
    #expect(process.code == 0)
    #expect(try program.bytes("track.wav") == whole.track)
  }

  /// Renders over old files, ends each render by one of `signals` in turn, and expects old or new files, whole.
  private func atRandomMoments(
    _ signals: [Int32], seed: UInt64,
    judge: (_ signal: Int32, _ code: Int32, _ moment: Comment) throws -> Void
  ) throws {
    var random = SplitMix64(seed: seed)
    for number in 0..<count("FAULT_MOMENTS", otherwise: 6) {
      for name in ["track.wav", "line.json"] { try program.write(name, "precious") }
      let delay = length * Double(random.int(0...1100)) / 1000
      let signal = signals[number % signals.count]
      // A runner started in the background may ignore some of them.
      let process = try program.process(Self.render, under: ["/usr/bin/env", "--default-signal"])
      try process.run(atMost: delay)
      process.send(signal)
      let code = process.code
      let moment: Comment = "signal \(signal) after \(delay)"
      program.expectNoProcess(moment)
      let (track, line) = try (program.bytes("track.wav"), program.bytes("line.json"))
      #expect(track == Data("precious".utf8) || track == whole.track, moment)
      #expect(line == Data("precious".utf8) || line == whole.line, moment)
      try judge(signal, code, moment)
    }
  }
}
