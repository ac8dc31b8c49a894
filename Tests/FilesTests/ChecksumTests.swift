import Files
import Testing

struct ChecksumTests {
  @Test func theSumIsOfTheBytesHoweverTheyCome() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let whole = Checksum()
    let parts = Checksum()
    bytes.withUnsafeBytes { bytes in
      whole.add(bytes)
      parts.add(UnsafeRawBufferPointer(rebasing: bytes[..<333]))
      parts.add(UnsafeRawBufferPointer(rebasing: bytes[333...]))
    }
    let (one, other) = (whole.value, parts.value)
    #expect(one == other)
    // XXH3's own sum of nothing.
    let nothing = Checksum().value
    #expect(nothing.hexadecimal == "2d06800538d394c2")
    #expect(UInt64(0).hexadecimal == "0000000000000000" && UInt64.max.hexadecimal == "ffffffffffffffff")
  }
}
