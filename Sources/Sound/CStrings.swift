internal import Glibc

/// Copies of texts for a C function, each on one line.
struct CStrings {
  private var copies: [UnsafeMutablePointer<CChar>] = []

  /// Copies `text` with spaces for line breaks and other control characters; the copy lives until ``free()``.
  mutating func copy(_ text: String) -> UnsafePointer<CChar> {
    let line = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          $0.properties.generalCategory == .control || $0.properties.isPatternWhitespace ? " " : $0
        }))
    // As when Swift itself finds no memory.
    guard let copy = strdup(line) else { preconditionFailure("there is no memory for a text") }
    copies.append(copy)
    return UnsafePointer(copy)
  }

  /// Ends all copies.
  mutating func free() {
    for copy in copies { Glibc.free(copy) }
    copies = []
  }
}
