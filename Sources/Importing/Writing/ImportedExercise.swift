public import Guide

/// One exercise of a handout, as it will stand in the session.
public struct ImportedExercise: Sendable, Equatable {
  /// One part of a movement, and the breath it goes with.
  struct Part: Sendable, Equatable {
    var say: String
    var breath: String
  }

  /// The name the handout gives it.
  public internal(set) var name: String
  /// The posture it names first; `nil` where it names none.
  public internal(set) var posture: Posture?
  /// What is prescribed, and what is open of it.
  public internal(set) var dose: Dose
  /// What it was sorted from.
  private let sentences: [String]
  private let readings: [DoseReader.Reading]
  /// The sentences that lead up to the move.
  var enter: [String] = []
  /// The sentence that makes the body take the load.
  var go: String?
  /// The parts of a movement with the breath they go with, `in` or `out`.
  var phases: [Part] = []
  /// The sentences that lead out of it.
  var leave: [String] = []
  /// Sentences to mind.
  var notes: [String] = []
  /// What is said beside a dose, such as `while the back bend helps`.
  var asides: [String] = []
  /// What is said of the other side, which the program says by itself.
  var otherSide: [String] = []

  /// Sorts `sentences`, of which `readings` say what else is in them than doses.
  init(name: String, posture: Posture?, dose: Dose, sentences: [String], readings: [DoseReader.Reading]) {
    self.name = name
    self.posture = posture
    self.dose = dose
    self.sentences = sentences
    self.readings = readings
    var isHeldAt = readings.firstIndex {
      $0.facts.contains { $0.field == .hold } || $0.questions.contains { $0.field == .hold }
    }
    // A dose on top is a label, and what follows it is the way in.
    if let at = isHeldAt, sentences.count - at > at + 2 { isHeldAt = nil }
    var before: [String] = []
    var after: [String] = []
    var isOther = false
    for (index, (sentence, reading)) in zip(sentences, readings).enumerated() {
      // What is not to be done is said whatever else the sentence says, or leaves open.
      if !reading.questions.isEmpty, Self.warning.isFound(in: sentence) {
        notes.append(sentence)
        continue
      }
      let says = reading.isAboutDose ? Self.mended(reading.rest) : sentence
      guard let says, !Self.isLabel(says) else { continue }
      if reading.isAboutDose, Self.warning.isFound(in: says) {
        notes.append(says)
        continue
      }
      // Its question quotes it whole.
      if !reading.questions.isEmpty, says.contains(/\d/) { continue }
      // What goes on beside the dose needs the dose's own words around it.
      if reading.isAboutDose,
        says.contains(/^(?:while|as|so|to|by|which|remembering|breathing)\b/.ignoresCase())
      {
        asides.append(says)
        continue
      }
      if isNote(says) {
        notes.append(says)
        continue
      }
      isOther = isOther || dose.facts[.sides] != nil && says.contains(/\brepeat\b/.ignoresCase())
      if isOther || isMirrored(says, of: before) {
        otherSide.append(says)
      } else if let isHeldAt, index > isHeldAt, !before.isEmpty {
        after.append(says)
      } else {
        before.append(says)
      }
    }
    let isMovement = dose.facts[.hold] == nil && !dose.questions.contains { $0.field == .hold }
    if dose.isBreathed || isMovement {
      splitIntoPhases(before + after)
    } else {
      if after.isEmpty, before.count > 1, let last = before.last, isReturn(last) {
        after = [before.removeLast()]
      }
      go = before.popLast()
      enter = before
      leave = after
    }
    if dose.facts[.sides] != nil { nameSides() }
  }

  /// The same with another dose, which may make a movement of a hold.
  func prescribing(_ dose: Dose) -> ImportedExercise {
    ImportedExercise(name: name, posture: posture, dose: dose, sentences: sentences, readings: readings)
  }

