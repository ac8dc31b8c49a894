internal import Files
internal import COgg
internal import Glibc

/// Numbers the stream of an Ogg file always alike, for libsndfile draws the number from the clock, and says in one of Opus
/// how much louder it is to be played.
enum OggSerial {
  /// The number every stream gets; it must only differ between streams in one file.
  static let number: UInt32 = 1
  private static let chunk = 1 << 16

  /// Numbers the file that `descriptor` holds, to be at `path`, which players are to raise by `gain` dB if it is Opus,
  /// with `words` in place of what is at byte `place`, as long as they lie in one page.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  static func fix(
    _ descriptor: Int32, path: String, gain: Double = 0, words: [UInt8] = [], at place: Int = 0
  ) throws(FileError) {
    var sync = ogg_sync_state()
    var page = ogg_page()
    ogg_sync_init(&sync)
    defer { ogg_sync_clear(&sync) }
    var (read, done) = (0, 0)
    while true {
      let length = ogg_sync_pageseek(&sync, &page)
      guard length >= 0 else { throw .cannotWrite(path: path, reason: "its pages are damaged") }
      if length > 0 {
        if gain != 0 { setGain(gain, in: &page) }
        let start = place - done - page.header_len
        if !words.isEmpty, start >= 0, start + words.count <= page.body_len {
          for (offset, byte) in words.enumerated() { page.body[start + offset] = byte }
          guard pwrite(descriptor, words, words.count, off_t(place)) == words.count else {
            throw .cannotWrite(path: path, reason: SystemCalls.reason())
          }
        }
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

  /// Sets the output gain of an Opus stream's first page: bytes 16 and 17 of its header, in 1/256 dB (RFC 7845, 5.1).
  private static func setGain(_ gain: Double, in page: inout ogg_page) {
    guard page.body_len >= 19, memcmp(page.body, "OpusHead", 8) == 0 else { return }
    withUnsafeBytes(of: Int16((gain * 256).rounded()).littleEndian) { bytes in
      for (offset, byte) in bytes.enumerated() { page.body[16 + offset] = byte }
    }
  }

  private static func number(
    _ page: inout ogg_page, at position: Int, in descriptor: Int32, path: String
  ) throws(FileError) {
    // A page's header has the stream's number in bytes 14...17 (RFC 3533, section 6).
    withUnsafeBytes(of: number.littleEndian) { bytes in
      for (offset, byte) in bytes.enumerated() { page.header[14 + offset] = byte }
    }
    ogg_page_checksum_set(&page)
    guard pwrite(descriptor, page.header, page.header_len, off_t(position)) == page.header_len,
      page.body_len == 0 || ogg_page_bos(&page) == 0
        || pwrite(descriptor, page.body, page.body_len, off_t(position + page.header_len)) == page.body_len
    else {
      throw .cannotWrite(path: path, reason: SystemCalls.reason())
    }
  }
}
