internal import CLinux
internal import Glibc

/// A file that takes its name only when it is whole: until then it lies beside it under a hidden temporary name, and
/// is removed when it goes out of scope.
struct PendingFile: ~Copyable {
  /// Open for reading and writing, closed with the value.
  let descriptor: Int32
  private let target: Target
  private let temporary: String

  /// Creates the temporary file, after removing those that killed runs left behind.
  init(for target: Target) throws(SoundError) {
    Self.removeStale(of: target)
    while true {
      let path = target.temporaryPath()
      let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor < 0, errno == EEXIST || errno == EINTR { continue }
      guard descriptor >= 0 else { throw .cannotCreate(path: target.path, reason: systemError()) }
      // The lock tells other runs that this file is in use; one of them may have removed it just before.
      var status = stat()
      if flock(descriptor, LOCK_EX) == 0, fstat(descriptor, &status) == 0, status.st_nlink == 0 {
        close(descriptor)
        continue
      }
      self.descriptor = descriptor
      self.target = target
      temporary = path
      return
    }
  }

  deinit {
    unlink(temporary)  // Finds nothing once the file has its name.
    close(descriptor)
  }

  /// Lets the disk begin with what was written, so that ``sync()`` has less to wait for.
  func beginSync() {
    sync_file_range(descriptor, 0, 0, UInt32(SYNC_FILE_RANGE_WRITE))
  }

  /// Waits until what was written is on the disk.
  func sync() throws(SoundError) {
    guard fsync(descriptor) == 0 else { throw failure() }
  }

  /// Gives the file its name, in one step: in place of a file that has it if `overwrite`, else
  /// `SoundError.targetExists` if there is one.
  consuming func publish(overwrite: Bool) throws(SoundError) {
    if !overwrite { try claimName() }
    // Does nothing to two links to one file.
    guard rename(temporary, target.path) == 0 else {
      let failure = failure()
      if !overwrite { unlink(target.path) }
      throw failure
    }
    try Self.syncDirectory(of: target)
  }

  /// Takes the name if nobody has it: by a link, or with an empty file where the file system has no links.
  private func claimName() throws(SoundError) {
    if link(temporary, target.path) == 0 { return }
    if errno == EEXIST { throw .targetExists(path: target.path) }
    let claim = open(target.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if claim < 0 { throw errno == EEXIST ? .targetExists(path: target.path) : failure() }
    close(claim)
  }

  private func failure() -> SoundError {
    .cannotWrite(path: target.path, reason: systemError())
  }

  /// Waits until the name is on the disk too.
  private static func syncDirectory(of target: Target) throws(SoundError) {
    let directory = open(target.directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // EINVAL: a file system that has nothing to wait for.
    let reason = directory < 0 || (fsync(directory) != 0 && errno != EINVAL) ? systemError() : nil
    if directory >= 0 { close(directory) }
    if let reason { throw .cannotWrite(path: target.path, reason: reason) }
  }

  /// Removes the temporaries that nobody holds a lock on: those of runs that were killed.
  private static func removeStale(of target: Target) {
    guard let listing = opendir(target.directory) else { return }
    defer { closedir(listing) }
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard target.isTemporary(name) else { continue }
      let path = target.directory + name
      let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
      close(descriptor)
    }
  }
}
