import Foundation
import Guide
import TestSupport
import Testing

@testable import Sound

struct MasteringTests {
  private let rate = 8000

  /// A track of bursts with pauses, mastered, and what it measures then.
  private func mastered(_ mastering: Mastering, _ clips: [Clip], channels: Int = 1) throws -> (
    Master, Loudness
  ) {
    let placements = clips.indices.map { Placement(start: ($0 * 3 + 1) * rate, clip: $0) }
    let placed = PlacedClips(placements) { clips[$0] }
    let mixer = Mixer(frames: (clips.count * 3 + 2) * rate, sampleRate: rate, channels: channels)
    let master = try mastering.master(mixer, placed)
    return (master, try mixer.measure(placed, with: master))
  }

  /// Noise whose peaks are `spike` times its level.
  private func noise(level: Double, spike: Double, seed: UInt64) -> Clip {
    var random = SplitMix64(seed: seed)
    let samples = (0..<2 * rate).map { index in
      index % 800 == 100 ? Int16(level * spike) : Int16(Double(random.int(-1000...1000)) / 1000 * level)
    }
    return Clip(samples: samples, sampleRate: rate)
  }

  @Test(arguments: [(1, -19.0), (2, -16.0)])
  func aTrackReachesTheUsualLoudnessByOneGain(channels: Int, target: Double) throws {
    let clips = [
      sine(400, peak: 2000, seconds: 2, rate: rate), sine(700, peak: 2500, seconds: 1, rate: rate),
    ]
    let (master, found) = try mastered(.usual, clips, channels: channels)
    #expect(abs(found.integrated - target) < 0.05)
    #expect(master.limitedPlaces == 0)
    let stated = try #require(master.loudness)
    #expect(abs(stated.integrated - found.integrated) < 0.05 && abs(stated.truePeak - found.truePeak) < 0.01)
  }

  @Test func offLeavesEverySampleAloneAndStatesNothing() throws {
    let (master, _) = try mastered(.off, [sine(400, seconds: 1, rate: rate)])
    #expect(master.gain == 0 && master.loudness == nil && master.limitedPlaces == 0)
  }

  @Test func silenceIsLeftAlone() throws {
    let (master, found) = try mastered(.usual, [])
    #expect(master.gain == 0 && master.loudness == nil)
    #expect(found.integrated == -.infinity)
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func peaksInTheWayAreLimitedAndTheLoudnessIsReached(seed: UInt64) throws {
    let clips = (0..<3).map { noise(level: 2500, spike: 7, seed: seed * 10 + UInt64($0)) }
    let (master, found) = try mastered(.usual, clips)
    #expect(master.limitedPlaces > 0 && master.limitedBy > 0.3)
    #expect(found.truePeak <= -1 && abs(found.integrated + 19) < 0.3, "\(found)")
    #expect(master.loudness == found)
  }

  @Test func whatALimiterCantDecentlyDoStaysQuieter() throws {
    let (master, found) = try mastered(.usual, [noise(level: 300, spike: 60, seed: 1)])
    #expect(found.truePeak <= -1 && found.integrated < -19.3)
    #expect(master.limitedBy <= 7)
    #expect(master.loudness == found)
  }

  @Test(arguments: [-30.0, -18, -6])
  func theAmbienceIsAsFarBelowTheVoiceAsAskedAndTheSameEachTime(level: Double) throws {
    let voice = sine(600, peak: 4000, seconds: 4, rate: rate)
    let clips = PlacedClips([Placement(start: 10 * rate, clip: 0)]) { _ in voice }
    let ambience = try Ambience(.brownNoise, level: level)
    let mixer = Mixer(frames: 40 * rate, sampleRate: rate, channels: 1, ambience: ambience)
    let master = try Mastering.off.master(mixer, clips)
    #expect(try Mastering.off.master(mixer, clips) == master)
    var track: [Float] = []
    try mixer.mix(clips, with: master) { block, _ in track += block }
    func loudness(_ range: Range<Int>) throws -> Double {
      var meter = try LoudnessMeter(channels: 1, sampleRate: rate)
      track[range].withUnsafeBufferPointer { meter.add($0, isSilent: false) }
      return try meter.finish().integrated
    }
    let spoken = try loudness(10 * rate..<14 * rate)
    #expect(abs(try loudness(17 * rate..<33 * rate) - spoken - level) < 1.5)
    let steps = zip(track[14 * rate + 10..<34 * rate], track[14 * rate + 11..<34 * rate]).map { abs($0 - $1) }
    #expect((steps.max() ?? 1) < 0.1)
    #expect(track.first == 0 && abs(track[track.count - 1]) < 0.001)
  }
}
