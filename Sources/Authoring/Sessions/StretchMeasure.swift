public import Guide

/// What one stretch takes of the listener's time and body, before anything is spoken.
public struct StretchMeasure: Sendable, Equatable {
  /// The stretch's name.
  public var name: String
  /// The time from its announcement to its end, every round of it together.
  public var length: Duration
  /// The time the body bears the load: from the end of the move to the end of each hold, and all of each movement.
  public var load: Duration
  /// The time that is prescribed.
  public var dose: Duration

  /// The words of a calm voice in a minute.
  private static let wordsPerMinute = 140.0

  /// The stretches of `session` in order, told at `pacing`.
  ///
  /// - Throws: What ``ScriptBuilder/script(for:pacing:rounds:lasting:)`` throws.
  public static func measures(
    of session: Session, pacing: Pacing = Pacing()
  ) throws(GuideError) -> [StretchMeasure] {
    let script = try ScriptBuilder.script(for: session, pacing: pacing)
    var measures: [StretchMeasure] = []
    var settle = Duration.zero
    for beat in script.beats {
      guard let name = beat.place.stretch else { continue }
      let index =
        measures.firstIndex { $0.name == name }
        ?? {
          measures.append(StretchMeasure(name: name, length: .zero, load: .zero, dose: .zero))
          return measures.count - 1
        }()
      let length = length(of: beat.content, in: session.language, rate: script.speechRate)
      measures[index].length += length
      guard case .span(let span) = beat.content else {
        settle = .zero
        continue
      }
      switch span.kind {
      case .hold:
        measures[index].load += settle + length
        measures[index].dose += length
      case .breath:
        measures[index].load += length
        measures[index].dose += length
      default: break
      }
      settle = span.kind == .pause && !span.ending.isEmpty ? length : .zero
    }
    return measures
  }

  /// The time it takes to say `text` at a rate, a multiple of the voice's own.
  static func length(of text: String, in language: Language, rate: Double = 1) -> Duration {
    .seconds(language.length(language.spoken(text)) * 60 / wordsPerMinute / rate)
  }

  private static func length(of content: Beat.Content, in language: Language, rate: Double) -> Duration {
    func heard(_ audibles: [Audible]) -> Duration {
      audibles.reduce(.zero) { sum, audible in
        switch audible {
        case .speech(let words): sum + length(of: words, in: language, rate: rate)
        case .bell: sum + .seconds(1)
        }
      }
    }
    return switch content {
    case .audible(let audible): heard([audible])
    case .span(let span): max(span.length, heard(span.opening + span.ending))
    }
  }
}
