/// What a session's file says at a glance, for those who have thousands of them and no time to read each.
public struct SessionGlance: Sendable {
  /// The BCP 47 tag after `language:` at a line's start; `nil` where there is none.
  public private(set) var language: String?
  /// The place of that tag; the file's start where there is none.
  public private(set) var position = SourcePosition(line: 1, column: 1)
  /// The number of names in it, which is about that of its stretches; one at least.
  public private(set) var names = 1
  /// Its size in bytes.
  public let bytes: Int

  /// Looks at the lines of a file.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes.count
    var (line, named) = (0, 0)
    for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      if language == nil, text.starts(with: Self.language) { look(at: text, line: line) }
      let key = text.drop { Self.before.contains($0) }
      if key.starts(with: Self.name) { named += 1 }
    }
    names = max(1, named)
  }

  private static let language = Array("language:".utf8)
  private static let name = Array("name:".utf8)
  /// What stands before the first key of a list's item.
  private static let before = Array(" -{".utf8)

  private mutating func look(at text: ArraySlice<UInt8>, line: Int) {
    let value = text.dropFirst(Self.language.count)
    let written = value.drop { $0 == UInt8(ascii: " ") }
    let tag = written.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }.prefix {
      $0 == UInt8(ascii: "-") || ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z")
        || $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")
    }
    guard !tag.isEmpty else { return }
    language = String(decoding: tag, as: UTF8.self)
    position = SourcePosition(line: line, column: written.startIndex - text.startIndex + 1)
  }
}
