/// `text` with the name of each character that could break its line or hide in it, such as `U+000A`.
public func oneLine(_ text: String) -> String {
  var line = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      line.append(contentsOf: SourceText.name(scalar).unicodeScalars)
    default: line.append(scalar)
    }
  }
  return String(line)
}

/// `text` on one line and at most 40 characters long, fit for a message.
func shown(_ text: String) -> String {
  let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(40)))
  return oneLine(start) + (text.unicodeScalars.count > 40 ? "…" : "")
}

/// `text` as `shown`, in double quotes.
func quoted(_ text: String) -> String { "\"\(shown(text))\"" }
