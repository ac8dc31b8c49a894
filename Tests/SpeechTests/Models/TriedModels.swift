import Foundation
import Guide
import TestSupport

@testable import Speech

/// A model of one node, which hands on the phonemes' numbers, named and shaped as told.
func onnx(input: String, output: String, rank: Int) -> Data {
  func field(_ number: UInt8, _ bytes: [UInt8]) -> [UInt8] {
    [number << 3 | 2, UInt8(bytes.count)] + bytes
  }
  func value(_ name: String, type: UInt8) -> [UInt8] {
    let shape = (0..<rank).flatMap { field(1, field(2, Array("D\($0)".utf8))) }
    return field(1, Array(name.utf8)) + field(2, field(1, [1 << 3, type] + field(2, shape)))
  }
  let node = field(1, Array(input.utf8)) + field(2, Array(output.utf8)) + field(4, Array("Identity".utf8))
  let graph =
    field(1, node) + field(2, Array("g".utf8)) + field(11, value(input, type: 7))
    + field(12, value(output, type: 7))
  return Data([1 << 3, 8] + field(7, graph) + field(8, [2 << 3, 17]))
}

extension InstalledVoice {
  var sampleRate: Int { model.engine == .piper ? 22050 : 24000 }

  /// What lies beside its model, if anything does.
  var beside: (ending: String, bytes: Data)? {
    get throws {
      let ending: String
      switch model.engine {
      case .hibari: return nil
      case .piper: ending = ".tokens"
      case .kokoro: ending = ".styles"
      }
      return (ending, try Data(contentsOf: URL(filePath: model.path + ending)))
    }
  }

  func synthesizer(_ other: VoiceModel? = nil, jobs: Int = 1) throws -> ModelSynthesizer {
    try ModelSynthesizer(other ?? model, library: library, jobs: jobs)
  }
}
