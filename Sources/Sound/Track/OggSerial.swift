internal import Files
internal import COgg
internal import Glibc

/// Numbers the stream of an Ogg file always alike: libsndfile draws the number from the clock.
enum OggSerial {
  /// The number every stream gets; it must only differ between streams in one file.
  private static let number: UInt32 = 1
  private static let chunk = 1 << 16

  /// Numbers the file that `descriptor` holds, to be at `path`.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  static func fix(_ descriptor: Int32, path: String) throws(FileError) {
    var sync = ogg_sync_state()
    var page = ogg_page()
    ogg_sync_init(&sync)
    defer { ogg_sync_clear(&sync) }
    var (read, done) = (0, 0)
    while true {
      let length = ogg_sync_pageseek(&sync, &page)
      guard length >= 0 else { throw .cannotWrite(path: path, reason: "its pages are damaged") }
      if length > 0 {
        try number(&page, at: done, in: descriptor, path: path)
        done += length
        continue
      }
      let room = UnsafeMutableRawBufferPointer(start: ogg_sync_buffer(&sync, chunk), count: chunk)
      let count = SystemCalls.read(into: room, from: descriptor, at: read)
      guard count >= 0, ogg_sync_wrote(&sync, count) == 0 else {
        throw .cannotWrite(path: path, reason: SystemCalls.reason())
      }
      if count == 0 { break }
      read += count
    }
    guard read == done else { throw .cannotWrite(path: path, reason: "its last page is cut off") }
  }

  private static func number(
    _ page: inout ogg_page, at position: Int, in descriptor: Int32, path: String
  ) throws(FileError) {
    // A page's header has the stream's number in bytes 14...17 (RFC 3533, section 6).
    withUnsafeBytes(of: number.littleEndian) { bytes in
      for (offset, byte) in bytes.enumerated() { page.header[14 + offset] = byte }
    }
    ogg_page_checksum_set(&page)
    guard pwrite(descriptor, page.header, page.header_len, off_t(position)) == page.header_len else {
      throw .cannotWrite(path: path, reason: SystemCalls.reason())
    }
  }
}
