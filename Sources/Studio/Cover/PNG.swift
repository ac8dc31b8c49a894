/// A picture as a PNG file, made here so that its bytes depend on no library's version.
enum PNG {
  /// The file of `canvas` (W3C, Portable Network Graphics, second edition).
  static func file(_ canvas: Canvas) -> [UInt8] {
    let stride = 3 * canvas.width
    var rows: [UInt8] = []
    rows.reserveCapacity((stride + 1) * canvas.height)
    for row in 0..<canvas.height {
      // Filter 2: each byte as the difference from the one above, so that even surfaces are zeros.
      rows.append(2)
      for index in row * stride..<(row + 1) * stride {
        rows.append(canvas.bytes[index] &- (row == 0 ? 0 : canvas.bytes[index - stride]))
      }
    }
    let size = UInt32(canvas.width).bigEndianBytes + UInt32(canvas.height).bigEndianBytes
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", size + [8, 2, 0, 0, 0]) + chunk("IDAT", compressed(rows)) + chunk("IEND", [])
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + content
    return UInt32(content.count).bigEndianBytes + named + checksum(named).bigEndianBytes
  }

  /// CRC-32 of ISO 3309.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in
        rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1
      }
    }
  }

  /// The bytes in zlib's format (RFC 1950), as one block of fixed codes (RFC 1951, 3.2.6) in which runs alone are
  /// shortened.
  private static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var bits = Bits()
    bits.append(1, count: 1)
    bits.append(1, count: 2)
    var (index, low, high) = (0, 1, 0)
    while index < bytes.count {
      let byte = bytes[index]
      var run = 1
      while index + run < bytes.count, bytes[index + run] == byte { run += 1 }
      bits.appendLiteral(byte)
      var left = run - 1
      while left >= Bits.runs.lowerBound {
        let length = min(left, Bits.runs.upperBound)
        bits.appendRun(length)
        left -= length
      }
      for _ in 0..<left { bits.appendLiteral(byte) }
      index += run
    }
    bits.appendEnd()
    for byte in bytes {
      low = (low + Int(byte)) % 65521
      high = (high + low) % 65521
    }
    return [0x78, 0x01] + bits.bytes + UInt32(high << 16 | low).bigEndianBytes
  }
}

/// Bits from the lowest of each byte on, and Deflate's fixed codes in them.
private struct Bits {
  /// The lengths of runs that one code stands for.
  static let runs = 3...258
  /// The least length of each code from 257 on, and the bits that say how much more it is (RFC 1951, 3.2.5).
  private static let lengths: [(least: Int, extra: Int)] = {
    var lengths = (3...10).map { (least: $0, extra: 0) }
    for extra in 1...5 {
      for step in 0..<4 { lengths.append((3 + (4 + step) << extra, extra)) }
    }
    return lengths + [(258, 0)]
  }()

  private(set) var bytes: [UInt8] = []
  private var filled = 8

  mutating func append(_ value: Int, count: Int) {
    for bit in 0..<count {
      if filled == 8 {
        bytes.append(0)
        filled = 0
      }
      bytes[bytes.count - 1] |= UInt8(value >> bit & 1) << UInt8(filled)
      filled += 1
    }
  }

  mutating func appendLiteral(_ byte: UInt8) {
    byte < 144
      ? appendCode(0x30 + Int(byte), count: 8) : appendCode(0x190 + Int(byte) - 144, count: 9)
  }

  /// A length of ``runs`` at distance 1 (code 0).
  mutating func appendRun(_ length: Int) {
    let index = Self.lengths.lastIndex { $0.least <= length } ?? 0
    let code = index + 1
    code < 24 ? appendCode(code, count: 7) : appendCode(0xC0 + code - 24, count: 8)
    append(length - Self.lengths[index].least, count: Self.lengths[index].extra)
    appendCode(0, count: 5)
  }

  mutating func appendEnd() { appendCode(0, count: 7) }

  /// Codes stand with their highest bit first.
  private mutating func appendCode(_ code: Int, count: Int) {
    for bit in (0..<count).reversed() { append(code >> bit & 1, count: 1) }
  }
}

extension UInt32 {
  fileprivate var bigEndianBytes: [UInt8] { withUnsafeBytes(of: bigEndian) { Array($0) } }
}
