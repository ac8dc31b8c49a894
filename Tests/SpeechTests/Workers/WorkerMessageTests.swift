import Testing

@testable import Speech

struct FrameTests {
  @Test func aRequestIsItsFieldsInOrderOfName() {
    let expected = Array("SGrq".utf8) + [14, 0, 0, 0] + Array("a\0b\0text\0Hold\0".utf8).prefix(14)
    #expect(Frame.request(["text": "Hold", "a": "b"]) == expected)
  }

  @Test func aRequestTooLongOrWithANulIsNone() {
    #expect(Frame.request(["text": String(repeating: "a", count: 65530)]) != nil)
    #expect(Frame.request(["text": String(repeating: "a", count: 65531)]) == nil)
    #expect(Frame.request(["text": "a\0b"]) == nil)
  }

  @Test func aHeaderMustHaveAKnownMagicAndALengthInBounds() {
    #expect(Frame.header(Array("SGhi".utf8) + [1, 2, 0, 0])?.kind == .hello)
    #expect(Frame.header(Array("SGcl".utf8) + [1, 2, 0, 0])?.length == 513)
    #expect(Frame.header(Array("SGer".utf8) + [0, 0, 0, 0])?.kind == .error)
    #expect(Frame.header(Array("SGxx".utf8) + [1, 0, 0, 0]) == nil)
    #expect(Frame.header(Array("SGcl".utf8) + [0, 0, 0, 255]) == nil)
  }

  @Test(arguments: [
    ("a\0b\0", ["a": "b"]), ("", [:]), ("a\0\0a\0c\0", ["a": ""]), ("a\0b", nil), ("a\0", nil),
  ])
  func fieldsArePairsEndedByNuls(payload: String, expected: [String: String]?) {
    #expect(Frame.fields(Array(payload.utf8)) == expected)
  }
}
