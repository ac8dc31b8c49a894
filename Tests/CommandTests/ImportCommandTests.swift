import Foundation
import TestSupport
import Testing

struct ImportCommandTests {
  let program: Program
  private static let handout = """
    After your visit

    Wall stretch
    Stand by a wall. Put your right hand on it. Turn your chest to the left until you feel a stretch. Hold for 2 seconds. Repeat on the other side.

    Nod
    Sit on a chair. Nod your chin. Hold for 2 seconds. Repeat twice.
    """

  init() throws {
    program = try Program()
    try program.write("handout.txt", Self.handout)
  }

  /// Runs the program with lines for it to read.
  private func run(_ arguments: [String], reading lines: String) throws -> (code: Int32, errors: String) {
    let process = try program.process(arguments)
    let (input, errors) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
    try input.fileHandleForWriting.close()
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    return (process.code, String(decoding: said, as: UTF8.self))
  }

  @Test func aHandoutBecomesASessionWithItsQuestionsByLine() throws {
    let result = try program.run("import", "handout.txt", "--output", "mine.yaml")
    #expect(result.code == 0, "\(result.errors)")
    #expect(
      result.errors
        == "mine.yaml:22: repetitions: 2 in all, or 3 with the first? (2 or 3) \"Repeat twice.\"\n1 question to answer, in lines that begin with # ?\n"
    )
    let text = String(decoding: try program.bytes("mine.yaml"), as: UTF8.self)
    #expect(text.contains("title: \"After your visit\"") && text.contains("source: \"handout.txt\""))
    let check = try program.run("check", "mine.yaml")
    #expect(check.code == 0 && check.output.contains("mine.yaml:22:5: open-question: repetitions: 2 in all"))
  }

  /// The README's promise: two commands and one answer.
  @Test func aHandoutBecomesATrackByTwoCommandsAndOneAnswer() throws {
    let asked = try run(["import", "handout.txt", "--ask", "--output", "mine.yaml"], reading: "\n3\n")
    #expect(asked.code == 0, "\(asked.errors)")
    #expect(asked.errors.hasSuffix("nothing is left to ask\n"))
    let rendered = try program.run(
      "render", "mine.yaml", "--output", "mine.wav", "--voice", "rowan", "--pace", "brisk", "--timeline",
      "mine.json")
    #expect(rendered.code == 0, "\(rendered.errors)")
    let timeline = String(decoding: try program.bytes("mine.json"), as: UTF8.self)
    #expect(timeline.components(separatedBy: "\"kind\" : \"hold\"").count - 1 == 5)
  }

  @Test func whereExercisesBeginCanBeRenamedJoinedMovedBegunAndDropped() throws {
    let lines = "r 2 Small nod\nl 1\nm 2 4\nm 2 5\nb 3 Turn\nj 2\nx\nd 9\nr 1 Wall\n\n3\n"
    let asked = try run(["import", "handout.txt", "--ask", "--output", "mine.yaml"], reading: lines)
    #expect(asked.code == 0, "\(asked.errors)")
    let text = String(decoding: try program.bytes("mine.yaml"), as: UTF8.self)
    #expect(text.contains("  - name: \"Wall\"\n") && text.contains("  - name: \"Small nod\"\n"), "\(text)")
    let dropped = try run(["import", "handout.txt", "--ask", "--output", "one.yaml"], reading: "d 1\n\n2\n")
    #expect(dropped.code == 0)
    let one = String(decoding: try program.bytes("one.yaml"), as: UTF8.self)
    #expect(!one.contains("- name: \"Wall stretch\"") && one.contains("repetitions: 2"), "\(one)")
  }

  @Test func aWrongAnswerIsAskedAgainAndNoAnswerLeavesTheQuestion() throws {
    let asked = try run(["import", "handout.txt", "--ask", "--output", "mine.yaml"], reading: "\nmany\n\n")
    #expect(
      asked.errors.contains(
        "\"many\" is not a plain number; write a number such as 5, or a range such as 5-7"))
    #expect(String(decoding: try program.bytes("mine.yaml"), as: UTF8.self).contains("# ? repetitions:"))
    let ended = try run(["import", "handout.txt", "--ask", "--output", "none.yaml"], reading: "q\n")
    #expect(ended.code == 0 && ended.errors.hasSuffix("nothing is written\n"))
    #expect(try !program.files.contains("none.yaml"))
  }

  @Test func aFolderIsTheHandoutInIt() throws {
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "saved"), withIntermediateDirectories: false)
    try program.write(
      "saved/page.html",
      "<html><body><h2>Reach</h2><p>Stand. Reach up. Hold for 10 seconds.</p></body></html>")
    try program.write("saved/picture.png", "x")
    let result = try program.run("import", "saved")
    #expect(result.code == 0 && result.output.contains("source: \"page.html\""), "\(result.errors)")
  }

  @Test func anExistingFileIsOnlyReplacedByForce() throws {
    try program.write("mine.yaml", "precious")
    #expect(try program.run("import", "handout.txt", "--output", "mine.yaml").code == 73)
    #expect(try program.bytes("mine.yaml") == Data("precious".utf8))
    #expect(try program.run("import", "handout.txt", "--output", "mine.yaml", "--force").code == 0)
  }

  @Test func ownWordsKeepTheDosesAlone() throws {
    let result = try program.run("import", "handout.txt", "--own-words")
    #expect(result.output.contains("hold: 2s\n") && !result.output.contains("Put your"), "\(result.output)")
    #expect(result.output.contains("go: \"Move into it, on the {side}.\""))
  }
}
