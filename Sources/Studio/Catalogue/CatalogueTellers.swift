internal import Authoring
internal import Files
internal import Guide
internal import Speech

/// The voices of a catalogue, each read and summed once.
struct CatalogueTellers {
  let library: Library
  /// The catalogue's file, from where the paths of voices lead.
  let path: String
  private(set) var tellers: [Catalogue.Teller] = []
  private var voices: [Voice] = []
  private var known: [String: Result<Int, Problem>] = [:]
  /// The sums of files and folders that engines speak by.
  private var sums: [String: String] = [:]

  init(library: Library, path: String) {
    self.library = library
    self.path = path
  }

  /// The index of the voice called `name`, which is to tell `session`, written in `language`.
  ///
  /// - Throws: `Problem` for one that can't be had, or doesn't speak it.
  mutating func index(
    of name: WrittenValue, speaking language: String, in session: String
  ) async throws(Problem) -> Int {
    let asked = Library.path(name.text, from: path)
    let found: Result<Int, Problem>
    if let known = known[asked] {
      found = known
    } else {
      found = await read(asked)
      known[asked] = found
    }
    let index = try found.get()
    guard voices[index].speaking(language) != nil else {
      let tags = voices[index].languages.map(quoted).joined(separator: ", ")
      throw Problem(
        message:
          "\(tellers[index].part.name) speaks \(tags), and \(oneLine(session)) is in \(quoted(language)); "
          + "list voices by language, such as {\(language): …}")
    }
    return index
  }

  private mutating func read(_ asked: String) async -> Result<Int, Problem> {
    do {
      let voice = try library.voice(asked)
      let bytes = try SourceFile.bytes(at: library.voicePath(asked))
      let synthesizer = try library.synthesizer(for: voice, jobs: 1)
      let makeup = try await synthesizer.whileRunning { try await synthesizer.makeup }
      var sum = SHA256Sum()
      sum.add(line: makeup.name)
      for file in makeup.files { sum.add(line: try sumOf(file)) }
      let name = FileName.safe(SourceFile.baseName(of: asked))
      tellers.append(
        .init(part: .init(asked: asked, name: name, sum: SHA256Sum.of(bytes)), engine: sum.value))
      voices.append(voice)
      return .success(voices.count - 1)
    } catch let problem as Problem {
      return .failure(problem)
    } catch {
      let inFile = (error as? AuthoringError)?.diagnostics.first
      return .failure(Problem(message: inFile.map { "\($0)" } ?? "\(error)"))
    }
  }

  private mutating func sumOf(_ file: String) throws(Problem) -> String {
    if let known = sums[file] { return known }
    guard let sum = SHA256Sum.ofFolder(at: file) else {
      throw Problem(message: "\(file) can't be read; install the voice again")
    }
    sums[file] = sum
    return sum
  }
}
