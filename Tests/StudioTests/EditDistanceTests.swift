import Testing

@testable import Studio

struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("hold", "hold", 0), ("welcom", "welcome", 1),
    ("repititions", "repetitions", 1), ("lenght", "length", 2), ("kitten", "sitting", 3),
  ])
  func countsLettersThatDiffer(_ word: String, _ other: String, distance: Int) {
    #expect(editDistance(word, other) == distance)
    #expect(editDistance(other, word) == distance)
  }
}
