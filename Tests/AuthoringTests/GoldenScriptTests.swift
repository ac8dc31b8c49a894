import Foundation
import Guide
import Authoring
import TestSupport
import Testing

/// The bundled session and one for each need, as they are told, held to files that are to be read aloud.
struct GoldenScriptTests {
  private static let tellings = ["gentle", "standard", "brisk"].flatMap { pace in
    Pacing.Guidance.allCases.map { (pace, $0) }
  }

  private static let languages = Languages.bundled.tags.filter { $0 != "en" }.flatMap { tag in
    Pacing.Guidance.allCases.map { (tag, $0) }
  }

  @Test(arguments: languages) func theScriptOfEachLanguageReadsAsItsGolden(
    tag: String, guidance: Pacing.Guidance
  ) throws {
    let bytes = try #require(Bundled.sessions["upper-middle-back.\(tag).yaml"])
    let session = try SessionDecoder.decode(bytes, file: "upper-middle-back.\(tag).yaml").session
    var pacing = try PaceDecoder.bundled("standard")
    pacing.guidance = guidance
    try Self.hold(session, at: pacing, to: "languages/\(tag)-\(guidance.rawValue).txt")
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")

  @Test(arguments: tellings) func theScriptReadsAsItsGolden(pace: String, guidance: Pacing.Guidance) throws {
    let bytes = try #require(Bundled.sessions["upper-middle-back.yaml"])
    let session = try SessionDecoder.decode(bytes, file: "upper-middle-back.yaml").session
    var pacing = try PaceDecoder.bundled(pace)
    pacing.guidance = guidance
    try Self.hold(session, at: pacing, to: "\(pace)-\(guidance.rawValue).txt")
  }

  @Test(arguments: SessionFiles.files(of: "needs")) func everyNeedIsToldAsItsGolden(_ file: URL) throws {
    let session = try SessionFiles.read(file).session
    #expect(SessionFiles.files(of: "needs").count >= 19)
    try Self.hold(
      session, at: try PaceDecoder.bundled("standard"),
      to: "needs/\(file.deletingPathExtension().lastPathComponent).txt")
  }

  private static func hold(_ session: Session, at pacing: Pacing, to name: String) throws {
    let text = try ScriptBuilder.script(for: session, pacing: pacing).text
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    if let difference = firstDifference(text, golden) {
      Issue.record("\(file.lastPathComponent):\(difference)\nUPDATE_GOLDENS=1 swift test rewrites it")
    }
  }

  /// The first line in which two texts differ, as `line: told, golden`.
  private static func firstDifference(_ told: String, _ golden: String) -> String? {
    guard told != golden else { return nil }
    let told = told.split(separator: "\n", omittingEmptySubsequences: false)
    let golden = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let index = zip(told, golden).prefix { $0 == $1 }.map { _ in 1 }.count
    let line = { (lines: [Substring]) in lines.indices.contains(index) ? "\"\(lines[index])\"" : "nothing" }
    return "\(index + 1): told \(line(told)), golden \(line(golden))"
  }
}
