internal import Authoring
internal import Files
internal import Foundation
internal import Guide
internal import Sound

/// Plans the tracks of a catalogue, and finds everything that stands in their way.
struct CataloguePlan {
  /// The catalogue's file, from where the paths in it lead.
  let path: String
  let library: Library
  private var mistakes: [Diagnostic] = []
  private var told: Set<String> = []
  private var phrases: [String: String] = [:]

  /// The most tracks of a catalogue, and files of sessions that a pattern may find; a larger one is several.
  private static let (mostTracks, mostSessions) = (1_000_000, 100_000)

  init(path: String, library: Library) {
    self.path = path
    self.library = library
  }

  /// The catalogue that `file` asks for.
  ///
  /// - Throws: `AuthoringError` with everything that can't be.
  mutating func catalogue(of file: CatalogueFile) async throws -> Catalogue {
    var file = file
    if file.paces.isEmpty { file.paces = [.init("paces", TrackRequest().pace)] }
    let sessions = file.sessions.flatMap { sources(of: $0) }
    let paces = file.paces.compactMap { pace($0) }
    var template: CatalogueTemplate?
    do { template = try CatalogueTemplate(file.output.text) } catch { report(file.output, error.message) }
    let lengths = file.lengths.compactMap { length($0, of: file) }
    var tellers = CatalogueTellers(library: library, path: path)
    var tellings: [[Int]] = []
    for session in sessions { tellings.append(await voices(of: file, telling: session, by: &tellers)) }
    try check()
    guard let template else { preconditionFailure("a path is missing without a reason") }
    let tracks = tellings.reduce(0) { $0 + $1.count } * paces.count * lengths.count
    guard tracks <= Self.mostTracks else {
      report(
        "sessions", at: file.sessions.first?.position,
        "they would be \(tracks) tracks; make catalogues of \(Self.mostTracks) at most")
      throw AuthoringError.mistakes(mistakes)
    }
    let groups = tellings.indices.flatMap { session in
      tellings[session].flatMap { voice in
        paces.indices.map { Catalogue.Group(session: session, voice: voice, pace: $0, tracks: []) }
      }
    }
    let catalogue = Catalogue(
      name: file.name,
      root: template.root.hasPrefix("/") ? template.root : PathName(path).folder + template.root,
      sessions: sessions,
      voices: tellers.tellers, paces: paces, lengths: lengths, groups: groups)
    let placed = catalogue.placed(by: template)
    for clash in placed.clashes(in: template) { report(file.output, clash) }
    try check()
    return placed
  }

  /// The indices of the voices that tell `session`.
  private mutating func voices(
    of file: CatalogueFile, telling session: Catalogue.Source, by tellers: inout CatalogueTellers
  ) async -> [Int] {
    let (language, path) = (session.language, session.part.asked)
    let names = file.voices(of: language)
    if names.isEmpty {
      report(
        "voices", at: file.voicesPosition,
        "there is none for \(quoted(language)), as in \(oneLine(path)); write \(language): and its voices")
    }
    var voices: [Int] = []
    for name in names {
      do throws(Problem) {
        voices.append(try await tellers.index(of: name, speaking: language, in: path))
      } catch {
        report(name, error.message)
      }
    }
    return voices
  }

  private func check() throws(AuthoringError) {
    guard mistakes.isEmpty else { throw .mistakes(mistakes) }
  }

  private mutating func report(_ value: WrittenValue, _ message: String) {
    report(value.key, at: value.position, message)
  }

  private mutating func report(
    _ key: String, at position: SourcePosition?, _ message: String, in file: String? = nil
  ) {
    let mistake = Diagnostic(
      file: file ?? path, position: position ?? .init(line: 1, column: 1), key: key, message: message)
    report([mistake])
  }

  private mutating func report(_ found: [Diagnostic]) {
    mistakes += found.filter { told.insert("\($0)").inserted }
  }

  // MARK: Sessions

  private mutating func sources(of value: WrittenValue) -> [Catalogue.Source] {
    if value.text == "-" {
      report(value, "standard input is read only once; write a file's path")
      return []
    }
    let isPattern = value.text.contains { "*?[".contains($0) }
    guard isPattern else {
      return source(Library.path(value.text, from: path), asked: value).map { [$0] } ?? []
    }
    let folder = value.text.hasPrefix("/") ? "" : PathName(path).folder
    let found = SystemCalls.paths(matching: value.text, in: folder)
    if found.isEmpty {
      report(value, "nothing is called \(quoted(value.text)); write a pattern such as sessions/*.yaml")
    }
    guard found.count <= Self.mostSessions else {
      report(
        value, "\(found.count) files are called so; make catalogues of \(Self.mostSessions) sessions at most")
      return []
    }
    return found.compactMap { source($0, asked: value) }
  }

