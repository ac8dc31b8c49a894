import Foundation
import Guide
import Authoring
import Testing

/// Sessions of different fields, as people write them.
struct FieldTests {
  @Test(arguments: SessionFiles.files(of: "fields") + SessionFiles.files(of: "needs"))
  func nothingIsFoundThatAnEarWouldNotStumbleOver(_ file: URL) throws {
    #expect(try SessionFiles.read(file).findings == [])
  }

  @Test(arguments: SessionFiles.files(of: "fields")) func everyPaceAndGuidanceTellsIt(_ file: URL) throws {
    let session = try SessionFiles.read(file).session
    for name in Bundled.paceNames {
      var pacing = try PaceDecoder.bundled(name)
      for guidance in Pacing.Guidance.allCases {
        pacing.guidance = guidance
        let script = try ScriptBuilder.script(for: session, pacing: pacing)
        #expect(script.audibles.allSatisfy { !$0.text.contains(/[{}\[\]]/) || $0.text.hasPrefix("[") })
      }
    }
  }

  @Test func thereAreTwentyFields() {
    #expect(SessionFiles.files(of: "fields").count >= 20)
  }

  /// Nobody waits: the time from the first announcement to the last release, at 140 words a minute.
  @Test(arguments: [("flowing-holds", 225), ("shoulder-rolls", 80), ("marching", 90)])
  func shortRepetitionsTakeNoLongerThanTheyNeed(name: String, seconds: Int) throws {
    let file = try #require(SessionFiles.files(of: "needs").first { $0.lastPathComponent == "\(name).yaml" })
    let session = try SessionFiles.read(file).session
    let measures = try StretchMeasure.measures(of: session, pacing: try PaceDecoder.bundled("standard"))
    #expect(measures.count == 1)
    #expect(measures[0].length <= .seconds(seconds))
    #expect(
      measures[0].load - measures[0].dose <= .seconds(3 * session.stretches[0].repetitions.upperBound * 2))
  }
}
