internal import Files
internal import Sound

extension Catalogue {
  /// What there is of a track.
  enum State {
    /// It is as it would be made now.
    case current(Manifest.Line)
    case missing
    /// It was made of something else, as these names of ``TrackInputs`` say.
    case outdated([String])
    /// A file is there that no line tells of.
    case unknown
  }

  /// The folder of its manifests: among the tracks, so that it goes where they go.
  private var manifestFolder: String { "\(root)\(FileName.safe(name)).manifest/" }

  /// Reads what was made of some groups.
  func manifest(of groups: [Group]) -> Manifest {
    let files = Set(groups.lazy.flatMap(\.tracks).map(\.file))
    return Manifest(in: manifestFolder, isWanted: files.contains)
  }

  /// What there is of a track of `group`; the file is read only if `isRead`, else its size must do.
  func state(of track: Track, in group: Group, by manifest: Manifest, isRead: Bool = false) -> State {
    let path = path(of: track)
    var sum: String?
    var bytes = SystemCalls.size(of: path)
    if isRead, bytes != nil {
      let read = SHA256Sum.ofFile(at: path)
      (bytes, sum) = (read?.bytes, read?.sum)
    }
    guard let bytes else { return .missing }
    guard let line = manifest.line(of: track.file, at: path, bytes: bytes, sum: sum) else { return .unknown }
    if line.identity == track.identity { return .current(line) }
    return .outdated(line.inputs.changes(to: inputs(of: group, length: track.length).short))
  }

  /// What a catalogue holds, and what is to be made of it.
  public struct Summary: Sendable {
    /// The numbers of its sessions, of their languages, of its groups and of its tracks.
    public var (sessions, languages, groups, tracks) = (0, 0, 0, 0)
    /// The tracks that are as they should be.
    public var current = 0
    /// The tracks that are not there.
    public var missing = 0
    /// The tracks whose file is none that was made, or was changed since.
    public var unknown = 0
    /// The tracks that were made of something else, by the names of what has changed since.
    public var outdated: [[String]: Int] = [:]
    /// What is expected of those that are to be made.
    public var estimate = CatalogueEstimate()
    /// Whether that rests on tracks made already.
    public var isMeasured = false
  }

  /// Counts what there is, and estimates what is to be made, from the sizes of sessions and, where there are tracks already,
  /// from what these took.
  public func summary() -> Summary {
    let manifest = manifest(of: groups)
    var summary = Summary()
    summary.sessions = Set(sessions.map(\.part.name)).count
    summary.languages = Set(sessions.map(\.language)).count
    summary.groups = groups.count
    summary.tracks = trackCount
    var (expected, made) = (CatalogueEstimate(), CatalogueEstimate())
    for group in groups {
      for track in group.tracks {
        switch state(of: track, in: group, by: manifest) {
        case .current(let line):
          summary.current += 1
          expected += estimate(of: track, in: group)
          made += .init(work: line.took, bytes: Double(line.bytes))
          continue
        case .missing: summary.missing += 1
        case .unknown: summary.unknown += 1
        case .outdated(let names): summary.outdated[names, default: 0] += 1
        }
        summary.estimate += estimate(of: track, in: group)
      }
    }
    if summary.current > 0 {
      summary.isMeasured = true
      summary.estimate.work *= made.work / expected.work
      summary.estimate.bytes *= made.bytes / expected.bytes
    }
    return summary
  }

  /// What is wrong with the files of tracks, each by its path.
  public struct Findings: Sendable {
    /// The number of those that are as they should be.
    public var current = 0
    /// Those that are not there.
    public var missing: [String] = []
    /// Those whose bytes are none that were made.
    public var damaged: [String] = []
    /// Those that were made of something else, with the names of what has changed since.
    public var outdated: [(path: String, changes: [String])] = []
  }

  /// Reads every track, several at once, and holds it to what was written down when it was made.
  ///
  /// - Throws: `CancellationError`.
  public func verify() async throws -> Findings {
    let manifest = manifest(of: groups)
    var findings = Findings()
    try await withThrowingTaskGroup(of: [(Track, State)].self) { tasks in
      var waiting = groups[...]
      func startNext() {
        guard let group = waiting.popFirst() else { return }
        tasks.addTask {
          try Task.checkCancellation()
          return group.tracks.map { ($0, state(of: $0, in: group, by: manifest, isRead: true)) }
        }
      }
      for _ in 0..<Self.readAtOnce { startNext() }
      while let checked = try await tasks.next() {
        startNext()
        for (track, state) in checked {
          switch state {
          case .current: findings.current += 1
          case .missing: findings.missing.append(path(of: track))
          case .unknown: findings.damaged.append(path(of: track))
          case .outdated(let changes): findings.outdated.append((path(of: track), changes))
          }
        }
      }
    }
    findings.missing.sort()
    findings.damaged.sort()
    findings.outdated.sort { $0.path < $1.path }
    return findings
  }

  /// More would only wait for the disk or for a core.
  private static let readAtOnce = 4
}
