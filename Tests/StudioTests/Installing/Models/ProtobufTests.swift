import Foundation
import Testing

@testable import Studio

struct ProtobufTests {
  private let message = Data(
    Protobuf.field(1, UInt64(300)) + Protobuf.field(2, Array("two".utf8)) + Protobuf.field(3, Float(1.5))
      + Protobuf.field(200, [UInt8](repeating: 7, count: 1000)))

  @Test func whatIsWrittenIsReadBack() throws {
    let fields = try Protobuf.fields(of: message, in: message.indices)
    #expect(fields.map(\.number) == [1, 2, 3, 200])
    #expect(fields.map(\.value.count) == [2, 3, 4, 1000])
    #expect(fields.map { message[$0.whole] }.reduce(Data(), +) == message)
    #expect(Array(message[fields[2].value]) == [0, 0, 0xc0, 0x3f])
  }

  @Test func numbersAreReadOneByOneOrPacked() throws {
    let packed = Data(
      Protobuf.field(1, UInt64(300)) + Protobuf.field(2, UInt64.max) + Protobuf.field(3, [0x05, 0xac, 0x02]))
    let fields = try Protobuf.fields(of: packed, in: packed.indices)
    #expect(try fields.map { try Protobuf.numbers(of: packed, in: $0.value) } == [[300], [-1], [5, 300]])
    #expect(throws: Protobuf.Damage.self) { try Protobuf.numbers(of: Data([0x05, 0xac]), in: 0..<2) }
  }

  @Test func aMessageThatEndsWithinAFieldIsDamaged() throws {
    let ends = Set(try Protobuf.fields(of: message, in: message.indices).map(\.whole.upperBound) + [0])
    for end in message.indices where !ends.contains(end) {
      #expect(throws: Protobuf.Damage.self) { try Protobuf.fields(of: message, in: 0..<end) }
    }
  }

  @Test(
    arguments: [
      [0x0b], [0x0c], [0x12, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
      [UInt8](repeating: 0xff, count: 12),
    ] as [[UInt8]])
  func groupsAndImpossibleLengthsAreDamage(bytes: [UInt8]) {
    #expect(throws: Protobuf.Damage.self) { try Protobuf.fields(of: Data(bytes), in: bytes.indices) }
  }
}
