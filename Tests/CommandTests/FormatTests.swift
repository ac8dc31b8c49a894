import Documents
import Foundation
import Studio
import TestSupport
import Testing

struct FormatTests {
  let program: Program

  init() throws {
    program = try Program()
    try program.write("short.yaml", shortSession)
  }

  @Test(arguments: ["wav", "flac", "ogg", "opus", "mp3", "m4a"])
  func aFormatIsChosenByNameOrEndingAndGivesTheSameBytesAndChapters(format: String) throws {
    let named = try program.run("render", "short.yaml", "-q", "--format", format, "--timeline", "line.json")
    #expect(named.code == 0, "\(named.errors)")
    let ended = try program.run(
      "render", "short.yaml", "-q", "-o", "x.\(format.uppercased())", "--no-cache",
      environment: ["LC_ALL": "C", "TZ": "Asia/Tokyo"])
    #expect(ended.code == 0, "\(ended.errors)")
    #expect(try program.bytes("short.\(format)") == program.bytes("x.\(format.uppercased())"))

    let line = try JSONDecoder().decode(TimelineDocument.self, from: program.bytes("line.json"))
    #expect(line.sampleRate == (format == "opus" ? 48000 : 44100))
    let asked = [
      "-v", "error", "-show_entries", "chapter=start_time:chapter_tags=title", "-of", "csv=p=0:s=|",
    ]
    let chapters = line.chapters.map { chapter in
      let milliseconds = Int((Double(chapter.start) * 1000 / Double(line.sampleRate)).rounded())
      return String(format: "%d.%03d000|%@", milliseconds / 1000, milliseconds % 1000, chapter.title)
    }
    #expect(chapters.count == 3)
    #expect(try probe(asked + ["short.\(format)"]) == chapters.joined(separator: "\n"))
  }

  @Test func bitsAndQualityReachTheFile() throws {
    #expect(try program.run("render", "short.yaml", "-q", "-o", "a.flac", "--bits", "24").code == 0)
    let asked = ["-v", "error", "-select_streams", "a", "-of", "csv=p=0", "-show_entries"]
    #expect(try probe(asked + ["stream=bits_per_raw_sample", "a.flac"]) == "24")
    #expect(try program.run("render", "short.yaml", "-q", "-o", "a.mp3", "--quality", "1").code == 0)
    #expect(try probe(asked + ["stream=bit_rate", "a.mp3"]) == "64000")
  }

  @Test func aNameWithoutEndingIsFineWhereTheFormatIsGiven() throws {
    #expect(try program.run("render", "short.yaml", "-q", "-o", "track", "--format", "flac").code == 0)
    #expect(try program.bytes("track").starts(with: Data("fLaC".utf8)))
  }

  @Test(arguments: [
    (
      ["-o", "a.aac"],
      "a.aac ends in .aac, which is no format there is; end it in one of .wav, .flac, .ogg, .opus, .mp3, .m4a, .m4b, or add --format"
    ),
    (
      ["-o", "a.wav", "--format", "mp3"],
      "--format mp3 contradicts a.wav; leave --format out or end the name in .mp3"
    ),
    (
      ["-o", "a.mp3", "--bits", "24"],
      "--bits says nothing of mp3, which has no bits of a sample; use --quality instead"
    ),
    (["-o", "a.wav", "--bits", "20"], "--bits 20 is not among the depths there are; write 16 or 24"),
    (
      ["-o", "a.flac", "--quality", "5"],
      "--quality says nothing of flac, which keeps every sample; use --bits instead"
    ),
    (["-o", "a.ogg", "--quality", "11"], "--quality 11 is out of range; write a number from 1 to 10"),
    (
      ["-o", "a.opus", "--sample-rate", "44100"],
      "--sample-rate 44100 is none that opus takes; write 8000, 12000, 16000, 24000 or 48000"
    ),
    (
      ["-o", "a.mp3", "--sample-rate", "22050"],
      "--sample-rate 22050 is none that mp3 takes; write 32000, 44100 or 48000"
    ),
    (
      ["-o", "a.flac", "--sample-rate", "65537"],
      "--sample-rate 65537 is none that flac takes; write any up to 65535, and multiples of 10 above"
    ),
  ])
  func whatCannotBeWrittenIsOneSentenceBeforeAnythingIsSpoken(flags: [String], message: String) throws {
    let result = try program.run(["render", "short.yaml"] + flags)
    #expect(result.code == 64)
    #expect(result.errors == "error: \(message)\n")
    #expect(try program.files == ["short.yaml"])
  }

  @Test func aFormatNobodyKnowsListsThoseThereAre() throws {
    let result = try program.run("render", "short.yaml", "--format", "aac")
    #expect(result.code == 64)
    #expect(
      result.errors.contains(
        "write one of \"wav\", \"flac\", \"ogg\", \"opus\", \"mp3\", \"m4a\" or \"m4b\""),
      "\(result.errors)")
  }

  private func probe(_ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["ffprobe"] + arguments
    process.currentDirectoryURL = program.folder
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "ffprobe failed or is missing; install ffmpeg")
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
