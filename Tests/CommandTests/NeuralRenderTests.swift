import Documents
import Foundation
import Guide
import Studio
import TestSupport
import Testing

/// Rules that hold for espeak-ng hold for a model.
@Suite(.serialized, .enabled(if: !InstalledVoice.all.isEmpty, Comment(rawValue: InstalledVoice.reason)))
struct NeuralRenderTests {
  let program: Program

  init() throws {
    program = try Program()
    try program.write("short.yaml", shortSession)
  }

  private func render(
    _ flags: String..., as voice: InstalledVoice, environment: [String: String] = [:]
  ) async throws {
    try program.write("short.yaml", voice.session)
    let home = ["XDG_DATA_HOME": voice.dataHome]
    let result = try await program.runAside(
      ["render", "short.yaml", "--voice", voice.name, "-q"] + flags,
      environment: home.merging(environment) { $1 })
    #expect(result.code == 0, "\(result.errors)")
  }

  @Test(arguments: InstalledVoice.all)
  func everyHoldIsExactAndSilentButForItsCues(voice: InstalledVoice) async throws {
    try await render("-o", "a.wav", "--timeline", "a.json", as: voice)
    let line = try JSONDecoder().decode(TimelineDocument.self, from: program.bytes("a.json"))
    #expect(line.voice == voice.name.capitalized)
    let samples = try program.samples("a.wav")
    #expect(samples.count == 2 * line.frames)
    let holds = line.events.filter { $0.kind == "hold" }
    #expect(holds.map(\.frames) == [88_200, 88_200])
    let speech = line.events.filter { $0.kind == "speech" }
    for (cue, next) in zip(speech, speech.dropFirst()) { #expect(cue.start + cue.frames <= next.start) }
    for hold in holds {
      var quietFrom = hold.start
      let end = hold.start + hold.frames
      let cues = speech.filter { (hold.start..<end).contains($0.start) }
      for (start, frames) in cues.map({ ($0.start, $0.frames) }) + [(end, 0)] {
        let quiet = samples[samples.startIndex + 2 * quietFrom..<samples.startIndex + 2 * start]
        #expect(quiet == Data(count: quiet.count))
        quietFrom = start + frames
      }
    }
  }

  @Test(arguments: InstalledVoice.all)
  func anyJobsLocaleHomeAndCacheGiveTheSameBytes(voice: InstalledVoice) async throws {
    try await render("-o", "a.wav", as: voice)
    try await render("-o", "warm.wav", "--jobs", "1", as: voice)
    try await render(
      "-o", "cold.wav", "--no-cache", "--jobs", "1", as: voice,
      environment: ["LC_ALL": "C", "TZ": "Asia/Tokyo", "HOME": program.folder.path])
    let bytes = try program.bytes("a.wav")
    #expect(try program.bytes("warm.wav") == bytes)
    #expect(try program.bytes("cold.wav") == bytes)
  }

  /// A home of the test's own with the engine in it, as a link.
  private func ownHome(for voice: InstalledVoice) throws -> (environment: [String: String], data: URL) {
    let engine = URL(filePath: voice.engine)
    let data = program.folder.appending(path: "own/stretchguide")
    let engines = data.appending(path: "engines")
    try FileManager.default.createDirectory(at: engines, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: engines.appending(path: engine.lastPathComponent), withDestinationURL: engine)
    return (["XDG_DATA_HOME": program.folder.appending(path: "own").path], data)
  }

  @Test(arguments: InstalledVoice.all)
  func whatWasSpokenOnceIsLaidAnewWithoutTheModel(voice: InstalledVoice) async throws {
    try await render("-o", "a.wav", as: voice)
    // Workers that greet as ever and then are gone: nothing could be spoken with them.
    let workers = program.folder.appending(path: "workers").path
    let worker = voice.model.engine == .piper ? "PiperWorker" : "HibariWorker"
    let real = URL(filePath: try Program.path).deletingLastPathComponent().path + "/\(worker)"
    try FileManager.default.createDirectory(atPath: workers, withIntermediateDirectories: true)
    try program.writeScript("workers/\(worker)", "exec '\(real)' < /dev/null")
    let mute = ["STRETCHGUIDE_WORKERS": workers]
    try await render("-o", "b.wav", "--side-change", "9s", as: voice, environment: mute)
    #expect(try program.bytes("b.wav").count > program.bytes("a.wav").count)
    let cold = try await program.runAside(
      ["render", "short.yaml", "--voice", voice.name, "-q", "-o", "c.wav", "--no-cache"],
      environment: mute.merging(["XDG_DATA_HOME": voice.dataHome]) { $1 })
    #expect(cold.code == 70)
  }

  @Test(arguments: InstalledVoice.all)
  func aModelChangedInPlaceIsSpokenWith(voice: InstalledVoice) async throws {
    let (environment, data) = try ownHome(for: voice)
    let folder = data.appending(path: "voices/\(voice.name)").path
    try FileManager.default.createDirectory(
      atPath: data.appending(path: "voices").path, withIntermediateDirectories: true)
    // A link would be copied as one, and what it leads to be damaged.
    try FileManager.default.copyItem(
      atPath: URL(filePath: voice.folder).resolvingSymlinksInPath().path, toPath: folder)
    try await render("-o", "a.wav", as: voice, environment: environment)
    // Zeros of the same size and time as the model.
    let script =
      #"cd "$1" && cp -p "$2" it && dd if=/dev/zero of="$2" bs=1k count=64 conv=notrunc && touch -r it "$2""#
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script, "sh", folder, "\(voice.name).onnx"]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let cold = try await program.runAside(
      ["render", "short.yaml", "--voice", voice.name, "-q", "-o", "c.wav"], environment: environment)
    #expect(cold.code == 65, "\(cold.errors)")
  }

