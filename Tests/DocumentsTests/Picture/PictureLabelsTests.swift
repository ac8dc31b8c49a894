import TestSupport
import Testing

@testable import Documents

struct PictureLabelsTests {
  /// Wide letters, so that what is measured is at least what is drawn.
  func width(_ text: String) -> Int { text.count * PictureLabels.size * 11 / 10 }

  @Test func namesWithRoomStandInOneRowAtTheirMarks() {
    let labels = PictureLabels([(0, "Welcome"), (200, "Cat"), (400, "Cobra")], width: 780)
    #expect(labels.labels.map(\.start) == [0, 200, 400])
    #expect(labels.rowCount == 1)
  }

  @Test func aNameWithoutRoomToTheRightStandsToTheLeftOfItsMark() throws {
    let label = try #require(PictureLabels([(770, "Closing")], width: 780).labels.first)
    #expect(label.mark == 770)
    #expect(label.start < 770)
    #expect(label.text == "Closing")
  }

  @Test func aNameLongerThanThePictureIsShortened() throws {
    let label = try #require(
      PictureLabels([(0, String(repeating: "long ", count: 200))], width: 780).labels.first)
    #expect(label.text.hasSuffix("…"))
    #expect(label.text.count < 200)
  }

  @Test(arguments: 0..<200) func noLabelRunsIntoAnotherNorIntoAMark(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = random.int(1...40)
    let places = (0..<count).map { _ in random.int(0...779) }.sorted()
    let labels = PictureLabels(
      places.map { ($0, String(repeating: "界", count: random.int(1...30))) }, width: 780
    ).labels
    #expect(!labels.isEmpty)
    for label in labels {
      let columns = label.start...(label.start + width(label.text))
      #expect(columns.lowerBound >= 0 && columns.upperBound <= 781)
      for other in labels where other != label {
        if other.row == label.row {
          #expect(!columns.overlaps(other.start...(other.start + width(other.text))))
        } else if other.row < label.row {
          #expect(!columns.contains(other.mark) || other.mark == label.start, "\(label) \(other)")
        }
      }
    }
  }
}
