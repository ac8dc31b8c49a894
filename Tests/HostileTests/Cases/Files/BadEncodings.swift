/// Bytes that are no text; the first two in each role a file has, for all are read alike.
let badEncodings: [HostileCase] = Role.allCases.flatMap { role in
  let cases: [(name: String, bytes: [UInt8], mistake: String)] = [
    ("UTF-16", [0xff, 0xfe, 0x74, 0], "1:1: the file is in UTF-16; save it as UTF-8"),
    ("UTF-16 of the other order", [0xfe, 0xff, 0, 0x74], "1:1: the file is in UTF-16; save it as UTF-8"),
    ("UTF-16 without a mark", [0x74, 0, 0x69, 0], "1:1: the file is in UTF-16; save it as UTF-8"),
    (
      "Latin-1", [UInt8]("title: Caf".utf8) + [0xe9],
      "1:11: these bytes are not UTF-8 text; save the file as UTF-8"
    ),
    ("an overlong slash", [0x61, 0xc0, 0xaf], "1:2: these bytes are not UTF-8 text; save the file as UTF-8"),
    (
      "half a surrogate", [0x61, 0xed, 0xa0, 0x80],
      "1:2: these bytes are not UTF-8 text; save the file as UTF-8"
    ),
    ("a cut character", [0x61, 0xf0, 0x9f], "1:2: these bytes are not UTF-8 text; save the file as UTF-8"),
    ("a NUL", [UInt8]("title: T\n\0".utf8), "2:1: U+0000 is a control character; delete it"),
    ("an escape", [UInt8]("title: \u{1b}[2J".utf8), "1:8: U+001B is a control character; delete it"),
    (
      "a mark in the middle", [UInt8]("title: T\u{feff}".utf8),
      "1:9: U+FEFF is a control character; delete it"
    ),
  ]
  return cases.prefix(role == .session ? cases.count : 2).map { name, bytes, mistake in
    HostileCase(
      "\(role): \(name)", [.bytes("bad.yaml", bytes)], role.arguments, 65, "\(role.file):\(mistake)")
  }
}
