import Foundation
import TestSupport
import Testing

/// A small catalogue: two sessions, one of them in two languages, two voices of English, two lengths.
struct CatalogueCommandTests {
  private let program: Program

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

  private static let tracks = [
    "arms/en-own-full", "arms/en-own-loud", "arms/en-willow-full", "arms/en-willow-loud",
    "arms/fr-aulne-full",
    "arms/fr-aulne-loud", "legs/en-own-full", "legs/en-own-loud", "legs/en-willow-full",
    "legs/en-willow-loud",
  ].map { "tracks/\($0).wav" }

  private func catalogue(_ words: String...) throws -> Program.Result {
    try program.run(["catalogue", words[0], "clinic.yaml"] + words.dropFirst())
  }

  /// The tracks that a render said it makes.
  private func made(_ result: Program.Result) -> [String] {
    result.errors.split(separator: "\n").compactMap { line in
      line.firstMatch(of: /^\d+ of \d+: (.*)$/).map { String($0.1) }
    }.sorted()
  }

  @Test func itPlansMakesAndVerifiesEveryTrackOnce() throws {
    let plan = try catalogue("plan")
    #expect(plan.code == 0 && plan.errors == "", "\(plan.errors)")
    #expect(
      plan.output == """
        clinic: 2 sessions, 2 languages, 10 tracks in 5 groups
        missing: 10
        to make: 10 tracks, about 1 s on one core and 3 MB, by the sizes of the sessions' files

        """)
    let parts = try (1...3).map { try catalogue("render", "--shard", "\($0)/3") }
    #expect(parts.map(\.code) == [0, 0, 0], "\(parts.map(\.errors))")
    #expect(parts.flatMap(made).sorted() == Self.tracks)
    #expect(parts[0].output == "clinic, part 1 of 3: 4 tracks, 4 made\n")
    let verified = try catalogue("verify")
    #expect(verified.code == 0 && verified.output == "10 tracks as they should be\n")
    // In other parts than before, too.
    let again = try catalogue("render")
    #expect(again.code == 0 && again.errors == "" && again.output == "clinic: 10 tracks, 0 made\n")
    #expect(
      try catalogue("plan").output == """
        clinic: 2 sessions, 2 languages, 10 tracks in 5 groups
        as they should be: 10
        nothing is to be made

        """)
  }

  @Test(arguments: ["wav", "opus", "mp3", "flac"])
  func eachTrackHasTheBytesOfARenderThatAsksForTheSame(format: String) throws {
    let file = String(decoding: try program.bytes("clinic.yaml"), as: UTF8.self)
    try program.write(
      "clinic.yaml",
      file.replacing("wav", with: format).replacing("sample-rate: 8000", with: "sample-rate: 48000"))
    #expect(try catalogue("render", "-q").code == 0)
    for (track, words) in [
      ("arms/en-own-loud", ["sessions/arms.en.yaml", "--voice", "voices/own.yaml", "--loudness", "-12"]),
      ("arms/fr-aulne-full", ["sessions/arms.fr.yaml", "--voice", "aulne"]),
    ] {
      let alone = [
        "render", "-q", "-o", "alone.\(format)", "-f", "--pace", "slow.yaml", "--sample-rate", "48000",
      ]
      #expect(try program.run(alone + words).code == 0)
      #expect(try program.bytes("alone.\(format)") == program.bytes("tracks/\(track).\(format)"), "\(track)")
    }
  }

  @Test func whatChangesOutdatesExactlyTheTracksThatAreMadeOfIt() throws {
    #expect(try catalogue("render", "-q").code == 0)
    let changes: [(what: String, file: String, change: (String) -> String, tracks: [String])] = [
      ("voice", "voices/own.yaml", { $0 + "\n# The same.\n" }, Self.tracks.filter { $0.contains("own") }),
      (
        "session", "sessions/legs.en.yaml", { $0.replacing("Kick up", with: "Kick far") },
        Self.tracks.filter { $0.contains("legs") }
      ),
      (
        "parameters", "clinic.yaml", { $0.replacing("-12", with: "-14") },
        Self.tracks.filter { $0.contains("loud") }
      ),
      ("pace", "slow.yaml", { $0.replacing("1s", with: "2s") }, Self.tracks),
    ]
    for (what, file, change, tracks) in changes {
      try program.write(file, change(String(decoding: try program.bytes(file), as: UTF8.self)))
      let plan = try catalogue("plan").output
      #expect(
        plan.contains("\noutdated by another \(what): \(tracks.count)\nto make: \(tracks.count) tracks, "),
        "\(plan)")
      let verified = try catalogue("verify")
      #expect(verified.code == 65)
      #expect(verified.output == tracks.map { "\($0): outdated by another \(what)\n" }.joined())
      #expect(try made(catalogue("render")) == tracks)
      #expect(try catalogue("verify").code == 0)
    }
  }

  @Test func damagedAndMissingTracksAreFoundAndMadeAnew() throws {
    #expect(try catalogue("render", "-q").code == 0)
    var bytes = try program.bytes(Self.tracks[3])
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: program.folder.appending(path: Self.tracks[3]))
    try FileManager.default.removeItem(at: program.folder.appending(path: Self.tracks[0]))
    let verified = try catalogue("verify")
    #expect(verified.code == 65)
    #expect(
      verified.output == """
        \(Self.tracks[0]): missing
        \(Self.tracks[3]): damaged, or changed by others; delete it and render it anew

        """)
    try FileManager.default.removeItem(at: program.folder.appending(path: Self.tracks[3]))
    #expect(try made(catalogue("render")) == [Self.tracks[0], Self.tracks[3]])
    #expect(try catalogue("verify").code == 0)
  }

  @Test func aFileOfSomebodyElseIsNotReplacedAndTheRestIsMade() throws {
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "tracks/arms"), withIntermediateDirectories: true)
    try program.write(Self.tracks[0], "precious")
    #expect(try catalogue("plan").output.contains("\nmade or changed by others: 1\n"))
    let result = try catalogue("render", "-q")
    #expect(result.code == 75 && result.output == "")
    let exists = "\(Self.tracks[0]) already exists; choose another name, or add --force to replace it"
    #expect(result.errors == "error: \(Self.tracks[0]): \(exists)\n")
    #expect(try program.bytes(Self.tracks[0]) == Data("precious".utf8))
    let forced = try catalogue("render", "--force")
    #expect(forced.code == 0 && made(forced) == [Self.tracks[0]])
  }

  @Test func aTrackThatWasMadeAloneIsReplacedLikeItsOwn() throws {
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "tracks/arms"), withIntermediateDirectories: true)
    let alone = ["render", "-q", "-o", Self.tracks[0], "--voice", "willow", "sessions/arms.en.yaml"]
    #expect(try program.run(alone).code == 0)
    #expect(try catalogue("render", "-q").code == 0)
  }

  @Test func aFileNamedByALanguageMayBeInARegionOfIt() throws {
    try program.write("sessions/legs.en.yaml", "language: en-US\n" + shortSession)
    let plan = try catalogue("plan")
    #expect(plan.output.hasPrefix("clinic: 2 sessions, 3 languages, 10 tracks"), "\(plan.errors)")
  }

  @Test func tracksMayLieBesideTheCatalogueOrFarFromIt() throws {
    let far = program.folder.appending(path: "far")
    for (output, file) in [("{session}.wav", "arms.wav"), (far.path + "/{session}.wav", "far/arms.wav")] {
      try program.write(
        "near.yaml", "catalogue: near\nsessions: sessions/arms.en.yaml\nvoices: willow\noutput: '\(output)'\n"
      )
      #expect(try program.run("catalogue", "render", "near.yaml", "-q").code == 0)
      #expect(try program.bytes(file).count > 100_000)
      #expect(try program.run("catalogue", "verify", "near.yaml").output == "1 track as it should be\n")
    }
    // From another folder, too.
    let process = try program.process(["catalogue", "verify", "../near.yaml"])
    process.currentDirectoryURL = far
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    #expect(process.code == 0)
  }

  @Test func aTrackThatFailsIsToldWithItsPathAndTheRestIsMade() throws {
    let file = String(decoding: try program.bytes("clinic.yaml"), as: UTF8.self)
    try program.write("clinic.yaml", file.replacing("loud: {loudness: -12}", with: "loud: {only: 7}"))
    let result = try catalogue("render")
    #expect(result.code == 75)
    let failed = Self.tracks.filter { $0.contains("loud") }
    for track in failed { #expect(result.errors.contains("error: \(track): "), "\(result.errors)") }
    #expect(result.output == "clinic: 10 tracks, 5 made, 5 failed\n")
    #expect(try catalogue("render", "-q").code == 75)
  }

  @Test func aLanguageThatAGlanceMissesMakesNoTrackOfAnother() throws {
    try program.write("sessions/legs.en.yaml", "\"language\": en-GB\n" + shortSession)
    let result = try catalogue("render", "-q")
    #expect(result.code == 75)
    let advice = "it is \"en-GB\"; write language: en-GB on a line of its own"
    #expect(
      result.errors.split(separator: "\n").sorted()
        == Self.tracks.suffix(4).map { "error: \($0): sessions/legs.en.yaml:1:1: language: \(advice)"[...] })
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/" + Self.tracks[9]))
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

  @Test func warningsAreToldWithTheirTracks() throws {
    let file = String(decoding: try program.bytes("clinic.yaml"), as: UTF8.self)
    try program.write("clinic.yaml", file + "\nweek: 3")
    let result = try catalogue("render", "-q")
    #expect(result.code == 0)
    let sentence = "no stretch of this session grows, so week 3 is like every other; leave the week out"
    #expect(
      result.errors.split(separator: "\n").sorted() == Self.tracks.map { "warning: \($0): \(sentence)"[...] })
  }

  @Test func workersOnTheSameTracksAtOnceAreHarmless() async throws {
    let words = ["catalogue", "render", "clinic.yaml", "-q"]
    let results = try await withThrowingTaskGroup(of: Program.Result.self) { tasks in
      for shard in ["1/1", "1/1", "1/2", "2/2"] {
        tasks.addTask { try await program.runAside(words + ["--shard", shard]) }
      }
      return try await tasks.reduce(into: []) { $0.append($1) }
    }
    #expect(results.allSatisfy { $0.code == 0 && $0.errors == "" }, "\(results.map(\.errors))")
    #expect(try catalogue("verify").output == "10 tracks as they should be\n")
    let names = try FileManager.default.subpathsOfDirectory(atPath: program.folder.path)
    #expect(!names.contains { $0.hasSuffix(".tmp") || $0.contains("-aside-") })
  }

  @Test func theCacheKeepsNoMoreThanItsSize() throws {
    #expect(try catalogue("render", "-q", "--cache-size", "1M").code == 0)
    let kept = try FileManager.default.subpathsOfDirectory(atPath: program.folder.path + "/.cache").reduce(0)
    {
      $0
        + (try FileManager.default.attributesOfItem(atPath: "\(program.folder.path)/.cache/\($1)")[.size]
          as? Int ?? 0)
    }
    #expect(kept > 0 && kept <= 1 << 20)
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
    let result = try catalogue("render")
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
    let result = try catalogue("plan")
    #expect(result.code == 65)
    #expect(
      result.errors == """
        clinic.yaml:8:9: output: two tracks would be tracks/arms-en-full.wav; write {voice} into it

        """)
  }
}
