internal import FoundationEssentials
internal import Glibc

/// A folder's own place for what is not whole yet, or no longer wanted: hidden names that nobody else picks.
///
/// Any number of processes can share the folder. What a killed one left is told by its age.
public struct Aside: Sendable {
  private static let prefix = ".aside-"
  private let folder: String
  private let lifetime: Duration

  /// Keeps things aside in `folder`, which need not exist, and takes those older than `lifetime` for left behind.
  public init(in folder: String, lifetime: Duration) {
    self.folder = folder
    self.lifetime = lifetime
  }

  /// Picks a new path in the folder.
  public func newPath() -> String {
    "\(folder)/\(Self.prefix)\(getpid())-\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
  }

  /// Has `fill` write a file aside, which returns 0 or an `errno`, and gives it the name `path`, in place of a file
  /// that has it; makes the folder, for this person alone, where there is none.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  public func write(to path: String, fill: (Int32) -> Int32) throws(FileError) {
    let temporary = newPath()
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    var descriptor = open(temporary, flags, 0o600)
    if descriptor < 0 && errno == ENOENT {
      makeFolder()
      descriptor = open(temporary, flags, 0o600)
    }
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: SystemCalls.reason()) }
    var error = fill(descriptor)
    if close(descriptor) != 0 && error == 0 { error = errno }
    if error == 0 && rename(temporary, path) != 0 { error = errno }
    guard error == 0 else {
      unlink(temporary)
      throw .cannotWrite(path: path, reason: SystemCalls.reason(error))
    }
  }

  /// Gives the whole folder at `source` the name `target`, in place of a folder that has it; a power cut can't leave
  /// the name with half of it.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``, or what the system says.
  public func move(_ source: String, to target: String) throws {
    let manager = FileManager.default
    for item in [source] + (try manager.subpathsOfDirectory(atPath: source)).map({ "\(source)/\($0)" }) {
      let error = SystemCalls.sync(item)
      guard error == 0 else { throw FileError.cannotWrite(path: item, reason: SystemCalls.reason(error)) }
    }
    try manager.createDirectory(atPath: PathName(target).folder, withIntermediateDirectories: true)
    let old = newPath()
    let replaces = manager.fileExists(atPath: target)
    if replaces { try manager.moveItem(atPath: target, toPath: old) }
    defer { if replaces { try? manager.removeItem(atPath: old) } }
    try manager.moveItem(atPath: source, toPath: target)
  }

  /// Removes the folder at `path`, which nobody finds half-empty.
  ///
  /// - Throws: ``FileError/cannotRemove(path:reason:)``.
  public func remove(_ path: String) throws(FileError) {
    let old = newPath()
    guard rename(path, old) == 0 else { throw .cannotRemove(path: path, reason: SystemCalls.reason()) }
    try? FileManager.default.removeItem(atPath: old)
  }

  /// Removes what was left behind.
  public func sweep() {
    let oldest = time(nil) - Int(lifetime.components.seconds)
    for name in SystemCalls.names(in: folder) where name.hasPrefix(Self.prefix) {
      var status = stat()
      let path = "\(folder)/\(name)"
      guard lstat(path, &status) == 0, status.st_mtim.tv_sec < oldest else { continue }
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  private func makeFolder() {
    for (index, character) in folder.enumerated() where character == "/" && index > 0 {
      mkdir(String(folder.prefix(index)), 0o700)
    }
    mkdir(folder, 0o700)
  }
}
