import Testing

@testable import Authoring

struct AuthoringErrorTests {
  private func mistakes(_ count: Int) -> [String] {
    let found = (1...count).reversed().map {
      Diagnostic(file: "f", position: SourcePosition(line: $0, column: 1), key: "k", message: "wrong")
    }
    return AuthoringError.mistakes(found).diagnostics.map(\.description)
  }

  @Test func tellsTwentyMistakesInTheOrderOfTheFile() {
    #expect(mistakes(20) == (1...20).map { "f:\($0):1: k: wrong" })
  }

  @Test(arguments: [
    (["a", "b"], #"there is no pace "no\npe"; there are a, b, or name a file"#),
    ([], #"there is no pace "no\npe"; name a file that exists"#),
  ])
  func quotesANameThatNothingHas(known: [String], line: String) {
    let error = AuthoringError.unknown(kind: "pace", name: "no\npe", known: known)
    #expect(error.description == line.replacing(#"\n"#, with: "U+000A"))
  }

  @Test func tellsOfMoreHowManyThereAre() {
    #expect(mistakes(21).last == "f:21:1: and 1 more; mend those above first")
    #expect(mistakes(5000).count == 21)
    #expect(mistakes(5000).last == "f:21:1: and 4980 more; mend those above first")
  }
}
