import FoundationEssentials

/// As much of Protocol Buffers' wire format as it takes to add fields to a message that is otherwise left as it is.
enum Protobuf {
  /// The bytes are no message.
  struct Damage: Error {}

  /// The most fields of a message: ten times those of the largest voices.
  private static let mostFields = 100_000

  /// One field of a message.
  struct Field {
    /// Its number in the message's definition.
    var number: Int
    /// Its bytes, key included.
    var whole: Range<Int>
    /// The bytes of its value.
    var value: Range<Int>
  }

  /// The fields of the message in `range` of `bytes`, in their order.
  static func fields(of bytes: Data, in range: Range<Int>) throws(Damage) -> [Field] {
    var fields: [Field] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let start = at
      let key = try varint(bytes, &at, range.upperBound)
      // No field has the number 0, though a file of zeros looks as if all had.
      guard key >> 3 != 0, fields.count < mostFields else { throw Damage() }
      let length: UInt64
      switch key & 7 {
      case 0:
        var end = at
        _ = try varint(bytes, &end, range.upperBound)
        length = UInt64(end - at)
      case 1: length = 8
      case 2: length = try varint(bytes, &at, range.upperBound)
      case 5: length = 4
      default: throw Damage()
      }
      guard length <= UInt64(range.upperBound - at) else { throw Damage() }
      let value = at..<at + Int(length)
      at = value.upperBound
      fields.append(Field(number: Int(truncatingIfNeeded: key >> 3), whole: start..<at, value: value))
    }
    return fields
  }

  /// The whole numbers in `range` of `bytes`, which is the value of a field that holds one, or several packed.
  static func numbers(of bytes: Data, in range: Range<Int>) throws(Damage) -> [Int] {
    var numbers: [Int] = []
    var at = range.lowerBound
    while at < range.upperBound {
      numbers.append(Int(truncatingIfNeeded: try varint(bytes, &at, range.upperBound)))
    }
    return numbers
  }

  /// The head of a field that holds so many bytes.
  static func head(_ number: Int, count: Int) -> [UInt8] {
    varint(UInt64(number) << 3 | 2) + varint(UInt64(count))
  }

  /// A field that holds bytes, a text or a message.
  static func field(_ number: Int, _ value: [UInt8]) -> [UInt8] { head(number, count: value.count) + value }

  /// A field that holds a whole number.
  static func field(_ number: Int, _ value: UInt64) -> [UInt8] { varint(UInt64(number) << 3) + varint(value) }

  /// A field that holds a number of single precision.
  static func field(_ number: Int, _ value: Float) -> [UInt8] {
    varint(UInt64(number) << 3 | 5) + withUnsafeBytes(of: value.bitPattern.littleEndian, Array.init)
  }

  private static func varint(_ bytes: Data, _ at: inout Int, _ end: Int) throws(Damage) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard at < end else { throw Damage() }
      let byte = bytes[at]
      at += 1
      number |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return number }
    }
    throw Damage()
  }

  private static func varint(_ number: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = number
    while rest > 0x7f {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }
}
