import Foundation
import TestSupport
import Testing

@testable import Speech

/// The worker program alone, fed bytes that the pool never would.
struct EspeakWorkerTests {
  // Through files: a pipe's end would be inherited by whatever other tests start meanwhile.
  private func run(
    _ input: [UInt8], environment: [String: String] = [:], program: String? = nil
  ) async throws -> (status: Int32, output: [UInt8], errors: String) {
    let folder = try TemporaryFolder()
    let urls = ["in", "out", "errors"].map { URL(filePath: "\(folder.path)/\($0)") }
    for url in urls { try Data(input).write(to: url) }
    let process = Process()
    process.executableURL = URL(filePath: try program ?? WorkerLocation.path(of: "EspeakWorker"))
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: urls[0])
    for url in urls[1...] { try Data().write(to: url) }
    process.standardOutput = try FileHandle(forWritingTo: urls[1])
    process.standardError = try FileHandle(forWritingTo: urls[2])
    try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in ended.resume() }
      do { try process.run() } catch { ended.resume(throwing: error) }
    }
    let errors = try String(contentsOf: urls[2], encoding: .utf8)
    return (process.terminationStatus, [UInt8](try Data(contentsOf: urls[1])), errors)
  }

  @Test func theEndOfItsInputEndsItQuietly() async throws {
    let (status, output, errors) = try await run([])
    #expect(status == 0)
    #expect(errors == "")
    #expect(output.starts(with: Array("SGhi".utf8)))
  }

  private func data(_ environment: [String: String] = [:], program: String? = nil) async throws -> String {
    let output = try await run([], environment: environment, program: program).output
    let fields = try #require(WorkerMessage.fields(Array(output.dropFirst(8))))
    return try #require(fields["data"])
  }

  @Test func itsHelloTellsItsData() async throws {
    let folder = try TemporaryFolder()
    let copy = "\(folder.path)/espeak-ng-data"
    try FileManager.default.createSymbolicLink(atPath: copy, withDestinationPath: try await data())
    #expect(try await data(["ESPEAK_DATA_PATH": folder.path]) == copy)
  }

  @Test func dataBesideItIsTakenBeforeAnyOtherHoweverLongItsPath() async throws {
    let temporary = try TemporaryFolder()
    let folder = "\(temporary.path)/\(String(repeating: "a", count: 200))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/espeak-ng-data", withDestinationPath: try await data())
    // By another process: one that is started meanwhile would hold it open for writing, and then it can't run.
    let copier = Process()
    copier.executableURL = URL(filePath: "/bin/cp")
    copier.arguments = [try WorkerLocation.path(of: "EspeakWorker"), folder]
    try copier.run()
    copier.waitUntilExit()
    let other = ["ESPEAK_DATA_PATH": "/nowhere"]
    #expect(try await data(other, program: "\(folder)/EspeakWorker") == "\(folder)/espeak-ng-data")
  }

  @Test func everyRequestIsAnsweredBeforeItEnds() async throws {
    let request = try #require(WorkerMessage.request(["text": "Hold.", "voice": "gmw/en"]))
    let hello = try await run([]).output
    let one = try await run(request).output.dropFirst(hello.count)
    #expect(one.starts(with: Array("SGcl".utf8)))
    #expect(try await run(request + request).output == hello + one + one)
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
  func aMalformedMessageEndsItWithASentence(message: String, sentence: String) async throws {
    let (status, _, errors) = try await run(Array(message.utf8))
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
  func aBadValueIsAnsweredWithASentence(fields: [String: String], sentence: String) async throws {
    let request = try #require(
      WorkerMessage.request(fields.merging(["unknown": "ignored"]) { first, _ in first }))
    let (status, output, _) = try await run(request + request)
    #expect(status == 0)
    #expect(String(decoding: output, as: UTF8.self).components(separatedBy: "SGer").count == 3)
    #expect(String(decoding: output, as: UTF8.self).contains(sentence))
  }

  @Test func withoutVoiceDataItNamesThePackage() async throws {
    let empty = FileManager.default.temporaryDirectory.appending(path: "no-voices-\(getpid())")
    try FileManager.default.createDirectory(
      at: empty.appending(path: "espeak-ng-data"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: empty) }
    let (status, output, errors) = try await run([], environment: ["ESPEAK_DATA_PATH": empty.path])
    #expect(status == 1)
    #expect(output.starts(with: Array("SGer".utf8)))
    #expect(String(decoding: output, as: UTF8.self).contains("espeak-ng-data"))
    #expect(errors.contains("espeak-ng-data"))
  }

  @Test func whenNobodyReadsAnyMoreItEndsWithTheChildThatSpeaks() async throws {
    let worker = try NamedWorker(of: try WorkerLocation.path(of: "EspeakWorker"))
    let process = Process()
    process.executableURL = URL(filePath: worker.path)
    var ends: [Int32] = [-1, -1]
    #expect(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0)
    process.standardInput = FileHandle(fileDescriptor: ends[1])
    process.standardOutput = FileHandle(fileDescriptor: ends[1])
    try process.run()
    close(ends[1])
    let ours = FileHandle(fileDescriptor: ends[0])
    let long = ["text": Array(repeating: "word.", count: 10_000).joined(separator: " "), "voice": "gmw/en"]
    try ours.write(contentsOf: Data(try #require(WorkerMessage.request(long))))
    try ours.close()
    try await worker.leavesNothing()
  }
}
