import Foundation
import TestSupport
import Testing

struct ProgressTests {
  let program: Program

  init() throws {
    program = try Program()
    try program.write("short.yaml", shortSession)
  }

  private struct Line: Decodable {
    let event: String
    var done: Int?
    var of: Int?
    var message: String?
    var track: String?
    var beside: [String]?
    var seconds: Double?
    var kind: String?
    var code: Int32?
  }

  private func lines(_ flags: String...) throws -> (result: Program.Result, lines: [Line]) {
    let result = try program.run(["render", "short.yaml", "--progress", "json"] + flags)
    let lines = try result.errors.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    return (result, lines)
  }

  @Test func aProgramIsToldEachSoundTheWritingAndTheEnd() throws {
    let (result, lines) = try lines("--voice", "rowan", "-o", "a.wav", "--picture", "a.svg")
    #expect(result.code == 0 && result.output == "")
    let spoken = lines.filter { $0.event == "speaking" }
    #expect(spoken.first?.done == 0 && spoken.last?.done == spoken.last?.of)
    for (one, next) in zip(spoken, spoken.dropFirst()) {
      #expect(next.done == 0 ? one.done == one.of : next.done == (one.done ?? 0) + 1 && next.of == one.of)
    }
    let rest = lines.drop { $0.event == "speaking" }
    #expect(rest.map(\.event) == ["writing", "done"])
    let done = try #require(rest.last)
    #expect(done.track == "a.wav" && done.beside == ["a.svg"])
    #expect(try done.seconds == Double(program.samples("a.wav").count / 2) / 44_100)
  }

  @Test func standardOutputIsTheTrackWhileStandardErrorIsLines() throws {
    let (result, lines) = try lines("--voice", "rowan", "-o", "-")
    #expect(result.bytes.starts(with: Data("RIFF".utf8)))
    #expect(lines.last?.event == "done" && lines.last?.track == "-")
  }

  @Test func whatIsOddAndWhatIsWrongAreLinesToo() throws {
    let (odd, warnings) = try lines("--voice", "rowan", "--week", "3", "-o", "b.wav")
    #expect(odd.code == 0)
    #expect(
      warnings.first { $0.event == "warning" }?.message
        == "no stretch of this session grows, so week 3 is like every other; leave the week out")
    let (wrong, errors) = try lines("--only", "nothing", "-o", "c.wav")
    #expect(wrong.code == 65)
    #expect(errors.map(\.event) == ["error"] && errors[0].kind == "bad-input" && errors[0].code == 65)
    #expect(errors[0].message?.hasPrefix("no stretch is called") == true, "\(wrong.errors)")
  }

  @Test func flagsThatDoNotGoTogetherAreALineWithTheCodeForUsage() throws {
    let (result, lines) = try lines("--embed", "--player", "a.html", "-o", "a.wav")
    #expect(result.code == 64 && lines.map(\.event) == ["error"])
    #expect(lines.first?.kind == "usage" && lines.first?.code == 64)
  }

  @Test func linesForAProgramContradictWhatIsForAPerson() throws {
    for flag in ["--quiet", "--explain"] {
      let result = try program.run("render", "short.yaml", "--progress", "json", flag)
      #expect(result.code == 64)
      #expect(result.errors == "error: --progress json contradicts \(flag); leave one of them out\n")
    }
  }
}
