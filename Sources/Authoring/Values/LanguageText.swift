/// BCP 47 language tags.
enum LanguageText {
  /// A well-formed tag, such as `en` or `en-GB`.
  static func tag(_ text: String) throws(Problem) -> String {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
    guard (2...3).contains(parts[0].count), parts[0].allSatisfy({ isLetter($0) && $0 & 0x20 != 0 }),
      parts.dropFirst().allSatisfy({ part in
        (1...8).contains(part.count)
          && part.allSatisfy { isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      })
    else {
      throw Problem(message: "\(quoted(text)) is not a language tag; write one such as en or en-GB")
    }
    return text
  }
}