  private static let warning = Pattern(
    /\b(?:don't|don’t|do not|never|avoid|without|stop|must not|should not)\b/.ignoresCase())

  /// True for what names a posture or a time and tells nobody what to do.
  private static func isLabel(_ sentence: String) -> Bool {
    sentence.contains(/^(?:on (?:your|hands)|sitting|standing|kneeling)\b[^.]*\.?$|^at \d+:\d\d/)
  }

  private func isNote(_ sentence: String) -> Bool {
    sentence.contains(
      /^(?:note|you (?:should|will|may) feel|remember|do the best|don't|do not|never|avoid|be careful|make sure (?:you )?(?:don't|do not|not)|stop if|if you feel)\b/
        .ignoresCase())
  }

  private func isReturn(_ sentence: String) -> Bool {
    sentence.contains(
      /^(?:(?:gently|slowly|then|and|carefully|now) )*(?:allow|release|lower|return|relax|come back|let go|bring (?:it|them|your [a-z]+) back)\b/
        .ignoresCase())
  }

  /// True where a sentence says of the other side what was said before of the one.
  private func isMirrored(_ sentence: String, of before: [String]) -> Bool {
    guard dose.facts[.sides] != nil else { return false }
    let swapped = sentence.lowercased().replacing(/\b(?:left|right)\b/) { $0.0 == "left" ? "right" : "left" }
    return swapped != sentence.lowercased()
      && before.contains { other in
        let words = Set(other.lowercased().split { !$0.isLetter })
        let own = Set(swapped.split { !$0.isLetter })
        return words.intersection(own).count * 10 >= own.count * 7
      }
  }

  private mutating func splitIntoPhases(_ sentences: [String]) {
    var moves: [Part] = []
    for sentence in sentences {
      for part in Self.partsByBreath(sentence) {
        if dose.isBreathed, part.contains(/\b(?:inhale|exhale|breathe (?:in|out))\b/.ignoresCase()) {
          let isOut = part.contains(/\b(?:exhale|breathe out)\b/.ignoresCase())
          moves.append(Part(say: part, breath: isOut ? "out" : "in"))
        } else if dose.isBreathed, moves.isEmpty {
          enter.append(part)
        } else if dose.isBreathed {
          leave.append(part)
        } else {
          moves.append(Part(say: part, breath: ""))
        }
      }
    }
    if dose.isBreathed {
      phases = moves
      return
    }
    // No breath is told: the way out of the last move is the way back.
    let back = moves.count > 1 && moves.last.map { isReturn($0.say) } == true ? moves.removeLast().say : nil
    // A name may be all that is said of it.
    let move = moves.popLast() ?? Part(say: "And go.", breath: "")
    enter = moves.map(\.say)
    phases = [Part(say: move.say, breath: "out"), Part(say: back ?? "And back.", breath: "in")]
  }

  /// `Inhale and arch, exhale and round.` is two parts.
  private static func partsByBreath(_ sentence: String) -> [String] {
    guard
      let match = sentence.wholeMatch(
        of:
          /(.*\b(?:inhale|exhale|breathe (?:in|out))\b.*?)(?:[,;] ?(?:and |then )*|\s+(?:and|then) )((?:as you )?(?:inhale|exhale|breathe (?:in|out))\b.*)/
          .ignoresCase())
    else { return [sentence] }
    return [String(match.1) + ".", String(match.2).prefix(1).uppercased() + match.2.dropFirst()]
  }

  /// A remainder as a sentence; `nil` where too little is left of it to be one.
  static func mended(_ rest: String) -> String? {
    var words = rest.replacing(/\(\s*\)/, with: " ").split(whereSeparator: \.isWhitespace).map { String($0) }
    let loose = /(?:and|then|or|for|to|with|on|each|but|,|;|:|-|–|—|\.|\)|\()[,;:]?/.ignoresCase()
    while let last = words.last, last.wholeMatch(of: loose) != nil { words.removeLast() }
    while let first = words.first, first.wholeMatch(of: loose) != nil { words.removeFirst() }
    guard words.count > 2 || Self.warning.isFound(in: rest) else { return nil }
    var sentence = words.joined(separator: " ").replacing(/\ +([,.;:!?])/) { String($0.1) }
      .replacing(/[,;:.]+([.;])/) { String($0.1) }
    while let last = sentence.last, ",;:-–—. ".contains(last) { sentence.removeLast() }
    guard let first = sentence.first else { return nil }
    return first.uppercased() + sentence.dropFirst()
      + (sentence.hasSuffix("!") || sentence.hasSuffix("?") ? "" : ".")
  }

  // MARK: Sides

  /// The side that is named first is the one that comes round; where both are named in one breath, they stay.
  private mutating func nameSides() {
    let all = enter + [go].compactMap(\.self) + phases.map(\.say) + leave + notes
    guard let first = all.lazy.compactMap({ Self.firstSide(in: $0) }).first else { return }
    func named(_ sentence: String) -> String { Self.naming(first, in: sentence) }
    enter = enter.map(named)
    go = go.map(named)
    phases = phases.map { Part(say: named($0.say), breath: $0.breath) }
    leave = leave.map(named)
    notes = notes.map(named)
  }

  private static func firstSide(in sentence: String) -> String? {
    let plain = sentence.replacing(
      /\b(?:left|right)\s*(?:&|and|or|\/)\s*(?:left|right)\b|\bright angles?\b/.ignoresCase(), with: "")
    return plain.firstMatch(of: /\b(left|right)\b/.ignoresCase()).map { $0.1.lowercased() }
  }

  private static func naming(_ side: String, in sentence: String) -> String {
    let both = /\b(?:left|right)\s*(?:&|and|or|\/)\s*(?:left|right)\b|\bright angles?\b/.ignoresCase()
    var text = ""
    var rest = sentence[...]
    while let match = rest.firstMatch(of: /\b(left|right)\b/.ignoresCase()) {
      if let pair = rest.firstMatch(of: both), pair.range.lowerBound <= match.range.lowerBound {
        text += rest[..<pair.range.upperBound]
        rest = rest[pair.range.upperBound...]
        continue
      }
      text += rest[..<match.range.lowerBound] + (match.1.lowercased() == side ? "{side}" : "{other side}")
      rest = rest[match.range.upperBound...]
    }
    return text + rest
  }
}
