import Foundation
import Testing

@testable import Speech

/// The worker program alone, fed bytes that the pool never would.
struct EspeakWorkerTests {
  private func run(
    _ input: [UInt8], environment: [String: String] = [:]
  ) throws -> (status: Int32, output: [UInt8], errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: try locateWorker("EspeakWorker"))
    process.environment = environment
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input))
    try stdin.fileHandleForWriting.close()
    let output = [UInt8](stdout.fileHandleForReading.readDataToEndOfFile())
    let errors = String(decoding: stderr.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output, errors)
  }

  @Test func theEndOfItsInputEndsItQuietly() throws {
    let (status, output, errors) = try run([])
    #expect(status == 0)
    #expect(errors == "")
    #expect(output.starts(with: Array("SGhi".utf8)))
  }

  @Test func everyRequestIsAnsweredBeforeItEnds() throws {
    let request = try #require(Frame.request(["text": "Hold.", "voice": "gmw/en"]))
    let hello = try run([]).output
    let one = try run(request).output.dropFirst(hello.count)
    #expect(one.starts(with: Array("SGcl".utf8)))
    #expect(try run(request + request).output == hello + one + one)
  }

  @Test(arguments: [
    ("S", "ends within its header"), ("SGrq\u{4}\0\0", "ends within its header"),
    ("SGxx\u{4}\0\0\0a\0b\0", "wrong magic"), ("SGrq\0\0\0\u{7f}", "too long"),
    ("SGrq\u{1}\0\u{1}\0", "too long"),
    ("SGrq\u{5}\0\0\0a\0b\0", "ends within its fields"), ("SGrq\u{4}\0\0\0", "ends within its fields"),
    ("SGrq\0\0\0\0", "no end"), ("SGrq\u{3}\0\0\0a\0b", "no end"), ("SGrq\u{2}\0\0\0a\0", "no value"),
    ("SGrq\u{8}\0\0\0a\0b\0a\0c\0", "same field twice"),
    ("SGrq\u{42}\0\0\0" + (0..<33).map { "\(UnicodeScalar(UInt8(65 + $0)))\0" }.joined(), "no value"),
    (
      "SGrq\u{63}\0\0\0" + (0..<33).map { "\(UnicodeScalar(UInt8(65 + $0)))\0\0" }.joined(), "too many fields"
    ),
  ])
  func aMalformedFrameEndsItWithASentence(frame: String, sentence: String) throws {
    let (status, _, errors) = try run(Array(frame.utf8))
    #expect(status == 1)
    #expect(errors.contains(sentence))
    #expect(errors.hasPrefix("EspeakWorker: "))
  }

  @Test(arguments: [
    (["text": "a\u{1}b", "voice": "gmw/en"], "control character"),
    (["mode": "ssml", "voice": "gmw/en"], "mode"),
    (["rate": "79", "voice": "gmw/en"], "80...450"), (["rate": "1e2", "voice": "gmw/en"], "rate"),
    (["rate": "", "voice": "gmw/en"], "rate"),
    (["wordGap": "99999999999999999999", "voice": "gmw/en"], "wordGap"),
    ([:], "no voice"), (["voice": "gmw/en", "variant": "../../en_dict"], "no variant"),
  ])
  func aBadValueIsAnsweredWithASentence(fields: [String: String], sentence: String) throws {
    let request = try #require(Frame.request(fields.merging(["unknown": "ignored"]) { first, _ in first }))
    let (status, output, _) = try run(request + request)
    #expect(status == 0)
    #expect(String(decoding: output, as: UTF8.self).components(separatedBy: "SGer").count == 3)
    #expect(String(decoding: output, as: UTF8.self).contains(sentence))
  }

  @Test func withoutVoiceDataItNamesThePackage() throws {
    let empty = FileManager.default.temporaryDirectory.appending(path: "no-voices-\(getpid())")
    try FileManager.default.createDirectory(
      at: empty.appending(path: "espeak-ng-data"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: empty) }
    let (status, output, errors) = try run([], environment: ["ESPEAK_DATA_PATH": empty.path])
    #expect(status == 1)
    #expect(output.starts(with: Array("SGer".utf8)))
    #expect(String(decoding: output, as: UTF8.self).contains("espeak-ng-data"))
    #expect(errors.contains("espeak-ng-data"))
  }
}
