import Documents
import Foundation
import Studio
import TestSupport
import Testing

/// Rules that hold for espeak-ng hold for a model.
@Suite(.serialized, .enabled(if: InstalledVoice.joe != nil, Comment(rawValue: InstalledVoice.reason)))
struct NeuralRenderTests {
  let program: Program
  let home: [String: String]

  init() throws {
    program = try Program()
    try program.write("short.yaml", shortSession)
    home = ["XDG_DATA_HOME": try #require(InstalledVoice.joe).dataHome]
  }

  private func render(_ flags: String..., environment: [String: String] = [:]) async throws {
    let result = try await program.runAside(
      ["render", "short.yaml", "--voice", "joe", "-q"] + flags, environment: home.merging(environment) { $1 })
    #expect(result.code == 0, "\(result.errors)")
  }

  @Test func everyHoldIsExactAndSilentButForItsCues() async throws {
    try await render("-o", "a.wav", "--timeline", "a.json")
    let line = try JSONDecoder().decode(TimelineDocument.self, from: program.bytes("a.json"))
    #expect(line.voice == "Joe")
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

  @Test func anyJobsLocaleAndCacheGiveTheSameBytes() async throws {
    try await render("-o", "a.wav")
    try await render("-o", "warm.wav", "--jobs", "1")
    try await render(
      "-o", "cold.wav", "--no-cache", "--jobs", "1", environment: ["LC_ALL": "C", "TZ": "Asia/Tokyo"])
    let bytes = try program.bytes("a.wav")
    #expect(try program.bytes("warm.wav") == bytes)
    #expect(try program.bytes("cold.wav") == bytes)
  }

  /// A home of the test's own with the engine in it, as a link.
  private func ownHome() throws -> (environment: [String: String], data: URL) {
    let engine = URL(filePath: try #require(InstalledVoice.joe).engine)
    let data = program.folder.appending(path: "own/stretchguide")
    let engines = data.appending(path: "engines")
    try FileManager.default.createDirectory(at: engines, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: engines.appending(path: engine.lastPathComponent), withDestinationURL: engine)
    return (["XDG_DATA_HOME": program.folder.appending(path: "own").path], data)
  }

  @Test func whatWasSpokenOnceIsLaidAnewWithoutTheModel() async throws {
    let (environment, data) = try ownHome()
    let voice = data.appending(path: "voices/joe").path
    try FileManager.default.createDirectory(
      atPath: data.appending(path: "voices").path, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: try #require(InstalledVoice.joe).folder, toPath: voice)
    try await render("-o", "a.wav", environment: environment)
    // Zeros of the same size and time as the model: nothing could be spoken with them.
    let script =
      #"cd "$1" && cp -p joe.onnx it && truncate -s 0 joe.onnx && truncate -r it joe.onnx && touch -r it joe.onnx"#
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script, "sh", voice]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    try await render("-o", "b.wav", "--side-change", "9s", environment: environment)
    #expect(try program.bytes("b.wav").count > program.bytes("a.wav").count)
    let cold = try await program.runAside(
      ["render", "short.yaml", "--voice", "joe", "-q", "-o", "c.wav", "--no-cache"], environment: environment)
    #expect(cold.code == 65)
  }

  @Test func aModelOfOnesOwnIsInstalledSpokenAndRemoved() async throws {
    let joe = try #require(InstalledVoice.joe)
    let (mine, data) = try ownHome()
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
        "joe     piper      en-US    60 MiB  "))
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

  @Test func aDamagedModelIsOneSentence() async throws {
    let joe = try #require(InstalledVoice.joe)
    let model = try Data(contentsOf: URL(filePath: joe.folder + "/joe.onnx"), options: .alwaysMapped)
    try model.prefix(model.count / 2).write(to: program.folder.appending(path: "half.onnx"))
    try FileManager.default.copyItem(
      atPath: joe.folder + "/joe.onnx.tokens", toPath: program.folder.path + "/half.onnx.tokens")
    try program.write(
      "half.yaml",
      "name: Half\nengine: piper\nidentifier: en-us\nmodel: half.onnx\nrate-at-1: 230\nrate-at-2: 140\n")
    let result = try await program.runAside(
      ["render", "short.yaml", "--voice", "./half.yaml", "-q", "-o", "a.wav"], environment: home)
    #expect(result.code == 65)
    #expect(
      result.errors == """
        error: ./half.onnx can't be spoken with (its files are damaged); install the voice again from whole files

        """)
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/a.wav"))
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
      ["render", "short.yaml", "--voice", "./odd.yaml", "-q", "-o", "a.wav", "--no-cache"], environment: home)
    #expect(result.code == 65)
    #expect(
      result.errors == """
        error: ./odd.onnx can't be spoken with (it gives \(rate) samples per second, and speech has 8000 to 96000); \
        install the voice again from whole files

        """)
  }
}
