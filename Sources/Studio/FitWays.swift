public import Guide

/// Why a track can't last so long, and what would bring it there, or nearer.
public struct FitRefusal: Sendable, Equatable {
  /// The length asked for.
  public let target: Duration
  /// The shortest length, in whole seconds.
  public let shortest: Duration
  /// The longest length, in whole seconds.
  public let longest: Duration
  /// The changes that bring it nearer, those that make the target possible first.
  public let alternatives: [Alternative]

  /// A change to what was asked for, and what it gives.
  public struct Alternative: Sendable, Equatable {
    /// The pace to tell it at instead.
    public var pace: String?
    /// The guidance to tell it with instead.
    public var guidance: Pacing.Guidance?
    /// The number of rounds instead.
    public var rounds: Int?
    /// Whether holds would have to grow.
    public var lengthensHolds = false
    /// The length nearest to the target, and beyond it where the target is possible, in whole seconds.
    public var bound = Duration.zero
  }

  /// Whether the track would have to be shorter than it can be; `nil` where it fails between its bounds.
  public var isTooShort: Bool? { target < shortest ? true : target > longest ? false : nil }
}

/// One way to tell a session in a length.
struct FitWay {
  var pacing: Pacing
  var rounds: Int
  var lengthensHolds: Bool
  /// What it changes in the way asked for.
  var change = FitRefusal.Alternative()

  init(_ pacing: Pacing, _ parts: Parts) {
    self.pacing = pacing
    rounds = parts.rounds
    lengthensHolds = parts.lengthensHolds
  }

  /// The way at another pace; the guidance asked for stays `other`'s.
  func at(_ other: Pacing) -> FitWay {
    var way = self
    way.pacing = other
    way.change.pace = other.name
    return way
  }

  func with(_ guidance: Pacing.Guidance) -> FitWay {
    var way = self
    way.pacing.guidance = guidance
    way.change.guidance = guidance
    return way
  }

  func with(rounds: Int) -> FitWay {
    var way = self
    way.rounds = rounds
    way.change.rounds = rounds
    return way
  }

  func lengtheningHolds() -> FitWay {
    var way = self
    way.lengthensHolds = true
    way.change.lengthensHolds = true
    return way
  }
}

/// The ways to tell a session in a length, and how near they come to it.
struct FitWays {
  let session: Session
  let parts: Parts
  let sampleRate: Int
  let measure: @Sendable (Script) async throws -> [Audible: Int]

  func fitter(_ way: FitWay, told: Duration) -> Fitter {
    Fitter(
      session, pacing: way.pacing, rounds: way.rounds, sampleRate: sampleRate,
      lengthensHolds: way.lengthensHolds,
      told: told, measure: measure)
  }

  /// Says why `target` can't be had at `pacing`, and what would give it, other paces (the nearest first) included.
  ///
  /// - Throws: what measuring throws.
  func refusal(of target: Duration, at pacing: Pacing, others: [Pacing]) async throws -> FitRefusal {
    let way = FitWay(pacing, parts)
    let shortest = try await bound(of: way, .shortest, near: target)
    let longest = try await bound(of: way, .longest, near: target)
    var found: [FitRefusal.Alternative] = []
    if target < shortest {
      found = try await shorter(than: way, others: others, target).filter { $0.bound < shortest }
    } else if target > longest {
      found = try await longer(than: way, target).filter { $0.bound > longest }
    }
    let reaching = found.filter { target < shortest ? $0.bound <= target : $0.bound >= target }
    return FitRefusal(
      target: target, shortest: shortest, longest: longest,
      alternatives: reaching + found.filter { !reaching.contains($0) })
  }

  /// Another pace, less guidance, both, and fewer rounds.
  private func shorter(
    than way: FitWay, others: [Pacing], _ target: Duration
  ) async throws -> [FitRefusal.Alternative] {
    let canSayLess = way.pacing.guidance < .names
    let quicker = try await first(others.map { way.at($0) }, .shortest, target)
    let terser = canSayLess ? try await first([way.with(.names)], .shortest, target) : nil
    var found = [quicker, terser].compactMap(\.self)
    if found.count == 2, found.allSatisfy({ $0.bound > target }) {
      let both = others.filter { $0.name == quicker?.pace }.map { way.at($0).with(.names) }
      found += try await [first(both, .shortest, target)].compactMap(\.self)
    }
    let fewer = (1..<way.rounds).reversed().map { way.with(rounds: $0) }
    return found + (try await [first(fewer, .shortest, target)].compactMap(\.self))
  }

  /// Longer holds, more rounds, and where neither suffices, both.
  private func longer(than way: FitWay, _ target: Duration) async throws -> [FitRefusal.Alternative] {
    let held =
      way.lengthensHolds ? nil : try await first([way.lengtheningHolds()], .longest, target)
    let told = try await rounds(of: way, target)
    let found = [held, told].compactMap(\.self)
    guard found.count == 2, let told, let rounds = told.rounds, found.allSatisfy({ $0.bound < target }) else {
      return found
    }
    let both = [way.lengtheningHolds().with(rounds: rounds)]
    return found + (try await [first(both, .longest, target)].compactMap(\.self))
  }

  /// The fewest rounds that make `target` possible, or the most there may be.
  private func rounds(of way: FitWay, _ target: Duration) async throws -> FitRefusal.Alternative? {
    guard way.rounds < TrackLimits.rounds.upperBound else { return nil }
    let longest = try await bound(of: way, .longest, near: target)
    // A round more is about as much longer as the one before.
    let guess = Int((target / longest * Double(way.rounds)).rounded(.up))
    func told(_ rounds: Int) async throws -> FitRefusal.Alternative? {
      try await first([way.with(rounds: rounds)], .longest, target)
    }
    var count = min(max(guess, way.rounds + 1), TrackLimits.rounds.upperBound)
    var best = try await told(count)
    while let found = best, found.bound < target, count < TrackLimits.rounds.upperBound {
      count += 1
      best = try await told(count)
    }
    while count > way.rounds + 1, let fewer = try await told(count - 1), fewer.bound >= target {
      count -= 1
      best = fewer
    }
    return best
  }

  /// The first of `ways` that makes `target` possible, or the one that comes nearest; those that can't be told don't
  /// count.
  private func first(
    _ ways: [FitWay], _ end: End, _ target: Duration
  ) async throws -> FitRefusal.Alternative? {
    var nearest: FitRefusal.Alternative?
    for way in ways {
      var found = way.change
      do { found.bound = try await bound(of: way, end, near: target) } catch is GuideError { continue }
      if end == .shortest ? found.bound <= target : found.bound >= target { return found }
      if let known = nearest, end == .shortest ? known.bound <= found.bound : known.bound >= found.bound {
        continue
      }
      nearest = found
    }
    return nearest
  }

  /// An end of what is possible.
  private enum End { case shortest, longest }

  /// The shortest or longest length of `way` in whole seconds that can be had by asking for it.
  private func bound(of way: FitWay, _ end: End, near target: Duration) async throws -> Duration {
    var length = try await bound(of: way, end, told: target)
    // The length is told at the start, and telling another one takes another time.
    for _ in 0..<3 {
      let next = try await bound(of: way, end, told: length)
      if end == .shortest ? next <= length : next >= length { break }
      length = next
    }
    return length
  }

  private func bound(of way: FitWay, _ end: End, told: Duration) async throws -> Duration {
    let range = try await fitter(way, told: told).range()
    let frames = end == .shortest ? range.lowerBound + sampleRate - 1 : range.upperBound
    return .seconds(frames / sampleRate)
  }
}
