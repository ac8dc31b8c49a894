import Guide
import Authoring
import Testing

struct YAMLReaderStretchTests {
  @Test func decodesEveryKey() throws {
    let decoded = try stretch(
      """
      equipment: [a towel, a chair]
      setup: Sit.
      enter: ["Reach {side}.", Rest.]
      leave: Rise.
      short: "{side} up."
      note: Take care.
      hold: 10s
      repetitions: 5-7
      sets: {count: 3, rest: 45s}
      sides: [left, right]
      alternate: true
      """)
    let expected = Stretch(
      name: "N", posture: .standing, equipment: ["a towel", "a chair"], setup: ["Sit."],
      enter: ["Reach {side}.", "Rest."], leave: ["Rise."], short: "{side} up.", notes: ["Take care."],
      work: .hold(.time(.seconds(10)...(.seconds(10)))), repetitions: 5...7, sets: 3...3,
      setRest: .seconds(45),
      sides: ["left", "right"], alternates: true)
    #expect(decoded == expected)
  }

  @Test func decodesAbsentKeysToTheirDefaults() throws {
    let expected = Stretch(
      name: "N", posture: .standing, work: .hold(.time(.seconds(10)...(.seconds(10)))))
    #expect(try stretch("hold: 10s") == expected)
  }

  @Test(arguments: Posture.allCases)
  func decodesEveryPosture(_ posture: Posture) throws {
    let yaml = SessionText.posture(posture.rawValue).yaml
    #expect(try decode(yaml).session.stretches[0].posture == posture)
  }

  @Test(arguments: [
    ("clockwise/counter-clockwise", ["clockwise", "counter-clockwise"]),
    ("left / right / both", ["left", "right", "both"]), ("[1, 2]", ["1", "2"]),
  ])
  func decodesSides(_ text: String, sides: [String]) throws {
    #expect(try stretch("hold: 10s\nsides: \(text)").sides == sides)
  }

  @Test func decodesAPlainNumberOfSets() throws {
    let decoded = try stretch("hold: 10s\nsets: 4")
    #expect(decoded.sets == 4...4)
    #expect(decoded.setRest == nil)
  }
}
