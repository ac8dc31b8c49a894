/// The facts of an exercise, without a word of its author's.
struct OwnWords {
  let exercise: ImportedExercise

  init(_ author: ImportedExercise) {
    var own = author
    let isTwoSided = author.dose.facts[.sides] != nil
    own.enter = []
    own.leave = []
    own.notes = []
    own.otherSide = []
    own.go = author.go.map { _ in isTwoSided ? "Move into it, on the {side}." : "Move into it." }
    own.phases = author.phases.map { phase in
      let say =
        author.dose.isBreathed
        ? "Breathe \(phase.breath)." : phase.breath == "out" ? "Move out." : "And back."
      return ImportedExercise.Part(say: say, breath: phase.breath)
    }
    exercise = own
  }
}
