import Files
import FoundationEssentials
import Glibc
import Speech

/// As much of ONNX's onnx.proto (IR version 8) as it takes to change a model's graph.
enum ONNX {
  /// Field numbers of a model.
  static let graph = 7
  static let operations = 8
  static let metadata = 14
  /// Field numbers of a graph.
  static let node = 1
  static let initializer = 5
  static let given = 11
  static let result = 12
  /// Field numbers of a node.
  static let input = 1
  static let output = 2
  static let operation = 4
  static let attribute = 5

  /// Field numbers of an attribute, and how its type is told.
  enum Attribute {
    static let name = 1
    static let float = 2
    static let number = 3
    static let tensor = 5
    static let graph = 6
    static let numbers = 8
    static let graphs = 11
    static let type = 20
    static let isFloat: UInt64 = 1
    static let isNumber: UInt64 = 2
    static let isNumbers: UInt64 = 7
  }

  /// Field numbers of a tensor, and how the type of its numbers is told.
  enum TensorField {
    static let dimensions = 1
    static let type = 2
    static let name = 8
    static let raw = 9
    static let float = 1
    static let whole = 7
  }

  /// The size of a model's file, in bytes: twice that of the largest voices.
  private static let mostBytes = 256 << 20

  /// The files that make up the model at `path`, of which not all need to be there.
  static func files(of path: String) -> [String] {
    ["", ".tokens", ".json", ".styles"].map { path + $0 }
  }

  /// The model in the file at `path`.
  ///
  /// - Throws: ``SpeechError/fileMissing(_:)`` or ``SpeechError/modelUnusable(_:reason:)``.
  static func model(at path: String) throws(SpeechError) -> Data {
    guard access(path, R_OK) == 0 else { throw .fileMissing(path) }
    guard let size = SystemCalls.size(of: path), size <= mostBytes,
      let model = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    else { throw .modelUnusable(path, reason: "it is no plain file of at most \(mostBytes >> 20) MiB") }
    return model
  }

  /// The parts of `model`, in which those that `changed` makes stand in place of its graph.
  ///
  /// - Throws: `Protobuf.Damage` for what is no model, and what `changed` throws.
  static func parts(
    of model: Data, withGraph changed: (Data, Range<Int>) throws(Protobuf.Damage) -> [Data]
  ) throws(Protobuf.Damage) -> [Data] {
    let fields = try Protobuf.fields(of: model, in: model.indices)
    guard fields.contains(where: { $0.number == graph }) else { throw Protobuf.Damage() }
    var parts: [Data] = []
    for field in fields {
      guard field.number == graph else {
        parts.append(model[field.whole])
        continue
      }
      let inner = try changed(model, field.value)
      parts.append(Data(Protobuf.head(graph, count: inner.reduce(0) { $0 + $1.count })))
      parts += inner
    }
    return parts
  }

  /// The parts of `model` within `range`, with `edits`, which don't overlap.
  static func parts(of model: Data, in range: Range<Int>, edits: [Edit]) -> [Data] {
    var parts: [Data] = []
    var copied = range.lowerBound
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      parts.append(model[copied..<edit.range.lowerBound])
      parts.append(Data(edit.bytes))
      copied = edit.range.upperBound
    }
    return parts + [model[copied..<range.upperBound]]
  }

  /// A graph's node that puts `output` in place of `inputs`, with `attributes`.
  static func node(
    _ name: String, _ inputs: [String], _ output: String, _ attributes: [UInt8] = []
  ) -> [UInt8] {
    Protobuf.field(
      node,
      inputs.flatMap { Protobuf.field(input, Array($0.utf8)) }
        + Protobuf.field(self.output, Array(output.utf8))
        + Protobuf.field(operation, Array(name.utf8)) + attributes)
  }
}