  @Test(.enabled(if: InstalledVoice.joe != nil, Comment(rawValue: InstalledVoice.reason)))
  func aModelOfOnesOwnIsInstalledSpokenAndRemoved() async throws {
    let joe = try #require(InstalledVoice.joe)
    let (mine, data) = try ownHome(for: joe)
    let manager = FileManager.default
    try program.write("own.onnx", "")
    try program.write("own.onnx.json", "{}")
    let refused = try await program.runAside(["voices", "install", "own.onnx"], environment: mine)
    #expect(refused.code == 65)
    #expect(refused.errors.contains("own.onnx.json can't be spoken with"), "\(refused.errors)")

    let installed = try await program.runAside(
      ["voices", "install", joe.folder, "--try", "try.wav"], environment: mine)
    #expect(installed.code == 0, "\(installed.errors)")
    #expect(installed.output.hasPrefix("joe is installed; hear it: stretchguide render --voice joe\n"))
    #expect(try program.bytes("try.wav").count > 200_000)
    let again = try await program.runAside(["voices", "install", joe.folder], environment: mine)
    #expect(again.output.hasPrefix("joe is installed already"))
    #expect(
      try await program.runAside(["voices"], environment: mine).output.contains(
        #/joe +piper +en-US +60 MiB  /#))
    #expect(
      try await program.runAside(
        ["render", "short.yaml", "--voice", "joe", "-q", "-o", "mine.wav"], environment: mine
      )
      .code == 0)
    #expect(
      try await program.runAside(["voices", "remove", "joe"], environment: mine).output == "joe is removed\n")
    #expect(try manager.contentsOfDirectory(atPath: data.path).sorted() == ["engines", "voices"])
    #expect(try manager.contentsOfDirectory(atPath: data.path + "/engines") == [])
    #expect(manager.fileExists(atPath: joe.library))
  }

  @Test(arguments: InstalledVoice.all)
  func aDamagedModelIsOneSentence(voice: InstalledVoice) async throws {
    let model = try Data(contentsOf: URL(filePath: voice.model.path), options: .alwaysMapped)
    try model.prefix(model.count / 2).write(to: program.folder.appending(path: "half.onnx"))
    try program.write("half.onnx.tokens", "_ 0\n")
    // 510 styles of 256 numbers, as Kokoro's models have them.
    try Data(count: 510 * 256 * 4).write(to: program.folder.appending(path: "half.onnx.styles"))
    try program.write(
      "half.yaml",
      """
      name: Half
      engine: \(voice.model.engine.rawValue)
      identifier: en-us
      model: half.onnx
      rate-at-1: 230
      rate-at-2: 140
      """)
    let result = try await program.runAside(
      ["render", "short.yaml", "--voice", "./half.yaml", "-q", "-o", "a.wav"],
      environment: ["XDG_DATA_HOME": voice.dataHome])
    #expect(result.code == 65)
    #expect(
      result.errors == """
        error: ./half.onnx can't be spoken with (its files are damaged); install the voice again from whole files

        """)
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/a.wav"))
  }

  @Test func theBestVoiceInstalledSpeaksUnlessAnotherIsNamed() async throws {
    let best = try #require(InstalledVoice.heart ?? InstalledVoice.joe)
    func summary(_ flags: String..., data: String) async throws -> String {
      try await program.runAside(
        ["render", "short.yaml", "-f", "-o", "a.wav"] + flags, environment: ["XDG_DATA_HOME": data]
      ).output
    }
    let name = best.name.capitalized
    #expect(try await summary(data: best.dataHome).contains("1 stretch, spoken by \(name), made in"))
    let other = try await summary("--voice", "willow", data: best.dataHome)
    #expect(other.contains("spoken by Willow, made in"))
    #expect(try await summary(data: program.folder.path).contains("spoken by Rowan, made in"))
  }

  @Test func aLanguageThatIsntSeenAtAGlanceStillDecidesWhoSpeaks() async throws {
    let best = try #require(InstalledVoice.heart ?? InstalledVoice.joe)
    for (name, key) in [("seen", "language"), ("unseen", "\"language\"")] {
      try program.write(
        "\(name).yaml", shortSession.replacing("title: Short", with: "title: Short\n\(key): nl"))
      let result = try await program.runAside(
        ["render", "\(name).yaml", "-o", "\(name).wav"], environment: ["XDG_DATA_HOME": best.dataHome])
      #expect(result.output.contains("spoken by Els, made in"), "\(result)")
    }
    #expect(try program.samples("seen.wav") == program.samples("unseen.wav"))
  }

  @Test(arguments: ["1", "8", "999999999"]) func aModelThatGivesNoRateOfSpeechIsOneSentence(rate: String)
    async throws
  {
    let joe = try #require(InstalledVoice.joe)
    // Of two properties of one name (ONNX's field 14), the last counts.
    let property =
      [0x0a, 11] + Array("sample_rate".utf8) + [0x12, UInt8(rate.utf8.count)] + Array(rate.utf8)
    let model = try Data(contentsOf: URL(filePath: joe.folder + "/joe.onnx"), options: .alwaysMapped)
    try (model + [0x72, UInt8(property.count)] + property).write(
      to: program.folder.appending(path: "odd.onnx"))
    try FileManager.default.copyItem(
      atPath: joe.folder + "/joe.onnx.tokens", toPath: program.folder.path + "/odd.onnx.tokens")
    try program.write(
      "odd.yaml",
      "name: Odd\nengine: piper\nidentifier: en-us\nmodel: odd.onnx\nrate-at-1: 230\nrate-at-2: 140\n")
    let result = try await program.runAside(
      ["render", "short.yaml", "--voice", "./odd.yaml", "-q", "-o", "a.wav", "--no-cache"],
      environment: ["XDG_DATA_HOME": joe.dataHome])
    #expect(result.code == 65)
    #expect(
      result.errors == """
        error: ./odd.onnx can't be spoken with (it gives \(rate) samples per second, and speech has 8000 to 96000); \
        install the voice again from whole files

        """)
  }
}
