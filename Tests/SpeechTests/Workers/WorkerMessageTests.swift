import Testing

@testable import Speech

struct WorkerMessageTests {
  @Test func aRequestIsItsFieldsInOrderOfName() {
    let expected = Array("SGrq".utf8) + [14, 0, 0, 0] + Array("a\0b\0text\0Hold\0".utf8).prefix(14)
    #expect(WorkerMessage.request(["text": "Hold", "a": "b"]) == expected)
  }

  @Test func aRequestTooLongOrWithANulIsNone() {
    #expect(WorkerMessage.request(["text": String(repeating: "a", count: 65530)]) != nil)
    #expect(WorkerMessage.request(["text": String(repeating: "a", count: 65531)]) == nil)
    #expect(WorkerMessage.request(["text": "a\0b"]) == nil)
  }

  @Test func aHeaderMustHaveAKnownMagicAndALengthInBounds() {
    #expect(WorkerMessage.header(Array("SGhi".utf8) + [1, 2, 0, 0])?.kind == .hello)
    #expect(WorkerMessage.header(Array("SGcl".utf8) + [1, 2, 0, 0])?.length == 513)
    #expect(WorkerMessage.header(Array("SGer".utf8) + [0, 0, 0, 0])?.kind == .error)
    #expect(WorkerMessage.header(Array("SGxx".utf8) + [1, 0, 0, 0]) == nil)
    #expect(WorkerMessage.header(Array("SGcl".utf8) + [0, 0, 0, 255]) == nil)
  }

  @Test(arguments: [
    ("a\0b\0", ["a": "b"]), ("", [:]), ("a\0\0a\0c\0", ["a": ""]), ("a\0b", nil), ("a\0", nil),
  ])
  func fieldsArePairsEndedByNuls(payload: String, expected: [String: String]?) {
    #expect(WorkerMessage.fields(Array(payload.utf8)) == expected)
  }
}
