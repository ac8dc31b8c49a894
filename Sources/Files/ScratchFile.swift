internal import Glibc

/// A file without a name, so that nothing is left of it however the program ends.
public final class ScratchFile: Sendable {
  private let descriptor: Int32

  /// Makes an empty one in `$TMPDIR`, else in `/var/tmp`.
  ///
  /// - Throws: ``FileError/noTemporary(directory:reason:)``.
  public init() throws(FileError) { descriptor = try Self.open() }

  deinit { close(descriptor) }

  /// The directory of what is not whole yet: not /tmp, which is often memory.
  public static var directory: String {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return named.isEmpty ? "/var/tmp" : named
  }

  /// Opens a new one for reading and writing; whoever calls closes it.
  ///
  /// - Throws: ``FileError/noTemporary(directory:reason:)``.
  static func open() throws(FileError) -> Int32 {
    var template = Array("\(directory)/stretchguide-XXXXXX".utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { template in
      let descriptor = template.baseAddress.map { mkstemp($0) } ?? -1
      if descriptor >= 0, let path = template.baseAddress { unlink(path) }
      return descriptor
    }
    guard descriptor >= 0 else { throw .noTemporary(directory: directory, reason: SystemCalls.reason()) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  /// Writes all of `bytes` from byte `offset` on: false where the disk has no room for them.
  public func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    lseek(descriptor, off_t(offset), SEEK_SET) >= 0 && SystemCalls.write(bytes, to: descriptor) == 0
  }

  /// Fills `buffer` with what is held from byte `offset` on: false where there is less.
  public func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Bool {
    SystemCalls.read(into: buffer, from: descriptor, at: offset) == buffer.count
  }
}
