/// A phrase that is understood, and what it says.
///
/// In its pattern `{n}` and `{m}` are numbers or ranges, `{x}` one that is no dose, `{u}` and `{v}` their units of time, `{free}` is up to eight
/// words that say nothing of a dose, `{about}` words such as about, `{times}` words for repetitions, and `{breaths}`
/// breaths of any kind.
struct DoseRule: Sendable {
  enum Effect: Sendable {
    /// No dose at all, such as an angle.
    case nothing
    case hold, breaths, counts, repetitions, sets, rest, practice
    /// From n u to m v.
    case holdFromTo
    /// n u and m v.
    case holdSum
    case seconds(Int)
    /// n u without a word for what is done so long.
    case bareHold
    /// n u each, of two sides or of something else.
    case holdEach
    /// m times, which lies within n.
    case repetitionsWithin
    /// n sets of m repetitions.
    case setsOf
    /// n sets of m u.
    case setsOfHold
    /// n times m u.
    case timesHold
    /// n times more than the first.
    case more
    /// Once more or once, twice more or twice: the first may count.
    case again(Int)
    case sides, alternates
    case fact(Dose.Field, String)
    /// n times to the left and m times to the right.
    case onBothSides
    case ask(Dose.Field, String)
  }

  let effect: Effect
  private let pattern: Pattern

  init(_ pattern: String, _ effect: Effect) {
    var text = pattern
    for (short, long) in Self.abbreviations { text = text.replacing(short, with: long) }
    // Phrases begin and end with whole words. The patterns are this module's own, and every test compiles them all.
    let whole = "(?:^| )(?:\(text))(?= |$)"
    self.pattern = Pattern(try! Regex(whole).matchingSemantics(.unicodeScalar))  // as said above
    self.effect = effect
  }

  /// True where it says that something is no dose.
  var isNothing: Bool { if case .nothing = effect { true } else { false } }

  /// The first place in `text` where the phrase stands, and the numbers and units in it by their names.
  func match(in text: String) -> (range: Range<String.Index>, values: [String: String])? {
    guard let match = pattern.first(in: text) else { return nil }
    var values: [String: String] = [:]
    for capture in match.output {
      if let name = capture.name, let value = capture.substring { values[name] = String(value) }
    }
    let start =
      text[match.range].first == " " ? text.index(after: match.range.lowerBound) : match.range.lowerBound
    return (start..<match.range.upperBound, values)
  }

  private static let number = #"\d+(?:\.5)?(?:-\d+(?:\.5)?)?"#
  private static let unit = "seconds?|secs?|s|minutes?|mins?"

  private static let abbreviations: [(String, String)] = [
    ("{about}", "(?:(?:for|about|approximately|approx|around|roughly|an?|the|full|total|slow|of|:) )*"),
    ("{free}", "(?:(?!(?:\(EnglishRules.guards)) )[a-z'·_/]+ ){0,8}?"),
    ("{x}", number), ("{n}", "(?<n>\(number))"), ("{m}", "(?<m>\(number))"),
    ("{u}", "(?<u>\(unit))"), ("{v}", "(?<v>\(unit))"),
    ("{times}", "(?:times?|x|reps?|repetitions?|repeats?)"),
    ("{breaths}", "(?:(?:slow|deep|long|full|big|complete|easy|gentle|calm|and|,) )*breaths?"),
  ]
}
