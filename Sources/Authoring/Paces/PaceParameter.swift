public import Guide

/// One parameter of a pace: its key in a pace file, which is also its flag on the command line.
public enum PaceParameter: String, CaseIterable, Sendable {
  case speechRate = "speech-rate"
  case sentencePause = "sentence-pause"
  case getReady = "get-ready"
  case settle
  case rest
  case sideChange = "side-change"
  case transition
  case postureChange = "posture-change"
  case fetch
  case breath
  case holdFactor = "hold-factor"
  case choice
  case guidance
  case halfway
  case breathReminders = "breath-reminders"
  case countdown
  case counting
  case bells
  case flex

  /// Sets the parameter in `pacing` to what `text` says.
  ///
  /// - Throws: ``Problem``, which says what would be right.
  public func apply(_ text: String, to pacing: inout Pacing) throws(Problem) {
    switch self {
    case .speechRate: pacing.speechRate = try QuantityText.factor(text, in: AuthoringLimits.Pace.speechRate)
    case .sentencePause:
      pacing.sentencePause = try QuantityText.length(text, in: AuthoringLimits.Pace.sentencePause)
    case .getReady: pacing.getReady = try QuantityText.length(text, in: AuthoringLimits.Pace.preparation)
    case .settle: pacing.settle = try QuantityText.length(text, in: AuthoringLimits.Pace.settle)
    case .rest: pacing.rest = try QuantityText.length(text, in: AuthoringLimits.Pace.rest)
    case .sideChange: pacing.sideChange = try QuantityText.length(text, in: AuthoringLimits.Pace.rest)
    case .transition: pacing.transition = try QuantityText.length(text, in: AuthoringLimits.Pace.rest)
    case .postureChange:
      pacing.postureChange = try QuantityText.length(text, in: AuthoringLimits.Pace.preparation)
    case .fetch: pacing.fetch = try QuantityText.length(text, in: AuthoringLimits.Pace.rest)
    case .breath: (pacing.breathIn, pacing.breathOut) = try Self.breath(text)
    case .holdFactor: pacing.holdFactor = try QuantityText.factor(text, in: AuthoringLimits.Pace.holdFactor)
    case .choice: pacing.choice = try ChoiceText.oneOf(text)
    case .guidance: pacing.guidance = try ChoiceText.oneOf(text)
    case .halfway: pacing.halfway = try ChoiceText.isOn(text)
    case .breathReminders: pacing.breathReminders = try ChoiceText.isOn(text)
    case .countdown: pacing.countdown = try Self.countdown(text)
    case .counting: pacing.counting = try ChoiceText.isOn(text)
    case .bells: pacing.bells = try ChoiceText.isOn(text)
    case .flex: pacing.flex = try QuantityText.factorRange(text, in: AuthoringLimits.Pace.flex)
    }
  }

  /// The parameter's value in `pacing`, written as in a pace file.
  public func text(in pacing: Pacing) -> String {
    switch self {
    case .speechRate: pacing.speechRate.shortest
    case .sentencePause: DurationText.format(pacing.sentencePause)
    case .getReady: DurationText.format(pacing.getReady)
    case .settle: DurationText.format(pacing.settle)
    case .rest: DurationText.format(pacing.rest)
    case .sideChange: DurationText.format(pacing.sideChange)
    case .transition: DurationText.format(pacing.transition)
    case .postureChange: DurationText.format(pacing.postureChange)
    case .fetch: DurationText.format(pacing.fetch)
    case .breath: "\(DurationText.format(pacing.breathIn))/\(DurationText.format(pacing.breathOut))"
    case .holdFactor: pacing.holdFactor.shortest
    case .choice: pacing.choice.rawValue
    case .guidance: pacing.guidance.rawValue
    case .halfway: pacing.halfway ? "on" : "off"
    case .breathReminders: pacing.breathReminders ? "on" : "off"
    case .countdown: pacing.countdown == .none ? "none" : "\(pacing.countdown.rawValue)"
    case .counting: pacing.counting ? "on" : "off"
    case .bells: pacing.bells ? "on" : "off"
    case .flex: "\(pacing.flex.lowerBound.shortest)-\(pacing.flex.upperBound.shortest)"
    }
  }

  private static func breath(_ text: String) throws(Problem) -> (Duration, Duration) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw Problem(message: "\(quoted(text)) is not a breath; write its in and out lengths, such as 4s/6s")
    }
    return (
      try QuantityText.length(parts[0], in: AuthoringLimits.Pace.breath),
      try QuantityText.length(parts[1], in: AuthoringLimits.Pace.breath)
    )
  }

  private static func countdown(_ text: String) throws(Problem) -> Pacing.Countdown {
    let countdown =
      text.lowercased() == "none"
      ? Pacing.Countdown.none : QuantityText.digits(text).flatMap(Pacing.Countdown.init)
    guard let countdown, text != "0" else {
      throw Problem(message: "\(quoted(text)) can't be counted down; write none, 3 or 5")
    }
    return countdown
  }
}
