import Authoring
import Testing

@testable import Studio

struct CatalogueTemplateTests {
  private func path(_ text: String) throws -> (root: String, path: String) {
    let template = try CatalogueTemplate(text)
    return (template.root, template.path { "<\($0.rawValue)>" })
  }

  @Test(arguments: [
    (
      "tracks/{session}/{language}/{pace}-{voice}-{length}.opus", "tracks/",
      "<session>/<language>/<pace>-<voice>-<length>.opus"
    ),
    ("{session}.wav", "", "<session>.wav"), ("/srv/a/b-{voice}.wav", "/srv/a/", "b-<voice>.wav"),
    ("a/b.wav", "a/", "b.wav"), ("a/x{pace}y/{pace}", "a/", "x<pace>y/<pace>"),
  ])
  func theRootIsTheFolderBeforeTheFirstName(text: String, root: String, path: String) throws {
    let found = try self.path(text)
    #expect(found.root == root && found.path == path)
  }

  @Test(arguments: [
    ("{sesion}.wav", "there is no {sesion}; write one of {session}, {language}, {pace}, {voice}, {length}"),
    ("{}.wav", "there is no {}; write one of {session}, {language}, {pace}, {voice}, {length}"),
    ("a{session.wav", "a brace is open; write a name and } after it, such as {session}"),
  ])
  func aMistakeInItIsOneSentence(text: String, says: String) {
    #expect { try CatalogueTemplate(text) } throws: { ($0 as? Problem)?.message == says }
  }
}
