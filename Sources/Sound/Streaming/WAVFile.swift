internal import Files
internal import Glibc

/// A WAV file written from its first byte to its last, which seals it; the descriptor under it stays its owner's.
final class WAVFile {
  private let skeleton: WAVSkeleton
  private let descriptor: Int32
  private let path: String
  private let sum = Checksum()

  /// Begins the file that `descriptor` holds, to be at `path`.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  init(_ skeleton: WAVSkeleton, to descriptor: Int32, path: String) throws(FileError) {
    self.skeleton = skeleton
    self.descriptor = descriptor
    self.path = path
    try check(skeleton.head.withUnsafeBytes(put))
  }

  /// Goes on with `samples`; silence becomes a hole, which takes no room on the disk.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  func write(_ samples: UnsafeBufferPointer<UInt8>, isSilent: Bool) throws(FileError) {
    let bytes = UnsafeRawBufferPointer(samples)
    guard isSilent else { return try check(put(bytes)) }
    sum.add(bytes)
    try check(lseek(descriptor, off_t(bytes.count), SEEK_CUR) < 0 ? errno : 0)
  }

  /// Writes what comes after the last sample.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  func finish() throws(FileError) {
    try check(skeleton.tail(after: sum).withUnsafeBytes { SystemCalls.write($0, to: descriptor) })
    // Where there is nothing, a hole before it isn't in the file either.
    try check(ftruncate(descriptor, lseek(descriptor, 0, SEEK_CUR)) == 0 ? 0 : errno)
  }

  private func put(_ bytes: UnsafeRawBufferPointer) -> Int32 {
    sum.add(bytes)
    return SystemCalls.write(bytes, to: descriptor)
  }

  private func check(_ error: Int32) throws(FileError) {
    guard error == 0 else { throw .cannotWrite(path: path, reason: SystemCalls.reason(error)) }
  }
}
