import Authoring
import Documents
import Foundation
import Studio
import TestSupport
import Testing

struct OtherCommandsTests {
  let program: Program

  init() throws {
    program = try Program()
    try program.write("short.yaml", shortSession)
  }

  @Test func theScriptIsATableOfWhatIsSaidAndWhen() throws {
    let result = try program.run("script", "short.yaml")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("0:00.0          == Welcome ==\n"))
    for line in ["say         Reach up.", "2.00 s  hold", "say         Release."] {
      #expect(result.output.contains(line), "\(result.output)")
    }
  }

  @Test func theScriptIsAlsoJSONMarkdownAndCSV() throws {
    let json = try program.run("script", "short.yaml", "--format", "json")
    #expect(try JSONDecoder().decode(TimelineDocument.self, from: Data(json.output.utf8)).session == "short")
    #expect(try program.run("script", "short.yaml", "--format", "markdown").output.hasPrefix("## Welcome\n"))
    #expect(
      try program.run("script", "short.yaml", "--format", "csv").output
        .hasPrefix("chapter,start,length,kind,text\r\nWelcome,0.500,"))
  }

  @Test func compareSetsEveryCombinationSideBySide() throws {
    func heads(_ flags: String...) throws -> [[Substring]] {
      let result = try program.run(["compare", "short.yaml"] + flags)
      #expect(result.code == 0, "\(result.errors)")
      let lines = result.output.split(separator: "\n")
      return lines.prefix { !$0.hasPrefix("time") }.map { $0.split(separator: " ") }
    }
    #expect(try heads() == [["gentle", "standard", "brisk"]])
    #expect(try heads("--pace", "brisk") == [["brisk"]])
    #expect(try heads("--guidance", "full,names") == [["full", "names"]])
    #expect(
      try heads("--voice", "willow,rowan", "--pace", "gentle,brisk") == [
        ["willow", "willow", "rowan", "rowan"], ["gentle", "brisk", "gentle", "brisk"],
      ])
    #expect(try heads("--fit", "1m,70s") == [["1:00", "1:10"]])
    #expect(try program.run("compare", "short.yaml", "--fit", "soon").code == 64)
    #expect(try program.run("compare", "short.yaml", "--guidance", ",").code == 64)
  }

  @Test func checkReportsEveryMistakeOfAFile() throws {
    try program.write("bad.yaml", "title: Bad\nstretches:\n  - name: A\n    posture: flying\n    hold: 10\n")
    let result = try program.run("check", "bad.yaml")
    #expect(result.code == 65)
    #expect(
      result.errors == """
        bad.yaml:4:14: posture: "flying" is not a posture; write standing, seated, seated on the floor, kneeling, \
        all fours, prone, supine or side lying
        bad.yaml:5:11: hold: "10" has no unit; write 10s for seconds, 10 breaths or 10 counts

        """)
  }

  @Test func checkPraisesAFileThatIsFine() throws {
    let result = try program.run("check", "upper-middle-back")
    #expect(result.code == 0, "\(result.errors)\(result.output)")
    #expect(result.output.hasSuffix("upper-middle-back: fine, 7 stretches\n"))
    #expect(result.output.contains("under load  prescribed"))
  }

  @Test func theSchemaIsPrintedAsItIsBundled() throws {
    #expect(try program.run("schema").output == String(decoding: Bundled.sessionSchema, as: UTF8.self))
  }

  @Test func listsNameWhatThereIs() throws {
    #expect(
      try program.run("sessions").output.hasPrefix(
        "upper-middle-back  Upper and middle back, 7 stretches\nupper-middle-back.de  Oberer und mittlerer Rücken, "
      ))
    let languages = try program.run("languages").output
    #expect(languages.contains("de     Deutsch             draft     ahorn, linde\n"))
    let voices = try program.run("voices").output
    for voice in ["alder", "fern", "hazel", "rowan", "willow"] {
      #expect(voices.contains("\n\(voice) ") || voices.hasPrefix("\(voice) "))
    }
    #expect(try program.run("paces").output.contains("get-ready         5s      2s        1s"))
    #expect(
      try program.run("sessions", "--show", "upper-middle-back").output.contains(
        "title: Upper and middle back"))
  }

  @Test func compareShowsPacesSideBySide() throws {
    let result = try program.run("compare", "short.yaml", "--pace", "gentle,brisk")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("gentle  brisk"))
  }

  @Test(arguments: ["=", "+", "-", "@"]) func noCellOfATableIsAFormula(start: String) throws {
    try program.write(
      "formula.yaml", shortSession.replacing("name: Reach", with: "name: \"\(start)SUM(A1:A9)\""))
    let table = try program.run("script", "formula.yaml", "--format", "csv").output
    #expect(table.contains("'\(start)SUM(A1:A9),"))
    #expect(!table.split(separator: "\r\n").contains { $0.hasPrefix(start) || $0.contains(",\(start)") })
  }

  @Test(arguments: [
    "render", "script", "check", "compare", "sessions", "languages", "voices", "paces", "schema",
  ])
  func everyHelpShowsAnExample(command: String) throws {
    let result = try program.run(command, "--help")
    #expect(result.code == 0)
    #expect(result.output.contains("Example:") || result.output.contains("Examples:"))
    #expect(result.output.contains("stretchguide \(command)"))
  }

  @Test func anUnknownFlagIsAUsageError() throws {
    #expect(try program.run("render", "--loud").code == 64)
  }
}
