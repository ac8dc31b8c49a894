import Authoring
import Guide
import Sound
import Studio
import Testing

struct TrackRequestTests {
  @Test func everyParameterHasANameOfItsOwnByWhichItIsFound() {
    let names = TrackParameter.allCases.map(\.name)
    #expect(Set(names).count == names.count)
    for parameter in TrackParameter.allCases {
      #expect(TrackParameter(name: parameter.name) == parameter)
      #expect(parameter.name.allSatisfy { $0.isLowercase || $0 == "-" }, "\(parameter.name)")
    }
    #expect(TrackParameter(name: "speed") == nil)
  }

  @Test func aQueryAsksForWhatItNamesAndTheRestIsAsUsual() throws {
    let request = try TrackRequest(
      query: "session=neck&only=cat%2C5&fit=15+min&longer-holds=yes&affected=LEFT&format=mp3&repeat=2")
    #expect(request.session == "neck" && request.voice == nil && request.pace == "standard")
    #expect(request.parts.only == ["cat", "5"] && request.parts.rounds == 2)
    #expect(request.parts.affected == .left && request.parts.lengthensHolds)
    #expect(request.fit == .seconds(900) && request.format == .mp3)
    let usual = try TrackRequest(query: "")
    #expect(usual.session == "upper-middle-back" && usual.parts.rounds == 1 && usual.fit == nil)
  }

  @Test(arguments: [
    ("speed=2", "there is no \"speed\" in a request; write one of session, voice, pace,"),
    ("pase=gentle", "there is no \"pase\" in a request; did you mean \"pace\"?"),
    ("fit=15m&fit=16m", "\"fit\" stands twice in a request; leave one of them out"),
    ("week=99", "week=99 is out of range; write a number from 1 to 52"),
    ("week=soon", "week=\"soon\" is not a whole number; write one such as 4"),
    ("repeat=", "repeat=\"\" is not a whole number; write one such as 4"),
    ("affected=both", "affected: \"both\" is unknown; write one of left, right"),
    ("only=,", "only names no stretch; write names or numbers such as cat,5"),
    ("start-at", "start-at names no stretch; write a name or a number such as 5"),
    ("rest=5", "rest: \"5\" has no unit; write 5s for seconds"),
    ("fit=soon", "fit=\"soon\" is not a length from 1s to 24h; write one such as 15m or 12:30"),
    ("longer-holds=on", "longer-holds needs a length to fill; add fit=20m"),
    ("allow-long=perhaps", "allow-long: \"perhaps\" is neither; write on or off"),
    ("ambience-level=-20", "ambience-level needs an ambience; add ambience=waves"),
    ("ambience=", "ambience=\"\" names no sound; write waves, brown-noise or a sound file"),
    ("bell-level=nan", "bell-level=nan is out of range; write a number from -40 to 6"),
    ("floor=-10", "floor=\"-10\" is no level; write on, off or a number from -90 to -50"),
    ("loudness=loud", "loudness=\"loud\" is no loudness; write a number from -40 to -10, or off"),
    ("format=aiff", "format: \"aiff\" is unknown; write one of wav, flac, ogg, opus, mp3"),
  ])
  func aQueryThatCanNotBeIsRefusedInASentence(query: String, says: String) throws {
    let error = try #require(throws: (any Error).self) { try TrackRequest(query: query) }
    #expect("\(error)".hasPrefix(says), "\(error)")
    #expect(FailureKind(of: error) == .usage)
  }

  @Test func bellsThatAreAskedForAndRefusedAreAMistake() throws {
    let request = try TrackRequest(query: "guidance=bells&bells=off")
    let library = Library(environment: [:], program: nil)
    let error = #expect(throws: RequestError.self) { try request.pacing(from: library) }
    #expect(error?.description == "bells: off contradicts guidance=bells; leave one of them out")
  }

  @Test func anErrorNamesItsParametersAsThePlaceItIsSaidInWritesThem() throws {
    let error = try #require(throws: RequestError.self) { try TrackRequest(query: "longer-holds=on") }
    let inAFile = error.sentence { parameter, value in
      value.map { "\(parameter.name): \($0)" } ?? parameter.name
    }
    #expect(error.parameter == .longerHolds)
    #expect(inAFile == "longer-holds needs a length to fill; add fit: 20m")
  }

  @Test func theEncodingIsTheFilesUnlessTheRequestContradictsIt() throws {
    #expect(try TrackRequest(query: "").encoding(for: "a.MP3") == AudioEncoding(.mp3))
    #expect(
      try TrackRequest(query: "format=flac&bits=24").encoding(for: "-") == AudioEncoding(.flac, bits: 24))
    #expect(try TrackRequest(query: "").encoding(for: "-") == AudioEncoding(.wav))
    for (query, path) in [
      ("format=wav", "a.mp3"), ("quality=5", "a.wav"), ("bits=16", "a.mp3"), ("", "a.txt"),
    ] {
      #expect(throws: RequestError.self) { try TrackRequest(query: query).encoding(for: path) }
    }
  }
}
