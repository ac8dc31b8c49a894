import FoundationEssentials
import Speech

/// Readies a model of hibari's for every rate.
///
/// It rounds how long each phoneme lasts, and as most last nearly the same, all of them grow by a frame at the same rate:
/// speech is a seventh slower one word per minute on. Made ready, it rounds where each phoneme ends, so that as many grow
/// as should.
enum HibariModel {
  /// Writes the model at `source`, made ready, to `destination`.
  ///
  /// - Throws: ``SpeechError/fileMissing(_:)`` or ``SpeechError/modelUnusable(_:reason:)``, and what writing throws.
  static func prepare(_ source: String, to destination: String) throws {
    let model = try ONNX.model(at: source)
    let parts: [Data]
    do throws(Protobuf.Damage) {
      parts = try prepared(model)
    } catch {
      throw SpeechError.modelUnusable(source, reason: "it is not one of hibari's models")
    }
    try Data(parts.joined()).write(to: URL(filePath: destination))
  }

  /// The parts of the prepared model in their order.
  static func prepared(_ model: Data) throws(Protobuf.Damage) -> [Data] {
    try ONNX.parts(of: model, withGraph: endsRounded)
  }

  /// A graph in parts, with nodes that round ends in place of the only one that rounds.
  private static func endsRounded(_ model: Data, _ graph: Range<Int>) throws(Protobuf.Damage) -> [Data] {
    var rounding: [(node: Protobuf.Field, input: String, output: String)] = []
    for node in try Protobuf.fields(of: model, in: graph) where node.number == ONNX.node {
      let fields = try Protobuf.fields(of: model, in: node.value)
      func text(_ number: Int) -> String? {
        fields.first { $0.number == number }.map { String(decoding: model[$0.value], as: UTF8.self) }
      }
      guard text(ONNX.operation) == "Round" else { continue }
      guard let input = text(ONNX.input), let output = text(ONNX.output) else { throw Protobuf.Damage() }
      rounding.append((node, input, output))
    }
    guard rounding.count == 1, let (node, lengths, whole) = rounding.first else { throw Protobuf.Damage() }
    let (axis, ends, starts) = ("ends.axis", "ends", "starts")
    let nodes =
      ONNX.node("CumSum", [lengths, axis], ends) + ONNX.node("Round", [ends], "\(ends).whole")
      + ONNX.node("Sub", [ends, lengths], starts) + ONNX.node("Round", [starts], "\(starts).whole")
      + ONNX.node("Sub", ["\(ends).whole", "\(starts).whole"], whole)
    // A tensor without dimensions that holds 0, a whole number of 64 bits.
    let zero =
      Protobuf.field(2, UInt64(7)) + Protobuf.field(8, Array(axis.utf8))
      + Protobuf.field(9, [UInt8](repeating: 0, count: 8))
    return [
      model[graph.lowerBound..<node.whole.lowerBound], Data(nodes),
      model[node.whole.upperBound..<graph.upperBound], Data(Protobuf.field(ONNX.initializer, zero)),
    ]
  }
}
