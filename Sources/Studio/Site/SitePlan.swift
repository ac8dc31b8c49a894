internal import Authoring
internal import Files

/// Plans the tracks of a site, in their order, each with a place of its own.
struct SitePlan {
  /// The site's file; `nil` where nobody wrote one.
  let path: String?
  let library: Library

  /// The length that is as long as it takes.
  private static let full = "full"

  /// The tracks that `file` asks for; the paths in it lead from where it lies.
  ///
  /// - Throws: `AuthoringError` with everything that can't be, ``RequestError`` where no file said it.
  func tracks(of file: SiteFile) throws -> [SiteTrack] {
    var (tracks, mistakes): ([SiteTrack], [Diagnostic]) = ([], [])
    var folders: Set<String> = []
    for entry in file.entries {
      let session = entry.values[TrackParameter.session.name] ?? .init("session", TrackRequest().session)
      let folder = FileName.safe(entry.name ?? FileName.usual(ofSession: session.text))
      if !folders.insert(folder.lowercased()).inserted {
        mistakes += mistake(
          at: session,
          "session: there is a folder \(quoted(folder)) already; give this one a name: of its own")
        continue
      }
      for combination in Self.combinations(of: entry) {
        do {
          tracks.append(try track(of: entry, in: folder, combination))
        } catch let error as AuthoringError where combination.pace.position != nil {
          // The pace is all that was read; what is wrong in a file of its own is told there.
          guard case .unknown = error else { throw error }
          mistakes += mistake(at: combination.pace, "\(error)").filter { !mistakes.contains($0) }
        } catch let error as RequestError {
          guard let value = combination.value(of: error.parameter, in: entry), value.position != nil else {
            throw error
          }
          let sentence = error.sentence { parameter, value in
            value.map { "\(parameter.name): \($0)" } ?? parameter.name
          }
          mistakes += mistake(at: value, sentence).filter { !mistakes.contains($0) }
        }
      }
    }
    guard mistakes.isEmpty else {
      throw AuthoringError.invalid(mistakes.sorted { $0.position < $1.position })
    }
    return tracks
  }

  private func mistake(at value: WrittenValue, _ message: String) -> [Diagnostic] {
    guard let path, let position = value.position else { return [] }
    return [Diagnostic(file: path, position: position, key: "", message: message)]
  }

  /// One pace, one voice, one length; empty texts where nothing was said.
  private struct Combination {
    let pace: WrittenValue
    let voice: WrittenValue
    let length: WrittenValue

    func value(of parameter: TrackParameter, in entry: SiteFile.Entry) -> WrittenValue? {
      switch parameter {
      case .pace: pace
      case .voice: voice
      case .fit: length
      default: entry.values[parameter.name]
      }
    }
  }

  private static func combinations(of entry: SiteFile.Entry) -> [Combination] {
    func all(_ values: [WrittenValue]) -> [WrittenValue] { values.isEmpty ? [.init("", "")] : values }
    return all(entry.voices).flatMap { voice in
      all(entry.lengths).flatMap { length in
        all(entry.paces).map { Combination(pace: $0, voice: voice, length: length) }
      }
    }
  }

  private func track(
    of entry: SiteFile.Entry, in folder: String, _ combination: Combination
  ) throws -> SiteTrack {
    var values: [(TrackParameter, String)] = [(.format, "mp3")]
    for (name, value) in entry.values {
      guard let parameter = TrackParameter(name: name) else { continue }
      let isFile = parameter == .session || parameter == .ambience
      values.append((parameter, isFile ? fromHere(value.text) : value.text))
    }
    let pace = combination.pace.text.isEmpty ? TrackRequest().pace : combination.pace.text
    values.append((.pace, fromHere(pace)))
    let (voice, length) = (combination.voice.text, combination.length.text)
    if !voice.isEmpty { values.append((.voice, fromHere(voice))) }
    let teller = entry.voices.count > 1 ? SourceFile.baseName(of: voice) : nil
    let isFull = length.isEmpty || length.lowercased() == Self.full
    if !isFull { values.append((.fit, length)) }
    let names = [
      SourceFile.baseName(of: pace), teller,
      isFull ? nil : length.replacing(" ", with: "").replacing(":", with: "-"),
    ].compactMap(\.self)
    let request = try TrackRequest(values)
    _ = try request.pacing(from: library)
    return SiteTrack(
      request: request, folder: folder, name: FileName.safe(names.joined(separator: "-")),
      pace: names[0], voice: teller, length: isFull ? nil : length, title: entry.title)
  }

  private func fromHere(_ text: String) -> String { Library.path(text, from: path ?? "") }
}
