extension Session {
  /// The session with only some of its stretches, its equipment reduced to what they need.
  ///
  /// - Parameters:
  ///   - only: Names or numbers (from 1) of the stretches to keep; empty keeps all.
  ///   - skip: Names or numbers of the stretches to leave out.
  ///   - start: The name or number of the first stretch to keep.
  /// - Throws: ``GuideError/unknownStretch(_:nearest:)`` or ``GuideError/nothingLeft``.
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

  /// The positions of stretches given by name, unambiguous beginning of a name, or number from 1.
  private func indices(of names: [String]) throws(GuideError) -> Set<Int> {
    var found: Set<Int> = []
    for name in names {
      let wanted = name.lowercased()
      let exact = stretches.indices.filter { stretches[$0].name.lowercased() == wanted }
      let begun = stretches.indices.filter { stretches[$0].name.lowercased().hasPrefix(wanted) }
      if !exact.isEmpty {
        found.formUnion(exact)
      } else if let number = Int(name), stretches.indices.contains(number - 1) {
        found.insert(number - 1)
      } else if begun.count == 1 && !wanted.isEmpty {
        found.formUnion(begun)
      } else {
        throw .unknownStretch(name, nearest: Spelling.nearest(3, to: name, among: stretches.map(\.name)))
      }
    }
    return found
  }
}
