import Guide
import Authoring
import Testing

struct YAMLHazardsTests {
  /// Each level costs the composer eight times the one before.
  private func bomb(levels: Int, key: (String) -> String) -> String {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...levels {
      let aliases = Array(repeating: "*a\(level - 1)", count: 8).joined(separator: ", ")
      text += "a\(level): &a\(level) \(key("[\(aliases)]"))\n"
    }
    return text
  }

  @Test(
    arguments: [
      { "{? \($0) : 1}" }, { "{\($0): 1}" }, { $0 },
    ] as [@Sendable (String) -> String])
  func refusesAnAliasBombAtOnce(_ key: @Sendable (String) -> String) {
    var lines: [String] = []
    let time = ContinuousClock().measure { lines = refusal(of: bomb(levels: 20, key: key)) }
    #expect(
      lines == [
        #"1:5: "&a0" is a YAML anchor; write the text out wherever it is needed, or put it in double quotes"#
      ])
    #expect(time < .seconds(1))
  }

  @Test(arguments: ["\"*a\"", "*a?", "[*a]", "{*a : 1}", "-\t*a", "'x': *a"])
  func findsAnAliasWhereverItMayStand(_ alias: String) {
    #expect(
      refusal(of: "title: &a T\nb: \(alias)\n").first?.hasPrefix("1:8: \"&a\" is a YAML anchor") == true)
  }

  @Test(arguments: [
    "Salt & pepper, 5 * 5.", "R&B and a*b.", "Salt &pepper.", "Is it? Yes.", "Salt &pepper and *pepper.",
  ])
  func leavesTheSameMarksInSentences(_ sentence: String) throws {
    #expect(try decode(SessionText.top("welcome: \(sentence)").yaml).session.welcome == [sentence])
  }

  @Test func refusesKeysWithinKeysAtOnce() {
    let time = ContinuousClock().measure {
      #expect(
        refusal(
          of: String(repeating: "? ", count: 900) + "[" + String(repeating: "x, ", count: 100_000) + "]") == [
            "1:1: a key can't start with ?; write key: value"
          ])
    }
    #expect(time < .seconds(5))
  }
}
