import Synchronization
import TestSupport

@testable import Guide

/// A session to be fitted to lengths, and what must hold of every fit.
struct Fitting {
  let name: String
  let session: Session
  let pacing: Pacing
  let rate: Int
  let rounds: Int
  let fitter: Fitter
  private let counter: Counter
  private let reach: Reach

  final class Counter: Sendable {
    private let count = Mutex(0)
    func add() { count.withLock { $0 += 1 } }
    var value: Int { count.withLock { $0 } }
  }

  init(
    _ name: String, _ session: Session, pacing: Pacing, rate: Int, rounds: Int = 1,
    lengthensHolds: Bool = false
  ) throws {
    let counter = Counter()
    (self.name, self.session, self.pacing) = (name, session, pacing)
    (self.rate, self.rounds, self.counter) = (rate, rounds, counter)
    fitter = Fitter(
      session, pacing: pacing, rounds: rounds, sampleRate: rate, lengthensHolds: lengthensHolds
    ) { script in
      counter.add()
      return ToneLengths.lengths(of: script, at: rate)
    }
    reach = try Self.reach(
      of: { try Self.timeline(session, $0, rate: rate, rounds: rounds) }, pacing)
  }

  /// The length the session has by itself, in frames.
  var natural: Int { reach.natural }

  /// How many scripts were measured so far.
  var measured: Int { counter.value }

  private static func timeline(
    _ session: Session, _ pacing: Pacing, rate: Int, rounds: Int, spare: Int = 0
  ) throws -> Timeline {
    let script = try ScriptBuilder.script(for: session, pacing: pacing, rounds: rounds)
    return try Timeline(script, sampleRate: rate, spare: spare) { ToneLengths.frames($0, at: rate) }
  }

  /// What is wrong with the fit to a target; empty when nothing is.
  func breaks(at target: Int) async throws -> [String] {
    let fit: Fit
    do {
      fit = try await fitter.fit(to: target)
    } catch GuideError.betweenRounds(_, let below, let above) {
      let gap = below.frames(at: rate)...above.frames(at: rate)
      return gap.contains(target) ? [] : ["\(name) at \(target): \(gap) is no gap around it"]
    } catch { return ["\(name) at \(target): \(error)"] }
    let line = try Self.timeline(session, fit.pacing, rate: rate, rounds: fit.rounds, spare: fit.spare)
    var broken: [String] = []
    if line.frames != target { broken.append("lasts \(line.frames)") }
    if try ScriptBuilder.script(for: session, pacing: fit.pacing, rounds: fit.rounds) != fit.script {
      broken.append("the script is not its pacing's")
    }
    let gained = fit.concessions.reduce(0) { $0 + $1.frames }
    if gained != target - natural { broken.append("concessions give \(gained) of \(target - natural)") }
    if abs(fit.spare) > rate * 10 { broken.append("\(fit.spare) frames are left to spread") }
    if fit.rounds < rounds || fit.rounds > 3 * rounds { broken.append("told \(fit.rounds) times") }
    broken += prescription(line, fit.pacing) + order(fit, target: target) + teaching(fit)
    return broken.map { "\(name) at \(target): \($0)" }
  }

