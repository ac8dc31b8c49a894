import Documents
import Foundation
import Studio
import TestSupport
import Testing

struct SoundOptionsTests {
  let program: Program

  init() throws {
    program = try Program()
    try program.write("short.yaml", shortSession)
  }

  /// The output of `tool`, on either stream, or `nil` when it is missing.
  private func output(of tool: String, _ arguments: String...) throws -> String? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    process.currentDirectoryURL = program.folder
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return process.terminationStatus == 127 ? nil : String(decoding: said, as: UTF8.self)
  }

  /// The numbers after the last of each label in `text`.
  private func number(after label: String, in text: String) -> Double? {
    guard let range = text.range(of: label, options: .backwards) else { return nil }
    return Double(
      text[range.upperBound...].drop { $0 == " " }.prefix { "-.0123456789".contains($0) })
  }

  @Test(arguments: [
    ([], -19.0, 1), (["--loudness", "-14"], -14, 1),
    (["--ambience", "brown-noise", "--ambience-level", "-6"], -19, 1), (["--ambience", "sea.wav"], -16, 2),
  ])
  func whatIsSaidOfTheLoudnessIsWhatFfmpegMeasures(flags: [String], target: Double, channels: Int) throws {
    if flags.contains("sea.wav") {
      let made = try output(
        of: "sox", "-R", "-n", "-r", "48000", "-c", "2", "sea.wav", "synth", "4", "pinknoise", "gain", "-9")
      try #require(made != nil, "sox is missing; install sox")
    }
    let result = try program.run(["render", "short.yaml", "--voice", "willow", "-o", "track.wav"] + flags)
    #expect(result.code == 0, "\(result.errors)")
    let said = result.output.replacing("−", with: "-").split(separator: "\n").map(String.init)
    try #require(said.count == 2, "\(result.output)")
    let loudness = try #require(Double(said[1].prefix { $0 != " " }))
    let peak = try #require(number(after: "LUFS, ", in: said[1]))
    let judgement = try #require(
      try output(
        of: "ffmpeg", "-hide_banner", "-nostats", "-i", "track.wav", "-af", "ebur128=peak=true", "-f", "null",
        "-"
      ), "ffmpeg is missing; install ffmpeg")
    #expect(judgement.contains(channels == 2 ? "stereo" : "mono"))
    #expect(abs(try #require(number(after: " I:", in: judgement)) - loudness) < 0.15)
    #expect(abs(try #require(number(after: "Peak:", in: judgement)) - peak) < 0.15)
    #expect(abs(loudness - target) <= 0.3 && peak <= -1)
  }

  @Test(arguments: ["on", "off"])
  func aHoldStaysDigitalZeroBeneathAnyGainWithBellsOrWithout(bells: String) throws {
    let result = try program.run(
      "render", "short.yaml", "-q", "-o", "a.wav", "--timeline", "a.json", "--bells", bells, "--loudness",
      "-12",
      "--countdown", "none")
    #expect(result.code == 0, "\(result.errors)")
    let line = try JSONDecoder().decode(TimelineDocument.self, from: program.bytes("a.json"))
    let samples = try program.bytes("a.wav").dropFirst(44)
    let holds = line.events.filter { $0.kind == "hold" }
    #expect(holds.map(\.frames) == [88_200, 88_200])
    #expect(line.events.contains { $0.kind == "bell" } == (bells == "on"))
    for hold in holds {
      let held = samples[
        samples.startIndex + 2 * hold.start..<samples.startIndex + 2 * (hold.start + hold.frames)]
      #expect(held == Data(count: held.count))
    }
  }

  @Test func aCutMP3IsPlayedOrRefusedAndItsReaderSaysNothing() throws {
    #expect(try program.run("render", "short.yaml", "-q", "-o", "sea.mp3").code == 0)
    let whole = try program.bytes("sea.mp3")
    try whole.prefix(whole.count / 2).write(to: program.folder.appending(path: "sea.mp3"))
    let result = try program.run(
      "render", "short.yaml", "-q", "-o", "a.wav", "--only", "1", "--ambience", "sea.mp3")
    #expect(result.errors.isEmpty || result.errors.hasPrefix("error: sea.mp3 can't be an ambience: "))
    #expect(result.errors.split(separator: "\n").count == (result.code == 0 ? 0 : 1), "\(result.errors)")
  }

  @Test func ambienceIsTheSameBytesEachTimeAndAsLongAsWithout() throws {
    for name in ["a.wav", "b.wav"] {
      #expect(
        try program.run(
          "render", "short.yaml", "-q", "-o", name, "--ambience", "waves", "--jobs",
          name == "a.wav" ? "1" : "2",
          environment: ["LC_ALL": "C"]
        ).code == 0)
    }
    #expect(try program.bytes("a.wav") == program.bytes("b.wav"))
    #expect(try program.run("render", "short.yaml", "-q", "-o", "plain.wav").code == 0)
    #expect(try program.bytes("a.wav").count == program.bytes("plain.wav").count)
  }

  @Test(arguments: ["wav", "flac", "ogg", "opus", "mp3", "m4a"])
  func whatIsPlayedIsAsLoudInEveryFormat(format: String) throws {
    let name = "track.\(format)"
    #expect(try program.run("render", "short.yaml", "-q", "-o", name).code == 0)
    let judgement = try #require(
      try output(
        of: "ffmpeg", "-hide_banner", "-nostats", "-i", name, "-map", "0:a", "-af", "ebur128=peak=true", "-f",
        "null", "-"
      ), "ffmpeg is missing; install ffmpeg")
    #expect(abs(try #require(number(after: " I:", in: judgement)) + 19) < 0.35)
    #expect(try #require(number(after: "Peak:", in: judgement)) <= -1)
  }

  @Test func aFloorLiesUnderHoldsTooAndIsTheSameEachTime() throws {
    for name in ["a.wav", "b.wav"] {
      #expect(
        try program.run(
          "render", "short.yaml", "-q", "-o", name, "--timeline", "\(name).json", "--floor", "on"
        ).code == 0)
    }
    #expect(try program.bytes("a.wav") == program.bytes("b.wav"))
    let line = try JSONDecoder().decode(TimelineDocument.self, from: program.bytes("a.wav.json"))
    let samples = try program.samples("a.wav")
    for hold in line.events where hold.kind == "hold" {
      let start = samples.startIndex + 2 * hold.start
      #expect(samples[start..<start + 8820].contains { $0 != 0 })
    }
  }

  @Test func offLeavesTheVoiceAsTheEngineMadeIt() throws {
    let result = try program.run("render", "short.yaml", "-o", "raw.wav", "--loudness", "off")
    #expect(!result.output.contains("LUFS"))
    #expect(try program.run("render", "short.yaml", "-q", "-o", "usual.wav").code == 0)
    #expect(try program.bytes("raw.wav") != program.bytes("usual.wav"))
  }

  @Test(arguments: [
    (
      ["--loudness", "loud"], 64, "--loudness \"loud\" is no loudness; write a number from -40 to -10, or off"
    ),
    (["--loudness", "0"], 64, "--loudness \"0\" is no loudness; write a number from -40 to -10, or off"),
    (["--bell-level", "7"], 64, "--bell-level 7.0 is out of range; write a number from -40 to 6"),
    (["--ambience-level", "-20"], 64, "--ambience-level needs an ambience; add --ambience waves"),
    (
      ["--ambience", "waves", "--ambience-level", "3"], 64,
      "--ambience-level 3.0 is out of range; write a number from -60 to 0"
    ),
    (
      ["--ambience", "none.wav"], 66,
      "error: none.wav can't be an ambience: No such file or directory; name a sound file that exists"
    ),
    (
      ["--ambience", "short.yaml"], 66,
      "error: short.yaml can't be an ambience: Format not recognised; name a WAV, FLAC, Ogg or MP3 file"
    ),
  ])
  func aMistakeIsOneSentenceBeforeAnythingIsSpoken(flags: [String], code: Int32, message: String) throws {
    let result = try program.run(["render", "short.yaml"] + flags)
    #expect(result.code == code)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(!result.errors.contains("speaking"))
    #expect(try program.files == ["short.yaml"])
  }
}
