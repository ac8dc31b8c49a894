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

  @Test(arguments: [SIGINT, SIGTERM], ["", "--no-cache"]) func whatPlaysEndsWithTheOneThatStartedIt(
    signal: Int32, flag: String
  ) throws {
    // It begins, and then reads nothing more.
    let begun = program.folder.appending(path: "begun").path
    try program.writeScript("stuck", "head -c 70000 > '\(begun)'; sleep 1000")
    let process = try program.process(
      ["play", "short.yaml", "-q", "--through", "./stuck"] + (flag.isEmpty ? [] : [flag]),
      under: ["/usr/bin/env", "--default-signal"])
    try process.run()
    func size() -> Int { (try? program.bytes("begun").count) ?? 0 }
    while size() < 70_000, process.isRunning { sched_yield() }
    process.send(signal)
    #expect(process.code == 128 + signal)
    program.expectNoProcess("after \(signal)")
    #expect(program.leftovers == [])
  }

  @Test func aHangupThatTheCallerIgnoresStaysIgnored() throws {
    let ignoring = ["/usr/bin/env", "--ignore-signal=HUP"]
    let process = try program.process(Self.render, under: ignoring)
    try process.run(atMost: length / 2)
    process.send(SIGHUP)
    #expect(process.code == 0)
    #expect(try program.bytes("track.wav") == whole.track)
  }

  @Test(.enabled(if: InstalledVoice.joe != nil, Comment(rawValue: InstalledVoice.reason)))
  func aModelsWorkersEndWithTheOneThatAskedThem() throws {
    let home = ["XDG_DATA_HOME": try #require(InstalledVoice.joe).dataHome]
    var random = SplitMix64(seed: 4)
    let render = ["render", "short.yaml", "--voice", "joe", "--no-cache", "-q", "-f", "-o", "joe.wav"]
    for number in 0..<count("FAULT_MOMENTS", otherwise: 6) {
      let signal = [SIGKILL, SIGINT][number % 2]
      let process = try program.process(
        render, environment: home, under: ["/usr/bin/env", "--default-signal"])
      let delay = Duration.milliseconds(random.int(0...5000))
      try process.run(atMost: delay)
      process.send(signal)
      _ = process.code
      program.expectNoProcess("signal \(signal) after \(delay)")
    }
    #expect(try program.run(render, environment: home).code == 0)
    #expect(program.leftovers == [])
  }

  @Test(.enabled(if: InstalledVoice.joe != nil, Comment(rawValue: InstalledVoice.reason)))
  func anInstallationEndedAtAnyMomentLeavesAWholeVoiceOrNone() throws {
    let joe = try #require(InstalledVoice.joe)
    let data = program.folder.appending(path: ".data/stretchguide")
    try FileManager.default.createDirectory(
      at: data.appending(path: "engines"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: data.path + "/engines/" + URL(filePath: joe.engine).lastPathComponent,
      withDestinationPath: joe.engine)
    var random = SplitMix64(seed: 5)
    for number in 0..<count("FAULT_MOMENTS", otherwise: 6) {
      let signal = [SIGKILL, SIGINT][number % 2]
      let process = try program.process(
        ["voices", "install", "--force", joe.folder], under: ["/usr/bin/env", "--default-signal"])
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      let delay = Duration.milliseconds(random.int(0...6000))
      try process.run(atMost: delay)
      process.send(signal)
      _ = process.code
      let moment: Comment = "signal \(signal) after \(delay)"
      program.expectNoProcess(moment)
      if signal == SIGINT { #expect(program.leftovers == [], moment) }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: data.path + "/voices/joe")) ?? []
      #expect([0, 4].contains(names.count), moment)
    }
    #expect(try program.run("voices", "install", "--force", joe.folder).code == 0)
    #expect(program.leftovers == [])
  }

  @Test(arguments: [SIGKILL, SIGINT]) func whatFetchesAVoiceEndsWithTheOneThatStartedIt(signal: Int32) throws
  {
    let fake = program.folder.appending(path: "fake")
    for folder in ["bin", "pip"] {
      try FileManager.default.createDirectory(
        at: fake.appending(path: folder), withIntermediateDirectories: true)
    }
    // A pip that says when it has begun and then takes forever.
    let begun = program.folder.appending(path: "begun").path
    try program.write("fake/pip/__main__.py", "import time; open('\(begun)', 'w'); time.sleep(1000)\n")
    try program.write("fake/pip/__init__.py", "")
    try program.writeScript(
      "fake/bin/python3", "PYTHONPATH='\(fake.path)' exec /usr/bin/python3 -c \"$3\"")
    let process = try program.process(
      ["voices", "install", "joe"], environment: ["PATH": "\(fake.path)/bin:/usr/bin:/bin"],
      under: ["/usr/bin/env", "--default-signal"])
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    while !FileManager.default.fileExists(atPath: begun), process.isRunning { sched_yield() }
    process.send(signal)
    _ = process.code
    program.expectNoProcess("after \(signal)")
    if signal == SIGINT { #expect(program.leftovers == []) }
  }

  @Test func clearingTheCacheEndedAtAnyMomentLeavesWholeClips() throws {
    var random = SplitMix64(seed: 6)
    let render = ["render", "short.yaml", "-q", "-f", "-o", "short.wav"]
    _ = try program.run(render)
    let expected = try program.bytes("short.wav")
    for _ in 0..<count("FAULT_MOMENTS", otherwise: 6) {
      let process = try program.process(["cache", "clear"])
      process.standardOutput = FileHandle.nullDevice
      try process.run(atMost: .milliseconds(random.int(0...60)))
      process.send(SIGKILL)
      _ = process.code
      #expect(try program.run(render).code == 0)
      #expect(try program.bytes("short.wav") == expected)
      #expect(program.leftovers == [])
    }
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
