import Files
import Foundation
import TestSupport
import Testing

@testable import Studio

struct ManifestTests {
  private static let inputs = TrackInputs(
    engine: "e", session: "s", voice: "v", pace: "p", phrases: "h", parameters: "r")

  private static func line(_ identity: String, _ content: String, made: Double) -> Manifest.Line {
    let bytes = Array(content.utf8)
    return .init(
      file: "a.wav", identity: identity, bytes: bytes.count, sha256: SHA256Sum.of(bytes), made: made,
      seconds: 1, took: 1, inputs: inputs)
  }

  private struct Stopped: Error {}

  /// The identity of the line that a file with `content` is told by; of the tracks `coming`, none came.
  private static func told(
    _ content: String, by lines: [[Manifest.Line]], coming: [Manifest.Line] = [], isRead: Bool = false
  ) throws -> String? {
    let place = try Workplace()
    let path = try place.file("a.wav", content)
    let empty = Manifest(in: place.path("m") + "/") { _ in true }
    for (index, part) in lines.enumerated() {
      let shard = try #require(Shard(index + 1, of: lines.count))
      let log = try empty.log(of: shard)
      for line in part { try Manifest.add(line, to: log) {} }
    }
    let log = try empty.log(of: .whole)
    for line in coming {
      #expect(throws: Stopped.self) { try Manifest.add(line, to: log) { throw Stopped() } }
    }
    let manifest = Manifest(in: place.path("m") + "/") { $0 == "a.wav" }
    let sum = isRead ? SHA256Sum.of(Array(content.utf8)) : nil
    return manifest.line(of: "a.wav", at: path, bytes: content.utf8.count, sum: sum)?.identity
  }

  @Test func theNewestLineThatAgreesWithTheFileCountsInWhateverPartItIs() throws {
    let (old, new) = (Self.line("old", "1", made: 1), Self.line("new", "22", made: 2))
    for parts in [[[old, new]], [[new, old]], [[old], [new]], [[new], [old]]] {
      #expect(try Self.told("22", by: parts) == "new")
      #expect(try Self.told("1", by: parts) == "old")
      #expect(try Self.told("333", by: parts) == nil)
    }
  }

  @Test func aReadFileIsToldByItsBytesAlone() throws {
    let (old, new) = (Self.line("old", "1", made: 1), Self.line("new", "2", made: 2))
    #expect(try Self.told("1", by: [[old, new]], isRead: true) == "old")
    #expect(try Self.told("2", by: [[old, new]], isRead: true) == "new")
    #expect(try Self.told("3", by: [[old, new]], isRead: true) == nil)
  }

  @Test func aFileThatMayNotHaveComeIsToldByItsBytes() throws {
    let old = Self.line("old", "1", made: 1)
    let coming = Self.line("new", "2", made: 2)
    #expect(try Self.told("1", by: [[old]], coming: [coming]) == "old")
    #expect(try Self.told("2", by: [[old]], coming: [coming]) == "new")
    #expect(try Self.told("3", by: [[old]], coming: [coming]) == nil)
  }

  @Test func tornAndForeignLinesDoNotCount() throws {
    let place = try Workplace()
    let manifest = Manifest(in: place.path("m") + "/") { _ in true }
    let whole = try JSONEncoder().encode(Self.line("whole", "1", made: 1))
    let log = try manifest.log(of: .whole)
    for line in [whole, whole.prefix(60), Data("null".utf8), Data([0xff, 0x00])] { try log.add(line) }
    let read = Manifest(in: place.path("m") + "/") { _ in true }
    #expect(read.line(of: "a.wav", at: "", bytes: 1)?.identity == "whole")
    #expect(Manifest(in: place.path("m") + "/") { _ in false }.line(of: "a.wav", at: "", bytes: 1) == nil)
  }
}
