internal import Files
internal import Glibc

/// A WAV file written from its first byte to its last, which seals it; the descriptor under it stays its owner's.
final class WAVFile {
  private let skeleton: WAVSkeleton
  private let descriptor: Int32
  private let path: String
  private let sum = Checksum()
  /// The bytes of silence passed that are neither written nor left out yet.
  private var silence = 0

  /// The least bytes that are left out: fewer cost a disk more as a gap, when they are written and when they are freed,
  /// than as bytes (measured on ext4).
  private static let leastGap = 1 << 17

  /// Begins the file that `descriptor` holds, to be at `path`.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  init(_ skeleton: WAVSkeleton, to descriptor: Int32, path: String) throws(FileError) {
    self.skeleton = skeleton
    self.descriptor = descriptor
    self.path = path
    let error = skeleton.head.withUnsafeBytes { head in
      sum.add(head)
      return SystemCalls.write(head, to: descriptor)
    }
    try check(error)
  }

  /// Takes `samples` into the sum that seals the file: all in their order, on whatever thread.
  func seal(_ samples: UnsafeBufferPointer<UInt8>) { sum.add(UnsafeRawBufferPointer(samples)) }

  /// Goes on with `samples`; long silence becomes a gap, which takes no room on the disk.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  func write(_ samples: UnsafeBufferPointer<UInt8>, isSilent: Bool) throws(FileError) {
    if isSilent {
      silence += samples.count
    } else {
      try passSilence()
      try check(SystemCalls.write(UnsafeRawBufferPointer(samples), to: descriptor))
    }
  }

  private func passSilence() throws(FileError) {
    defer { silence = 0 }
    if silence < Self.leastGap {
      let error = withUnsafeTemporaryAllocation(byteCount: silence, alignment: 1) { room in
        room.initializeMemory(as: UInt8.self, repeating: 0)
        return SystemCalls.write(UnsafeRawBufferPointer(room), to: descriptor)
      }
      try check(error)
    } else {
      try check(lseek(descriptor, off_t(silence), SEEK_CUR) < 0 ? errno : 0)
    }
  }

  /// Writes what comes after the last sample.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  func finish() throws(FileError) {
    try passSilence()
    try check(skeleton.tail(after: sum).withUnsafeBytes { SystemCalls.write($0, to: descriptor) })
    // Where there is nothing, a hole before it isn't in the file either.
    try check(ftruncate(descriptor, lseek(descriptor, 0, SEEK_CUR)) == 0 ? 0 : errno)
  }

  private func check(_ error: Int32) throws(FileError) {
    guard error == 0 else { throw .cannotWrite(path: path, reason: SystemCalls.reason(error)) }
  }
}
