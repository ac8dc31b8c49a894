import Foundation
import TestSupport
import Files
import Testing

struct SystemCallsProgramsTests {
  private func filter(_ input: [UInt8], _ words: [String], atMost limit: Int = 1 << 20) throws -> Filtered {
    try #require(SystemCalls.filter(input, through: words, within: 20, atMost: limit))
  }

  @Test func whatAProgramMakesOfItsInputComesBackWhole() throws {
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let filtered = try filter(bytes, ["/bin/cat"])
    #expect(filtered.isDone && filtered.output == bytes && filtered.errors.isEmpty)
  }

  @Test func aProgramThatNeverEndsIsEndedWhereItsOutputIsTooLong() throws {
    let filtered = try filter([], ["/usr/bin/yes"], atMost: 1000)
    #expect(!filtered.isDone && !filtered.isLate)
    #expect((1000...200_000).contains(filtered.output.count))
  }

  @Test func aProgramThatFailsOrIsMissingIsNotDone() throws {
    let failed = try filter([], ["/bin/sh", "-c", "echo no >&2; exit 3"])
    #expect(!failed.isDone && failed.errors == Array("no\n".utf8))
    #expect(try !filter([], ["/nowhere/at/all"]).isDone)
  }

  @Test func aProgramThatTakesTooMuchMemoryIsNotDone() throws {
    let greedy = try filter(
      [], ["/bin/sh", "-c", "head -c 3000000000 /dev/zero | tail -c 3000000000 | wc -c"])
    #expect(greedy.output != Array("3000000000\n".utf8))
  }

  @Test func aProgramsVariablesAreThisOnesWithThoseAddedThatItHasNot() throws {
    let place = try Workplace()
    let path = place.path("told")
    var child: Int32 = 0
    let error = SystemCalls.start(
      ["/bin/sh", "-c", "printf '%s %s' \"$SG_ADDED\" \"$PATH\" > \"$0\"", path], on: [],
      with: ["SG_ADDED": "added", "PATH": "changed"], as: &child)
    #expect(error == 0)
    #expect(SystemCalls.reap(child) == 0)
    let own = try #require(ProcessInfo.processInfo.environment["PATH"])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "added \(own)")
  }
}
