import TestSupport
import Authoring
import Guide
import Testing

@testable import Documents

struct DoseTests {
  func dose(_ keys: String, _ change: (inout Pacing) -> Void = { _ in }) throws -> String {
    let yaml = "title: T\nstretches:\n- name: N\n  posture: standing\n  " + keys.replacing("\n", with: "\n  ")
    let stretch = try SessionDecoder.decode([UInt8](yaml.utf8), file: "s.yaml").session.stretches[0]
    var pacing = Pacing()
    change(&pacing)
    let timeline = try Tellings.told(Session(id: "s", title: "S", stretches: [stretch]), pacing)
    return Dose(language: .english).text(of: stretch, told: timeline.events, at: timeline.sampleRate)
  }

  @Test(arguments: [
    ("hold: 10s", "Hold 10 seconds"),
    ("hold: 10s\nrepetitions: 5", "Hold 10 seconds, 5 times"),
    ("hold: 10s\nrepetitions: 2\nsides: [left, right]", "Hold 10 seconds, twice, each side"),
    ("hold: 15s-30s\nrepetitions: 2-4", "Hold 22 seconds (15–30 s), 3 times (2–4)"),
    (
      "hold: {from: 5s, build-up-to: 15s}\nrepetitions: 3",
      "Hold 5 seconds, building up to 15 seconds, 3 times"
    ),
    ("hold: 1m-2m", "Hold 1 minute 30 seconds (1–2 min)"),
    ("hold: 30s-1m", "Hold 45 seconds (30–60 s)"),
    ("hold: 45s-1m30s", "Hold 1 minute 7 seconds (45 seconds–1 minute 30 seconds)"),
    ("hold: 5 breaths", "Hold 5 breaths (45 seconds)"),
    ("hold: 4-6 breaths", "Hold 4–6 breaths (45 seconds)"),
    ("hold: 6 counts", "Hold for a count of 6 (6 seconds)"),
    ("hold: 1m\nsides: [palms up, palms down]", "Hold 1 minute, palms up and palms down"),
    ("hold: 1m\nsets: 2\nrepetitions: 3", "Hold 1 minute, 3 times, in 2 sets"),
    ("phases: [{say: In., length: breath in}]\nrepetitions: 5-7", "6 times (5–7)"),
    ("hold: 10s\nsets: 2-3\nrepetitions: 3", "Hold 10 seconds, 3 times, in 2–3 sets"),
    ("for: 1m\nenter: March.", "For 1 minute"),
    ("hold: 10s\nsides: [affected]", "Hold 10 seconds, affected side"),
    ("hold: 10s\nuntil: your back feels loose", "Hold 10 seconds, or until your back feels loose"),
    ("hold: 10s\noptional: true", "Hold 10 seconds, optional"),
    (
      "hold: 10s\nsides: [{name: left, repetitions: 3}, {name: right, repetitions: 1}]",
      "Hold 10 seconds, left 3 times, right once"
    ),
    ("phases: [{say: In., length: 4 counts}]\nfor: 2m", "30 times, for at least 2 minutes"),
  ])
  func aDoseSaysHowLongHowOftenAndWhere(keys: String, text: String) throws {
    #expect(try dose(keys) == text)
  }

  @Test func aHoldIsAsLongAsInTheTrackNotAsInTheFile() throws {
    #expect(try dose("hold: 10s") { $0.holdFactor = 1.5 } == "Hold 15 seconds")
    #expect(try dose("hold: 15s-30s") { $0.choice = .high } == "Hold 30 seconds (15–30 s)")
  }
}
