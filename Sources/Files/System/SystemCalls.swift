internal import CLinux
internal import Glibc

/// The system's calls as the rest of the program wants them: whole, or with the system's reason.
public enum SystemCalls {
  /// The system's words for `code`, or for the last call that failed.
  public static func reason(_ code: Int32? = nil) -> String { String(cString: strerror(code ?? errno)) }

  /// Writes all of `bytes` to `descriptor` and returns 0, or the `errno` of the call that stopped it.
  public static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var sent = 0
    while sent < bytes.count {
      let written = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
      if written < 0 && errno != EINTR { return errno }
      sent += max(0, written)
    }
    return 0
  }

  /// Reads what `descriptor` holds from byte `offset` on into `buffer` and returns how many bytes there were, fewer
  /// than it has room for only at the end; −1 with `errno` set where it can't be read.
  public static func read(
    into buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32, at offset: Int
  ) -> Int {
    var done = 0
    while done < buffer.count {
      let count = pread(
        descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done, off_t(offset + done))
      if count == 0 { break }
      if count < 0 && errno != EINTR { return -1 }
      done += max(0, count)
    }
    return done
  }

  /// Hands over what `descriptor` holds, block by block, until `body` returns false; the bytes handed over, or `nil` with
  /// `errno` set where they can't be read.
  static func forEachBlock(of descriptor: Int32, _ body: (UnsafeRawBufferPointer) -> Bool) -> Int? {
    withUnsafeTemporaryAllocation(byteCount: 1 << 20, alignment: 1) { block in
      var offset = 0
      while true {
        let count = SystemCalls.read(into: block, from: descriptor, at: offset)
        guard count >= 0 else { return nil }
        guard count > 0, body(UnsafeRawBufferPointer(rebasing: block[..<count])) else { return offset }
        offset += count
      }
    }
  }

  /// The next bytes from `offset` on, `limit` at most, that `descriptor` holds on its disk and not as a hole of zeros; as
  /// many as `limit` at `offset` where its file system can't tell.
  public static func data(in descriptor: Int32, from offset: Int, atMost limit: Int) -> Range<Int> {
    var start = Int(lseek(descriptor, off_t(offset), SEEK_DATA))
    // ENXIO: nothing but a hole, if anything, is left.
    if start < 0 { start = errno == ENXIO ? max(offset, Int(lseek(descriptor, 0, SEEK_END))) : offset }
    let end = Int(lseek(descriptor, off_t(start), SEEK_HOLE))
    return start..<(end > start ? min(end, start + limit) : start + limit)
  }

  /// True where this process's limit lets a file grow to `bytes`.
  public static func mayGrow(to bytes: Int) -> Bool {
    var limit = rlimit()
    return getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) != 0
      || limit.rlim_cur >= rlim_t(bytes)
  }

  /// The bytes of the plain file at `path`; `nil` for anything else, such as a pipe that would be waited for.
  public static func size(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  /// What the file at `path` holds; `nil` where it can't be read, is no plain file or has more than `limit` bytes.
  public static func contents(of path: String, atMost limit: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else {
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = bytes.withUnsafeMutableBytes { read(into: $0, from: descriptor, at: 0) }
    return count == bytes.count ? bytes : nil
  }

  /// Waits until the file or folder at `path` is on the disk, and returns 0 or the `errno` of the call that failed.
  static func sync(_ path: String) -> Int32 {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    // EINVAL: a file system that has nothing to wait for.
    return fsync(descriptor) == 0 || errno == EINVAL ? 0 : errno
  }

  /// The names in the folder at `path`, those of itself and its parent included, in no order; none where it can't be
  /// read.
  public static func names(in path: String) -> [String] {
    guard let listing = opendir(path) else { return [] }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names
  }

  /// The paths that match `pattern`, in which `*`, `?` and `[a-z]` stand for parts of a name (glob(7)), in the order of
  /// their bytes; what is in `folder`, a path that ends with a slash or is empty, stands for itself.
  public static func paths(matching pattern: String, in folder: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    let escaped = folder.map { "*?[\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
    guard glob(escaped + pattern, GLOB_NOSORT, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }
}
