import Authoring
import Testing

struct CatalogueDecoderTests {
  private func decode(_ text: String) throws(AuthoringError) -> CatalogueFile {
    try CatalogueDecoder.decode(
      Array(text.utf8), file: "clinic.yaml", parameters: ["fit", "only", "rest"], shared: ["format"])
  }

  @Test func aCatalogueNamesSessionsVoicesPacesAndLengths() throws {
    let catalogue = try decode(
      """
      catalogue: clinic
      sessions: sessions/*.yaml
      voices: {en: [willow, joe], pt: ipe}
      paces: [gentle, brisk]
      lengths:
        full: {}
        quarter: {fit: 15m}
        short: {only: [1, 2, 4]}
      rest: 8s
      format: opus
      output: tracks/{session}.opus
      """)
    #expect(catalogue.name == "clinic" && catalogue.sessions.map(\.text) == ["sessions/*.yaml"])
    #expect(catalogue.paces.map(\.text) == ["gentle", "brisk"])
    #expect(catalogue.lengths.map(\.name.text) == ["full", "quarter", "short"])
    #expect(catalogue.lengths[1].values["fit"]?.text == "15m")
    #expect(catalogue.lengths[2].values["only"]?.text == "1,2,4")
    #expect(catalogue.lengths[2].values["only"]?.position?.description == "8:17")
    #expect(catalogue.values.mapValues(\.text) == ["rest": "8s", "format": "opus"])
    #expect(catalogue.output.text == "tracks/{session}.opus" && catalogue.output.position?.line == 11)
  }

  @Test(arguments: [
    ("voices: {pt: ipe, pt-BR: acacia}", "pt-BR", ["acacia"]), ("voices: {pt: ipe}", "pt-BR", ["ipe"]),
    ("voices: {pt-BR: acacia}", "pt", []), ("voices: {PT-br: acacia}", "pt-BR", ["acacia"]),
    ("voices: [kumo, heart]", "de", ["kumo", "heart"]), ("voices: kumo", "ja", ["kumo"]),
  ])
  func aSessionIsToldByTheVoicesOfItsLanguageElseOfAnyRegionElseByEveryones(
    voices: String, language: String, names: [String]
  ) throws {
    let catalogue = try decode("catalogue: a\nsessions: b\n\(voices)\noutput: c")
    #expect(catalogue.voices(of: language).map(\.text) == names)
  }

  @Test func withoutLengthsEveryTrackIsAsLongAsItTakes() throws {
    let catalogue = try decode("catalogue: a\nsessions: b\nvoices: c\noutput: d")
    #expect(catalogue.lengths.map(\.name.text) == ["full"] && catalogue.lengths[0].values.isEmpty)
  }

  @Test(arguments: [
    ("sessions: b\nvoices: c\noutput: d", "1:1: catalogue: missing; write catalogue: and its value"),
    ("catalogue: a\nvoices: c\noutput: d", "1:1: sessions: missing; write sessions: and its value"),
    ("catalogue: a\nsessions: b\noutput: d", "1:1: voices: missing; write voices: and its value"),
    ("catalogue: a\nsessions: b\nvoices: c", "1:1: output: missing; write output: and its value"),
    (
      "catalogue: a\nsessions: b\nvoices: {}\noutput: d",
      "3:9: voices: nothing is written here; write a language and its voices, such as en: joe"
    ),
    (
      "catalogue: a\nsessions: b\nvoices: c\noutput: d\nlengths: full",
      "5:10: lengths: \"full\" can't be used here; write names, each with what is asked for"
    ),
    (
      "catalogue: a\nsessions: b\nvoices: c\noutput: d\nlengths: {full: 15m}",
      "5:17: full: \"15m\" can't be used here; write what is asked for, such as {fit: 15m}, or {}"
    ),
    (
      "catalogue: a\nsessions: b\nvoices: c\noutput: d\nlengths: {full: {fitt: 15m}}",
      "5:18: fitt: unknown key; did you mean fit?"
    ),
    (
      "catalogue: a\nsessions: b\nvoices: c\noutput: d\nlengths: {full: {format: mp3}}",
      "5:18: format: unknown key; the keys here are fit, only, rest"
    ),
    (
      "catalogue: a\nsessions: b\nvoices: c\noutput: d\npaces: [a\(String(repeating: ", a", count: 100))]",
      "5:8: paces: 101 are listed; list 100 at most"
    ),
    (
      "catalogue: a\nsessions: b\nvoices: c\noutput: [d, e]",
      "4:9: output: a list can't be used here; write a path such as tracks/{session}.opus"
    ),
  ])
  func aMistakeIsToldAtItsPlace(text: String, says: String) throws {
    let error = try #require(throws: AuthoringError.self) { try decode(text) }
    #expect("\(error)".hasPrefix("clinic.yaml:" + says), "\(error)")
  }
}
