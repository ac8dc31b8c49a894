import Guide

/// Everything a voice may have to say for a session, to be recorded.
struct SessionLines {
  /// The words of every line, each once, in the order they are first said.
  let words: [String]
  /// The session's language, a BCP 47 tag.
  let language: String

  /// Finds the lines that `session`, a bundled session's name or a file's path, needs at every pace and guidance.
  ///
  /// - Parameter voice: the voice whose speech tells how long the tracks are, for their length is told in words.
  /// - Throws: `AuthoringError`, ``StudioError``, `GuideError` or `SpeechError`.
  init(of session: String, in library: Library, as voice: String) async throws {
    let pacings = try library.paceNames.map(library.pace).flatMap { pace in
      Pacing.Guidance.allCases.map { guidance in
        var pacing = pace
        pacing.guidance = guidance
        return pacing
      }
    }
    let request = try TrackRequest([(.session, session), (.voice, voice)])
    (words, language) = try await Workshop.open(request, in: library) { workshop in
      var seen: Set<String> = []
      var found: [String] = []
      func find(_ pacing: Pacing, lasting minutes: Int) throws {
        let script = try ScriptBuilder.script(
          for: workshop.session, pacing: pacing, lasting: .seconds(60 * minutes))
        for case .speech(let text) in script.audibles {
          let words = workshop.session.language.spoken(text)
          if words.contains(where: { $0.isLetter || $0.isNumber }), seen.insert(words).inserted {
            found.append(words)
          }
        }
      }
      for pacing in pacings {
        let length = try await workshop.produce(pacing).length
        let minutes = Int(length.toMinute / .seconds(60))
        // Another person speaks faster or slower.
        for minutes in max(minutes - 1, 1)...minutes + 1 { try find(pacing, lasting: minutes) }
        for choice in Pacing.Choice.allCases {
          var other = pacing
          other.choice = choice
          try find(other, lasting: minutes)
        }
      }
      return (found, workshop.session.language.tag)
    }
  }
}