  private mutating func source(_ session: String, asked value: WrittenValue) -> Catalogue.Source? {
    let bytes: [UInt8]
    let file: String
    do {
      (bytes, file) = try library.source(ofSession: session)
    } catch {
      report(value, "\(error)")
      return nil
    }
    let glance = SessionGlance(bytes)
    let language = glance.language ?? Languages.original
    guard let phrases = phrases(of: language, at: glance, in: file) else { return nil }
    var name = FileName.usual(ofSession: session)
    if let dot = name.lastIndex(of: "."), dot > name.startIndex {
      let ending = String(name[name.index(after: dot)...])
      // A file for "en" may be in en-US.
      if "\(language)-".lowercased().hasPrefix("\(ending)-".lowercased()) {
        name = String(name[..<dot])
      } else if library.languages.tags.contains(where: { $0.lowercased() == ending.lowercased() }) {
        let message =
          glance.language == nil
          ? "missing; the file's name says \(quoted(ending)): write language: \(ending)"
          : "\(quoted(language)) is not what the file's name says, \(quoted(ending)); let them agree"
        report("language", at: glance.position, message, in: file)
        return nil
      }
    }
    let part = Catalogue.Part(
      asked: session, name: FileName.safe(name),
      sum: SHA256Sum.of(bytes + "\n\(SourceFile.baseName(of: file))".utf8))
    return .init(part: part, language: language, phrases: phrases, glance: glance)
  }

  /// The sum of a language's phrase book.
  private mutating func phrases(of tag: String, at glance: SessionGlance, in file: String) -> String? {
    if let known = phrases[tag] { return known }
    do {
      guard let language = try library.languages.language(tag) else {
        let tags = library.languages.tags.joined(separator: ", ")
        report(
          "language", at: glance.position, "\(quoted(tag)) has no phrase book; write one of \(tags)", in: file
        )
        return nil
      }
      let sum = SHA256Sum.of(try library.languages.bytes(of: language.book.tag) + "\n\(tag)".utf8)
      phrases[tag] = sum
      return sum
    } catch {
      if error.diagnostics.isEmpty {
        report("language", at: glance.position, "\(error)", in: file)
      } else {
        report(error.diagnostics)
      }
      return nil
    }
  }

  // MARK: Paces and lengths

  private mutating func pace(_ value: WrittenValue) -> Catalogue.Part? {
    let pace = Library.path(value.text, from: path)
    do {
      _ = try library.pace(pace)
      let bytes =
        Library.isPath(pace)
        ? try SourceFile.bytes(at: pace) : Bundled.paces.first { $0.name == pace.lowercased() }?.bytes ?? []
      let name = SourceFile.baseName(of: pace)
      return .init(asked: pace, name: FileName.safe(name), sum: SHA256Sum.of(bytes + "\n\(name)".utf8))
    } catch {
      if error.diagnostics.isEmpty { report(value, "\(error)") }
      report(error.diagnostics)
      return nil
    }
  }

  private mutating func length(_ length: CatalogueFile.Length, of file: CatalogueFile) -> Catalogue.Length? {
    let asked = file.values.merging(length.values) { $1 }
    var sum = SHA256Sum()
    do {
      var values: [(TrackParameter, String)] = []
      for (name, value) in asked.sorted(by: { $0.key < $1.key }) {
        guard let parameter = TrackParameter(name: name) else { continue }
        let text = parameter == .ambience ? Library.path(value.text, from: path) : value.text
        values.append((parameter, text))
        sum.add(line: "\(name) \(value.text)")
      }
      let request = try TrackRequest(values)
      let encoding = try request.encoding(for: file.output.text)
      sum.add(line: "\(encoding.format.rawValue) \(encoding.bits) \(encoding.quality)")
      _ = try request.sampleRate(for: encoding.format)
      for pace in file.paces {
        var paced = request
        try paced.set(.pace, to: Library.path(pace.text, from: path))
        // A pace that can't be had is told where it stands.
        do { _ = try paced.pacing(from: library) } catch is AuthoringError {}
      }
      if let sound = request.soundFile {
        guard let (_, digits) = SHA256Sum.ofFile(at: sound) else {
          report(
            asked[TrackParameter.ambience.name] ?? length.name,
            "\(sound) can't be read; name a sound file, waves or brown-noise")
          return nil
        }
        sum.add(line: digits)
      }
      return .init(
        name: FileName.safe(length.name.text), request: request, encoding: encoding, sum: sum.value)
    } catch let error as RequestError {
      let sentence = error.sentence { parameter, value in
        value.map { "\(parameter.name): \($0)" } ?? parameter.name
      }
      let value = asked[error.parameter.name] ?? (error.parameter == .format ? file.output : length.name)
      report("", at: value.position, sentence)
    } catch {
      report(length.name, "\(error)")
    }
    return nil
  }
}
