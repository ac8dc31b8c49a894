import CICU
import Synchronization

/// The numbers of a language: their words in each of its forms, and the plural each one takes, both by ICU.
final class Numbers: Sendable {
  /// The name of the form that numbers have where no other is asked for.
  static let plain = "plain"

  /// A rule set that a language doesn't have.
  struct UnknownRuleSet: Error {
    /// The form that named it.
    let form: String
  }

  private let forms: [String: String]
  private let corrections: [String: String]
  private let speller: Mutex<UnsafeMutableRawPointer>
  private let plurals: Mutex<UnsafeMutableRawPointer>

  /// The numbers of the language with this BCP 47 tag, spelled by ICU's rule sets of `forms`, such as
  /// `spellout-cardinal-feminine`; whole words of `corrections` are replaced.
  ///
  /// - Throws: ``UnknownRuleSet`` where ICU has no such rule set for the language.
  init(
    language: String, forms: [String: String], corrections: [String: String] = [:]
  ) throws(UnknownRuleSet) {
    var status: Int32 = 0
    guard let speller = icu_open_speller(language, &status), status == 0 else {
      throw UnknownRuleSet(form: Self.plain)
    }
    guard let plurals = icu_open_plurals(language, &status), status == 0 else {
      icu_close_speller(speller)
      throw UnknownRuleSet(form: Self.plain)
    }
    self.forms = forms
    self.corrections = corrections
    self.speller = Mutex(speller)
    self.plurals = Mutex(plurals)
    for form in forms.keys.sorted() where spelled(1, form) == nil { throw UnknownRuleSet(form: form) }
  }

  deinit {
    speller.withLock { icu_close_speller($0) }
    plurals.withLock { icu_close_plurals($0) }
  }

  /// True where numbers have a form of this name.
  func has(form: String) -> Bool { forms[form] != nil }

  /// A whole number in words, such as `twenty-five`.
  func words(_ number: Int, _ form: String = plain) -> String { spelled(number, form) ?? "\(number)" }

  /// CLDR's category of a number: `one`, `few`, `many`, `other`, `zero` or `two`.
  func category(of number: Double) -> String {
    plurals.withLock { plurals in
      Self.text(capacity: 16) { icu_plural(plurals, number, $0, $1, $2) } ?? "other"
    }
  }

  private func spelled(_ number: Int, _ form: String) -> String? {
    guard let rules = forms[form] else { return nil }
    let words = speller.withLock { speller in
      Self.text(capacity: 512) { icu_spell(speller, "%\(rules)", Int64(number), $0, $1, $2) }
    }
    // ICU marks where German, Dutch, Italian and Swedish numbers may be parted; engines stumble over the marks.
    guard let words = words?.replacing("\u{AD}", with: "") else { return nil }
    guard !corrections.isEmpty else { return words }
    return words.split(separator: " ").map { corrections[String($0)] ?? String($0) }.joined(separator: " ")
  }

  /// What `write` puts into a buffer of UTF-16; `nil` if it fails or needs more room.
  private static func text(
    capacity: Int, _ write: (UnsafeMutablePointer<UInt16>?, Int32, UnsafeMutablePointer<Int32>) -> Int32
  ) -> String? {
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: capacity) { buffer in
      var status: Int32 = 0
      let count = Int(write(buffer.baseAddress, Int32(capacity), &status))
      guard status == 0, (0...capacity).contains(count) else { return nil }
      return String(decoding: UnsafeBufferPointer(rebasing: buffer[..<count]), as: UTF16.self)
    }
  }
}
