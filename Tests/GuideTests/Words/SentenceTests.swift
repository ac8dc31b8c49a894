import Guide
import Testing

struct SentenceTests {
  @Test func wordsAndPausesAreToldApart() {
    #expect(
      Sentence.parts(of: "Kneel. [pause 5s] Look  ahead. [pause 1m30s]") == [
        .words("Kneel."), .pause(.seconds(5)), .words("Look ahead."), .pause(.seconds(90)),
      ])
    #expect(Sentence.parts(of: "[pause 5s]") == [.pause(.seconds(5))])
  }

  @Test func whatIsNoPauseStaysAmongTheWords() {
    #expect(Sentence.parts(of: "Kneel.") == [.words("Kneel.")])
    for text in ["Kneel [pause long] now.", "Kneel [pause 5s"] {
      #expect(Sentence.parts(of: text) == [.words(text)])
    }
  }

  @Test func plainWordsAreReadWithoutPauses() {
    #expect(Sentence.plain("Kneel. [pause 5s] Look ahead.") == "Kneel. Look ahead.")
    #expect(Sentence.plain("[pause 5s]") == "")
  }
}
