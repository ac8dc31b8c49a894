/// How long a script lasts, reckoned without laying it; rests and transitions may be scaled afterwards.
///
/// A timeline rounds cumulative positions, and what a hold rounds by itself the next span pays back. So a script
/// that ends with a pause, as all do, is as long as its sounds and the exact sum of its spans.
struct ScriptLength {
  private var sounds = 0
  private var fixed = Duration.zero
  private var flexible = Duration.zero

  /// Measures a script that was built with a rest factor of 1, by the length of each of its sounds, in frames.
  init(of script: Script, lengths: [Audible: Int]) {
    for beat in script.beats {
      switch beat.content {
      case .audible(let audible): sounds += lengths[audible] ?? 0
      case .span(let span) where span.isFlexible: flexible += span.length
      case .span(let span): fixed += span.length
      }
    }
  }

  /// The frames the timeline of the script has at this rest factor.
  func frames(restFactor: Double, sampleRate: Int) -> Int {
    sounds + (fixed + flexible.scaled(by: restFactor)).frames(at: sampleRate)
  }
}
