internal import Sound

extension Catalogue {
  /// The length that is as long as it takes, which pages need not name.
  private static let full = "full"

  /// Its tracks as those of a site, which has them in mp3: a folder for each session in each language.
  ///
  /// - Throws: ``RequestError`` for what mp3 can't have.
  func siteTracks() throws(RequestError) -> [SiteTrack] {
    let tellers = Dictionary(grouping: groups, by: \.session).mapValues { Set($0.map(\.voice)).count }
    var tracks: [SiteTrack] = []
    for group in groups {
      let session = sessions[group.session]
      let pace = paces[group.pace].name
      let voice = tellers[group.session] == 1 ? nil : voices[group.voice].part.name
      for track in group.tracks {
        let name = lengths[track.length].name
        let length = lengths.count == 1 || name.lowercased() == Self.full ? nil : name
        var request = try request(for: track, of: group)
        try request.set(.format, to: AudioFormat.mp3.rawValue)
        tracks.append(
          SiteTrack(
            request: request, folder: FileName.safe("\(session.part.name).\(session.language)"),
            name: FileName.safe([pace, voice, length].compactMap(\.self).joined(separator: "-")), pace: pace,
            voice: voice, length: length, title: nil))
      }
    }
    return tracks
  }
}
