import Authoring
import Guide
import Testing

@testable import Studio

struct VoiceInstallerTests {
  private func read(_ name: String, description: String = "One.", language: String = "en") throws -> Voice {
    let file = VoiceFile(
      name: name, description: description, engine: .piper, language: language, phonemes: "en-us")
    return try VoiceDecoder.decode([UInt8](file.yaml.utf8), file: "file.yaml")
  }

  @Test(arguments: ["null", "true", "no", "1e5", "0x10", "010", "~", "-", "a: b", "# a"])
  func aVoiceIsCalledByItsNameWhateverThatMeansInYAML(name: String) throws {
    let voice = try read(name)
    #expect(voice.name.lowercased() == name)
    #expect(voice.model?.path == "\(name).onnx")
  }

  @Test func aDescriptionIsKeptWhateverIsInIt() throws {
    let description = #"A "voice" of C:\new, a: b # c."#
    #expect(try read("own", description: description).description == description)
  }

  @Test(arguments: ["en\nrate: 299", "en\" \nrate: 299", "en_US", "", "gmw/en"])
  func aLanguageThatIsNoneIsRefusedAndNothingElseIsMeantByIt(language: String) {
    let error = #expect(throws: AuthoringError.self) { try read("own", language: language) }
    #expect(error?.diagnostics.first?.key == "language")
  }
}
