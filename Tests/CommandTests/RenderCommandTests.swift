import Documents
import Foundation
import Studio
import TestSupport
import Testing

struct RenderCommandTests {
  let program: Program

  init() throws {
    program = try Program()
    try program.write("short.yaml", shortSession)
  }

  @Test func aSessionBecomesOneWholeTrackAndItsTimeline() throws {
    let result = try program.run("render", "short.yaml", "--timeline", "short.json")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("short.wav: "))
    #expect(
      try program.files.filter { !$0.hasPrefix(".cache") } == ["short.json", "short.wav", "short.yaml"])
    let line = try JSONDecoder().decode(TimelineDocument.self, from: program.bytes("short.json"))
    #expect(try program.samples("short.wav").count == 2 * line.frames)
    #expect(line.events.filter { $0.kind == "hold" }.map(\.frames) == [88_200, 88_200])
    #expect(line.events.filter { $0.kind == "hold" }.map(\.side) == ["left", "right"])
  }

  @Test func everyHoldOfTheBundledSessionIsExactAndSilentButForItsCues() throws {
    let result = try program.run("render", "--timeline", "line.json", "--output", "track.wav", "--quiet")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output + result.errors == "")
    let line = try JSONDecoder().decode(TimelineDocument.self, from: program.bytes("line.json"))
    let samples = try program.samples("track.wav")
    #expect(samples.count == 2 * line.frames)
    let holds = line.events.filter { $0.kind == "hold" }
    #expect(holds.count == 5 + 2 + 1 + 1 + 2 + 4)
    for hold in holds {
      #expect(hold.frames == Int((try #require(hold.prescribed) * 44100).rounded()))
      var quietFrom = hold.start
      let end = hold.start + hold.frames
      let cues = line.events.filter { $0.kind == "speech" && (hold.start..<end).contains($0.start) }
      for (start, frames) in cues.map({ ($0.start, $0.frames) }) + [(end, 0)] {
        let quiet = samples[samples.startIndex + 2 * quietFrom..<samples.startIndex + 2 * start]
        #expect(quiet == Data(count: quiet.count))
        quietFrom = start + frames
      }
    }
  }

  @Test func twoRendersGiveTheSameBytes() throws {
    #expect(try program.run("render", "short.yaml", "-o", "a.wav").code == 0)
    #expect(
      try program.run(
        "render", "short.yaml", "-o", "b.wav", environment: ["LC_ALL": "C", "TZ": "Asia/Tokyo"]
      ).code == 0)
    #expect(try program.bytes("a.wav") == program.bytes("b.wav"))
  }

  @Test(arguments: ["-", "/dev/stdin"]) func aSessionComesOutOfAPipe(name: String) throws {
    let result = try program.run(
      ["render", name, "-o", "piped.wav"], under: ["/bin/sh", "-c", #"cat short.yaml | "$@""#, "sh"])
    #expect(result.code == 0, "\(result.errors)")
    // Its length is told once it is known.
    #expect(result.errors.hasSuffix("\nspeaking 1 sentence\n"))
    #expect(try program.run("render", "short.yaml", "-q").code == 0)
    #expect(try program.samples("piped.wav") == program.samples("short.wav"))
  }

  @Test func anExistingFileIsKeptUnlessForced() throws {
    try program.write("out.wav", "precious")
    let result = try program.run("render", "short.yaml", "-o", "out.wav")
    #expect(result.code == 73)
    #expect(
      result.errors == "error: out.wav already exists; choose another name, or add --force to replace it\n")
    #expect(try program.bytes("out.wav") == Data("precious".utf8))
    #expect(try program.run("render", "short.yaml", "-o", "out.wav", "--force").code == 0)
    #expect(try program.bytes("out.wav").prefix(4) == Data("RIFF".utf8))
  }

  @Test func aFolderNamedOutputTakesTheTrack() throws {
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "Output"), withIntermediateDirectories: false)
    let result = try program.run("render", "short.yaml")
    #expect(result.output.hasPrefix("Output/short.wav: "))
  }

  @Test func aFitLastsItsLengthToTheFrame() throws {
    #expect(try program.run("render", "short.yaml", "--fit", "50s", "-o", "fit.wav").code == 0)
    #expect(try program.samples("fit.wav").count == 2 * 50 * 44100)
  }

  @Test(arguments: [
    (["--sample-rate", "1"], 64, "--sample-rate 1 is out of range; write a number from 8000 to 192000"),
    (["--rest", "5"], 64, "--rest: \"5\" has no unit; write 5s for seconds"),
    (["--fit", "soon"], 64, "--fit \"soon\" is not a length from 1s to 24h; write one such as 15m or 12:30"),
    (
      ["--guidance", "bells", "--bells", "off"], 64,
      "--bells: off contradicts --guidance bells; leave one of them out"
    ),
    (["--fit", "1s"], 65, "the track can't last 0:01: "),
    (["--longer-holds"], 64, "--longer-holds needs a length to fill; add --fit 20m"),
    (["--week", "53"], 64, "--week 53 is out of range; write a number from 1 to 52"),
    (["--affected", "both"], 64, "--affected"),
    (["--option", "easier"], 65, "no stretch has another way to do it; leave \"easier\" out"),
    (["--option", ","], 64, "--option names no way to do a stretch; write a name such as easier"),
    (["--floor", "-40"], 64, "--floor \"-40\" is no level; write on, off or a number from -90 to -50"),
    (["--only", "Reech"], 65, "no stretch is called \"Reech\"; the nearest is Reach"),
    (
      ["--voice", "nobody"], 66,
      "there is no voice \"nobody\"; there are acacia, ahorn, alder, aliso, aulne,"
    ),
    (["--pace", "slow"], 66, "there is no pace \"slow\"; there are gentle, standard, brisk, or name a file"),
    (["-o", "/proc/none.wav"], 73, "/proc/none.wav"),
    (["-o", "."], 73, "."),
  ])
  func aMistakeIsOneSentenceAndLeavesNothing(flags: [String], code: Int32, message: String) throws {
    let result = try program.run(["render", "short.yaml"] + flags)
    #expect(result.code == code)
    #expect(result.errors.lowercased().contains(message.lowercased()), "\(result.errors)")
    #expect(try program.files.filter { !$0.hasPrefix(".cache") } == ["short.yaml"])
  }

  @Test func aMissingSessionListsThoseThereAre() throws {
    let result = try program.run("render", "middle-back")
    #expect(result.code == 66)
    #expect(
      result.errors
        == "error: there is no session \"middle-back\"; there are \(BundledNames.sessions), or name a file\n")
  }

  @Test func aVoiceTheEngineDoesNotHaveIsRefused() throws {
    try program.write("odd.yaml", "name: Odd\nidentifier: gmw/xx-XX\n")
    let result = try program.run("render", "short.yaml", "--voice", "odd.yaml")
    #expect(result.code == 65)
    #expect(result.errors.contains("gmw/xx-XX"))
  }

  @Test func anInterruptLeavesNothingBehind() throws {
    let process = try program.process(["render", "--output", "track.wav"])
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    _ = errors.fileHandleForReading.availableData  // it has begun to speak
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(try program.files.filter { !$0.hasPrefix(".cache") } == ["short.yaml"])
  }

  @Test func fourRendersAtOnceOnOneCacheAndAnyJobsGiveTheSameBytes() throws {
    let runs = try (0..<4).map { index in
      let process = try program.process([
        "render", "short.yaml", "-q", "-o", "\(index).wav", "--jobs", "\(1 + index % 2)",
      ])
      try process.run()
      return process
    }
    for run in runs { run.waitUntilExit() }
    #expect(runs.map(\.terminationStatus) == [0, 0, 0, 0])
    #expect(try program.run("render", "short.yaml", "--no-cache", "-q", "-o", "cold.wav").code == 0)
    #expect(try program.run("render", "short.yaml", "-q", "-o", "warm.wav").code == 0)
    let cold = try program.bytes("cold.wav")
    for name in ["0.wav", "1.wav", "2.wav", "3.wav", "warm.wav"] { #expect(try program.bytes(name) == cold) }
  }

  @Test func aCacheThatCannotBeWrittenIsAWarning() throws {
    try program.write("file", "")
    let result = try program.run("render", "short.yaml", "--cache", "file/none", "-q")
    #expect(result.code == 0)
    #expect(result.errors.hasPrefix("warning: "))
    #expect(result.errors.contains("file/none"))
  }

  @Test func theCacheIsShownAndEmptied() throws {
    #expect(try program.run("cache").output.hasPrefix("0 clips, 0.0 MiB"))
    #expect(try program.run("render", "short.yaml", "-q").code == 0)
    #expect(try program.run("cache").output.hasPrefix("0 clips") == false)
    #expect(try program.run("cache", "clear").output == "the cache is empty\n")
    #expect(try program.run("cache").output.hasPrefix("0 clips, 0.0 MiB"))
  }

  @Test func partsOfASessionAndAnExplanationOfTheFit() throws {
    let result = try program.run("render", "--only", "cat,2", "--fit", "4m", "--explain", "-o", "part.wav")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("part.wav: 4:00, 2 stretches"))
    #expect(result.output.contains("gave way"))
    #expect(try program.samples("part.wav").count == 2 * 240 * 44100)
  }
}
