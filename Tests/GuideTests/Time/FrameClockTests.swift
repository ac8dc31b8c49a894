import Testing

@testable import Guide

@Suite struct FrameClockTests {
  @Test func roundingNeverAddsUp() {
    var clock = FrameClock(sampleRate: 44100)
    for _ in 0..<10_000 { _ = clock.advance(by: .milliseconds(333)) }
    #expect(clock.frame == 3330 * 44100)
  }

  @Test func aHeldLengthIsRoundedByItselfWhereverItStarts() {
    var clock = FrameClock(sampleRate: 22050)
    for _ in 0..<100 {
      _ = clock.advance(by: .microseconds(33_333))
      #expect(clock.advance(holding: .milliseconds(12_345)) == 272_207)
    }
  }

  @Test func whatAHoldRoundsAwayIsPaidBackByTheNextRest() {
    var clock = FrameClock(sampleRate: 3)
    for _ in 0..<99 {
      _ = clock.advance(holding: .milliseconds(1_100))
      _ = clock.advance(by: .milliseconds(900))
    }
    #expect(abs(clock.frame - 99 * 6) <= 1)
  }
}
