import Authoring
import Files
import Foundation
import Guide
import Sound
public import Speech

/// Makes a voice of what a person recorded, line by line or in one piece.
public struct VoiceRecorder: Sendable {
  static let sampleRate = 44_100
  /// The voices that lines are compared with beside the best one: a woman's and a man's that need nothing but espeak-ng.
  private static let models = ["willow", "rowan"]

  private let library: Library
  private let folder: DataFolder
  private let name: String

  /// Records the voice called `name`, kept in `folder`.
  ///
  /// - Throws: ``StudioError/cannotRecord(_:reason:)`` for a name that can't be one, or another voice's.
  public init(_ name: String, in library: Library, _ folder: DataFolder) throws {
    self.library = library
    self.folder = folder
    self.name = try Self.checked(name, in: library)
  }

  /// Returns `name` if a recorded voice may have it, also among those of `library` if there is one.
  ///
  /// - Throws: ``StudioError/cannotRecord(_:reason:)``, and what `Library.voice(_:)` throws.
  static func checked(_ name: String, in library: Library?) throws -> String {
    guard name.wholeMatch(of: /[a-z0-9][a-z0-9_-]{0,39}/) != nil else {
      throw StudioError.cannotRecord(name, reason: "write a name in small letters, digits, - and _")
    }
    let file = library?.voiceFiles.first { $0.name == name }
    guard InstallableVoice.named(name) == nil,
      try file.map({ try library?.voice($0.path).recording != nil }) ?? true
    else {
      throw StudioError.cannotRecord(name, reason: "another voice has this name; choose one of your own")
    }
    return name
  }

  /// Numbers all lines that `sessions` need beside those the voice has, makes the voice where there is none, in the first
  /// session's language, and returns its lines.
  ///
  /// - Throws: `AuthoringError`, ``StudioError``, `GuideError` or `SpeechError`.
  public func lines(for sessions: [String]) async throws -> TakeIndex {
    folder.sweep()
    var index = try own() ?? TakeIndex()
    let known = index
    let sessions = index.lines.isEmpty && sessions.isEmpty ? [library.sessionNames[0]] : sessions
    var language: String?
    for session in sessions {
      let lines = try await SessionLines(of: session, in: library, as: Self.models[0])
      lines.words.forEach { index.add($0) }
      language = language ?? lines.language
    }
    if index != known { try await keep(index, in: language) { _ in } }
    return index
  }

