import Foundation
import Guide
import Testing

@testable import Studio

struct HeldClipsTests {
  private func take(_ number: Int) -> Take { Take(audible: .speech("\(number)"), speechRate: 1) }

  @Test func everyClipComesBackWholeFarBeyondWhatMemoryHolds() {
    var held = HeldClips()
    func clip(_ number: Int) -> Clip {
      Clip(
        samples: (0..<(1 << 20)).map { Int16(truncatingIfNeeded: $0 &* 31 &+ number) }, sampleRate: 44100)
    }
    for number in 0..<20 { held.hold(clip(number), as: take(number)) }
    held.hold(Clip(samples: [], sampleRate: 8000), as: take(20))
    for number in 0..<20 { #expect(held[take(number)] == clip(number)) }
    #expect(held[take(20)] == Clip(samples: [], sampleRate: 8000))
    #expect(held[take(21)] == nil)
  }
}
