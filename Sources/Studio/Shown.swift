/// `text` on one line and at most 40 characters long, fit for a message.
func shown(_ text: String) -> String {
  var line = String.UnicodeScalarView()
  for scalar in text.unicodeScalars.prefix(41) {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      line.append(contentsOf: SourceText.name(scalar).unicodeScalars)
    default: line.append(scalar)
    }
  }
  return text.unicodeScalars.count > 40 ? String(line.dropLast()) + "…" : String(line)
}

/// `text` as `shown`, in double quotes.
func quoted(_ text: String) -> String { "\"\(shown(text))\"" }
