import Foundation
import TestSupport
import Testing

@testable import Authoring
@testable import Guide

/// Everything that the program may say by itself, in every language.
struct SpokenPhrasesTests {
  static let tags = Languages.bundled.tags

  /// The words of a phrase with the number `n` and such values as it usually has.
  private func words(_ path: String, _ n: Int, _ language: Language) -> String {
    let time = language.words(.seconds(n))
    let texts: [String: PhraseValue] = [
      "n": .init(n), "count": .init(1001 - n), "time": .init(time), "work": .init(time), "to": .init(time),
      "name": .init(""), "title": .init(""), "things": .init(""), "dose": .init(""), "practice": .init(""),
      "condition": .init(""), "side": .init(language.side("left")), "sides": .init(language.side("right")),
      "part": .init(""), "parts": .init(time), "a": .init(time), "b": .init(time), "move": .init(""),
      "times": .init(language.say("dose.times", ["n": .init(n)])), "noun": .init("stretch"),
      "nouns": .init("stretches"), "a-noun": .init("a stretch"),
    ]
    return language.phrase(path, texts, inDigits: false)
  }

  private func expansions(_ tag: String, numbers: [Int]) throws -> [String] {
    let language = try Language.bundled(tag)
    let groups = ["speech.", "time.", "nouns.", "list.", "sides."]
    let paths = language.book.phrases.keys.sorted().filter { path in groups.contains(where: path.hasPrefix) }
    return paths.flatMap { path -> [String] in
      let isCounted = words(path, 3, language) != words(path, 4, language)
      return (isCounted ? numbers : [1]).map { words(path, $0, language) }
    }
  }

  @Test(arguments: tags) func everyPhraseIsWholeForEveryNumber(_ tag: String) throws {
    let wrong = try expansions(tag, numbers: Array(1...1000)).filter { words in
      words.contains { $0.isNumber && $0.isASCII || "{}".contains($0) }
        || words.unicodeScalars.contains("\u{AD}")
    }
    #expect(wrong.prefix(3) == [])
  }

  @Test(arguments: tags) func everyPhraseIsSpokenWithoutADigitOrAnUnreadLetter(_ tag: String) throws {
    let language = try Language.bundled(tag)
    let numbers = Array(1...30) + [40, 60, 90, 100, 101, 200, 300, 600, 800, 1000]
    for words in try expansions(tag, numbers: numbers).map(language.spoken) {
      #expect(
        !words.contains { $0.isNumber || $0.unicodeScalars.contains(where: \.properties.isIdeographic) },
        "\(words)")
    }
  }

  @Test(arguments: tags) func espeakNeverSwitchesToAnotherLanguage(_ tag: String) throws {
    let language = try Language.bundled(tag)
    let voices = Library.checkout
    let voice = try VoiceDecoder.decode(
      [UInt8](Data(contentsOf: voices.appending(path: "\(language.book.voice).yaml"))), file: "v.yaml")
    let session = try SessionDecoder.decode(
      Bundled.sessions[tag == "en" ? "upper-middle-back.yaml" : "upper-middle-back.\(tag).yaml"] ?? [],
      file: "s.yaml"
    ).session
    var words = try expansions(tag, numbers: [1, 2, 3, 5, 11, 21, 22, 30, 100]).map(language.spoken)
    for guidance in Pacing.Guidance.allCases {
      var pacing = Pacing()
      pacing.guidance = guidance
      for case .speech(let text) in try ScriptBuilder.script(for: session, pacing: pacing).audibles {
        words.append(session.language.spoken(text))
      }
    }
    let said = words.map { line in
      line.split(separator: " ").map { word -> String in
        // As Speech puts pronunciations in.
        let parts = word.split(separator: "-", omittingEmptySubsequences: false).map { part -> String in
          let plain = part.filter(\.isLetter).lowercased()
          if case .respelling(let other)? = voice.pronunciations[plain] { return other }
          return String(part)
        }
        return parts.joined(separator: "-")
      }.joined(separator: " ")
    }
    let folder = try TemporaryFolder()
    let file = folder.path + "/words.txt"
    try Data(said.joined(separator: "\n\n").utf8).write(to: URL(filePath: file))
    let phonemes = try output(of: [
      "espeak-ng", "-q", "-x", "-v", String(voice.identifier), "-f", file,
    ])
    let switches = phonemes.split(separator: "\n").filter { $0.contains(/\([a-z]{2,3}(?:-[a-z]+)?\)/) }
    #expect(switches.prefix(5) == [])
    #expect(!phonemes.isEmpty)
  }
}

/// The folder of the checkout's voices.
private enum Library {
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../Voices")
}

/// The standard output of a command found on the path.
private func output(of command: [String]) throws -> String {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = command
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  try #require(process.terminationStatus == 0, "install \(command[0])")
  return String(decoding: output, as: UTF8.self)
}
