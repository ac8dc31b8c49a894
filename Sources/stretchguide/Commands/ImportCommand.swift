import ArgumentParser
import Authoring
import Files
import Foundation
import Guide
import Importing

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes a session of a handout, with a question wherever it leaves a doubt.",
    discussion: """
      Example:
        stretchguide import handout.pdf --output session.yaml
      """)

  @Argument(
    help: """
      The handout: a web page, a PDF, Markdown or plain text, in English; - for standard input; or a folder with \
      one of them, and the pictures of a saved page.
      """)
  var handout: String

  @Option(name: [.short, .long], help: "The session file to write; otherwise it is printed.")
  var output: String?

  @Flag(help: "Keep only what is prescribed, and leave the sentences for you to write.")
  var ownWords = false

  @Flag(help: "Ask where exercises begin, and then what is open, before the session is written.")
  var ask = false

  @Flag(help: "Replace the output if it exists.")
  var force = false

  func run() throws {
    let isInput = handout == "-"
    if isInput && ask {
      throw UsageError(description: "--ask reads its answers from standard input; name the handout's file")
    }
    let file = isInput ? "standard input" : try Self.file(at: handout)
    if let output {
      try OutputPath.check([output], sources: isInput ? [] : [file])
      try OutputPath.checkFree([output]) { _ in force }
    }
    let bytes =
      isInput
      ? try SourceFile.standardInput(atMost: Handout.mostBytes)
      : try SourceFile.bytes(at: file, atMost: Handout.mostBytes)
    let cut = HandoutCut(try Handout(bytes, file: file))
    let draft: SessionDraft
    do {
      draft = SessionDraft(try ask ? ImportInterview.run(cut) : HandoutImport(cut), ownWords: ownWords)
    } catch is CancellationError {
      Console.error("nothing is written")
      return
    }
    if let output {
      try FileWriter.write(draft.text.utf8, to: output, overwrite: force)
    } else {
      Console.write(draft.text.utf8)
    }
    for question in draft.questions {
      Console.error("\(output.map { "\($0):" } ?? "line ")\(question.line): \(oneLine(question.text))")
    }
    let count = draft.questions.count
    Console.error(
      count == 0
        ? "nothing is left to ask" : "\(count.counted("question")) to answer, in lines that begin with # ?")
  }

  /// The handout in the folder at `path`, or the file there.
  private static func file(at path: String) throws -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      return path
    }
    let kinds = ["html", "htm", "pdf", "md", "txt"]
    let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      .filter { !$0.hasPrefix(".") && kinds.contains(PathName($0).suffix ?? "") }
    guard names.count == 1, let name = names.first else {
      let found =
        names.isEmpty ? "no handout" : "\(names.count) handouts, \(names.prefix(5).joined(separator: ", "))"
      throw AuthoringError.unreadable(path: path, reason: "this folder has \(found) in it; name one file")
    }
    return path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }
}
