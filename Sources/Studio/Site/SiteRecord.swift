internal import Documents
internal import Files
internal import Foundation

/// What was written into a site's folder, so that the next run knows what is its own and what has changed.
struct SiteRecord: Codable, Equatable {
  /// Its file's name, in the site's folder.
  static let name = ".stretchguide-site.json"

  /// A file of the site.
  struct Entry: Codable, Equatable {
    /// The sum of its bytes.
    var sum: String
    /// The sum of all that a track is made of; `nil` for other files.
    var inputs: String?
    /// When a track was written first.
    var published: Date?
  }

  /// The files by their paths in the site.
  var files: [String: Entry] = [:]

  /// Reads the record in `folder`; an empty one where there is none that can be read.
  init(of folder: String) {
    guard let data = try? Data(contentsOf: URL(filePath: "\(folder)/\(Self.name)")) else { return }
    if let read = try? JSONDecoder().decode(SiteRecord.self, from: data) { self = read }
  }
}

/// The folder of a site, where only what changed is written.
struct SiteFolder {
  let path: String
  let replaces: Bool
  private(set) var record: SiteRecord
  /// The files of this run, in the order they were found to be needed.
  private(set) var paths: [String] = []
  private(set) var written: [String] = []
  private let former: SiteRecord

  /// Opens the folder at `path`, which may not exist yet; `replaces` whatever is in the way.
  init(_ path: String, replaces: Bool) {
    self.path = path
    self.replaces = replaces
    former = SiteRecord(of: path)
    record = former
  }

  /// The path of a file of the site as the system knows it.
  func place(of file: String) -> String { "\(path)/\(file)" }

  /// What is there now.
  func bytes(of file: String) -> Data? { try? Data(contentsOf: URL(filePath: place(of: file))) }

  /// Says whether a file may be replaced: one that a former run wrote and nobody changed, or `isOurs` knows.
  func mayReplace(_ file: String, isOurs: (String) -> Bool) -> Bool {
    replaces || record.files[file].map { $0.sum == sum(of: file) } == true || isOurs(place(of: file))
  }

  /// Makes sure that a file can be put at each of `files`, before the work that fills them.
  ///
  /// - Throws: `FileError`.
  func check(_ files: [String], isOurs: (String) -> Bool) throws(FileError) {
    let places = files.map(place)
    try OutputPath.check(places, sources: [])
    let mine = Dictionary(zip(places, files)) { first, _ in first }
    try OutputPath.checkFree(places) { place in mayReplace(mine[place] ?? place, isOurs: isOurs) }
  }

  /// Says whether the track at `file` is made of these `inputs` and whole.
  func holds(_ file: String, madeOf inputs: String) -> Bool {
    guard let entry = record.files[file], entry.inputs == inputs else { return false }
    return entry.sum == sum(of: file)
  }

  /// Writes `bytes` to `file` unless it holds them.
  ///
  /// - Throws: `FileError`.
  mutating func write(_ bytes: Data, to file: String, isOurs: (String) -> Bool) throws {
    if self.bytes(of: file) != bytes {
      try FileWriter.write(bytes, to: place(of: file), overwrite: mayReplace(file, isOurs: isOurs))
      written.append(file)
    }
    keep(file, as: .init(sum: Self.sum(of: bytes)))
  }

  /// Takes note of the track that was written to `file`, made of these `inputs`.
  mutating func wrote(_ file: String, madeOf inputs: String) {
    written.append(file)
    keep(
      file,
      as: .init(
        sum: sum(of: file) ?? "", inputs: inputs, published: record.files[file]?.published ?? .now))
  }

  /// Takes note that `file` stays as it is.
  mutating func keep(_ file: String) { if let entry = record.files[file] { keep(file, as: entry) } }

  private mutating func keep(_ file: String, as entry: SiteRecord.Entry) {
    record.files[file] = entry
    paths.append(file)
  }

  /// Removes what a former run wrote, nobody changed, and this one has no use for, with the folders left empty.
  ///
  /// - Returns: The paths of what was removed.
  mutating func removeTheRest() -> [String] {
    var removed: [String] = []
    for file in record.files.keys.sorted() where !paths.contains(file) {
      if sum(of: file) == record.files[file]?.sum, unlink(place(of: file)) == 0 { removed.append(file) }
      rmdir(place(of: PathName(file).folder))  // Fails for a folder that still holds something.
      record.files[file] = nil
    }
    return removed
  }

  /// Writes the record, if anything in it has changed since it was read.
  ///
  /// - Throws: `FileError`.
  func save() throws {
    let json = try record.sortedJSON()
    if self.bytes(of: SiteRecord.name) != json {
      try FileWriter.write(json, to: place(of: SiteRecord.name), overwrite: true)
    }
  }

  private func sum(of file: String) -> String? { bytes(of: file).map { Self.sum(of: $0) } }

  static func sum(of bytes: Data) -> String {
    let sum = Checksum()
    bytes.withUnsafeBytes { sum.add($0) }
    return sum.value.hexadecimal
  }
}
