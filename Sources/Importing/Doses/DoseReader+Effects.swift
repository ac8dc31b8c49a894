extension DoseReader {
  /// Adds what a phrase with these numbers and units says to `reading`.
  func take(
    _ effect: DoseRule.Effect, _ values: [String: String], phrase: String, of sentence: String,
    into reading: inout Reading
  ) {
    let n = values["n"] ?? ""
    let m = values["m"] ?? ""
    func ask(_ field: Dose.Field, _ text: String, answers: [String] = []) {
      reading.questions.append(.init(field: field, text: text, quote: sentence, answers: answers))
    }
    func fact(_ field: Dose.Field, _ value: String?) {
      if let value {
        reading.facts.append(Fact(field: field, value: value))
      } else {
        ask(field, "What does this say?")
      }
    }
    switch effect {
    case .nothing: break
    case .hold: fact(.hold, Self.length(n, values["u"]))
    case .bareHold:
      fact(.hold, Self.length(n, values["u"]))
      reading.isBare = true
    case .holdEach:
      fact(.hold, Self.length(n, values["u"]))
      ask(.sides, "Each of what?", answers: [Self.bothSides])
    case .holdFromTo:
      fact(.hold, Self.length(from: n, values["u"] ?? values["v"], to: m, values["v"] ?? values["u"]))
    case .holdSum: fact(.hold, Self.sum(n, values["u"], m, values["v"]))
    case .seconds(let seconds): fact(.hold, "\(seconds)s")
    case .breaths: fact(.hold, Self.count(n, in: 1...100).map { "\($0) breaths" })
    case .counts: fact(.hold, Int(n).flatMap { (1...60).contains($0) ? "\($0) counts" : nil })
    case .repetitions: fact(.repetitions, Self.count(n, in: 1...1000))
    case .repetitionsWithin:
      let ends = n.split(separator: "-").compactMap { Int($0) }
      let isWithin = Int(m).map { ends.count == 2 && ends[0] <= $0 && $0 <= ends[1] } ?? false
      fact(.repetitions, isWithin ? Self.count(n, in: 1...1000) : nil)
    case .sets: fact(.sets, Self.count(n, in: 1...100))
    case .setsOf:
      fact(.sets, Self.count(n, in: 1...100))
      fact(.repetitions, Self.count(m, in: 1...1000))
    case .setsOfHold:
      fact(.sets, Self.count(n, in: 1...100))
      fact(.hold, Self.length(m, values["v"]))
    case .timesHold:
      fact(.repetitions, Self.count(n, in: 1...1000))
      fact(.hold, Self.length(m, values["u"]))
    case .rest: fact(.rest, Self.length(n, values["u"]))
    case .practice:
      let practice = Self.practice(phrase)
      // Nobody practises ten times a day, but does ten of them.
      if let often = practice.firstMatch(of: /\d+/).flatMap({ Int($0.0) }), often > 5,
        practice.contains("times")
      {
        ask(.repetitions, "Is it practised so often, or done so often each time?")
      } else {
        fact(.practice, practice)
      }
    case .more:
      let more = Int(n)
      ask(
        .repetitions, more.map { "\($0 + 1) in all, with the first?" } ?? "How often in all?",
        answers: more.map { ["\($0 + 1)", n] } ?? [])
    case .again(let more):
      ask(
        .repetitions, "\(more) in all, or \(more + 1) with the first?", answers: ["\(more)", "\(more + 1)"])
    case .sides: fact(.sides, Self.bothSides)
    case .alternates:
      fact(.sides, Self.bothSides)
      reading.alternates = true
    case .onBothSides:
      if n == m {
        fact(.repetitions, Self.count(n, in: 1...1000))
        fact(.sides, Self.bothSides)
      } else {
        ask(.repetitions, "How often on each side?")
      }
    case .fact(let field, let value): fact(field, value)
    case .ask(let field, let text): ask(field, text)
    }
  }

  /// How often a day or a week, as in `3 times a day`.
  private static func practice(_ phrase: String) -> String {
    guard
      let start = phrase.firstRange(
        of: /\b(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|once|twice|thrice|every|daily)/
          .ignoresCase())
    else { return phrase }
    return phrase[start.lowerBound...].lowercased()
  }

  /// `5` or `5-7`, or `nil` where it is upside down or out of `bounds`.
  private static func count(_ text: String, in bounds: ClosedRange<Int>) -> String? {
    let ends = text.split(separator: "-").map { Int($0) }
    guard let lower = ends.first ?? nil, let upper = ends.last ?? nil, lower <= upper, bounds.contains(lower),
      bounds.contains(upper), !text.contains("."), lower < upper || ends.count == 1
    else { return nil }
    return text
  }

  private static func seconds(_ number: Substring, _ unit: String?) -> Int? {
    guard let value = Double(number), let unit else { return nil }
    let seconds = value * (unit.hasPrefix("m") ? 60 : 1)
    return seconds == seconds.rounded() && (1...7200).contains(seconds) ? Int(seconds) : nil
  }

  /// `10s` or `15s-30s`, or `nil` where it is upside down or out of bounds.
  private static func length(_ number: String, _ unit: String?) -> String? {
    let ends = number.split(separator: "-")
    guard let first = ends.first, let last = ends.last else { return nil }
    guard ends.count == 2 else { return seconds(first, unit).map { "\($0)s" } }
    return length(from: String(first), unit, to: String(last), unit)
  }

  private static func length(from lower: String, _ lowerUnit: String?, to upper: String, _ upperUnit: String?)
    -> String?
  {
    guard let from = seconds(lower[...], lowerUnit), let to = seconds(upper[...], upperUnit), from < to else {
      return nil
    }
    return "\(from)s-\(to)s"
  }

  /// `90s` of 1 minute and 30 seconds.
  private static func sum(_ first: String, _ firstUnit: String?, _ second: String, _ secondUnit: String?)
    -> String?
  {
    guard firstUnit?.hasPrefix("m") == true, secondUnit?.hasPrefix("s") == true,
      let minutes = seconds(first[...], firstUnit), let rest = seconds(second[...], secondUnit), rest < 60
    else { return nil }
    return "\(minutes + rest)s"
  }
}
