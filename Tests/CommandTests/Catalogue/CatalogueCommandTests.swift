import Foundation
import TestSupport
import Testing

struct CatalogueCommandTests {
  private let clinic: Clinic
  private var program: Program { clinic.program }

  init() throws { clinic = try Clinic() }

  /// The tracks that a render said it makes.
  private func made(_ result: Program.Result) -> [String] {
    result.errors.split(separator: "\n").compactMap { line in
      line.firstMatch(of: /^\d+ of \d+: (.*)$/).map { String($0.1) }
    }.sorted()
  }

  @Test func itPlansMakesAndVerifiesEveryTrackOnce() throws {
    let plan = try clinic.run("plan")
    #expect(plan.code == 0 && plan.errors == "", "\(plan.errors)")
    #expect(
      plan.output == """
        clinic: 2 sessions, 2 languages, 10 tracks in 5 groups
        missing: 10
        to make: 10 tracks, about 1 s on one core and 3 MB, by the sizes of the sessions' files

        """)
    let parts = try (1...3).map { try clinic.run("render", "--shard", "\($0)/3") }
    #expect(parts.map(\.code) == [0, 0, 0], "\(parts.map(\.errors))")
    #expect(parts.flatMap(made).sorted() == Clinic.tracks)
    #expect(parts[0].output == "clinic, part 1 of 3: 4 tracks, 4 made\n")
    let verified = try clinic.run("verify")
    #expect(verified.code == 0 && verified.output == "10 tracks as they should be\n")
    // In other parts than before, too.
    let again = try clinic.run("render")
    #expect(again.code == 0 && again.errors == "" && again.output == "clinic: 10 tracks, 0 made\n")
    #expect(
      try clinic.run("plan").output == """
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
    #expect(try clinic.run("render", "-q").code == 0)
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
    #expect(try clinic.run("render", "-q").code == 0)
    let changes: [(what: String, file: String, change: (String) -> String, tracks: [String])] = [
      ("voice", "voices/own.yaml", { $0 + "\n# The same.\n" }, Clinic.tracks.filter { $0.contains("own") }),
      (
        "session", "sessions/legs.en.yaml", { $0.replacing("Kick up", with: "Kick far") },
        Clinic.tracks.filter { $0.contains("legs") }
      ),
      (
        "parameters", "clinic.yaml", { $0.replacing("-12", with: "-14") },
        Clinic.tracks.filter { $0.contains("loud") }
      ),
      ("pace", "slow.yaml", { $0.replacing("1s", with: "2s") }, Clinic.tracks),
    ]
    for (what, file, change, tracks) in changes {
      try program.write(file, change(String(decoding: try program.bytes(file), as: UTF8.self)))
      let plan = try clinic.run("plan").output
      #expect(
        plan.contains("\noutdated by another \(what): \(tracks.count)\nto make: \(tracks.count) tracks, "),
        "\(plan)")
      let verified = try clinic.run("verify")
      #expect(verified.code == 65)
      #expect(verified.output == tracks.map { "\($0): outdated by another \(what)\n" }.joined())
      #expect(try made(clinic.run("render")) == tracks)
      #expect(try clinic.run("verify").code == 0)
    }
  }

  @Test func damagedAndMissingTracksAreFoundAndMadeAnew() throws {
    #expect(try clinic.run("render", "-q").code == 0)
    var bytes = try program.bytes(Clinic.tracks[3])
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: program.folder.appending(path: Clinic.tracks[3]))
    try FileManager.default.removeItem(at: program.folder.appending(path: Clinic.tracks[0]))
    let verified = try clinic.run("verify")
    #expect(verified.code == 65)
    #expect(
      verified.output == """
        \(Clinic.tracks[0]): missing
        \(Clinic.tracks[3]): damaged, or changed by others; delete it and render it anew

        """)
    try FileManager.default.removeItem(at: program.folder.appending(path: Clinic.tracks[3]))
    #expect(try made(clinic.run("render")) == [Clinic.tracks[0], Clinic.tracks[3]])
    #expect(try clinic.run("verify").code == 0)
  }

  @Test func aFileOfSomebodyElseIsNotReplacedAndTheRestIsMade() throws {
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "tracks/arms"), withIntermediateDirectories: true)
    try program.write(Clinic.tracks[0], "precious")
    #expect(try clinic.run("plan").output.contains("\nmade or changed by others: 1\n"))
    let result = try clinic.run("render", "-q")
    #expect(result.code == 75 && result.output == "")
    let exists = "\(Clinic.tracks[0]) already exists; choose another name, or add --force to replace it"
    #expect(result.errors == "error: \(Clinic.tracks[0]): \(exists)\n")
    #expect(try program.bytes(Clinic.tracks[0]) == Data("precious".utf8))
    let forced = try clinic.run("render", "--force")
    #expect(forced.code == 0 && made(forced) == [Clinic.tracks[0]])
  }

  @Test func aTrackThatWasMadeAloneIsReplacedLikeItsOwn() throws {
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "tracks/arms"), withIntermediateDirectories: true)
    let alone = ["render", "-q", "-o", Clinic.tracks[0], "--voice", "willow", "sessions/arms.en.yaml"]
    #expect(try program.run(alone).code == 0)
    #expect(try clinic.run("render", "-q").code == 0)
  }

  @Test func aFileNamedByALanguageMayBeInARegionOfIt() throws {
    try program.write("sessions/legs.en.yaml", "language: en-US\n" + shortSession)
    let plan = try clinic.run("plan")
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
    let result = try clinic.run("render")
    #expect(result.code == 75)
    let failed = Clinic.tracks.filter { $0.contains("loud") }
    for track in failed { #expect(result.errors.contains("error: \(track): "), "\(result.errors)") }
    #expect(result.output == "clinic: 10 tracks, 5 made, 5 failed\n")
    #expect(try clinic.run("render", "-q").code == 75)
  }

  @Test func warningsAreToldWithTheirTracks() throws {
    let file = String(decoding: try program.bytes("clinic.yaml"), as: UTF8.self)
    try program.write("clinic.yaml", file + "\nweek: 3")
    let result = try clinic.run("render", "-q")
    #expect(result.code == 0)
    let sentence = "no stretch of this session grows, so week 3 is like every other; leave the week out"
    #expect(
      result.errors.split(separator: "\n").sorted()
        == Clinic.tracks.map { "warning: \($0): \(sentence)"[...] })
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
    #expect(try clinic.run("verify").output == "10 tracks as they should be\n")
    let names = try FileManager.default.subpathsOfDirectory(atPath: program.folder.path)
    #expect(!names.contains { $0.hasSuffix(".tmp") || $0.contains("-aside-") })
  }

  @Test func theCacheKeepsNoMoreThanItsSize() throws {
    #expect(try clinic.run("render", "-q", "--cache-size", "1M").code == 0)
    let kept = try FileManager.default.subpathsOfDirectory(atPath: program.folder.path + "/.cache").reduce(0)
    {
      $0
        + (try FileManager.default.attributesOfItem(atPath: "\(program.folder.path)/.cache/\($1)")[.size]
          as? Int ?? 0)
    }
    #expect(kept > 0 && kept <= 1 << 20)
  }
}
