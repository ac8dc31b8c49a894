import Guide
import Authoring
import Testing

struct YAMLReaderWorkTests {
  @Test func usesTheWholeInstructionWhereThereIsNoCue() throws {
    let expected = Work.movement([
      Phase(say: "Breathe in.", cue: "Breathe in.", length: .breathIn),
      Phase(say: "Breathe out.", cue: "Out.", length: .breathOut),
    ])
    let decoded = try stretch(
      """
      phases:
        - {say: Breathe in., length: breath in}
        - {say: Breathe out., cue: Out., length: breath out}
      """)
    #expect(decoded.work == expected)
  }
}
