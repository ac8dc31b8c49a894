import Foundation
import TestSupport
import Testing

@testable import Files

struct SHA256SumTests {
  /// The examples of FIPS 180-2, appendix B, and of NIST's test of nothing.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func itIsTheStandards(text: String, sum: String) {
    #expect(SHA256Sum.of(Array(text.utf8)) == sum)
  }

  @Test func aFileHasTheSumThatOthersTell() throws {
    let place = try Workplace()
    let path = place.path("large")
    var random = SplitMix64(seed: 1)
    let bytes = (0..<5_000_003).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    try Data(bytes).write(to: URL(filePath: path))
    let judge = Process()
    judge.executableURL = URL(filePath: "/usr/bin/sha256sum")
    judge.arguments = [path]
    let said = Pipe()
    judge.standardOutput = said
    try judge.run()
    let text = String(decoding: try said.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    let file = try #require(SHA256Sum.ofFile(at: path))
    #expect(file.bytes == bytes.count && file.sum == text.prefix(64) && file.sum == SHA256Sum.of(bytes))
  }

  @Test func aCopyGoesOnByItself() {
    var sum = SHA256Sum()
    sum.add(line: "a")
    var copy = sum
    copy.add(line: "b")
    #expect(sum.value == SHA256Sum.of(Array("a\n".utf8)) && copy.value == SHA256Sum.of(Array("a\nb\n".utf8)))
    #expect(sum.value == sum.value)
  }

  @Test func aFolderChangesWithAnyFileInItAndNotWithDates() throws {
    let place = try Workplace()
    let folder = URL(filePath: place.path("data"))
    try FileManager.default.createDirectory(
      at: folder.appending(path: "deep"), withIntermediateDirectories: true)
    let files = ["a", "deep/b"].map { folder.appending(path: $0) }
    for file in files { try Data("1".utf8).write(to: file) }
    let sum = SHA256Sum.ofFolder(at: folder.path)
    try FileManager.default.setAttributes([.modificationDate: Date.distantPast], ofItemAtPath: files[0].path)
    #expect(sum != nil && SHA256Sum.ofFolder(at: folder.path) == sum)
    try Data("2".utf8).write(to: files[1])
    let other = SHA256Sum.ofFolder(at: folder.path)
    #expect(other != nil && other != sum)
    #expect(SHA256Sum.ofFolder(at: files[0].path) == SHA256Sum.of([UInt8(ascii: "1")]))
    #expect(SHA256Sum.ofFolder(at: place.path("none")) == nil && SHA256Sum.ofFile(at: folder.path) == nil)
  }
}
