extension Session {
  /// The session with only some of its stretches, its equipment reduced to what they need.
  ///
  /// - Parameters:
  ///   - only: Names, numbers (from 1) or ranges of numbers such as `1-3` of the stretches to keep; empty keeps all.
  ///   - skip: The same of the stretches to leave out.
  ///   - start: The name or number of the first stretch to keep.
  /// - Throws: ``GuideError/unknownStretch(_:nearest:)``, ``GuideError/noStretch(_:of:)`` or
  ///   ``GuideError/nothingLeft``.
  public func selecting(
    only: [String] = [], skip: [String] = [], startingAt start: String? = nil
  ) throws(GuideError) -> Session {
    var kept = Set(stretches.indices)
    if !only.isEmpty { kept.formIntersection(try indices(of: only)) }
    kept.subtract(try indices(of: skip))
    if let start, let first = try indices(of: [start]).min() { kept = kept.filter { $0 >= first } }
    guard !kept.isEmpty else { throw .nothingLeft }
    var session = self
    let order = kept.sorted()
    session.stretches = order.map { stretches[$0] }
    session.circuits = circuits.compactMap { circuit in
      let left = order.indices.filter { circuit.stretches.contains(order[$0]) }
      guard let first = left.first, let last = left.last else { return nil }
      return Circuit(stretches: first..<last + 1, times: circuit.times, rest: circuit.rest)
    }
    let used = Set(stretches.flatMap(\.equipment))
    let needed = Set(session.stretches.flatMap(\.equipment))
    session.equipment = equipment.filter { needed.contains($0) || !used.contains($0) }
    return session
  }

  /// The names of the stretches that more than one of `names` means, in the session's order.
  ///
  /// - Throws: As ``selecting(only:skip:startingAt:)``.
  public func namedTwice(by names: [String]) throws(GuideError) -> [String] {
    var (seen, again): (Set<Int>, Set<Int>) = ([], [])
    for name in names {
      let found = try indices(of: name)
      again.formUnion(seen.intersection(found))
      seen.formUnion(found)
    }
    return again.sorted().map { stretches[$0].name }
  }

  private func indices(of names: [String]) throws(GuideError) -> Set<Int> {
    var found: Set<Int> = []
    for name in names { found.formUnion(try indices(of: name)) }
    return found
  }

  /// The positions of the stretches that a name, an unambiguous beginning of one, a number or a range of numbers means.
  private func indices(of name: String) throws(GuideError) -> [Int] {
    let wanted = Self.letters(of: name)
    let exact = stretches.indices.filter { Self.letters(of: stretches[$0].name) == wanted }
    if !wanted.isEmpty && !exact.isEmpty { return exact }
    let ends = name.split(separator: "-", omittingEmptySubsequences: false)
    if (1...2).contains(ends.count), ends.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isWholeNumber) }) {
      let numbers = ends.map { Int($0) ?? .max }
      for (number, text) in zip(numbers, ends) where !(1...stretches.count).contains(number) {
        throw .noStretch(String(text), of: stretches.count)
      }
      if numbers[0] <= numbers[numbers.count - 1] {
        return Array(numbers[0] - 1...numbers[numbers.count - 1] - 1)
      }
    }
    let begun = stretches.indices.filter { Self.letters(of: stretches[$0].name).hasPrefix(wanted) }
    if !wanted.isEmpty && begun.count == 1 { return begun }
    throw .unknownStretch(name, nearest: Spelling.nearest(3, to: name, among: stretches.map(\.name)))
  }

  /// A name without what people leave out when they type it: case, spaces, apostrophes.
  private static func letters(of name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
