/// Whether an anchor or alias of YAML may stand at a place of a line, from what stands before it on that line.
struct TokenStart {
  /// The last character that is no space; `nil` where the line starts.
  private var last: Unicode.Scalar?
  private var wordStartsWithTag = false
  private var isInWord = false

  /// Whether one may stand here: at the start of a line, after an indicator, or after a tag.
  var isHere: Bool {
    guard let last else { return true }
    return "[{,:?-".unicodeScalars.contains(last) || (wordStartsWithTag && !isInWord)
  }

  /// Takes the next character of the line.
  mutating func pass(_ scalar: Unicode.Scalar) {
    guard !scalar.properties.isWhitespace else {
      isInWord = false
      return
    }
    if !isInWord { wordStartsWithTag = scalar == "!" }
    // A tag may follow an indicator at once, as in [!!str.
    if let last, scalar == "!", "[{,:".unicodeScalars.contains(last) { wordStartsWithTag = true }
    isInWord = true
    last = scalar
  }
}
