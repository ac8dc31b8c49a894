import Guide
import Testing

struct VoiceTests {
  private let kumo = Voice(
    name: "Kumo", language: "ja", identifier: "ja", otherLanguages: ["de": "de", "pt-BR": "pt-br"])

  @Test func speaksALanguageWhateverItsRegionUnderTheNameItsEngineHas() throws {
    let portuguese = try #require(kumo.speaking("pt-PT"))
    #expect((portuguese.language, portuguese.identifier) == ("pt-BR", "pt-br"))
    let german = try #require(kumo.speaking("de"))
    #expect((german.language, german.identifier) == ("de", "de"))
    #expect(kumo.speaking("ja") == kumo)
    #expect(kumo.speaking("en") == nil)
    #expect(Voice(name: "Rowan", language: "en-US", identifier: "gmw/en-US").speaking("en-GB") != nil)
  }

  @Test func speakingOneOfItsLanguagesItStillHasTheOthers() throws {
    let german = try #require(kumo.speaking("de"))
    #expect(german.languages == ["de", "ja", "pt-BR"])
    #expect(german.speaking("ja") == kumo)
  }
}
