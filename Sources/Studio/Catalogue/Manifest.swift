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
    /// When it was made, in seconds since 1970.
    var made: Double
    /// The seconds that it lasts.
    var seconds: Double
    /// The seconds that it took.
    var took: Double
    /// What it was made of, shortened.
    var inputs: TrackInputs
  }

  /// A track that is about to be put in its place, where it may not have come.
  private struct Coming: Codable {
    var coming: Line

    /// What stands in a line before and after that of the track.
    static let (start, end) = (Array(#"{"coming":"#.utf8), Array("}".utf8))
  }

  /// Its folder, with a slash at its end.
  let folder: String
  private var lines: [String: [(line: Line, isPlaced: Bool)]] = [:]

  /// Reads the lines in `folder` of the tracks that `isWanted` by their files; those that are torn don't count.
  init(in folder: String, isWanted: (String) -> Bool) {
    self.folder = folder
    for name in SystemCalls.names(in: folder).sorted() where name.hasSuffix(".jsonl") {
      read(folder + name, isWanted)
    }
    for file in lines.keys where lines[file, default: []].count > 1 {
      lines[file]?.sort { ($1.line.made, $1.isPlaced ? 1 : 0) < ($0.line.made, $0.isPlaced ? 1 : 0) }
    }
  }

  private mutating func read(_ path: String, _ isWanted: (String) -> Bool) {
    let decoder = JSONDecoder()
    var waiting: [UInt8] = []
    func take(_ line: Line?, isPlaced: Bool) {
      if let line, isWanted(line.file) { lines[line.file, default: []].append((line, isPlaced)) }
    }
    func settle() {
      if !waiting.isEmpty {
        take(try? decoder.decode(Coming.self, from: Data(waiting)).coming, isPlaced: false)
      }
      waiting = []
    }
    LineLog.forEachLine(of: path) { text in
      if text.starts(with: Coming.start) {
        settle()
        waiting = Array(text)
      } else if !text.isEmpty {
        // What has come need not be read twice.
        if waiting == Coming.start + text + Coming.end { waiting = [] }
        take(try? decoder.decode(Line.self, from: Data(text)), isPlaced: true)
      }
    }
    settle()
  }

  /// The newest line of a track that agrees with the file at `path`, of so many `bytes`; `sum` is that of its bytes where it
  /// is known.
  func line(of file: String, at path: String, bytes: Int, sum: String? = nil) -> Line? {
    var sum = sum
    return lines[file]?.first { line, isPlaced in
      guard line.bytes == bytes else { return false }
      if sum == nil && isPlaced { return true }
      if sum == nil { sum = SHA256Sum.ofFile(at: path)?.sum }
      return line.sha256 == sum
    }?.line
  }

  /// Puts a track in its place by `move`, with its line in `log` before and after: whoever is stopped between the two knows
  /// the file by its bytes.
  ///
  /// - Throws: `FileError`, or what `move` throws.
  static func add(_ line: Line, to log: LineLog, moving move: () throws -> Void) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = try encoder.encode(line)
    try log.add(Coming.start + text + Coming.end)
    try move()
    try log.add(text)
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
  /// Makes a folder and those it lies in, where there are none; an empty path is the one the program runs in.
  ///
  /// - Throws: `FileError`.
  func makeFolder(_ path: String) throws(FileError) {
    if path.isEmpty { return }
    do {
      try createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw FileError(system: error, path: path)
    }
  }
}
