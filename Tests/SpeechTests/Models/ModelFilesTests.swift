import Foundation
import Guide
import TestSupport
import Testing

@testable import Speech

struct ModelFilesTests {
  @Test(arguments: VoiceModel.Engine.allCases)
  func aMissingFileIsNamedBeforeAnythingStarts(engine: VoiceModel.Engine) throws {
    let folder = try TemporaryFolder()
    let model = VoiceModel(engine: engine, path: "\(folder.path)/m.onnx", rateAtOne: 230, rateAtTwo: 112)
    #expect(throws: SpeechError.fileMissing("/none.so")) { try ModelSynthesizer(model, library: "/none.so") }
    #expect(throws: SpeechError.fileMissing(model.path)) { try ModelSynthesizer(model, library: folder.path) }
    let beside: [VoiceModel.Engine: String] = [.piper: model.tokens, .kokoro: model.styles]
    guard let beside = beside[engine] else { return }
    try Data().write(to: URL(filePath: model.path))
    #expect(throws: SpeechError.fileMissing(beside)) {
      try ModelSynthesizer(model, library: folder.path)
    }
  }
}
