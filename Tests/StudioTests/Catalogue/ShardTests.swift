import Foundation
import Guide
import TestSupport
import Testing

@testable import Studio

struct ShardTests {
  private static func catalogue(in place: borrowing Workplace) async throws -> Catalogue {
    var random = SplitMix64(seed: 7)
    try FileManager.default.createDirectory(
      atPath: place.path("sessions"), withIntermediateDirectories: false)
    for number in 0..<60 {
      let stretch = "  - {name: Reach, posture: standing, hold: 5s}\n"
      let text = "title: A\nstretches:\n" + String(repeating: stretch, count: 1 + random.int(0...30))
      _ = try place.file("sessions/s\(number).en.yaml", text)
    }
    let path = try place.file(
      "all.yaml",
      "catalogue: a\nsessions: sessions/*.yaml\nvoices: [rowan, willow]\noutput: '{session}-{voice}.wav'\n")
    return try await Catalogue(
      at: path, library: Library(voices: Program.voices, environment: [:], program: nil))
  }

  @Test(arguments: [1, 2, 7, 120, 500]) func partsShareAllGroupsAndTakeAboutAsLong(count: Int) async throws {
    let place = try Workplace()
    let catalogue = try await Self.catalogue(in: place)
    let parts = try (1...count).map { catalogue.groups(of: try #require(Shard($0, of: count))) }
    let dealt = parts.flatMap { $0.flatMap(\.tracks).map(\.file) }
    #expect(dealt.count == 120 && Set(dealt).count == 120)
    let costs = parts.map { $0.reduce(0) { $0 + catalogue.cost(of: $1) } }
    let largest = catalogue.groups.map(catalogue.cost).max() ?? 0
    #expect((costs.max() ?? 0) - (costs.min() ?? 0) <= largest)
    // The same whoever asks.
    #expect(
      try await Self.catalogue(in: try Workplace()).groups(of: try #require(Shard(1, of: count))).map(
        \.session)
        == parts[0].map(\.session))
  }

  @Test func eachOfTwoPartsHasTracksOfBothVoices() async throws {
    let place = try Workplace()
    let catalogue = try await Self.catalogue(in: place)
    let voices = Set(catalogue.groups(of: try #require(Shard(1, of: 2))).map(\.voice))
    #expect(voices == [0, 1])
  }

  @Test(arguments: [(0, 1), (2, 1), (1, 0), (-1, 3), (1, 100_001)]) func noPartIsOutsideItsCount(
    number: Int, count: Int
  ) {
    #expect(Shard(number, of: count) == nil)
  }
}
