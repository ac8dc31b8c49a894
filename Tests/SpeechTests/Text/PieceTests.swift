import Testing

@testable import Speech

struct PieceTests {
  @Test func aShortTextIsOnePiece() {
    let text = "Lie on your back. Breathe in, and out."
    #expect(pieces(of: text) == [Piece(text: text, pause: .zero)])
    #expect(pieces(of: "  ") == [])
  }

  @Test func aLongTextIsCutAtTheLastSentenceThatFits() {
    let sentence = Array(repeating: "word", count: 15).joined(separator: " ") + "."
    let found = pieces(of: Array(repeating: sentence, count: 3).joined(separator: " "))
    #expect(found.map(\.text) == [sentence + " " + sentence, sentence])
    #expect(found.map(\.pause) == [.zero, .milliseconds(150)])
  }

  @Test func aLongSentenceIsCutAtAClause() {
    let clause = Array(repeating: "word", count: 30).joined(separator: " ")
    let found = pieces(of: "\(clause), \(clause).")
    #expect(
      found == [
        Piece(text: clause + ",", pause: .zero), Piece(text: clause + ".", pause: .milliseconds(100)),
      ])
  }

  @Test func nothingIsLostAndNoPieceIsTooLong() {
    let words = (1...1000).map { "w\($0)" } + [String(repeating: "é", count: 450)]
    let found = pieces(of: words.joined(separator: "\n"))
    #expect(found.map(\.text).joined().filter { $0 != " " } == words.joined())
    for piece in found {
      #expect(piece.text.unicodeScalars.count <= 200)
      #expect(piece.text.split(separator: " ").count <= 40)
      #expect(piece.text.split(separator: " ").allSatisfy { $0.unicodeScalars.count <= 100 })
    }
  }

  @Test(arguments: [5, 90, 196, 197, 200, 1000]) func phonemesOfAnyLengthAreSaidWholeAndOnce(length: Int) {
    let word = "[[\(String(repeating: "a", count: length))]]"
    for separator in [",", ", ", " ", ""] {
      let text = Array(repeating: word, count: 20).joined(separator: separator)
      let found = pieces(of: text)
      #expect(found.map(\.text).joined().filter { $0 != " " } == text.filter { $0 != " " })
      for piece in found {
        #expect(piece.text.unicodeScalars.count <= max(200, length + 5))
        #expect(piece.text.matches(of: /\[\[/).count == piece.text.matches(of: /\]\]/).count)
      }
    }
  }
}
