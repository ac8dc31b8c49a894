extension Catalogue {
  /// The catalogue with the tracks of its groups, at the paths that `template` gives them.
  func placed(by template: CatalogueTemplate) -> Catalogue {
    let placed = groups.map { group in
      var group = group
      group.tracks = lengths.indices.map { length in
        Track(
          length: length, file: template.path { name(of: $0, in: group, length: length) },
          identity: inputs(of: group, length: length).identity)
      }
      return group
    }
    return Catalogue(
      name: name, root: root, sessions: sessions, voices: voices, paces: paces, lengths: lengths,
      groups: placed)
  }

  private func name(of name: CatalogueTemplate.Name, in group: Group, length: Int) -> String {
    switch name {
    case .session: sessions[group.session].part.name
    case .language: sessions[group.session].language
    case .pace: paces[group.pace].name
    case .voice: voices[group.voice].part.name
    case .length: lengths[length].name
    }
  }

  /// What is wrong with `template` where two tracks would have one path, in any case of their letters.
  func clashes(in template: CatalogueTemplate) -> [String] {
    var clashes: [String] = []
    var places: [String: (group: Int, length: Int)] = [:]
    for (index, group) in groups.enumerated() {
      for track in group.tracks {
        guard let other = places.updateValue((index, track.length), forKey: track.file.lowercased()) else {
          continue
        }
        let differing = CatalogueTemplate.Name.allCases.filter {
          name(of: $0, in: group, length: track.length)
            != name(of: $0, in: groups[other.group], length: other.length)
        }
        let missing = differing.first { !template.has($0) }
        let clash =
          missing.map { "two tracks would be \(root)\(track.file); write {\($0.rawValue)} into it" }
          ?? "two tracks would be \(root)\(track.file); list each session, voice, pace and length once, by a name of its own"
        // One for each name that is missing is enough, and a few of the others.
        if let missing, clashes.contains(where: { $0.contains("{\(missing.rawValue)}") }) { continue }
        clashes.append(clash)
        if clashes.count > 20 { return clashes }
      }
    }
    return clashes
  }
}
