/// What authors of a language write in digits, signs and short forms, and how it is said.
public struct Writing: Sendable {
  /// The mark before decimals, such as `.`, and how it is said.
  public var decimal = (mark: ".", word: "point")
  /// The mark between thousands.
  public var thousands = ","
  /// How `5-7` is said.
  public var range = "{a} to {b}"
  /// How `5/7` is said, if it is no fraction of a name.
  public var over = "{a} over {b}"
  /// How `5x` is said.
  public var times = "{n} times"
  /// How `5 x` is said before another number.
  public var by = "{n} times"
  /// The word for a minus before a number.
  public var minus = "minus"
  /// Words for signs, such as `&`; of `/` for one between words.
  public var signs: [String: String] = [:]
  /// Names of fractions such as `1/2`.
  public var fractions: [String: String] = [:]
  /// The same after a whole number, such as `and a half`.
  public var mixedFractions: [String: String] = [:]
  /// The form of the number before each mark of an order, such as `st`.
  public var ordinals: [String: String] = [:]
  /// The form of a number with a full stop after a word that bends it, such as `am`.
  public var ordinalsAfter: [String: String] = [:]
  /// Whole words for short forms such as `e.g.`.
  public var abbreviations: [String: String] = [:] {
    didSet {
      (parts, markedParts) = ([], [])
      for form in abbreviations.keys {
        let runs = form.split { !$0.isLetter }.map { $0.lowercased() }
        switch form.drop(while: \.isLetter).first {
        case "."?, "-"?, "/"?: markedParts.formUnion(runs.prefix(1))
        default: parts.formUnion(runs)
        }
      }
    }
  }
  /// The same before a number only, such as `no.`.
  public var beforeNumbers: [String: String] = [:]
  /// A number with its unit, by the unit's short form; plural categories to wordings.
  public var units: [String: [String: String]] = [:]
  /// The same for units that are words of the language too, which are units only before a stop.
  public var unitsBeforeStops: [String: [String: String]] = [:]

  /// English without its words.
  public init() {}

  /// True where a run of letters in lower case may belong to a short form, such as the `e` of `e.g.`; `isMarked` where a full
  /// stop, a hyphen or a slash follows it.
  func mayBelongToAbbreviation(_ letters: String, isMarked: Bool) -> Bool {
    parts.contains(letters) || isMarked && markedParts.contains(letters)
  }

  /// The first runs of letters of the short forms in which a mark follows it, without which there is none.
  private var markedParts: Set<String> = []
  /// All runs of letters of the others.
  private var parts: Set<String> = []
}
