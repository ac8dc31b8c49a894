extension Session {
  /// True where some stretch can be done in another way called `name`.
  public func hasOption(_ name: String) -> Bool {
    optionNames.contains { $0.lowercased() == name.lowercased() }
  }

  /// The names of the other ways there are, each once, in order of first use.
  public var optionNames: [String] {
    var names: [String] = []
    for name in stretches.flatMap(\.options).map(\.name) where !names.contains(name) { names.append(name) }
    return names
  }

  /// The session with each stretch done the way called `name`, in any case, where it has one.
  ///
  /// - Throws: ``GuideError/unknownOption(_:known:)`` when no stretch has it.
  public func choosing(option name: String) throws(GuideError) -> Session {
    guard hasOption(name) else { throw .unknownOption(name, known: optionNames) }
    var session = self
    session.stretches = stretches.map { stretch in
      stretch.options.first { $0.name.lowercased() == name.lowercased() }?.stretch ?? stretch
    }
    return session
  }

  /// The session as it is in a week of its practice, from 1; stretches that grow are at their full from the last week on.
  public func inWeek(_ week: Int) -> Session {
    var session = self
    session.stretches = stretches.map { $0.inWeek(week) }
    return session
  }

  /// The longest growth of its stretches, in weeks; `nil` when none grows.
  public var weeks: Int? { stretches.compactMap(\.progress?.weeks).max() }

  /// True where a side is called `affected`.
  public var asksForAffectedSide: Bool { stretches.contains { $0.sides.contains("affected") } }

  /// The session with `side` (`left` or `right`) in place of the side called `affected`, and the other one in place of
  /// `unaffected`.
  public func naming(affected side: String) -> Session {
    let names = ["affected": side, "unaffected": side == "left" ? "right" : "left"]
    var session = self
    for index in session.stretches.indices {
      let stretch = stretches[index]
      session.stretches[index].sides = stretch.sides.map { names[$0] ?? $0 }
      session.stretches[index].sideRepetitions = Dictionary(
        stretch.sideRepetitions.map { (names[$0.key] ?? $0.key, $0.value) },
        uniquingKeysWith: { first, _ in first })
    }
    return session
  }
}

extension Stretch {
  /// The stretch as it is in a week of its practice, from 1, in whole seconds and repetitions.
  fileprivate func inWeek(_ week: Int) -> Stretch {
    guard let progress else { return self }
    let (passed, all) = (min(max(week, 1), progress.weeks) - 1, max(1, progress.weeks - 1))
    func grown(_ from: Int, _ to: Int?) -> Int { to.map { from + ($0 - from) * passed / all } ?? from }
    var stretch = self
    let repeated = grown(repetitions.lowerBound, progress.repetitions)
    if progress.repetitions != nil { stretch.repetitions = repeated...repeated }
    if progress.sets != nil {
      let count = grown(sets.lowerBound, progress.sets)
      stretch.sets = count...count
    }
    if case .hold(.time(let range)) = work, let last = progress.hold {
      let from = Int(range.lowerBound / .seconds(1))
      let length = Duration.seconds(grown(from, Int(last / .seconds(1))))
      stretch.work = .hold(.time(length...length))
    }
    return stretch
  }
}
