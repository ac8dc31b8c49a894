import Foundation
import TestSupport
import Testing

struct CatalogueMistakesTests {
  private let clinic: Clinic
  private var program: Program { clinic.program }

  init() throws { clinic = try Clinic() }

  @Test func aLanguageThatAGlanceMissesMakesNoTrackOfAnother() throws {
    try program.write("sessions/legs.en.yaml", "\"language\": en-GB\n" + shortSession)
    let result = try clinic.run("render", "-q")
    #expect(result.code == 75)
    let advice = "it is \"en-GB\"; write language: en-GB on a line of its own"
    #expect(
      result.errors.split(separator: "\n").sorted()
        == Clinic.tracks.suffix(4).map { "error: \($0): sessions/legs.en.yaml:1:1: language: \(advice)"[...] }
    )
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/" + Clinic.tracks[9]))
  }

  @Test func withoutAFolderToWorkInNothingIsTried() throws {
    let result = try program.run(
      ["catalogue", "render", "clinic.yaml"], environment: ["TMPDIR": "/proc/none"])
    #expect(result.code == 73)
    #expect(
      result.errors == """
        error: /proc/none can't be created (No such file or directory); choose a directory that exists and can be written to

        """)
  }

  @Test(arguments: [
    (
      ["render", "clinic.yaml", "--shard", "3/2"], 64,
      "the value \"3/2\" is invalid for \"--shard <i/n>\"; write a part's number and how many there are, such as 2/8"
    ),
    (
      ["render", "clinic.yaml", "--cache-size", "lots"], 64,
      "the value \"lots\" is invalid for \"--cache-size <size>\"; write a number and K, M, G or T, such as 2G; 1M at least"
    ),
    (
      ["render", "clinic.yaml", "--cache-size", "1G", "--no-cache"], 64,
      "--cache-size contradicts --no-cache; leave one of them out"
    ),
    (["plan", "none.yaml"], 66, "none.yaml: there is no such file; check the name and the folder"),
    (["verify"], 64, "missing expected argument \"<file>\"; see \"stretchguide catalogue verify --help\""),
  ])
  func aMistakeIsOneSentenceAndMakesNothing(words: [String], code: Int32, says: String) throws {
    let result = try program.run(["catalogue"] + words)
    #expect(result.code == code && result.output == "")
    #expect(result.errors == "error: \(says)\n")
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/tracks"))
  }

  @Test func mistakesInItsFilesAreToldAtOnceBeforeAnyWork() throws {
    try program.write("sessions/legs.en.yaml", "language: de\n" + shortSession)
    try program.write(
      "clinic.yaml",
      """
      catalogue: clinic
      sessions: [sessions/*.yaml, gone/*.yaml]
      voices: {en: [willow, nobody], fr: [rowan]}
      paces: [slow.yaml, fast]
      lengths: {full: {}, odd: {fit: ages}}
      output: tracks/{sesion}/{voice}.wav
      """)
    let result = try clinic.run("render")
    #expect(result.code == 65)
    let lines = result.errors.split(separator: "\n").map(String.init)
    let starts = [
      "clinic.yaml:2:29: sessions: nothing is called \"gone/*.yaml\"; write a pattern such as sessions/*.yaml",
      "clinic.yaml:3:23: en: there is no voice \"nobody\"; there are ",
      "clinic.yaml:3:37: fr: rowan speaks \"en-US\", and sessions/arms.fr.yaml is in \"fr\"; list voices by language",
      "clinic.yaml:4:20: paces: there is no pace \"fast\"; there are gentle, standard, brisk, or name a file",
      "clinic.yaml:5:32: fit: \"ages\" is not a length from 1s to 24h; write one such as 15m or 12:30",
      "clinic.yaml:6:9: output: there is no {sesion}; write one of {session}, {language}, {pace}, {voice}, {length}",
      "sessions/legs.en.yaml:1:11: language: \"de\" is not what the file's name says, \"en\"; let them agree",
    ]
    #expect(lines.count == starts.count, "\(result.errors)")
    for (line, start) in zip(lines, starts) { #expect(line.hasPrefix(start), "\(line)") }
  }

  @Test func twoTracksAtOnePathAreToldWithTheNameThatIsMissing() throws {
    let file = String(decoding: try program.bytes("clinic.yaml"), as: UTF8.self)
    try program.write(
      "clinic.yaml", file.replacing("{session}/{language}-{voice}", with: "{session}-{language}"))
    let result = try clinic.run("plan")
    #expect(result.code == 65)
    #expect(
      result.errors == """
        clinic.yaml:8:9: output: two tracks would be tracks/arms-en-full.wav; write {voice} into it

        """)
  }
}
