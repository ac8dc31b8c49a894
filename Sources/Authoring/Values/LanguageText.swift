/// BCP 47 language tags.
enum LanguageText {
  /// A well-formed tag, such as `en` or `en-GB`.
  static func tag(_ text: String) throws(Problem) -> String {
    guard text.wholeMatch(of: /[a-z]{2,3}(-[A-Za-z0-9]{1,8})*/.matchingSemantics(.unicodeScalar)) != nil
    else {
      throw Problem(message: "\(quoted(text)) is not a language tag; write one such as en or en-GB")
    }
    return text
  }
}
