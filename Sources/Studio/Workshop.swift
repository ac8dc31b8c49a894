import Authoring
public import Guide
import Sound
import Speech

/// Makes productions of one session with one voice, so that what is spoken once need not be spoken again.
///
///     let production = try await Workshop.open(request, in: library) { workshop in
///       try await workshop.produce()
///     }
public struct Workshop: Sendable {
  /// The parts of the session that are told.
  public let session: Session
  /// The one who speaks.
  public let voice: Voice
  /// The maker of the tracks.
  public let producer: Producer
  /// What is odd about what was asked for.
  public let warnings: [StudioWarning]
  let request: TrackRequest
  let pacing: Pacing
  let library: Library
  let sampleRate: Int

  /// Tells the session as it was asked for.
  ///
  /// - Throws: As ``produce(_:in:orAt:progress:)``.
  public func produce(progress: @escaping Producer.Progress = { _, _ in }) async throws -> Production {
    try await produce(
      pacing, in: request.fit, orAt: request.quicker(than: pacing, from: library), progress: progress)
  }

  /// Tells the session at `pacing`, in `target` if there is one; `others` are the paces that a refusal may propose.
  ///
  /// - Throws: ``StudioError/cannotFit(_:)`` for a target out of reach, `GuideError` for a session that can't be told so
  ///   or a track that would be too long, and what ``Producer/lengths(of:progress:)`` throws.
  public func produce(
    _ pacing: Pacing, in target: Duration? = nil, orAt others: [Pacing] = [],
    progress: @escaping Producer.Progress = { _, _ in }
  ) async throws -> Production {
    var least = pacing
    if target != nil { least.choice = .low }
    try check(ScriptBuilder.shortestLength(of: session, pacing: least, rounds: request.parts.rounds))
    guard let target else {
      let timeline = try await timeline(pacing, progress: progress)
      try check(.frames(timeline.frames, at: sampleRate))
      return Production(
        session: session, voice: voice, pacing: pacing, timeline: timeline, concessions: [], warnings: [],
        standIn: try standIn(in: timeline))
    }
    let ways = FitWays(session: session, parts: request.parts, sampleRate: sampleRate) {
      try await producer.lengths(of: $0, progress: progress)
    }
    let fit: Fit
    do {
      fit = try await ways.fitter(FitWay(pacing, request.parts), told: target).fit(
        to: target.frames(at: sampleRate))
    } catch GuideError.cannotFit {
      throw StudioError.cannotFit(try await ways.refusal(of: target, at: pacing, others: others))
    }
    let timeline = try await producer.timeline(of: fit.script, spare: fit.spare)
    let longest = timeline.events.filter { $0.kind == .hold }.map(\.frames).max() ?? 0
    return Production(
      session: session, voice: voice, pacing: fit.pacing, timeline: timeline, concessions: fit.concessions,
      warnings: fit.pacing.holdFactor > pacing.holdFactor
        ? [.longerHolds(longest: .seconds((longest + sampleRate / 2) / sampleRate))] : [],
      standIn: try standIn(in: timeline))
  }

  /// Who speaks what of `timeline` isn't recorded, where the voice is.
  func standIn(in timeline: Timeline) throws -> Production.StandIn? {
    guard let recording = voice.recording else { return nil }
    let index = try TakeIndex(folder: recording.folder)
    let missing = Set(
      timeline.events.compactMap { event -> String? in
        guard case .speech(let text)? = event.audible else { return nil }
        let words = session.language.spoken(text)
        return index[words]?.take == nil ? words : nil
      })
    if missing.isEmpty { return nil }
    return .init(voice: try library.fallback(of: voice, recording).name, lines: missing.count)
  }

  /// Lays the session on frames; the length told at its start is its own to the nearest minute.
  func timeline(_ pacing: Pacing, progress: @escaping Producer.Progress) async throws -> Timeline {
    var told: Duration?
    while true {
      let script = try ScriptBuilder.script(
        for: session, pacing: pacing, rounds: request.parts.rounds, lasting: told)
      let timeline = try await producer.timeline(of: script, progress: progress)
      let length = Duration.frames(timeline.frames, at: sampleRate).toMinute
      // Telling another minute can itself tip the length over to it: the longer one is told then.
      if let told, told >= length { return timeline }
      told = length
    }
  }

  /// Throws when a track that lasts at least `least` would be longer than it may.
  func check(_ least: Duration) throws(GuideError) {
    guard request.parts.allowsLong || least <= TrackLimits.longest else {
      throw .tooLong(least: least, limit: TrackLimits.longest)
    }
  }
}
