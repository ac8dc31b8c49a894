import Guide
import Authoring
import Testing

struct BundledTests {
  private func upperMiddleBack() throws -> Session {
    let bytes = try #require(Bundled.sessions["upper-middle-back.yaml"])
    return try SessionDecoder.decode(bytes, file: "upper-middle-back.yaml").session
  }

  private func hold(_ seconds: Int) -> Work { .hold(.time(.seconds(seconds)...(.seconds(seconds)))) }

  @Test func holdsEveryStretchOfTheHandoutInItsOrderAndDose() throws {
    let session = try upperMiddleBack()
    #expect(session.id == "upper-middle-back")
    let expected:
      [(name: String, posture: Posture, work: Work?, repetitions: ClosedRange<Int>, sides: [String])] = [
        ("Child's pose", .allFours, hold(10), 5...5, []),
        ("Sitting rotation", .seated, hold(10), 1...1, ["left", "right"]),
        ("Head stretch", .seated, hold(10), 1...1, []), ("Cat stretch", .allFours, nil, 5...7, []),
        ("Passive backbend", .supine, hold(180), 1...1, []), ("Cobra stretch", .prone, hold(5), 2...2, []),
        ("Bridge stretch", .supine, hold(10), 4...4, []),
      ]
    #expect(session.stretches.map(\.name) == expected.map(\.name))
    for (stretch, row) in zip(session.stretches, expected) {
      #expect(stretch.posture == row.posture, "\(row.name)")
      #expect(stretch.repetitions == row.repetitions, "\(row.name)")
      #expect(stretch.sides == row.sides, "\(row.name)")
      #expect(stretch.sets == 1...1, "\(row.name)")
      if let work = row.work { #expect(stretch.work == work, "\(row.name)") }
    }
  }

  @Test func listsThePacesFromSlowToFast() throws {
    #expect(Bundled.paceNames == ["gentle", "standard", "brisk"])
    let rates = try Bundled.paceNames.map { try PaceDecoder.bundled($0).speechRate }
    #expect(rates == rates.sorted())
  }

  @Test func movesTheCatWithTheBreath() throws {
    let cat = try #require(upperMiddleBack().stretches.first { $0.name == "Cat stretch" })
    guard case .movement(let phases, nil) = cat.work else {
      Issue.record("the cat stretch has no phases")
      return
    }
    #expect(phases.map(\.length) == [.breathIn, .breathOut])
  }

  @Test func speaksInShortSentencesWithRemindersOfTenWords() throws {
    let session = try upperMiddleBack()
    var sentences = session.welcome + session.caution + session.closing + session.advice
    for stretch in session.stretches {
      sentences += stretch.setup + stretch.enter + stretch.leave + stretch.notes
      if case .movement(let phases, _) = stretch.work { sentences += phases.flatMap { [$0.say, $0.cue] } }
      sentences += stretch.holdNotes + [stretch.go, stretch.takePosture].compactMap { $0 }
      let short = stretch.again ?? stretch.short ?? ""
      #expect(short.split(separator: " ").count <= 10, "\(short)")
      let move = stretch.again ?? ""
      #expect(move.split(separator: " ").count <= 8, "\(move)")
    }
    for sentence in sentences { #expect(sentence.split(separator: " ").count <= 20, "\(sentence)") }
  }

  @Test func listsWhatEachStretchNeedsUpFront() throws {
    let session = try upperMiddleBack()
    #expect(Set(session.stretches.flatMap(\.equipment)) == Set(session.equipment))
  }
}
