import Documents
import Foundation
import TestSupport
import Testing

struct PlayCommandTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write("short.yaml", shortSession)
    try program.writeScript("keep", "cat > heard.wav")
  }

  private func play(_ flags: String..., through player: String? = "./keep", path: String? = nil) throws
    -> Program.Result
  {
    try program.run(
      ["play", "short.yaml"] + flags + (player.map { ["--through", $0] } ?? []),
      environment: path.map { ["PATH": $0] } ?? [:])
  }

  private func timeline(_ name: String) throws -> TimelineDocument {
    try JSONDecoder().decode(TimelineDocument.self, from: program.bytes(name))
  }

  @Test(arguments: [
    [], ["--pace", "gentle", "--bells", "on", "--floor", "on"], ["--ambience", "waves"], ["--fit", "1m30s"],
    ["--sample-rate", "22050", "--loudness", "-23"],
  ])
  func whatIsSpokenAlreadyIsPlayedAsTheBytesOfItsFile(flags: [String]) throws {
    #expect(try program.run(["render", "short.yaml", "-q", "-o", "file.wav"] + flags).code == 0)
    let result = try program.run(["play", "short.yaml", "-q", "--through", "./keep"] + flags)
    #expect(result.code == 0 && result.output + result.errors == "", "\(result.errors)")
    #expect(try program.bytes("heard.wav") == program.bytes("file.wav"))
  }

  @Test func whatIsNotSpokenYetIsPlayedWithEveryEventOnItsFrame() throws {
    let result = try play("--no-cache", "--hold-factor", "5", "-q")
    #expect(result.code == 0 && result.output + result.errors == "", "\(result.errors)")
    let rendered = try program.run(
      "render", "short.yaml", "-q", "-o", "file.wav", "--timeline", "file.json", "--hold-factor", "5")
    #expect(rendered.code == 0)
    let line = try timeline("file.json")
    let bytes = try program.bytes("heard.wav")
    // Sizes that mean that they aren't known.
    #expect(bytes[4..<8] == Data(repeating: 0xff, count: 4) && bytes[40..<44] == bytes[4..<8])
    let samples = bytes.dropFirst(44)
    // On a machine that is too slow to know the length in time, the second sentence is shorter, and nothing else.
    let shift = samples.count / 2 - line.frames
    #expect(shift <= 0)
    func sounds(_ range: Range<Int>) -> Bool {
      samples[samples.startIndex + 2 * range.lowerBound..<samples.startIndex + 2 * range.upperBound]
        .contains { $0 != 0 }
    }
    var free = 0
    let heard = line.events.filter { ["speech", "bell"].contains($0.kind) }
    for (number, event) in heard.enumerated() {
      let start = event.start + (number > 1 ? shift : 0)
      #expect(!sounds(free..<start))
      #expect(sounds(start..<start + 1000))
      free = start + event.frames + (number == 1 ? shift : 0)
    }
    #expect(!sounds(free..<line.frames + shift))
    for hold in line.events where hold.kind == "hold" { #expect(hold.frames == 10 * 44_100) }
  }

  @Test func aPersonIsToldWhatIsPlayedAndByWhom() throws {
    let result = try play("--voice", "rowan", "--fit", "1m30s")
    #expect(result.output.hasPrefix("Short, spoken by Rowan; Ctrl-C ends it\ngave way"), "\(result.output)")
  }

  @Test func whereNothingPlaysSoundOneSentenceSaysWhatToInstall() throws {
    let folder = program.folder.appending(path: "empty").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let result = try play(through: nil, path: folder)
    #expect(result.code == 66)
    #expect(
      result.errors
        == "error: no program that plays sound is there; install alsa-utils (aplay), or name one with --through\n"
    )
  }

  @Test(arguments: ["nothing", "./nothing", "short.yaml"]) func aPlayerThatIsNotThereIsNamed(name: String)
    throws
  {
    let result = try play(through: name)
    #expect(result.code == 66)
    #expect(
      result.errors == "error: there is no program \"\(name)\"; name one that is there with --through\n")
  }

  @Test(arguments: ["exit 3", "cat > heard.wav; exit 3"])
  func aPlayerThatFailsIsOneSentenceWithWhatItSays(end: String) throws {
    try program.writeScript("fail", "echo first >&2; echo 'no sound card' >&2; \(end)")
    let result = try play(through: "./fail")
    #expect(result.code == 73)
    #expect(
      result.errors == """
        error: fail can't play: it says "no sound card"; name another program with --through, or render to a file

        """)
    try program.writeScript("fail", "kill -SEGV $$")
    #expect(try play(through: "./fail").errors.contains("it was ended by signal 11;"))
  }

  @Test func theFirstKnownProgramThatWorksPlays() throws {
    let folder = program.folder.appending(path: "bin").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try program.writeScript("bin/pw-play", "echo 'Host is down' >&2; exit 1")
    let path = "\(folder):/usr/bin:/bin"
    try program.writeScript("bin/paplay", "cat > heard.wav")
    #expect(try play("-q", through: nil, path: path).code == 0)
    #expect(try program.run("render", "short.yaml", "-q", "-o", "file.wav").code == 0)
    #expect(try program.bytes("heard.wav").count > 44)
    for name in ["paplay", "aplay", "play", "mpv", "ffplay"] {
      try program.writeScript("bin/\(name)", "exit 1")
    }
    let result = try play("-q", through: nil, path: path)
    #expect(
      result.code == 73 && result.errors.hasPrefix("error: pw-play can't play: it says \"Host is down\";"))
  }

  @Test(arguments: ["head -c 500000 > /dev/null", "head -c 500000 > /dev/null; kill -TERM $$"])
  func aPlayerThatIsClosedEndsItCalmly(lines: String) throws {
    try program.writeScript("close", lines)
    let result = try play("--hold-factor", "5", "-q", through: "./close")
    #expect(result.code == 0 && result.errors == "", "\(result.errors)")
  }

  @Test func aPlayerIsNamedByTheEnvironmentTooWithItsArguments() throws {
    try program.writeScript("keep-in", "cat > $1")
    let result = try program.run(
      "play", "short.yaml", "-q", environment: ["STRETCHGUIDE_PLAYER": "./keep-in named.wav"])
    #expect(result.code == 0, "\(result.errors)")
    #expect(try program.bytes("named.wav").count > 44)
  }

  @Test func aSessionThatIsWrongIsRefusedBeforeAnythingPlays() throws {
    let result = try play("--only", "nothing")
    #expect(result.code == 65)
    #expect(try !program.files.contains("heard.wav"))
  }
}
