import ArgumentParser
import Documents
import Authoring
import Guide
import Studio

struct LanguagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "languages",
    abstract: "Lists the languages: tag, name, who reviewed its phrases, and the voices that speak it.",
    discussion: """
      Example:
        stretchguide languages
      """)

  @Option(
    help: ArgumentHelp("A folder of phrase books, such as sv.yaml, beside those built in.", valueName: "dir"))
  var phrases: String?

  @Option(help: ArgumentHelp("Print this language's phrase book.", valueName: "tag"))
  var show: String?

  func run() throws {
    let library = Library.standard(phrases: phrases)
    if let show {
      Console.write(try library.languages.bytes(of: show))
      return
    }
    let rows = try library.languages.tags.map { tag in
      let book = try library.languages.book(tag)
      let state =
        tag == Languages.original
        ? "original"
        : book.reviewers.isEmpty ? "draft" : "reviewed by \(book.reviewers.joined(separator: ", "))"
      let voices = library.voices(speaking: tag).joined(separator: ", ")
      return [tag, book.name, state, voices.isEmpty ? "no voice" : voices]
    }
    Console.line(Columns(rows).text)
  }
}
