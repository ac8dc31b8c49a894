import Speech
import FoundationEssentials

/// Readies a Piper model for sherpa-onnx, which needs to be told what it is, for rule 4, which needs its noise seeded,
/// and for speed (``PiperDecoder``).
public enum PiperModel {
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
    var parts = try ONNX.parts(of: model) { (model, graph) throws(Protobuf.Damage) in
      ONNX.parts(
        of: model, in: graph,
        edits: try seeds(of: model, graph) + PiperDecoder.edits(of: model, graph))
    }
    for (name, value) in config.metadata {
      let property = Protobuf.field(1, Array(name.utf8)) + Protobuf.field(2, Array(value.utf8))
      parts.append(Data(Protobuf.field(ONNX.metadata, property)))
    }
    return parts
  }

  /// Edits that give each source of noise a seed of its own where it has none.
  private static func seeds(of model: Data, _ graph: Range<Int>) throws(Protobuf.Damage) -> [ONNX.Edit] {
    var edits: [ONNX.Edit] = []
    for field in try Protobuf.fields(of: model, in: graph) where field.number == ONNX.node {
      let node = try ONNX.node(field, of: model)
      guard isNoise(node.operation), node.attributes["seed"] == nil else { continue }
      let attribute =
        Protobuf.field(ONNX.Attribute.name, Array("seed".utf8))
        + Protobuf.field(ONNX.Attribute.float, Float(edits.count + 1))
        + Protobuf.field(ONNX.Attribute.type, ONNX.Attribute.isFloat)
      edits.append(
        ONNX.Edit(
          range: field.whole,
          bytes: Protobuf.field(
            ONNX.node, Array(model[field.value]) + Protobuf.field(ONNX.attribute, attribute))))
    }
    return edits
  }

  private static func isNoise(_ operation: String) -> Bool {
    ["RandomNormalLike", "RandomNormal", "RandomUniformLike", "RandomUniform"].contains(operation)
  }
}
