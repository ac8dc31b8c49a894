import Foundation
import Guide
import TestSupport
import Testing

@testable import Studio

struct OriginTests {
  private let origin = Origin(of: Tellings.awkward)

  private func isOrigin(of bytes: Data) throws -> Bool {
    let place = try Workplace()
    try bytes.write(to: URL(filePath: place.path("file")))
    return origin.isOrigin(ofFileAt: place.path("file"))
  }

  @Test(arguments: ["", "\n", "one", "one\n", "1\n\ntwo\n\n", "{}", " \t"])
  func aSealedTextReadsAsBeforeAndIsKnown(text: String) throws {
    let sealed = origin.sealed(Data(text.utf8))
    #expect(
      String(decoding: sealed, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        == text.trimmingCharacters(in: .whitespacesAndNewlines))
    #expect(try isOrigin(of: sealed))
  }

  @Test func aTextOfWhichAnyByteChangedIsNotKnown() throws {
    let sealed = origin.sealed(Data("Reach up.\n".utf8))
    for index in sealed.indices {
      for bit in [1, 0x29] as [UInt8] {
        var changed = sealed
        changed[index] ^= bit
        #expect(try !isOrigin(of: changed))
      }
    }
    #expect(try !isOrigin(of: sealed.dropLast()))
    #expect(try !isOrigin(of: sealed + Data("\n".utf8)))
  }

  @Test func anotherNameOrTitleIsAnotherOrigin() {
    var (renamed, retitled) = (Tellings.awkward, Tellings.awkward)
    renamed.id += "-2"
    retitled.title += " 2"
    #expect(Set([Tellings.awkward, renamed, retitled].map { Origin(of: $0).mark }).count == 3)
  }

  @Test func whatIsNoFileIsNoOrigin() throws {
    let place = try Workplace()
    #expect(mkfifo(place.path("pipe"), 0o600) == 0)
    for path in [place.path("pipe"), place.path("none"), place.path(""), "/dev/zero"] {
      #expect(!origin.isOrigin(ofFileAt: path))
    }
  }
}
