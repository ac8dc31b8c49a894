import Foundation

/// The seeds that drawn sessions are tried with; `SEEDS=20 swift test` tries twenty times as many.
enum Seeds {
  static func times(_ count: UInt64) -> ClosedRange<UInt64> {
    let factor = ProcessInfo.processInfo.environment["SEEDS"].flatMap(UInt64.init) ?? 1
    return 1...(count * max(1, factor))
  }
}
