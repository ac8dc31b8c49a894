import ArgumentParser
import Authoring
import Guide
import Studio

struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions",
    abstract: "Lists the bundled sessions, or prints one as a start for your own.",
    discussion: """
      Example:
        stretchguide sessions --show upper-middle-back > mine.yaml
      """)

  @Option(help: ArgumentHelp("Print this bundled session's file.", valueName: "name"))
  var show: String?

  func run() throws {
    let library = Library.standard()
    if let show {
      guard let bytes = Bundled.sessions["\(show.lowercased()).yaml"] else {
        throw AuthoringError.unknown(kind: "session", name: show, known: library.sessionNames)
      }
      Console.write(bytes)
      return
    }
    for name in library.sessionNames {
      let session = try library.session(name).session
      Console.line("\(name)  \(session.title), \(session.stretches.count.counted("stretch"))")
    }
  }
}

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a session file.",
    discussion: """
      Example:
        stretchguide schema > session.schema.json
      """)

  func run() {
    Console.write(Bundled.sessionSchema)
  }
}
