internal import CLinux
internal import FoundationEssentials
internal import Glibc
internal import Synchronization

/// A file that takes its name only when it is whole: until then it lies beside it under a hidden temporary name, and
/// is removed when it goes out of scope.
package struct PendingFile: ~Copyable {
  /// Open for reading and writing, closed with the value.
  package let descriptor: Int32
  /// Bytes that a disk which isn't full has.
  private static let step: off_t = 1 << 20
  private let target: OutputPath
  /// Empty for what goes to standard output.
  private let temporary: String
  /// The mode of the file to be replaced; `nil` where there is none.
  private let mode: mode_t?

  /// Creates the temporary file, after removing those that killed runs left behind.
  ///
  /// - Throws: ``FileError/cannotCreate(path:reason:)`` or ``FileError/noTemporary(directory:reason:)``.
  package init(for target: OutputPath) throws(FileError) {
    self.target = target
    if target.isStandardOutput {
      descriptor = try ScratchFile.open()
      temporary = ""
      mode = nil
      return
    }
    Self.removeStale(of: target)
    while true {
      let path = target.temporaryPath()
      UnfinishedFiles.insert(path)
      let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else {
        let (code, reason) = (errno, SystemCalls.reason())
        UnfinishedFiles.forget(path)
        if code == EEXIST || code == EINTR { continue }
        throw .cannotCreate(path: target.path, reason: reason)
      }
      // The lock tells other runs that this file is in use; one of them may have removed it just before.
      var status = stat()
      if flock(descriptor, LOCK_EX) == 0, fstat(descriptor, &status) == 0, status.st_nlink == 0 {
        UnfinishedFiles.forget(path)
        close(descriptor)
        continue
      }
      mode = stat(target.place, &status) == 0 ? status.st_mode & 0o777 : nil
      // Its owner may open it again until it is whole. Not every file system has modes to keep.
      if let mode { fchmod(descriptor, mode | S_IRUSR | S_IWUSR) }
      self.descriptor = descriptor
      temporary = path
      return
    }
  }

  deinit {
    if !temporary.isEmpty {
      unlink(temporary)  // Finds nothing once the file has its name.
      UnfinishedFiles.forget(temporary)
    }
    close(descriptor)
  }

  /// Lets the disk begin with what was written, so that ``sync()`` has less to wait for.
  package func beginSync() {
    sync_file_range(descriptor, 0, 0, UInt32(SYNC_FILE_RANGE_WRITE))
  }

  /// Waits until what was written is on the disk, if it is to stay there.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  package func sync() throws(FileError) {
    guard target.isStandardOutput || fsync(descriptor) == 0 else { throw failure() }
  }

  /// Gives the file its name in one step, in place of a file that has it if `overwrite`; or sends it to standard
  /// output.
  ///
  /// - Throws: ``FileError``; ``FileError/targetExists(path:)`` where a file has the name and may not be replaced.
  package consuming func publish(overwrite: Bool) throws(FileError) {
    if target.isStandardOutput { return try StandardOutput.send(descriptor) }
    if let mode { fchmod(descriptor, mode) }
    guard overwrite ? rename(temporary, target.place) == 0 : takesFreeName() else {
      throw !overwrite && errno == EEXIST ? .targetExists(path: target.path) : failure()
    }
    try Self.syncDirectory(of: target)
  }

  /// The error that the file, which is of no use any more, can't grow; `nil` where it can.
  package var fullness: FileError? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    let error = posix_fallocate(descriptor, status.st_size, Self.step)
    guard [ENOSPC, EDQUOT, EFBIG].contains(error) else { return nil }
    let reason = SystemCalls.reason(error)
    return target.isStandardOutput
      ? .noTemporary(directory: ScratchFile.directory, reason: reason)
      : .cannotWrite(path: target.path, reason: reason)
  }

  private func takesFreeName() -> Bool {
    if renameat2(AT_FDCWD, temporary, AT_FDCWD, target.place, UInt32(RENAME_NOREPLACE)) == 0 { return true }
    guard errno == EINVAL else { return false }
    // Network file systems don't know the flag, but links.
    if link(temporary, target.place) == 0 { return true }
    guard [EPERM, ENOSYS, EOPNOTSUPP].contains(errno) else { return false }
    // Those of objects, such as s3fs, know no links either, nor any step that nobody could come between.
    var status = stat()
    guard lstat(target.place, &status) != 0 else {
      errno = EEXIST
      return false
    }
    return errno == ENOENT && rename(temporary, target.place) == 0
  }

  private func failure() -> FileError {
    .cannotWrite(path: target.path, reason: SystemCalls.reason())
  }

  /// Waits until the name is on the disk too.
  private static func syncDirectory(of target: OutputPath) throws(FileError) {
    let error = SystemCalls.sync(target.directory)
    guard error == 0 else { throw .cannotWrite(path: target.path, reason: SystemCalls.reason(error)) }
  }

  /// Removes the temporaries that nobody holds a lock on: those of runs that were killed.
  private static func removeStale(of target: OutputPath) {
    for name in SystemCalls.names(in: target.directory) where target.isTemporary(name) {
      let path = target.directory + name
      // NFS locks for writing only what is open for it.
      let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
      close(descriptor)
    }
  }
}

/// Writes small files with the care that tracks get.
public enum FileWriter {
  /// Writes `bytes` to `path` (`-` is standard output), which holds the whole file or what it held before, never a
  /// part.
  ///
  /// - Throws: ``FileError``.
  public static func write(
    _ bytes: some Collection<UInt8>, to path: String, overwrite: Bool
  ) throws(FileError) {
    let target = OutputPath(path)
    try target.check(overwrite: overwrite)
    let file = try PendingFile(for: target)
    let error = Array(bytes).withUnsafeBytes { SystemCalls.write($0, to: file.descriptor) }
    guard error == 0 else { throw .cannotWrite(path: path, reason: SystemCalls.reason(error)) }
    try file.sync()
    try file.publish(overwrite: overwrite)
  }
}

/// The temporary files and folders of this process, for an end that can't wait for their owners.
public enum UnfinishedFiles {
  private static let paths = Mutex<Set<String>>([])

  /// Removes them all; what was being written fails, and may make new ones for another call to remove.
  public static func remove() {
    paths.withLock { paths in paths = paths.filter { !isGone($0) } }
  }

  /// Removes one of them, while nobody else does.
  static func discard(_ path: String) {
    paths.withLock { paths in
      _ = isGone(path)
      paths.remove(path)
    }
  }

  private static func isGone(_ path: String) -> Bool {
    unlink(path) == 0 || errno == ENOENT || (try? FileManager.default.removeItem(atPath: path)) != nil
  }

  static func insert(_ path: String) {
    paths.withLock { _ = $0.insert(path) }
  }

  static func forget(_ path: String) {
    paths.withLock { _ = $0.remove(path) }
  }
}
