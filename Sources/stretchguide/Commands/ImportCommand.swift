import ArgumentParser
import Authoring
import Files
import Guide
import Importing

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes a session of a handout, with a question wherever it leaves a doubt.",
    discussion: """
      Example:
        stretchguide import handout.txt --output session.yaml
      """)

  @Argument(help: "The handout, in English: plain text or Markdown, or - for standard input.")
  var file: String

  @Option(name: [.short, .long], help: "The session file to write; otherwise it is printed.")
  var output: String?

  @Flag(help: "Keep only what is prescribed, and leave the sentences for you to write.")
  var ownWords = false

  @Flag(help: "Replace the output if it exists.")
  var force = false

  func run() throws {
    let isInput = file == "-"
    if let output { try OutputPath.check([output], sources: isInput ? [] : [file]) }
    let bytes = isInput ? try SourceFile.standardInput() : try SourceFile.bytes(at: file)
    let handout = try Handout(text: bytes, file: isInput ? "standard input" : file)
    let draft = SessionDraft(try HandoutImport(HandoutCut(handout)), ownWords: ownWords)
    if let output {
      try FileWriter.write(draft.text.utf8, to: output, overwrite: force)
    } else {
      Console.write(draft.text.utf8)
    }
    let count = draft.questions.count
    Console.error(
      count == 0 ? "no questions" : "\(count.counted("question")) to answer, in the lines that begin with # ?"
    )
  }
}
