import Authoring
import Foundation
import Studio
import TestSupport
import Testing

/// Requests drawn at random are asked for by flags, by an address's query and in a site file.
struct DrawnRequestsTests {
  private static let count = 50

  private let session = """
    title: Drawn
    stretches:
      - name: Reach
        posture: standing
        enter: Reach up.
        hold: 2-4s
        sides: [left, right]
      - name: Nod
        posture: seated
        enter: Sit tall.
        go: Nod.
        hold: 1s
        repetitions: 2
    """

  /// The values of a request, of which some have two and more that go together, or don't.
  private static func drawn(from random: inout SplitMix64) -> [(TrackParameter, String)] {
    var values: [(TrackParameter, String)] = []
    func maybe(_ parameter: TrackParameter, _ texts: String..., percent: Int = 22) {
      if random.chance(percent) { values.append((parameter, random.pick(texts))) }
    }
    maybe(.pace, "gentle", "brisk")
    maybe(.pacing(.speechRate), "0.9", "1.15")
    maybe(.pacing(.sentencePause), "0.4s", "1 second")
    maybe(.pacing(.rest), "3s", "6s")
    maybe(.pacing(.getReady), "2s")
    maybe(.pacing(.holdFactor), "0.5", "1.5")
    maybe(.pacing(.choice), "low", "High")
    maybe(.pacing(.guidance), "fading", "names", "bells")
    maybe(.pacing(.countdown), "none", "3")
    maybe(.pacing(.bells), "on", "off")
    maybe(.only, "1", "Nod,Reach")
    maybe(.startAt, "2", "Arch", percent: 10)
    maybe(.week, "3")
    maybe(.rounds, "2")
    maybe(.fit, "50s", "1m10s", percent: 15)
    maybe(.longerHolds, "on", percent: 8)
    maybe(.loudness, "-23", "off")
    maybe(.bellLevel, "-6", "3.5")
    maybe(.ambience, "waves", "brown-noise")
    maybe(.ambienceLevel, "-24", percent: 8)
    maybe(.floor, "on", "-70")
    maybe(.quality, "2", "7")
    maybe(.sampleRate, "32000", "48000")
    return values
  }

  /// The site file's lines for one of them.
  private static func entry(_ name: String, _ values: [(TrackParameter, String)]) -> String {
    let lists: [TrackParameter: String] = [.pace: "paces", .fit: "lengths"]
    return
      (["  - session: drawn.yaml", "    name: \(name)"]
      + values.map { "    \(lists[$0.0] ?? $0.0.name): \"\($0.1)\"" }).joined(separator: "\n")
  }

  @Test func flagsAQueryAndASiteFileGiveTheSameTracksOrRefuseTheSame() async throws {
    let program = try Program()
    try program.write("drawn.yaml", session)
    let library = Library(voices: Program.voices, environment: [:], program: nil)
    let isSwitch: Set<TrackParameter> = [.longerHolds, .allowLong]
    var random = SplitMix64(seed: 16)
    var made: [String] = []
    var entries: [String] = []
    for number in 0..<Self.count {
      let values = Self.drawn(from: &random)
      let flags = values.flatMap { parameter, text in
        isSwitch.contains(parameter) ? ["--\(parameter.name)"] : ["--\(parameter.name)=\(text)"]
      }
      let result = try await program.runAside(
        ["render", "drawn.yaml", "--voice", "rowan", "--quiet", "-o", "flags-\(number).mp3"] + flags)

      var query = URLComponents()
      query.queryItems =
        [
          URLQueryItem(name: "session", value: program.folder.appending(path: "drawn.yaml").path),
          URLQueryItem(name: "voice", value: "rowan"),
        ] + values.map { URLQueryItem(name: $0.0.name, value: $0.1) }
      let track = program.folder.appending(path: "query-\(number).mp3").path
      do {
        let request = try TrackRequest(query: query.percentEncodedQuery ?? "")
        _ = try await Delivery(of: request, to: track).make(from: library)
        #expect(result.code == 0, "\(flags): \(result.errors)")
        #expect(
          try program.bytes("flags-\(number).mp3") == program.bytes("query-\(number).mp3"), "\(flags)")
        made.append("\(number)")
        entries.append(Self.entry("\(number)", values))
      } catch {
        #expect(result.code == FailureKind(of: error).exitCode, "\(flags): \(error)")
      }
    }
    try #require(made.count > Self.count / 2 && made.count < Self.count, "\(made.count) of \(Self.count)")
    try program.write("site.yaml", "voices: rowan\nsessions:\n\(entries.joined(separator: "\n"))\n")
    let site = try await program.runAside(["site", "site", "site.yaml", "--quiet"])
    #expect(site.code == 0, "\(site.errors)")
    for number in made {
      let folder = program.folder.appending(path: "site/\(number)").path
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      let tracks = files.filter { $0.hasSuffix(".mp3") }
      #expect(tracks.count == 1)
      #expect(
        try program.bytes("flags-\(number).mp3") == program.bytes("site/\(number)/\(tracks.first ?? "")"))
    }
  }
}
