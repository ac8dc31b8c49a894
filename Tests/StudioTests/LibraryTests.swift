import Authoring
import Foundation
import Guide
import Studio
import TestSupport
import Testing

/// Voices as they lie on a disk, with files in place of models and engines that are never spoken with.
struct LibraryTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try write(
      "Voices/willow.yaml", "name: Willow\nlanguage: en-US\nidentifier: gmw/en-US")
    try write(
      "Voices/rowan.yaml", "name: Rowan\nlanguage: en-US\nidentifier: gmw/en-US")
    try write(
      "Voices/linde.yaml", "name: Linde\nlanguage: de\nidentifier: gmw/de")
  }

  private func write(_ path: String, _ text: String = "") throws {
    let url = URL(filePath: "\(folder.path)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private var library: Library { library([:]) }

  private func library(_ environment: [String: String]) -> Library {
    let folders = ["STRETCHGUIDE_VOICES": "\(folder.path)/Voices", "XDG_DATA_HOME": folder.path]
    return Library(environment: folders.merging(environment) { $1 }, program: nil)
  }

  private func install(
    _ name: String, engine: String, language: String = "en-US", file: String = "m.onnx", also: String = ""
  ) throws {
    let voice = "stretchguide/voices/\(name)"
    try write(
      "\(voice)/\(name).yaml",
      """
      name: \(name.capitalized)
      engine: \(engine)
      language: \(language)
      identifier: en-us
      model: m.onnx
      rate-at-1: 230
      rate-at-2: 120
      \(also)
      """)
    for ending in ["", ".tokens", ".styles"] { try write("\(voice)/\(file)\(ending)") }
  }

  private func installEngine() throws {
    for library in [library.data?.library, library.data?.runtime].compactMap(\.self) {
      try write(String(library.dropFirst(folder.path.count + 1)))
    }
  }

  @Test func theBundledVoiceIsTheBestWhereNoneIsInstalled() throws {
    #expect(try library.usualVoice(for: .bundled("en")).name == "Rowan")
  }

  @Test func theBestOfThoseInstalledSpeaksTheLanguagesItKnows() throws {
    try installEngine()
    try install("joe", engine: "piper")
    #expect(try library.usualVoice(for: .bundled("en-GB")).name == "Joe")
    try install("heart", engine: "hibari")
    #expect(try library.usualVoice(for: .bundled("en")).name == "Heart")
    #expect(try library.usualVoice(for: .bundled("de")).name == "Linde")
  }

  @Test func aVoiceOfSeveralLanguagesSpeaksThemAndNoOther() throws {
    try installEngine()
    try install("kumo", engine: "kokoro", language: "ja", also: "other-languages: {de: de}")
    let voice = try library.usualVoice(for: .bundled("de"))
    #expect((voice.name, voice.language, voice.identifier) == ("Kumo", "de", "de"))
    #expect(try library.usualVoice(for: .bundled("ja")).identifier == "en-us")
    #expect(try library.usualVoice(for: .bundled("en")).name == "Rowan")
    #expect(library.voices(speaking: "de").contains("kumo"))
    #expect(!library.voices(speaking: "en").contains("kumo"))
    #expect(library.sources(of: voice).contains { $0.hasSuffix("kumo/m.onnx.styles") })
  }

  @Test func aVoiceCanBeSetToSpeakWhereNoneIsNamed() throws {
    try installEngine()
    try install("heart", engine: "hibari")
    #expect(try library(["STRETCHGUIDE_VOICE": "willow"]).usualVoice(for: .bundled("en")).name == "Willow")
    #expect(try library(["STRETCHGUIDE_VOICE": ""]).usualVoice(for: .bundled("en")).name == "Heart")
    #expect(throws: AuthoringError.self) {
      try library(["STRETCHGUIDE_VOICE": "nobody"]).usualVoice(for: .bundled("en"))
    }
  }

  @Test func aVoiceThatLacksItsModelOrItsEngineIsNotTheBest() throws {
    try install("joe", engine: "piper")
    #expect(try library.usualVoice(for: .bundled("en")).name == "Rowan")
    try installEngine()
    try install("heart", engine: "hibari", file: "other.onnx")
    #expect(try library.usualVoice(for: .bundled("en")).name == "Joe")
  }
}
