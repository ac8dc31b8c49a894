import Foundation
import Speech
import TestSupport
import Testing

@testable import Studio

struct HibariModelTests {
  private func fields(_ data: Data) throws -> [(number: Int, value: Data)] {
    try Protobuf.fields(of: data, in: data.indices).map { ($0.number, Data(data[$0.value])) }
  }

  private func texts(_ node: Data) throws -> [String] {
    try fields(node).map { String(decoding: $0.value, as: UTF8.self) }
  }

  @Test func endsAreRoundedInPlaceOfLengthsAndTheRestStaysAsItWas() throws {
    let (before, after) = (ONNX.node("Div", ["a", "speed"], "b"), ONNX.node("Clip", ["c"], "d"))
    let nodes = before + ONNX.node("Round", ["b"], "c") + after
    let model = Data(Protobuf.field(1, UInt64(8)) + Protobuf.field(7, nodes + Protobuf.field(2, [5])))
    let prepared = try fields(Data(try HibariModel.prepared(model).joined()))
    #expect(prepared.map(\.number) == [1, 7])
    let graph = try fields(prepared[1].value)
    #expect(graph.map(\.number) == [1, 1, 1, 1, 1, 1, 1, 2, 5])
    #expect(
      try graph.prefix(7).map { try texts($0.value) } == [
        ["a", "speed", "b", "Div"], ["b", "ends.axis", "ends", "CumSum"], ["ends", "ends.whole", "Round"],
        ["ends", "b", "starts", "Sub"], ["starts", "starts.whole", "Round"],
        ["ends.whole", "starts.whole", "c", "Sub"], ["c", "d", "Clip"],
      ])
    #expect(String(decoding: graph[8].value, as: UTF8.self).contains("ends.axis"))
  }

  @Test func whatRoundsNothingOrTwiceIsRefusedAndNothingIsWritten() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/m.onnx"
    let round = ONNX.node("Round", ["b"], "c")
    for bytes in [[], Array("no model".utf8), Protobuf.field(7, []), Protobuf.field(7, round + round)] {
      try Data(bytes).write(to: URL(filePath: path))
      let refused = SpeechError.modelUnusable(path, reason: "it is not one of hibari's models")
      #expect(throws: refused) { try HibariModel.prepare(path, to: path + ".new") }
      #expect(!FileManager.default.fileExists(atPath: path + ".new"))
    }
    #expect(throws: SpeechError.fileMissing("/none")) { try HibariModel.prepare("/none", to: path) }
  }
}
