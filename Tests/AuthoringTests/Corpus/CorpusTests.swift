import Foundation
import Testing

struct CorpusTests {
  @Test(arguments: CorpusCase.refused) func refusesWithWholeSentences(_ refused: CorpusCase) {
    #expect(refusal(of: refused.yaml) == refused.lines)
  }

  @Test(arguments: CorpusCase.accepted) func accepts(_ accepted: CorpusCase) {
    #expect(refusal(of: accepted.yaml) == [])
  }

  @Test(arguments: CorpusCase.refused) func saysWhatIsWrongAndWhatWouldBeRightInOneStyle(
    _ refused: CorpusCase
  ) {
    for line in refused.lines {
      let halves = line.split(separator: "; ")
      #expect(halves.count == 2, "\(line)")
      #expect(halves.last?.first?.isLowercase == true, "\(line)")
      #expect(!line.hasSuffix(".") && !line.contains("cannot") && !line.contains("--"), "\(line)")
    }
  }

  @Test func readsEveryFileAndItsRefusal() {
    let refused = CorpusCase.files(of: "refused", extension: "yaml")
    let refusals = CorpusCase.files(of: "refused", extension: "txt")
    #expect(refused.map { $0.deletingPathExtension() } == refusals.map { $0.deletingPathExtension() })
    #expect(CorpusCase.refused.count == refused.count)
    #expect(CorpusCase.refused.allSatisfy { !$0.lines.isEmpty })
    #expect(CorpusCase.accepted.count == CorpusCase.files(of: "accepted", extension: "yaml").count)
    #expect(CorpusCase.refused.count >= 279 && CorpusCase.accepted.count >= 118)
  }
}
