internal import FoundationEssentials
internal import Glibc

/// A folder's own place for what is not whole yet, or no longer wanted: hidden names that nobody else picks.
///
/// Any number of processes can share the folder. Each holds a lock on what it keeps aside, so that what a killed one left
/// is told by having none.
public struct Aside: Sendable {
  private static let prefix = ".stretchguide-aside-"
  private let folder: String

  /// Keeps things aside in `folder`, which need not exist.
  public init(in folder: String) { self.folder = folder }

  private func newPath() -> String {
    "\(folder)/\(Self.prefix)\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
  }

  /// Has `fill` write a file aside, which returns 0 or an `errno`, and gives it the name `path`, in place of a file
  /// that has it; makes the folder, for this person alone, where there is none.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  public func write(to path: String, fill: (Int32) -> Int32) throws(FileError) {
    var (temporary, descriptor) = openLocked()
    if descriptor < 0 && errno == ENOENT {
      makeFolder()
      (temporary, descriptor) = openLocked()
    }
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: SystemCalls.reason()) }
    var error = fill(descriptor)
    if error == 0 && rename(temporary, path) != 0 { error = errno }
    if close(descriptor) != 0 && error == 0 { error = errno }
    guard error == 0 else {
      unlink(temporary)
      throw .cannotWrite(path: path, reason: SystemCalls.reason(error))
    }
  }

  /// Runs `body` with the path of a new folder aside, which is gone afterwards unless it was moved.
  ///
  /// - Throws: What `body` throws, or ``FileError/cannotCreate(path:reason:)``.
  public func withFolder<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    makeFolder()
    let (path, lock) = try newFolder()
    defer { UnfinishedFiles.discard(path) }
    defer { close(lock) }
    return try await body(path)
  }

  /// A new folder and its lock; another process may have swept it away before it was locked.
  private func newFolder() throws(FileError) -> (path: String, lock: Int32) {
    while true {
      let path = newPath()
      UnfinishedFiles.insert(path)
      var (lock, code): (Int32, Int32) = (-1, 0)
      if mkdir(path, 0o700) != 0 {
        code = errno
      } else {
        lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if lock < 0 && errno != ENOENT || lock >= 0 && flock(lock, LOCK_EX) != 0 { code = errno }
        if code == 0, lock >= 0, access(path, F_OK) == 0 { return (path, lock) }
      }
      if lock >= 0 { close(lock) }
      UnfinishedFiles.discard(path)
      guard code == 0 else { throw .cannotCreate(path: folder, reason: SystemCalls.reason(code)) }
    }
  }

  /// A new file and its lock; another process may have swept it away before it was locked.
  private func openLocked() -> (path: String, descriptor: Int32) {
    while true {
      let path = newPath()
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      var status = stat()
      guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0, fstat(descriptor, &status) == 0,
        status.st_nlink == 0
      else { return (path, descriptor) }
      close(descriptor)
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

  /// Removes what killed processes left behind: all that nobody holds a lock on.
  public func sweep() {
    for name in SystemCalls.names(in: folder) where name.hasPrefix(Self.prefix) {
      let path = "\(folder)/\(name)"
      // NFS locks for writing only what is open for it, which a folder can't be.
      var descriptor = open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      if descriptor < 0, errno == EISDIR {
        descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      }
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { try? FileManager.default.removeItem(atPath: path) }
      close(descriptor)
    }
  }

  private func makeFolder() {
    for (index, character) in folder.enumerated() where character == "/" && index > 0 {
      mkdir(String(folder.prefix(index)), 0o700)
    }
    mkdir(folder, 0o700)
  }
}
