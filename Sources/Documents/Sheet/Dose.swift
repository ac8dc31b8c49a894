import Guide

/// The dose of a stretch for the eye: its length, its repetitions, its sides and where it ends.
struct Dose {
  let language: Language

  /// The dose of `stretch` as it is told in these events, such as `Hold 10 seconds, 5 times, each side`.
  ///
  /// A range that the author prescribed follows in brackets.
  func text(of stretch: Stretch, told events: [Timeline.Event], at sampleRate: Int) -> String {
    let lengths = { (kind: Timeline.Kind) in
      events.filter { $0.kind == kind }.map {
        language.printed(Duration.frames($0.frames, at: sampleRate))
      }
    }
    let times = events.compactMap(\.place.repetitions).max() ?? 1
    let counted = range(count(times), stretch.repetitions)
    let often = times > 1 ? [counted] : []
    var parts: [String] = []
    switch stretch.work {
    case .hold(let hold):
      let holds = lengths(.hold)
      let work = text(of: hold, first: holds.first ?? "", last: holds.last ?? "")
      parts = [page("hold", ["work": work])] + often
    case .movement(_, let length?):
      parts = [page("at-least", ["times": count(times), "time": language.printed(length)])]
    case .activity(let range):
      let length = page("for", ["time": lengths(.breath).first ?? ""])
      parts = [lengthRange(length, range)] + often
    case .movement: parts = [counted]
    }
    if stretch.sideRepetitions.isEmpty {
      if !stretch.sides.isEmpty { parts.append(text(of: stretch.sides)) }
    } else {
      if case .movement(_, nil) = stretch.work { parts = [] } else { parts = Array(parts.prefix(1)) }
      parts += stretch.sides.map {
        page("side-times", ["side": language.side($0), "times": count(on: $0, in: events)])
      }
    }
    if !stretch.directions.isEmpty {
      parts.append(stretch.directions.count == 2 ? page("both-directions") : text(of: stretch.directions))
    }
    if stretch.alternates || stretch.isMarching { parts.append(page("turns")) }
    if stretch.sets.upperBound > 1 {
      parts.append(
        stretch.sets.count == 1
          ? language.page("dose.sets", counting: stretch.sets.upperBound)
          : language.page(
            "dose.sets-range", counting: stretch.sets.upperBound, ["from": "\(stretch.sets.lowerBound)"]))
    }
    if let until = stretch.until { parts.append(page("until", ["condition": Sentence.plain(until)])) }
    if stretch.isOptional { parts.append(page("optional")) }
    return language.capital(language.page("dose.join", joining: parts))
  }

  private func page(_ path: String, _ texts: [String: String] = [:]) -> String {
    language.page("dose.\(path)", texts)
  }

  private func text(of hold: Hold, first: String, last: String) -> String {
    switch hold {
    case .time(let range): lengthRange(first, range)
    case .buildUp: page("build-up", ["from": first, "to": last])
    case .breaths(let range):
      range.lowerBound == range.upperBound
        ? language.page("dose.breaths", counting: range.lowerBound, ["time": first])
        : language.page(
          "dose.breaths-range", counting: range.upperBound, ["from": "\(range.lowerBound)", "time": first])
    case .counts(let count): language.page("dose.counts", counting: count, ["time": first])
    }
  }

  private func text(of sides: [String]) -> String {
    let names = sides.map { $0.lowercased() }
    let all = ["left", "right", "affected", "unaffected"]
    if names.count == 1, all.contains(names[0]) { return page("one-side.\(names[0])") }
    return names.allSatisfy(all.contains)
      ? page("each-side") : language.page("and", joining: sides.map(language.side))
  }

  private func count(on side: String, in events: [Timeline.Event]) -> String {
    let own = events.filter { $0.place.side == side || $0.place.side?.hasPrefix("\(side), ") == true }
    return count(own.compactMap(\.place.repetitions).max() ?? 1)
  }

  private func count(_ times: Int) -> String {
    times == 2 ? page("twice") : language.page("dose.times", counting: times)
  }

  private func range(_ dose: String, _ prescribed: ClosedRange<Int>) -> String {
    guard prescribed.count > 1 else { return dose }
    return page(
      "range", ["dose": dose, "from": "\(prescribed.lowerBound)", "to": "\(prescribed.upperBound)"])
  }

  /// A range as handouts have it, such as `20–30 s`, `1–2 min` or `45 seconds–1 minute 30 seconds`.
  private func lengthRange(_ dose: String, _ prescribed: ClosedRange<Duration>) -> String {
    let (low, high) = (prescribed.lowerBound, prescribed.upperBound)
    guard low < high else { return dose }
    let minute = Duration.seconds(60)
    func ends(in unit: Duration) -> [String: String] {
      ["dose": dose, "from": (low / unit).shortest, "to": (high / unit).shortest]
    }
    if high <= minute { return page("seconds-range", ends(in: .seconds(1))) }
    if [low, high].allSatisfy({ $0 >= minute && ($0 / minute).rounded() == $0 / minute }) {
      return page("minutes-range", ends(in: minute))
    }
    return page("range", ["dose": dose, "from": language.printed(low), "to": language.printed(high)])
  }
}
