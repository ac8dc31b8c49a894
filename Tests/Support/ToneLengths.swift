public import Guide

/// How long sounds last without an engine: 55 ms a letter, and bells as long as they really are.
public enum ToneLengths {
  /// The length of `audible`, in frames.
  public static func frames(_ audible: Audible, at sampleRate: Int) -> Int {
    let milliseconds =
      switch audible {
      case .speech(let words): 55 * words.unicodeScalars.count { !$0.properties.isWhitespace }
      case .bell(.tick): 60
      case .bell(.move): 700
      case .bell(.halfway): 500
      case .bell(.start), .bell(.side): 1200
      case .bell(.end): 1600
      case .bell(.finish): 2600
      }
    return milliseconds * sampleRate / 1000
  }

  /// The length of every sound of `script`, in frames.
  public static func lengths(of script: Script, at sampleRate: Int) -> [Audible: Int] {
    Dictionary(uniqueKeysWithValues: script.audibles.map { ($0, frames($0, at: sampleRate)) })
  }
}
