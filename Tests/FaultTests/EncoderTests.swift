import Foundation
import TestSupport
import Testing

/// Renders with an ffmpeg that fails in every way there is.
struct EncoderTests {
  private let program: Program
  private static let render = ["render", "short.yaml", "-q", "-f", "-o", "track.m4a"]

  init() throws {
    program = try Program()
    try program.write("short.yaml", shortSession)
    try program.write("track.m4a", "precious")
  }

  /// A folder with an `ffmpeg` of these lines of shell alone in it.
  private func fake(_ script: String) throws -> [String: String] {
    let folder = program.folder.appending(path: "bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try program.writeScript("bin/ffmpeg", script)
    return ["PATH": folder.path]
  }

  private func expectNothingNew() throws {
    #expect(try program.bytes("track.m4a") == Data("precious".utf8))
    #expect(program.leftovers == [])
    program.expectNoProcess("after an encoder that failed")
  }

  @Test(arguments: ["m4a", "m4b"]) func withoutFfmpegASentenceSaysWhatToInstallBeforeAnythingIsSpoken(
    format: String
  ) throws {
    let result = try program.run(
      ["render", "short.yaml", "--format", format], environment: ["PATH": program.folder.path])
    #expect(result.code == 73)
    #expect(
      result.errors
        == "error: \(format) needs the program ffmpeg, which is not installed; install it, or choose mp3\n")
    #expect(try program.files == ["short.yaml", "track.m4a"])
  }

  @Test(arguments: [
    ("echo 'one thing' >&2; echo 'Unknown encoder' >&2; exit 1", "says \"Unknown encoder\""),
    ("exit 3", "ended with code 3"), ("kill -9 $$", "was ended by signal 9"),
    ("exec 0<&- 1>&- 2>&-; exec /bin/sleep 1000", "was ended by signal 9"),
    ("while read -r line; do :; done 2>&1; exit 4", "ended with code 4"),
  ])
  func anFfmpegThatFailsIsOneSentenceThatKeepsTheOldFile(script: String, reason: String) throws {
    let result = try program.run(Self.render, environment: fake(script))
    #expect(result.code == 73)
    #expect(
      result.errors == """
        error: track.m4a can't be encoded, for ffmpeg \(reason); install ffmpeg anew, or choose mp3

        """)
    try expectNothingNew()
  }

  @Test(arguments: ["exec /bin/cat > /dev/null", "/bin/cat > /dev/null; echo done"])
  func anFfmpegThatWritesNothingIsNotBelieved(script: String) throws {
    let result = try program.run(Self.render, environment: fake(script))
    #expect(result.code == 73)
    #expect(result.errors.hasPrefix("error: track.m4a can't be written to the end ("), "\(result.errors)")
    try expectNothingNew()
  }

  @Test(arguments: [SIGINT, SIGTERM]) func anFfmpegThatHangsEndsWithTheOneThatStartedIt(signal: Int32) throws
  {
    let begun = program.folder.appending(path: "begun").path
    let process = try program.process(
      Self.render, environment: fake(": > '\(begun)'; exec /bin/sleep 1000"),
      under: ["/usr/bin/env", "--default-signal"])
    try process.run()
    while !FileManager.default.fileExists(atPath: begun), process.isRunning { sched_yield() }
    process.send(signal)
    #expect(process.code == 128 + signal)
    try expectNothingNew()
  }

  @Test func endedAtAnyMomentItLeavesAWholeFileOrTheOldOne() throws {
    let render = ["render", "--only", "2,5", "--no-cache", "-q", "-f", "-o", "track.m4a"]
    let start = ContinuousClock.now
    #expect(try program.run(render).code == 0)
    let length = ContinuousClock.now - start
    let whole = try program.bytes("track.m4a")
    var random = SplitMix64(seed: 7)
    for number in 0..<count("FAULT_MOMENTS", otherwise: 6) {
      let signal = [SIGKILL, SIGINT, SIGTERM][number % 3]
      try program.write("track.m4a", "precious")
      // Most of the second half of a render is ffmpeg's.
      let delay = length * Double(random.int(400...1100)) / 1000
      let process = try program.process(render, under: ["/usr/bin/env", "--default-signal"])
      try process.run(atMost: delay)
      process.send(signal)
      let code = process.code
      let moment: Comment = "signal \(signal) after \(delay)"
      #expect(code == 128 + signal || code == 0, moment)
      program.expectNoProcess(moment)
      #expect([Data("precious".utf8), whole].contains(try program.bytes("track.m4a")), moment)
      if signal != SIGKILL { #expect(program.leftovers == [], moment) }
    }
    #expect(try program.run(Self.render).code == 0)
    #expect(program.leftovers == [])
  }

  @Test(arguments: [0o600, 0o444] as [mode_t]) func aReplacedFileKeepsItsMode(mode: mode_t) throws {
    let path = program.folder.appending(path: "track.m4a").path
    #expect(chmod(path, mode) == 0)
    #expect(try program.run(Self.render).code == 0)
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o7777 == mode && status.st_size > 8)
  }

  @Test func ofStandardOutputTheReaderGetsTheFilesBytesAndMayLeave() throws {
    #expect(try program.run(Self.render).code == 0)
    let piped = try program.run("render", "short.yaml", "-q", "-o", "-", "--format", "m4a")
    #expect(piped.bytes == (try program.bytes("track.m4a")))
    let script = #"export TMPDIR="$PWD"; { "$@"; echo "code $?" >&2; } | head -c 100 | wc -c"#
    let left = try program.run(
      ["render", "short.yaml", "-q", "-o", "-", "--format", "m4a"], under: ["/bin/sh", "-c", script, "sh"])
    #expect(left.output == "100\n" && left.errors == "code 141\n")
    #expect(program.leftovers == [])
  }
}
