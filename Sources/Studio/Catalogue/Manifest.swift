internal import Files
internal import Foundation

/// What was made of a catalogue: a line of JSON for each track, in a file for each part, of which all are read.
struct Manifest {
  /// A track that was made.
  struct Line: Codable {
    /// Its path, from the catalogue's root on.
    var file: String
    var identity: String
    var bytes: Int
    var sha256: String
    /// False before the file was put in its place, where it may not have come.
    var placed: Bool
    /// When it was made, in seconds since 1970.
    var made: Double
    /// The seconds that it lasts.
    var seconds: Double
    /// The seconds that it took.
    var took: Double
    /// What it was made of, shortened.
    var inputs: TrackInputs
  }

  /// Its folder, with a slash at its end.
  let folder: String
  private var lines: [String: [Line]] = [:]

  /// Reads the lines in `folder` of the tracks that `isWanted` by their files; those that are torn don't count.
  init(in folder: String, isWanted: (String) -> Bool) {
    self.folder = folder
    let decoder = JSONDecoder()
    for name in SystemCalls.names(in: folder).sorted() where name.hasSuffix(".jsonl") {
      LineLog.forEachLine(of: folder + name) { text in
        guard !text.isEmpty, let line = try? decoder.decode(Line.self, from: Data(text)), isWanted(line.file)
        else { return }
        lines[line.file, default: []].append(line)
      }
    }
    for file in lines.keys where lines[file, default: []].count > 1 {
      lines[file]?.sort { ($1.made, $1.placed ? 1 : 0) < ($0.made, $0.placed ? 1 : 0) }
    }
  }

  /// The newest line of a track that agrees with the file at `path`, of so many `bytes`; `sum` is that of its bytes where it
  /// is known.
  func line(of file: String, at path: String, bytes: Int, sum: String? = nil) -> Line? {
    var sum = sum
    return lines[file]?.first { line in
      guard line.bytes == bytes else { return false }
      if sum == nil && line.placed { return true }
      if sum == nil { sum = SHA256Sum.ofFile(at: path)?.sum }
      return line.sha256 == sum
    }
  }

  /// Adds a line to the file `log`, to stay.
  ///
  /// - Throws: `FileError`.
  static func add(_ line: Line, to log: LineLog) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try log.add(encoder.encode(line))
  }

  /// Opens the file of a part, to add to.
  ///
  /// - Throws: `FileError`.
  func log(of shard: Shard) throws -> LineLog {
    try FileManager.default.makeFolder(folder)
    return try LineLog(at: "\(folder)\(shard.number)-of-\(shard.count).jsonl")
  }
}

extension FileManager {
  /// Makes a folder and those it lies in, where there are none.
  ///
  /// - Throws: `FileError`.
  func makeFolder(_ path: String) throws(FileError) {
    do {
      try createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw FileError(system: error, path: path)
    }
  }
}
