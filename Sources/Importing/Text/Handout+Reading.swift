public import Authoring
import Files

extension Handout {
  /// The most bytes of a handout's file.
  public static let mostBytes = 16 << 20
  /// The most bytes of a page or a text.
  private static let mostTextBytes = 4 << 20
  /// The seconds that a PDF's text may take.
  private static let seconds = 20

  /// Reads what a person has: a web page, a PDF, Markdown or plain text, told apart by what is in it.
  ///
  /// - Throws: `AuthoringError.invalid`, which says what it is and what would be read, and `AuthoringError.unreadable`
  ///   for a PDF where no program can read it.
  public init(_ bytes: [UInt8], file: String) throws(AuthoringError) {
    guard bytes.count <= Self.mostBytes else {
      throw Self.refusal(file, "the file is larger than 16 MiB; import the pages with the stretches")
    }
    if bytes.prefix(1024).holds("%PDF-") {
      self = try Self.pdf(bytes, file: file)
      return
    }
    for (mark, kind) in Self.others where bytes.starts(with: mark) {
      throw Self.refusal(file, "this is \(kind); name a web page, a PDF, Markdown or plain text")
    }
    guard bytes.count <= Self.mostTextBytes else {
      throw Self.refusal(file, "the text is larger than 4 MiB; import the part with the stretches")
    }
    let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
    let isPage = start.contains(
      /<(?:!doctype\s+html|html|head|body|div|table|article|section|p|h[1-6]|ul|ol)\b/.ignoresCase())
    if isPage { try self.init(html: bytes, file: file) } else { try self.init(text: bytes, file: file) }
  }

  private static let others: [([UInt8], String)] = [
    ([0x89, 0x50, 0x4e, 0x47], "a picture"), ([0xff, 0xd8, 0xff], "a picture"),
    (Array("GIF8".utf8), "a picture"),
    (Array("RIFF".utf8), "a picture or a sound"),
    (
      Array("PK\u{3}\u{4}".utf8),
      "a Word document or another archive, which can be saved as a web page or a PDF"
    ),
    ([0xd0, 0xcf, 0x11, 0xe0], "an old Word document, which can be saved as a web page or a PDF"),
    (Array("{\\rtf".utf8), "rich text, which can be saved as a web page or plain text"),
    ([0x1f, 0x8b], "an archive"),
  ]

  /// The text of a PDF in the order in which it was written, which keeps columns and cards together.
  private static func pdf(_ bytes: [UInt8], file: String) throws(AuthoringError) -> Handout {
    guard let program = SystemCalls.program("pdftotext") else {
      throw .unreadable(
        path: file, reason: "it is a PDF, and pdftotext isn't there to read it; install poppler-utils")
    }
    let words = [program, "-raw", "-nopgbrk", "-enc", "UTF-8", "-", "-"]
    guard let text = SystemCalls.filter(bytes, through: words, within: seconds, atMost: mostTextBytes) else {
      throw .unreadable(path: file, reason: "pdftotext can't be started")
    }
    guard text.isDone else { throw refusal(file, Self.reason(text)) }
    guard text.output.contains(where: { $0 > 0x20 }) else {
      throw refusal(
        file, "this PDF has no text, only pictures of it; name one with text, or type what it says")
    }
    return try Handout(text: text.output, file: file)
  }

  private static func reason(_ text: Filtered) -> String {
    if text.isLate {
      return "the PDF can't be read within \(seconds) seconds; print the pages with the stretches anew"
    }
    if text.output.count > mostTextBytes {
      return "the PDF holds more than 4 MiB of text; import the pages with the stretches"
    }
    return String(decoding: text.errors, as: UTF8.self).contains("password")
      ? "the PDF needs a password; save it without one" : "the PDF is damaged; save it anew, or as text"
  }
}

extension ArraySlice<UInt8> {
  fileprivate func holds(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return indices.contains { self[$0...].starts(with: bytes) }
  }
}
