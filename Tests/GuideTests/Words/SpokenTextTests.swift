import TestSupport
import Testing

@testable import Guide

@Suite struct SpokenTextTests {
  @Test(arguments: [
    ("Hold for 10 seconds.", "Hold for ten seconds."),
    ("Do it 5-7 times.", "Do it five to seven times."),
    ("Do it 5–7 times.", "Do it five to seven times."),
    ("Hold 15 - 20 seconds", "Hold fifteen to twenty seconds"),
    ("Hold 30s, then rest.", "Hold thirty seconds, then rest."),
    ("Hold 30 sec. Then rest.", "Hold thirty seconds. Then rest."),
    ("Rest 1 min.", "Rest one minute."),
    ("Hold for 15-30s.", "Hold for fifteen to thirty seconds."),
    ("Hold for 1m30s.", "Hold for one minute thirty seconds."),
    ("Wait 1:30 before moving.", "Wait one minute thirty seconds before moving."),
    ("Wait 10:00.", "Wait ten minutes."),
    ("Go 1/2 way up.", "Go one half way up."),
    ("Lean 3/4 forward.", "Lean three quarters forward."),
    ("Take 2 1/2 steps.", "Take two and a half steps."),
    ("Take ½ a step.", "Take one half a step."),
    ("Turn L/R.", "Turn left and right."),
    ("Use a prop, e.g. a towel.", "Use a prop, for example, a towel."),
    ("Stay low, i.e. near the floor.", "Stay low, that is, near the floor."),
    ("Shake arms, legs, etc.", "Shake arms, legs, and so on"),
    ("Do 3x10 reps.", "Do three times ten repetitions."),
    ("Do 3 x 10.", "Do three times ten."),
    ("Repeat 5x.", "Repeat five times."),
    ("Mobilise the T-spine.", "Mobilise the thoracic spine."),
    ("Bend to 90°.", "Bend to ninety degrees."),
    ("Lift 5 cm.", "Lift five centimeters."),
    ("Use 2.5 kg weights.", "Use two point five kilograms weights."),
    ("Give 80% effort.", "Give eighty percent effort."),
    ("Knees & hips.", "Knees and hips."),
    ("Lift the hand and/or the foot.", "Lift the hand and or the foot."),
    ("Lift the arm/leg.", "Lift the arm or leg."),
    ("The 1st and 3rd rep.", "The first and third repetition."),
    ("Bend it 99999999999999999999 times.", "Bend it \(String(repeating: "nine ", count: 20))times."),
    ("Lower by -5.", "Lower by minus five."),
    ("1,000 breaths", "one thousand breaths"),
    ("CHILD'S POSE", "child's pose"),
    ("Breathe… slowly; gently.", "Breathe, slowly, gently."),
    ("Hands (palms down) rest.", "Hands, palms down, rest."),
    ("Well done 🎉!", "Well done!"),
    ("<break time=\"3s\"/> now", "break time equals three seconds now"),
    ("[[h@l'oU]] there", "h l'oU there"),
    ("a\u{1}b\u{7}c", "a b c"),
    ("Keep your knees hip-width apart.", "Keep your knees hip-width apart."),
    ("No. 3 is next.", "number three is next."),
    ("Plain words stay as they are.", "Plain words stay as they are."),
    ("  two   spaces ", "two spaces"),
    ("🙂", ""),
  ])
  func writtenTextBecomesWords(written: String, spoken: String) {
    #expect(SpokenText(.english).words(written) == spoken)
  }

  @Test func wordsAreTheSameWhenNormalisedTwice() {
    for text in ["5-7 reps of 1/2", "e.g. 30s", "<b>&amp;</b>", "L/R 1:30"] {
      let once = SpokenText(.english).words(text)
      #expect(SpokenText(.english).words(once) == once)
    }
  }

  @Test func noDigitSurvives() {
    for number in [0, 7, 10, 99, 100, 1001, 123_456] {
      let spoken = SpokenText(.english).words("Do \(number) now")
      #expect(spoken.allSatisfy { !$0.isNumber })
    }
  }

  /// Words that begin, end or only look like short forms, with stops and capitals where they may be.
  @Test(arguments: ["de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt-BR"], 0..<40)
  func aSentenceTakenForPlainIsOneThatNoRuleChanges(tag: String, seed: Int) throws {
    let language = try Language.bundled(tag)
    var random = SplitMix64(seed: UInt64(seed))
    let forms = language.book.writing.abbreviations.keys.sorted()
    let runs = forms.flatMap { $0.split { !$0.isLetter }.map(String.init) } + ["knee", "Lift", "and"]
    var text = ""
    for _ in 0..<random.int(1...6) {
      text += random.chance(60) ? random.pick(forms + ["knee"]) : random.pick(runs)
      text += random.pick([" ", " ", " ", ". ", ", ", ".", "-"])
    }
    text += "."
    let spoken = SpokenText(language)
    #expect(!spoken.isPlain(text) || spoken.ruled(text) == text, "\(text)")
  }
}
