import Authoring
import Foundation
import Guide
import Studio

/// What is said of a catalogue, line by line.
enum CatalogueReport {
  /// The most lines on findings of one kind.
  private static let mostLines = 20

  /// What the catalogue called `name` holds, what is to be made, and what that is expected to take.
  static func lines(on summary: Catalogue.Summary, of name: String) -> [String] {
    var lines = [
      """
      \(name): \(summary.sessions.counted("session")), \(summary.languages.counted("language")), \
      \(summary.tracks.counted("track")) in \(summary.groups.counted("group"))
      """
    ]
    if summary.current > 0 { lines.append("as they should be: \(summary.current)") }
    let left = summary.tracks - summary.current
    guard left > 0 else { return lines + ["nothing is to be made"] }
    if summary.missing > 0 { lines.append("missing: \(summary.missing)") }
    let outdated = summary.outdated.sorted { ($1.value, $0.key.joined()) < ($0.value, $1.key.joined()) }
    for (changes, count) in outdated { lines.append("\(since(changes)): \(count)") }
    if summary.unknown > 0 { lines.append("made or changed by others: \(summary.unknown)") }
    let basis =
      summary.isMeasured
      ? "what \(summary.current.counted("track")) took" : "the sizes of the sessions' files"
    lines.append(
      """
      to make: \(left.counted("track")), about \(time(summary.estimate.work)) on one core and \
      \(size(summary.estimate.bytes)), by \(basis)
      """)
    return lines
  }

  /// A line for each finding; of very many, the first and how many more there are.
  static func lines(on findings: Catalogue.Findings) -> [String] {
    let damaged = "damaged, or changed by others; delete it and render it anew"
    return some(findings.missing.map { "\(oneLine($0)): missing" }, are: "missing")
      + some(findings.damaged.map { "\(oneLine($0)): \(damaged)" }, are: "damaged")
      + some(findings.outdated.map { "\(oneLine($0.path)): \(since($0.changes))" }, are: "outdated")
  }

  private static func since(_ changes: [String]) -> String {
    "outdated by another \(changes.joined(separator: ", "))"
  }

  private static func some(_ lines: [String], are kind: String) -> [String] {
    guard lines.count > mostLines else { return lines }
    return lines.prefix(mostLines) + ["and \(lines.count - mostLines) more are \(kind)"]
  }

  private static func time(_ seconds: Double) -> String {
    switch seconds {
    case ..<100: "\(max(1, Int(seconds.rounded()))) s"
    case ..<6000: "\(Int((seconds / 60).rounded())) min"
    default: "\(Int((seconds / 3600).rounded())) h"
    }
  }

  private static func size(_ bytes: Double) -> String {
    bytes < 1e9 ? "\(max(1, Int((bytes / 1e6).rounded()))) MB" : "\((bytes / 1e9).formatted(1)) GB"
  }
}
