import Guide
import TestSupport

/// What was found of many seeds.
struct Survey: Sendable {
  /// How many sessions could be told.
  var told = 0
  /// How many holds there were in them.
  var holds = 0
  /// The sessions that could not be told, and why.
  var refused: [(draw: Told.Draw, error: GuideError)] = []
  /// The seeds that break each rule, and the first thing that breaks it.
  var broken: [Rule: [String]] = [:]

  /// Tells what every seed stands for, two at a time, and looks for broken rules.
  ///
  /// - Parameter tags: the languages they are told in, in turn; none leaves them in English.
  static func of(
    seeds: ClosedRange<UInt64>, in tags: [String] = [], rules: [Rule] = Rule.allCases
  ) async -> Survey {
    await withTaskGroup(of: Survey.self) { group in
      for part in UInt64(0)..<2 {
        group.addTask {
          var survey = Survey()
          for seed in seeds where seed % 2 == part {
            var draw = Told.Draw(seed: seed)
            if !tags.isEmpty, let language = try? Language.bundled(tags[Int(seed / 2) % tags.count]) {
              draw.session.language = language
            }
            survey.look(at: draw, rules)
          }
          return survey
        }
      }
      return await group.reduce(into: Survey()) { $0.add($1) }
    }
  }

  private mutating func look(at draw: Told.Draw, _ rules: [Rule]) {
    do throws(GuideError) {
      let session = try Told(draw)
      told += 1
      holds += session.timeline.events.count { $0.kind == .hold }
      for rule in rules {
        let breaks = rule.breaks(session)
        guard let first = breaks.first else { continue }
        broken[rule, default: []].append("seed \(draw.seed): \(first) (and \(breaks.count - 1) more)")
      }
    } catch {
      refused.append((draw, error))
    }
  }

  private mutating func add(_ other: Survey) {
    told += other.told
    holds += other.holds
    refused += other.refused
    broken.merge(other.broken, uniquingKeysWith: +)
  }
}
