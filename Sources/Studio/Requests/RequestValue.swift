import Authoring
import Guide
import Sound

/// The text that a parameter was set to, and what can be made of it.
struct RequestValue {
  let parameter: TrackParameter
  let text: String

  init(_ parameter: TrackParameter, _ text: String) {
    self.parameter = parameter
    self.text = text
  }

  /// The text as it is; an empty one is refused with `sentence`.
  func nonEmpty(or sentence: RequestError.Sentence) throws(RequestError) -> String {
    guard !text.isEmpty else { throw RequestError(parameter, sentence) }
    return text
  }

  /// The names parted by commas; none at all are refused with `sentence`.
  func names(or sentence: RequestError.Sentence) throws(RequestError) -> [String] {
    let names = text.listed
    guard !names.isEmpty else { throw RequestError(parameter, sentence) }
    return names
  }

  /// A whole number, within `bounds` if there are any.
  func number(in bounds: ClosedRange<Int>? = nil) throws(RequestError) -> Int {
    guard let number = Int(text) else {
      throw RequestError(parameter, "\(parameter, quoted(text)) is not a whole number; write one such as 4")
    }
    if let bounds, !bounds.contains(number) {
      throw RequestError(parameter, "\(parameter, text) is out of range; write a number \(bounds.fromTo)")
    }
    return number
  }

  /// A level in dB.
  func level(in bounds: ClosedRange<Double>) throws(RequestError) -> Double {
    guard let level = Double(text), bounds.contains(level) else {
      throw RequestError(
        parameter,
        "\(parameter, oneLine(text)) is out of range; write a number from \(bounds.lowerBound.shortest) to \(bounds.upperBound.shortest)"
      )
    }
    return level
  }

  /// What `read` makes of the text.
  func choice<Choice>(_ read: (String) throws(Problem) -> Choice) throws(RequestError) -> Choice {
    do { return try read(text) } catch { throw RequestError(parameter, "\(parameter): \(error.message)") }
  }

  /// A length to fit.
  func fit() throws(RequestError) -> Duration {
    guard let length = DurationText.parse(text.withShortUnits), TrackLimits.fit.contains(length) else {
      throw RequestError(
        parameter,
        "\(parameter, quoted(text)) is not a length from 1s to 24h; write one such as 15m or 12:30")
    }
    return length
  }

  func mastering() throws(RequestError) -> Mastering {
    if text.lowercased() == "off" { return .off }
    guard let target = Double(text), SoundLimits.loudness.contains(target) else {
      throw RequestError(
        parameter,
        "\(parameter, quoted(text)) is no loudness; write a number from -40 to -10, or off")
    }
    return .loudness(target)
  }

  /// The level of the noise floor, in dBFS; `nil` for none.
  func floor() throws(RequestError) -> Double? {
    switch text.lowercased() {
    case "off": return nil
    case "on": return -75
    default:
      guard let level = Double(text), SoundLimits.floors.contains(level) else {
        throw RequestError(
          parameter,
          "\(parameter, quoted(text)) is no level; write on, off or a number from -90 to -50")
      }
      return level
    }
  }
}

extension String {
  /// The values parted by commas, without spaces before them and without empty ones.
  public var listed: [String] {
    split(separator: ",").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
  }

  /// The text with units of time as files have them, such as `1h5m` for `1 hour 5 min`.
  var withShortUnits: String {
    lowercased().replacing(
      /([0-9]) ?(h|hours?|hrs?|m|min|mins|minutes?|s|sec|secs|seconds?|ms|msecs?|milliseconds?) *(?![a-z])/
    ) { found in
      let unit = found.2
      return "\(found.1)\(unit.hasPrefix("ms") || unit.hasPrefix("mil") ? "ms" : String(unit.prefix(1)))"
    }
  }
}

extension ClosedRange<Int> {
  /// The range in words, such as `from 1 to 64`.
  public var fromTo: String { "from \(lowerBound) to \(upperBound)" }
}
