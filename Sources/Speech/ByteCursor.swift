/// A place in bytes from which little-endian numbers are read one after the other.
struct ByteCursor {
  private let bytes: [UInt8]
  private var offset: Int

  /// Begins at byte `offset` of `bytes`.
  init(_ bytes: [UInt8], at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Reads the next number; the bytes must hold it.
  mutating func next<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type = Number.self
  ) -> Number {
    let number = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: type) }
    offset += MemoryLayout<Number>.size
    return Number(littleEndian: number)
  }
}

extension [UInt8] {
  /// Appends `number` in its little-endian bytes.
  mutating func append(littleEndian number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { self += $0 }
  }
}
