internal import Guide
public import Sound

extension Workshop {
  /// A track as it was heard.
  public struct Performance: Sendable {
    /// The session as it was told.
    public let production: Production
    /// The change to its loudness.
    public let master: Master
    /// What differs from the file of the same track, where it was heard while it was still being spoken; `nil` where nothing
    /// does.
    public let haste: Haste?
  }

  /// What is otherwise in a track that begins before all of it is spoken.
  public struct Haste: Sendable, Equatable {
    /// The length of its beginning that has a gain of its own.
    public let length: Duration
    /// The most that this gain is off, in dB.
    public let gainError: Double
    /// True where its length is told at its start, as in the file.
    public let tellsLength: Bool
  }

  /// Hands over the track that was asked for, as a WAV of 16 bits, from its first moment on while the rest is still being
  /// spoken; where nothing has to be spoken any more, these are the bytes of its file.
  ///
  /// With a length to fit or an ambience, all has to be spoken first.
  ///
  /// - Parameters:
  ///   - progress: Counts what is spoken before the first sound.
  ///   - ready: Takes the production before its first sound, where it is known by then.
  /// - Throws: As ``produce(progress:)``, and what `hand` throws.
  public func play(
    progress: @escaping Producer.Progress = { _, _ in }, ready: (Production) -> Void = { _ in },
    to hand: Producer.Hand
  ) async throws -> Performance {
    let rounds = request.parts.rounds
    try check(ScriptBuilder.shortestLength(of: session, pacing: pacing, rounds: rounds))
    let script = try ScriptBuilder.script(for: session, pacing: pacing, rounds: rounds)
    var isWhole = request.fit != nil || request.ambience != nil
    if !isWhole { isWhole = try await producer.isSpoken(script) }
    if isWhole {
      let production = try await produce(progress: progress)
      ready(production)
      let written = try await producer.stream(
        production.timeline, as: AudioEncoding(.wav), tags: production.tags(for: .wav), to: hand)
      return Performance(production: production, master: written.master, haste: nil)
    }
    let telling = try ScriptBuilder.script(
      for: session, pacing: pacing, rounds: rounds, lasting: .seconds(60))
    let known = zip(script.beats, telling.beats).prefix { $0 == $1 }.count
    let performed = try await producer.perform(
      script, knowingLengthAfter: known, whole: { try await timeline(pacing) { _, _ in } }, to: hand)
    let production = Production(
      session: session, voice: voice, pacing: pacing, timeline: performed.timeline, concessions: [],
      warnings: [], standIn: try standIn(in: performed.timeline))
    return Performance(
      production: production, master: performed.master,
      haste: Haste(
        length: .frames(performed.exactFrom, at: sampleRate), gainError: performed.gainError,
        tellsLength: performed.tellsLength))
  }
}
