import Testing

@testable import Authoring

struct SourceTextTests {
  private let plain = SessionText.stretch("hold: 10s\nenter: Sink down.\nleave: Rise.").yaml

  @Test func acceptsAByteOrderMark() throws {
    #expect(try decode("\u{feff}" + plain) == decode(plain))
  }

  @Test func acceptsWindowsLineEnds() throws {
    #expect(try decode(plain.split(separator: "\n").joined(separator: "\r\n")) == decode(plain))
  }

  @Test func countsLinesAlikeWithWindowsLineEnds() {
    #expect(refusal(of: "title: T\r\nstretches: []\r\n") == refusal(of: "title: T\nstretches: []\n"))
  }

  @Test func countsColumnsInCharactersOfUnicode() {
    #expect(
      refusal(of: "title: T\nstretches: [{name: 🧘é, posture: x, hold: 10s}]")[0].hasPrefix("2:33: posture:"))
  }

  @Test(
    arguments: [
      ([0xff, 0xfe, 0x74, 0x00], "1:1: the file is in UTF-16; save it as UTF-8"),
      ([0xfe, 0xff, 0x00, 0x74], "1:1: the file is in UTF-16; save it as UTF-8"),
      ([0x74, 0x00, 0x69, 0x00], "1:1: the file is in UTF-16; save it as UTF-8"),
      ([0x74, 0x0a, 0x61, 0xe9, 0x62], "2:2: these bytes are not UTF-8 text; save the file as UTF-8"),
      ([0x61, 0xc0, 0x80], "1:2: these bytes are not UTF-8 text; save the file as UTF-8"),
      ([0x61, 0xed, 0xa0, 0x80], "1:2: these bytes are not UTF-8 text; save the file as UTF-8"),
      ([0x61, 0xe2, 0x80], "1:2: these bytes are not UTF-8 text; save the file as UTF-8"),
      ([0x61, 0x62, 0x63, 0x00], "1:4: U+0000 is a control character; delete it"),
      ([0x61, 0x0a, 0x7f], "2:1: U+007F is a control character; delete it"),
      ([0x61, 0xef, 0xbb, 0xbf], "1:2: U+FEFF is a control character; delete it"),
    ] as [([UInt8], String)])
  func refusesWhatIsNoTextByItsPlace(_ bytes: [UInt8], line: String) {
    #expect(refusal(of: bytes) == [line])
  }

  @Test func refusesAFileOverItsSizeBeforeReadingIt() {
    let filler = "title: T # "
    let largest = [UInt8](
      (filler + String(repeating: "x", count: AuthoringLimits.File.bytes - filler.count)).utf8)
    #expect(refusal(of: largest) == ["1:1: stretches: missing; write stretches: and its value"])
    #expect(refusal(of: largest + [0]) == ["1:1: the file is larger than 1 MiB; split it into shorter ones"])
  }
}
