import Foundation
import Guide
import Testing

@testable import Authoring

struct SessionGlanceTests {
  @Test(arguments: [
    ("title: A\nlanguage: pt-BR # Brazil\n", "pt-BR", "2:11"), ("language:   \"fr\"\r\n", "fr", "1:13"),
    ("title: A", nil, "1:1"), ("title: A\n  language: de", nil, "1:1"), ("language:\ntitle: A", nil, "1:1"),
  ])
  func theLanguageIsThatOfTheKeyAtALinesStart(text: String, language: String?, position: String) {
    let glance = SessionGlance(Array(text.utf8))
    #expect(glance.language == language && glance.position.description == position)
  }

  @Test func itAgreesWithTheWholeFileOfEverySessionThereIs() throws {
    let bundled = Bundled.sessions.map { ($0.key, $0.value) }
    let needs = try (SessionFiles.files(of: "needs") + SessionFiles.files(of: "fields")).map {
      ($0.lastPathComponent, Array(try Data(contentsOf: $0)))
    }
    #expect(bundled.count + needs.count > 25)
    for (name, bytes) in bundled + needs {
      guard let session = try? SessionDecoder.decode(bytes, file: name).session else { continue }
      let glance = SessionGlance(bytes)
      #expect(glance.language ?? "en" == session.language.tag, "\(name)")
      #expect(glance.bytes == bytes.count && glance.names >= 1)
    }
  }

  @Test func theNamesOfABundledSessionAreItsStretches() throws {
    let bytes = try #require(Bundled.sessions["upper-middle-back.yaml"])
    let session = try SessionDecoder.decode(bytes, file: "a.yaml").session
    #expect(SessionGlance(bytes).names == session.stretches.count)
  }
}
