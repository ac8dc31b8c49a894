import Foundation
import Guide
import Sound
import Studio

/// What a render says while it works and at its end, to a person or to a program.
struct Report: Sendable {
  /// Who reads it.
  enum Reader: Sendable {
    /// A person, who sees a bar on a terminal and plain lines elsewhere.
    case person
    /// A program, which reads a JSON object a line from standard error.
    case program
    /// Nobody: only what is odd or wrong is said.
    case nobody
  }

  let reader: Reader
  private let isTerminal = isatty(STDERR_FILENO) == 1

  init(to reader: Reader) {
    self.reader = reader
  }

  /// Says what happens.
  func tell(_ event: Delivery.Event) {
    switch (event, reader) {
    case (.warning(let warning), .program):
      Self.show(Line(event: "warning", message: Advice.sentence(on: warning)))
    case (.speaking(let done, let wanted), .program):
      Self.show(Line(event: "speaking", done: done, of: wanted))
    case (.writing(let length), .program): Self.show(Line(event: "writing", seconds: length / .seconds(1)))
    case (.warning(let warning), _): Console.warning(warning)
    case (.speaking(let done, let wanted), .person): showBar(done, of: wanted)
    case (.speaking, .nobody), (.writing, _): break
    }
  }

  /// Says what was delivered to the files of `delivery`; only for a program.
  func tell(_ delivered: Delivery.Delivered, to delivery: Delivery) {
    guard reader == .program else { return }
    let production = delivered.production
    Self.show(
      Line(
        event: "done", seconds: production.length / .seconds(1), track: delivery.track,
        beside: delivery.documents.map(\.path), stretches: production.session.stretches.count,
        voice: production.voice.name, pace: production.pacing.name,
        loudness: delivered.master.loudness?.integrated, truePeak: delivered.master.loudness?.truePeak))
  }

  /// Says what went wrong; only for a program.
  func tell(_ error: any Error) {
    guard reader == .program else { return }
    let kind = Exit.kind(of: error)
    Self.show(
      Line(event: "error", message: Advice.sentence(on: error), kind: kind.rawValue, code: Int(kind.exitCode))
    )
  }

  private func showBar(_ done: Int, of wanted: Int) {
    guard wanted > 0 else { return }
    if isTerminal {
      let filled = done * 30 / wanted
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
      let end = done == wanted ? "\r\u{1B}[K" : ""
      Console.show("\r\(bar) \(done) of \(wanted.counted("sentence"))\(end)")
    } else if done == 0 {
      Console.error("speaking \(wanted.counted("sentence"))")
    }
  }

  /// A line for a program; what it doesn't speak of it leaves out.
  private struct Line: Encodable {
    var event: String
    var message: String?
    var done: Int?
    var of: Int?
    var seconds: Double?
    var track: String?
    var beside: [String]?
    var stretches: Int?
    var voice: String?
    var pace: String?
    var loudness: Double?
    var truePeak: Double?
    var kind: String?
    var code: Int?
  }

  private static func show(_ line: Line) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Nothing in a line can fail to be encoded but a number that is none.
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    if let json = try? encoder.encode(line) { Console.error(String(decoding: json, as: UTF8.self)) }
  }
}
