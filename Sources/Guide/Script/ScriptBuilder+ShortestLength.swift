/// What is known of a track's length before anything is spoken.
extension ScriptBuilder {
  /// The time that the holds and movements alone take, told `rounds` times; a track is longer by its words and rests.
  ///
  /// - Throws: ``GuideError/unknownLanguage(_:)`` when there are no words for the session's language.
  public static func shortestLength(
    of session: Session, pacing: Pacing = Pacing(), rounds: Int = 1
  ) throws(GuideError) -> Duration {
    let builder = ScriptBuilder(
      session, pacing: pacing, phrasing: try Phrasing(language: session.language))
    return session.stretches.reduce(.zero) { $0 + builder.workLength(of: $1) } * rounds
  }

  /// The time one telling of a stretch holds and moves; of a hold that builds up, as if it never grew.
  private func workLength(of stretch: Stretch) -> Duration {
    let once =
      switch stretch.work {
      case .hold(let hold): pacing.length(of: hold, repetition: 1, of: 2).held
      case .movement(let phases, _):
        phases.reduce(.zero) { $0 + pacing.length(of: $1) }
      }
    return once * (cycles(of: stretch) * max(1, stretch.sides.count) * stretch.sets)
  }
}
