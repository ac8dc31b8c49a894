import Speech
import FoundationEssentials

/// Readies a Piper model for sherpa-onnx, which needs to be told what it is, and for rule 4, which needs its noise
/// seeded.
public enum PiperModel {
  /// Field numbers of an attribute.
  private enum Number {
    static let attributeName = 1
    static let attributeFloat = 2
    static let attributeType = 20
  }

  /// Writes the model at `source`, with all it needs, to `destination`, and its symbols beside it.
  ///
  /// - Throws: ``SpeechError/fileMissing(_:)`` or ``SpeechError/modelUnusable(_:reason:)``, and what writing throws.
  public static func prepare(_ source: String, _ config: PiperConfig, to destination: String) throws {
    let model = try ONNX.model(at: source)
    let parts: [Data]
    do throws(Protobuf.Damage) {
      parts = try prepared(model, config)
    } catch {
      throw SpeechError.modelUnusable(source, reason: "it is not a whole ONNX model")
    }
    try Data(config.tokens.utf8).write(to: URL(filePath: destination + ".tokens"))
    try Data(parts.joined()).write(to: URL(filePath: destination))
  }

  /// The parts of the prepared model in their order.
  static func prepared(_ model: Data, _ config: PiperConfig) throws(Protobuf.Damage) -> [Data] {
    var parts = try ONNX.parts(of: model, withGraph: seeded)
    for (name, value) in config.metadata {
      let property = Protobuf.field(1, Array(name.utf8)) + Protobuf.field(2, Array(value.utf8))
      parts.append(Data(Protobuf.field(ONNX.metadata, property)))
    }
    return parts
  }

  /// A graph in parts, each of its sources of noise with a seed of its own where it has none.
  private static func seeded(_ model: Data, _ graph: Range<Int>) throws(Protobuf.Damage) -> [Data] {
    var parts: [Data] = []
    var copied = graph.lowerBound
    var seed: Float = 1
    for node in try Protobuf.fields(of: model, in: graph) where node.number == ONNX.node {
      let fields = try Protobuf.fields(of: model, in: node.value)
      guard fields.contains(where: { $0.number == ONNX.operation && isNoise(model[$0.value]) }) else {
        continue
      }
      var hasSeed = false
      for field in fields where field.number == ONNX.attribute {
        let names = try Protobuf.fields(of: model, in: field.value).filter {
          $0.number == Number.attributeName
        }
        hasSeed = hasSeed || names.contains { model[$0.value].elementsEqual("seed".utf8) }
      }
      guard !hasSeed else { continue }
      let attribute =
        Protobuf.field(Number.attributeName, Array("seed".utf8)) + Protobuf.field(Number.attributeFloat, seed)
        + Protobuf.field(Number.attributeType, UInt64(1))
      let added = Protobuf.field(ONNX.attribute, attribute)
      parts.append(model[copied..<node.whole.lowerBound])
      parts.append(Data(Protobuf.head(ONNX.node, count: node.value.count + added.count)))
      parts.append(model[node.value])
      parts.append(Data(added))
      copied = node.whole.upperBound
      seed += 1
    }
    return parts + [model[copied..<graph.upperBound]]
  }

  private static func isNoise(_ operation: Data) -> Bool {
    ["RandomNormalLike", "RandomNormal", "RandomUniformLike", "RandomUniform"].contains {
      operation.elementsEqual($0.utf8)
    }
  }
}
