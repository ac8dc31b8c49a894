import Guide
import Testing

struct SpellingTests {
  @Test(arguments: [
    ("", "", 0), ("cat", "cat", 0), ("cat", "", 3), ("", "cat", 3), ("cat", "cut", 1), ("cat", "cart", 1),
    ("kitten", "sitting", 3), ("cobra", "cbora", 2),
  ])
  func distanceCountsLettersAddedRemovedOrChanged(word: String, other: String, distance: Int) {
    #expect(Spelling.distance(word, other) == distance)
    #expect(Spelling.distance(other, word) == distance)
  }

  @Test func theNearestComeFirstWhateverTheirCase() {
    let names = ["Bridge", "Cobra stretch", "COBRA", "Child's pose"]
    #expect(Spelling.nearest(2, to: "cobr", among: names) == ["COBRA", "Bridge"])
  }

  @Test func equallyNearWordsKeepTheirOrder() {
    #expect(Spelling.nearest(3, to: "a", among: ["c", "b", "d"]) == ["c", "b", "d"])
  }

  @Test func thereMayBeFewerThanAskedFor() {
    #expect(Spelling.nearest(3, to: "a", among: ["b"]) == ["b"])
    #expect(Spelling.nearest(3, to: "a", among: []) == [])
  }
}