  private func prescription(_ line: Timeline, _ fitted: Pacing) -> [String] {
    var broken: [String] = []
    if fitted.holdFactor < pacing.holdFactor { broken.append("holds shrank") }
    let most = fitter.lengthensHolds ? max(3, pacing.holdFactor) : pacing.holdFactor
    if fitted.holdFactor > most { broken.append("holds ×\(fitted.holdFactor)") }
    let stretches = Dictionary(grouping: session.stretches, by: \.name)
    for event in line.events where event.kind == .hold || event.kind == .breath {
      guard let stretch = stretches[event.place.stretch ?? ""]?.first else { return ["\(event) is nowhere"] }
      if let prescribed = event.prescribed {
        let frames = Double(prescribed.ticks * rate) * pacing.holdFactor / 1e8
        if Double(event.frames) < frames - (event.kind == .hold ? 0.6 : 1.6) {
          broken.append("\(event) is too short")
        }
        if case .hold(.time(let range)) = stretch.work, !range.contains(prescribed) {
          broken.append("\(event) is out of \(range)")
        }
      }
      if case .movement(_, _?) = stretch.work { continue }
      let ranges = [stretch.repetitions] + stretch.sideRepetitions.values
      if !ranges.contains(where: { $0.contains(event.place.repetitions ?? 0) }) {
        broken.append("\(event) out of range")
      }
    }
    let told = Set(line.events.filter { $0.kind == .hold || $0.kind == .breath }.map(\.place.stretch))
    if told.count != stretches.count { broken.append("only \(told) are told") }
    let spoken = Set(line.events.compactMap(\.audible?.text))
    let safety =
      session.caution
      + session.stretches.flatMap { stretch in
        stretch.notes.map { $0.replacing("{side}", with: stretch.sides.first ?? "") }
      }
    for sentence in safety where !sentence.contains("{") && !spoken.contains(sentence) {
      broken.append("\"\(sentence)\" is not said")
    }
    return broken
  }

  /// Every first instruction is said in full, unless the guidance asked for leaves it out.
  private func teaching(_ fit: Fit) -> [String] {
    guard pacing.guidance <= .fading else {
      return fit.pacing.guidance == pacing.guidance ? [] : ["says less"]
    }
    let spoken = Set(fit.script.audibles.map(\.text))
    return session.stretches.filter { ($0.guidance ?? pacing.guidance) <= .fading }.flatMap { stretch in
      (stretch.setup + stretch.enter.dropLast()).filter { sentence in
        !sentence.contains("{") && !sentence.contains("[pause") && !spoken.contains(sentence)
      }
    }.map { "\"\($0)\" is not taught" }
  }

  /// The lengths the session has when only the rests give way, and when everything but the ranges and instructions does.
  struct Reach {
    var natural: Int
    var rests: ClosedRange<Int>
    /// With the lowest rests, and counting left out.
    var uncounted: Int
  }

  private static func reach(of timeline: (Pacing) throws -> Timeline, _ pacing: Pacing) rethrows -> Reach {
    func frames(_ change: (inout Pacing) -> Void = { _ in }) throws -> Int {
      var changed = pacing
      change(&changed)
      return try timeline(changed).frames
    }
    let (low, high) = (pacing.flex.lowerBound, pacing.flex.upperBound)
    return Reach(
      natural: try frames(), rests: try frames { $0.restFactor = low }...frames { $0.restFactor = high },
      uncounted: try frames { ($0.restFactor, $0.counting) = (low, false) })
  }

  /// Nothing gives way that need not, and nothing beyond its bounds.
  private func order(_ fit: Fit, target: Int) -> [String] {
    var broken: [String] = []
    var rested = pacing
    rested.restFactor = fit.pacing.restFactor
    if target < reach.natural, reach.rests.contains(target) {
      if fit.pacing != rested { broken.append("rests would have sufficed") }
      if rested.restFactor < pacing.flex.lowerBound { broken.append("rests ×\(rested.restFactor)") }
    }
    if rested.restFactor < min(pacing.flex.lowerBound, pacing.restFactor)
      || rested.restFactor > max(10, pacing.flex.upperBound, pacing.restFactor)
    {
      broken.append("rests ×\(rested.restFactor)")
    }
    let isFaster = fit.pacing.speechRate != pacing.speechRate
    if target < reach.natural, target >= reach.uncounted,
      isFaster || fit.pacing.choice != pacing.choice || fit.pacing.position != pacing.position
    {
      broken.append("counting would have sufficed")
    }
    if fit.pacing.speechRate > 1.152 * pacing.speechRate { broken.append("speech ×\(fit.pacing.speechRate)") }
    return broken
  }
}
