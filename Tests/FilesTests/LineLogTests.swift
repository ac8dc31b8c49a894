import Foundation
import TestSupport
import Testing

@testable import Files

struct LineLogTests {
  private func lines(of path: String) -> [String] {
    var lines: [String] = []
    LineLog.forEachLine(of: path) { if !$0.isEmpty { lines.append(String(decoding: $0, as: UTF8.self)) } }
    return lines
  }

  @Test func linesAreReadAsTheyWereAddedWhoeverOpenedTheFile() throws {
    let place = try Workplace()
    let path = place.path("log")
    let many = (0..<100).map { "\($0) " + String(repeating: "x", count: 37 * $0 * $0) }
    let logs = try [LineLog(at: path), LineLog(at: path)]
    for (index, line) in many.enumerated() { try logs[index % 2].add(line.utf8) }
    #expect(lines(of: path) == many)
    #expect(lines(of: place.path("none")) == [])
  }

  @Test func aTornLineSpoilsNoOther() throws {
    let place = try Workplace()
    let path = try place.file("log", "\n{\"whole\":1}\n{\"to")
    try LineLog(at: path).add("{\"next\":1}".utf8)
    #expect(lines(of: path) == ["{\"whole\":1}", "{\"to", "{\"next\":1}"])
  }

  @Test func aLineThatHasNoRoomIsAnError() throws {
    let full = try LineLog(at: "/dev/full")
    #expect(throws: FileError.cannotWrite(path: "/dev/full", reason: "No space left on device")) {
      try full.add("line".utf8)
    }
    #expect(throws: FileError.self) { try LineLog(at: "/none/log") }
  }
}
