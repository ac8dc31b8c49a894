internal import Glibc

/// The place a file is to have, and the names it goes by until it is whole.
public struct OutputPath: Sendable {
  /// The path as it was given, for messages.
  package let path: String
  /// The path of the file itself, where `path` leads through links.
  package let place: String
  /// The directory's path, with the slash at its end.
  package let directory: String
  private let name: String

  package init(_ path: String) {
    self.path = path
    place = Self.followed(path)
    let parts = PathName(place)
    name = parts.name
    directory = parts.folder.isEmpty ? "./" : parts.folder
  }

  /// True for what is no file but standard output, called `-` as everywhere.
  package var isStandardOutput: Bool { path == "-" }

  /// Makes sure, before the work, that a file can be put at each of `paths`, that no two of them are one file, and that
  /// none is one of `sources`.
  ///
  /// - Throws: ``FileError``, the one that would stop it.
  public static func check(_ paths: [String], sources: [String]) throws(FileError) {
    let targets = paths.map(OutputPath.init)
    let read = sources.map(OutputPath.init)
    for (index, target) in targets.enumerated() {
      if targets[..<index].contains(where: target.isSame) { throw .targetTwice(path: target.path) }
      if read.contains(where: target.isSame) { throw .targetIsSource(path: target.path) }
      try target.check(overwrite: true)
    }
  }

  /// Makes sure that there is nothing yet at each of `paths`, or a file that `mayReplace` says may go.
  ///
  /// - Throws: ``FileError/targetExists(path:)``.
  public static func checkFree(_ paths: [String], mayReplace: (String) -> Bool) throws(FileError) {
    for path in paths { try OutputPath(path).check(overwrite: mayReplace(path)) }
  }

  /// Makes sure that a file can be put here: that no directory or device is in its place and, unless `overwrite`, no
  /// file, and that its directory can be written to.
  ///
  /// - Throws: ``FileError``, the one that would stop it.
  package func check(overwrite: Bool) throws(FileError) {
    if isStandardOutput { return }
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { throw .targetIsDirectory(path: path) }
      if status.st_mode & S_IFMT != S_IFREG { throw .targetIsNotAFile(path: path) }
      if !overwrite { throw .targetExists(path: path) }
    } else if errno != ENOENT {
      throw .cannotCreate(path: path, reason: SystemCalls.reason())
    }
    if lstat(place, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
      throw .cannotCreate(path: path, reason: "it is a link to a name that is not UTF-8")
    }
    if name.isEmpty || access(directory, W_OK | X_OK) != 0 {
      throw .cannotCreate(path: path, reason: name.isEmpty ? "it names no file" : SystemCalls.reason())
    }
  }

  /// Returns a new path in the same directory, hidden from those who list it.
  package func temporaryPath() -> String {
    let mark = String(UInt64.random(in: Self.leastMark ... .max), radix: 36)
    return directory + temporaryPrefix + mark + Self.temporarySuffix
  }

  /// Says whether the file called `name` in the directory is a temporary of this target's.
  package func isTemporary(_ name: String) -> Bool {
    guard name.hasPrefix(temporaryPrefix), name.hasSuffix(Self.temporarySuffix) else { return false }
    let mark = name.dropFirst(temporaryPrefix.count).dropLast(Self.temporarySuffix.count)
    return mark.count == Self.markLength && UInt64(mark, radix: 36) != nil
  }

  /// Says whether both are one file, or will be.
  package func isSame(as other: OutputPath) -> Bool {
    if isStandardOutput && other.isStandardOutput { return true }
    if let identity, identity == other.identity { return true }
    guard !isStandardOutput, !other.isStandardOutput, name == other.name,
      let folder = Self.identity(of: directory)
    else { return false }
    return folder == Self.identity(of: other.directory)
  }

  /// The file that is there, which standard output may lead to too.
  private var identity: [UInt]? {
    guard isStandardOutput else { return Self.identity(of: place) }
    var status = stat()
    return fstat(STDOUT_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      ? [status.st_dev, status.st_ino] : nil
  }

  private static func identity(of path: String) -> [UInt]? {
    var status = stat()
    return stat(path, &status) == 0 ? [status.st_dev, status.st_ino] : nil
  }

  /// Follows the links that `path` names, also to where there is nothing yet.
  private static func followed(_ path: String) -> String {
    var path = path
    for _ in 0..<40 {  // No more than the system follows: a ring of links is for it to report.
      let link = withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) {
        let length = $0.baseAddress.map { room in readlink(path, room, Int(PATH_MAX)) } ?? -1
        return length < 0
          ? nil : String(validating: $0[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
      }
      guard let link else { break }
      path = link.hasPrefix("/") ? link : PathName(path).folder + link
    }
    return path
  }

  private var temporaryPrefix: String {
    // A name may have 255 bytes, and the temporary one needs some for itself.
    var stem = name
    while stem.utf8.count > 200 { stem.removeLast() }
    return ".\(stem)."
  }

  /// Nobody else's name ends so.
  private static let temporarySuffix = ".stretchguide.tmp"
  /// The digits of every mark, in base 36, and the least number that has as many, 36 to the power of 12.
  private static let markLength = 13
  private static let leastMark: UInt64 = 4_738_381_338_321_616_896
}

/// A path cut into its parts, as the system reads it: what ends with a slash has no name.
///
/// swift-system's FilePath drops that slash, and would let `missing/` be written as the file `missing`.
public struct PathName: Sendable {
  /// Everything up to the last slash, this included; empty where there is none.
  public let folder: String
  /// Everything after the last slash.
  public let name: String

  /// Cuts `path` at its last slash.
  public init(_ path: String) {
    let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    folder = String(path[..<start])
    name = String(path[start...])
  }

  /// The name after its last full stop, in lower case; `nil` where it has none.
  public var suffix: String? {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
  }
}
