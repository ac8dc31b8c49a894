internal import COgg
internal import Files
internal import Glibc

/// Changes bytes of an Ogg file, and with them the sum of the page that they lie in.
enum OggPage {
  /// The number of every stream; it must only differ between streams in one file.
  static let serial: Int32 = 1
  private static let chunk = 1 << 16

  /// Puts `bytes` at byte `place` of the file that `descriptor` holds, to be at `path`, if they lie in one page.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  static func put(
    _ bytes: [UInt8], at place: Int, in descriptor: Int32, path: String
  ) throws(FileError) {
    var sync = ogg_sync_state()
    var page = ogg_page()
    ogg_sync_init(&sync)
    defer { ogg_sync_clear(&sync) }
    var (read, start) = (0, 0)
    while true {
      let length = ogg_sync_pageseek(&sync, &page)
      guard length >= 0 else { throw .cannotWrite(path: path, reason: "its pages are damaged") }
      if place < start + length { break }
      start += length
      if length > 0 { continue }
      let room = UnsafeMutableRawBufferPointer(start: ogg_sync_buffer(&sync, chunk), count: chunk)
      let count = SystemCalls.read(into: room, from: descriptor, at: read)
      guard count >= 0, ogg_sync_wrote(&sync, count) == 0 else {
        throw .cannotWrite(path: path, reason: SystemCalls.reason())
      }
      guard count > 0 else { throw .cannotWrite(path: path, reason: "its last page is cut off") }
      read += count
    }
    let first = place - start - page.header_len
    guard first >= 0, first + bytes.count <= page.body_len else { return }
    for (offset, byte) in bytes.enumerated() { page.body[first + offset] = byte }
    ogg_page_checksum_set(&page)
    guard pwrite(descriptor, page.header, page.header_len, off_t(start)) == page.header_len,
      pwrite(descriptor, bytes, bytes.count, off_t(place)) == bytes.count
    else { throw .cannotWrite(path: path, reason: SystemCalls.reason()) }
  }
}