  /// Finds the lines in the recordings at `path`, a folder of files with a line's number in the name or one file with
  /// many lines in any order, and makes them the voice's takes.
  ///
  /// - Parameter index: what ``lines(for:)`` gave.
  /// - Throws: `SoundError` for a file that can't be read, ``StudioError/noTakes(_:)`` where nothing is said, `SpeechError` or
  ///   `FileError`.
  public func record(_ path: String, to index: TakeIndex) async throws -> RecordingReport {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw AuthoringError.notFound(path)
    }
    var report = RecordingReport(index: index)
    let takes =
      isFolder.boolValue ? try numbered(path, &report) : try unnumbered(path, wanted: index.lines.count)
    guard !takes.isEmpty else { throw StudioError.noTakes(path) }
    let spoken = try await spoken(index)
    let matcher = try await TakeMatcher(
      takes.map { try SpeechFeatures($0.part.clip) }, spoken.map { try $0.map { try SpeechFeatures($0) } })
    let matches = isFolder.boolValue ? takes.map(\.line) : matcher.matches()
    var kept: [(line: Int, clip: Clip)] = []
    for (take, line) in matches.enumerated() {
      let part = takes[take].part
      guard let line else {
        report.strangers.append(
          .init(place: takes[take].place, reason: reason(matcher.best(take), matches, index)))
        continue
      }
      let number = index.lines[line].number
      func find(_ fault: TakeFault) { report.faults.append((number, fault)) }
      let lengths = spoken[line].map(\.seconds)
      let ratio = part.clip.seconds / max(lengths.max() ?? 0, 0.1)
      guard ratio <= TakeMatcher.longest else {
        find(.long(ratio))
        continue
      }
      guard matcher.says(take, line, isExpected: isFolder.boolValue) else {
        find(.otherWords)
        continue
      }
      if !isFolder.boolValue, let best = matcher.best(take), best != line {
        find(.unsure(index.lines[best].number))
      }
      if part.clip.isClipped { find(.clipped) }
      if part.clearance < TakeFault.leastClearance { find(.noisy(Int(part.clearance))) }
      kept.append(
        (line, try ClipConditioner(sampleRate: Self.sampleRate).condition(part.clip).levelled()))
    }
    for take in kept { report.index.record(index.lines[take.line].number) }
    report.taken = kept.map { index.lines[$0.line].number }.sorted()
    try await keep(report.index) { new in
      for take in kept {
        try take.clip.write(toTake: "\(new)/\(TakeIndex.name(ofTake: index.lines[take.line].number))")
      }
    }
    return report
  }

  /// One recording, where it was found, and the line (from 0) that it should be.
  private struct Found {
    let part: TakeCutter.Part
    let place: String
    var line: Int?
  }

  private func unnumbered(_ path: String, wanted: Int) throws -> [Found] {
    try TakeCutter.parts(of: TakeFile(path), wanted: wanted).map { part in
      Found(part: part, place: "\(path) at \(Duration.seconds(part.start).clock)")
    }
  }

  private func numbered(_ path: String, _ report: inout RecordingReport) throws -> [Found] {
    var found: [Found] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() where !name.hasPrefix(".")
    {
      let place = "\(path)/\(name)"
      guard let number = name.firstMatch(of: /[0-9]+/).flatMap({ Int($0.output) }),
        report.index.lines.indices.contains(number - 1)
      else {
        report.strangers.append(
          .init(place: place, reason: "no line has its number; name it such as 017.wav"))
        continue
      }
      guard let part = try TakeCutter.part(of: TakeFile(place)) else {
        report.strangers.append(.init(place: place, reason: "nothing is heard in it, or no end of it"))
        continue
      }
      found.removeAll { $0.line == number - 1 }
      found.append(Found(part: part, place: place, line: number - 1))
    }
    return found
  }

  /// Says of a take without a line what it may be.
  private func reason(_ best: Int?, _ matches: [Int?], _ index: TakeIndex) -> String {
    guard let best else { return "says none of the lines" }
    let line = "line \(index.lines[best].number)"
    return matches.contains(best)
      ? "is most like \(line), which another take says" : "is most like \(line), but not enough"
  }

  /// Each line as the voices speak it that takes are compared with.
  private func spoken(_ index: TakeIndex) async throws -> [[Clip]] {
    var spoken = index.lines.map { _ in [Clip]() }
    let best = try library.usualVoice(for: library.languages.english)
    for voice in try Self.models.map(library.voice) + (best.model == nil ? [] : [best]) {
      let synthesizer = try library.synthesizer(for: voice)
      let clips = try await synthesizer.whileRunning {
        try await withThrowingTaskGroup(of: (Int, Clip).self) { group in
          for (place, line) in index.lines.enumerated() {
            group.addTask { (place, try await synthesizer.speak(line.words, as: voice)) }
          }
          return try await group.reduce(into: [Int: Clip]()) { $0[$1.0] = $1.1 }
        }
      }
      for (place, clip) in clips {
        spoken[place].append(try ClipConditioner(sampleRate: clip.sampleRate).condition(clip))
      }
    }
    return spoken
  }

  /// The index of the voice as it is; `nil` where there is none.
  private func own() throws -> TakeIndex? {
    guard folder.voiceNames.contains(name) else { return nil }
    return try TakeIndex(folder: folder.folder(ofVoice: name))
  }

  /// Puts the voice with `index` in the place of the one that is there, whole or not at all; `fill` adds takes. A new one
  /// speaks `language`.
  private func keep(
    _ index: TakeIndex, in language: String? = nil, _ fill: (String) throws -> Void
  ) async throws {
    let old = folder.folder(ofVoice: name)
    try await folder.withTemporaryFolder { temporary in
      let new = "\(temporary)/voice"
      if FileManager.default.fileExists(atPath: old) {
        try FileManager.default.copyItem(atPath: old, toPath: new)
      } else {
        try FileManager.default.createDirectory(atPath: new, withIntermediateDirectories: false)
        try FileWriter.write(yaml(in: language ?? "en").utf8, to: "\(new)/\(name).yaml", overwrite: false)
      }
      try fill(new)
      try FileWriter.write(try index.json(), to: "\(new)/\(TakeIndex.file)", overwrite: true)
      try folder.move(new, to: old)
    }
  }

  private func yaml(in language: String) -> String {
    """
    name: \(name.prefix(1).uppercased())\(name.dropFirst())
    description: "A person's own voice, recorded line by line."
    engine: recorded
    language: \(language)
    # fallback: heart     who speaks what is not recorded; the best voice installed unless named

    """
  }
}

extension Clip {
  /// Its length in seconds.
  fileprivate var seconds: Double { Double(samples.count) / Double(sampleRate) }
}
