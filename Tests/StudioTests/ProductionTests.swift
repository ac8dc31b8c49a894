import Guide
import Sound
import TestSupport
import Testing

@testable import Studio

struct ProductionTests {
  let session = Session(
    id: "short", title: "Short & sweet", language: .british(), source: "A handout",
    stretches: [Stretch(name: "Reach", posture: .standing, work: .hold(.time(.seconds(2) ... .seconds(2))))])

  func tags(of session: Session) throws -> (TrackTags, Timeline) {
    let script = try ScriptBuilder.script(for: session, pacing: Pacing())
    let timeline = try Timeline(script, sampleRate: 8000) { _ in 800 }
    let voice = Voice(name: "Fern", identifier: "x")
    return (TrackTags(timeline, session: session, voice: voice, pace: "gentle"), timeline)
  }

  @Test func aTrackIsNamedAfterItsSessionAndItsChaptersAreTheTimelines() throws {
    let (tags, timeline) = try tags(of: session)
    #expect(tags.title == "Short & sweet, gentle, 1 min" && tags.album == "Short & sweet")
    #expect(tags.artist == "Fern")
    #expect(tags.comment == "Pace: gentle. Source: A handout")
    #expect(tags.language == "eng")
    #expect(tags.chapters.map(\.title) == ["Welcome", "Reach", "Closing"])
    #expect(tags.chapters.map(\.start) == timeline.chapters.map(\.start))
    #expect(tags.chapters.map(\.frames) == timeline.chapters.map(\.frames))
  }

  @Test func aSessionWithoutSourceCreditsNobody() throws {
    var session = session
    session.source = nil
    #expect(try tags(of: session).0.comment == "Pace: gentle.")
  }

  @Test func theCoverIsASmallPicture() throws {
    let cover = try #require(try tags(of: session).0.cover)
    #expect(cover.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(cover.count <= 60_000)
  }
}
