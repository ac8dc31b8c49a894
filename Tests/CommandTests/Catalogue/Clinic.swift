import Foundation
import TestSupport

/// A small catalogue: two sessions, one of them in two languages, two voices of English, two lengths.
struct Clinic {
  let program: Program

  init() throws {
    program = try Program()
    for folder in ["sessions", "voices"] {
      try FileManager.default.createDirectory(
        at: program.folder.appending(path: folder), withIntermediateDirectories: false)
    }
    try program.write("sessions/arms.en.yaml", shortSession)
    try program.write("sessions/legs.en.yaml", shortSession.replacing("Reach", with: "Kick"))
    try program.write("sessions/arms.fr.yaml", "language: fr\n" + shortSession)
    let rowan = try String(contentsOfFile: Program.voices + "/rowan.yaml", encoding: .utf8)
    try program.write("voices/own.yaml", rowan)
    try program.write("slow.yaml", "based-on: standard\nrest: 1s\n")
    try program.write(
      "clinic.yaml",
      """
      catalogue: clinic
      sessions: sessions/*.yaml
      voices: {en: [willow, voices/own.yaml], fr: [aulne]}
      paces: slow.yaml
      lengths: {full: {}, loud: {loudness: -12}}
      format: wav
      sample-rate: 8000
      output: tracks/{session}/{language}-{voice}-{length}.wav
      """)
  }

  static let tracks = [
    "arms/en-own-full", "arms/en-own-loud", "arms/en-willow-full", "arms/en-willow-loud",
    "arms/fr-aulne-full",
    "arms/fr-aulne-loud", "legs/en-own-full", "legs/en-own-loud", "legs/en-willow-full",
    "legs/en-willow-loud",
  ].map { "tracks/\($0).wav" }

  func run(_ words: String...) throws -> Program.Result {
    try program.run(["catalogue", words[0], "clinic.yaml"] + words.dropFirst())
  }
}
