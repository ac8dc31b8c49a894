import Foundation
import TestSupport
import Testing

/// The prototypes the worker is built with, against those that come with the library it loads.
@Suite(.enabled(if: InstalledVoice.joe != nil, Comment(rawValue: InstalledVoice.reason)))
struct SherpaHeaderTests {
  private let program = """
    #include <stddef.h>
    #include <stdio.h>
    #define SIZE(type) printf("%s %zu\\n", #type, sizeof(type))
    #define AT(type, field) printf("%s.%s %zu\\n", #type, #field, offsetof(type, field))
    int main(void) {
      SIZE(SherpaOnnxOfflineTtsVitsModelConfig); SIZE(SherpaOnnxOfflineTtsModelConfig);
      SIZE(SherpaOnnxOfflineTtsConfig); SIZE(SherpaOnnxGeneratedAudio); SIZE(SherpaOnnxGenerationConfig);
      AT(SherpaOnnxOfflineTtsVitsModelConfig, model); AT(SherpaOnnxOfflineTtsVitsModelConfig, tokens);
      AT(SherpaOnnxOfflineTtsVitsModelConfig, noise_scale); AT(SherpaOnnxOfflineTtsVitsModelConfig, noise_scale_w);
      AT(SherpaOnnxOfflineTtsVitsModelConfig, length_scale); AT(SherpaOnnxOfflineTtsModelConfig, num_threads);
      AT(SherpaOnnxOfflineTtsModelConfig, provider); AT(SherpaOnnxOfflineTtsConfig, max_num_sentences);
      AT(SherpaOnnxOfflineTtsConfig, silence_scale); AT(SherpaOnnxGeneratedAudio, samples);
      AT(SherpaOnnxGeneratedAudio, n); AT(SherpaOnnxGenerationConfig, speed); AT(SherpaOnnxGenerationConfig, sid);
      AT(SherpaOnnxGenerationConfig, phoneme_codepoints); AT(SherpaOnnxGenerationConfig, phoneme_codepoints_lens);
      AT(SherpaOnnxGenerationConfig, phoneme_codepoints_num_sentences); AT(SherpaOnnxGenerationConfig, tokens);
    }
    """

  private func layout(_ header: String, in folder: TemporaryFolder) throws -> String {
    let source = "\(folder.path)/layout.c"
    try Data("#include \"\(header)\"\n\(program)".utf8).write(to: URL(filePath: source))
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", #"clang -w "$1" -o "$2" && "$2" > "$3""#, "sh", source, source + ".out", source + ".txt",
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try String(contentsOfFile: source + ".txt", encoding: .utf8)
  }

  @Test func everyFieldLiesWhereTheLibraryLooksForIt() throws {
    let folder = try TemporaryFolder()
    let installed = try #require(InstalledVoice.joe)
    let ours = URL(filePath: #filePath).appending(path: "../../../../Sources/Workers/Piper/sherpa.h")
      .standardized
      .path
    let theirs = "\(installed.engine)/sherpa_onnx/include/sherpa-onnx/c-api/c-api.h"
    let layout = try layout(ours, in: folder)
    #expect(layout.contains("SherpaOnnxGenerationConfig.phoneme_codepoints "))
    #expect(try self.layout(theirs, in: folder) == layout)
  }
}
