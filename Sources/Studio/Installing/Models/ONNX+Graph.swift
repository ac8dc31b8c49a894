import FoundationEssentials

extension ONNX {
  /// What stands in place of some bytes of a model.
  struct Edit {
    var range: Range<Int>
    var bytes: [UInt8]
  }

  /// A node of a graph.
  struct Node {
    var field: Protobuf.Field
    var operation = ""
    var inputs: [String] = []
    var outputs: [String] = []
    /// The fields of each attribute, by its name.
    var attributes: [String: [Protobuf.Field]] = [:]

    /// True where graphs of their own lie in it, as in a loop.
    var holdsGraphs: Bool {
      attributes.values.joined().contains { $0.number == Attribute.graph || $0.number == Attribute.graphs }
    }
  }

  /// A tensor whose numbers lie in the model.
  struct Tensor {
    var field: Protobuf.Field
    var name = ""
    var dimensions: [Int] = []
    /// Where its numbers lie, when they are of single precision.
    var floats: Range<Int>?
  }

  /// The node that lies in `field` of `model`.
  static func node(_ field: Protobuf.Field, of model: Data) throws(Protobuf.Damage) -> Node {
    var read = Node(field: field)
    for field in try Protobuf.fields(of: model, in: field.value) {
      var text: String { String(decoding: model[field.value], as: UTF8.self) }
      switch field.number {
      case input: read.inputs.append(text)
      case output: read.outputs.append(text)
      case operation: read.operation = text
      case attribute:
        let fields = try Protobuf.fields(of: model, in: field.value)
        guard let name = fields.first(where: { $0.number == Attribute.name }) else { continue }
        read.attributes[String(decoding: model[name.value], as: UTF8.self)] = fields
      default: break
      }
    }
    return read
  }

  /// The tensor that lies in `field` of `model`.
  static func tensor(_ field: Protobuf.Field, of model: Data) throws(Protobuf.Damage) -> Tensor {
    var read = Tensor(field: field)
    var isFloat = false
    for field in try Protobuf.fields(of: model, in: field.value) {
      switch field.number {
      case TensorField.dimensions: read.dimensions += try Protobuf.numbers(of: model, in: field.value)
      case TensorField.type: isFloat = try Protobuf.numbers(of: model, in: field.value) == [TensorField.float]
      case TensorField.name: read.name = String(decoding: model[field.value], as: UTF8.self)
      case TensorField.raw: read.floats = field.value
      default: break
      }
    }
    if !isFloat { read.floats = nil }
    return read
  }

  /// The whole numbers of an attribute that holds a list of them, or one.
  static func numbers(_ attribute: [Protobuf.Field]?, of model: Data) throws(Protobuf.Damage) -> [Int] {
    var numbers: [Int] = []
    for field in attribute ?? [] where field.number == Attribute.number || field.number == Attribute.numbers {
      numbers += try Protobuf.numbers(of: model, in: field.value)
    }
    return numbers
  }

  /// An attribute that holds a list of whole numbers.
  static func attribute(_ name: String, _ numbers: [Int]) -> [UInt8] {
    Protobuf.field(
      attribute,
      Protobuf.field(Attribute.name, Array(name.utf8))
        + numbers.flatMap { Protobuf.field(Attribute.numbers, UInt64(bitPattern: Int64($0))) }
        + Protobuf.field(Attribute.type, Attribute.isNumbers))
  }

  /// An attribute that holds a whole number.
  static func attribute(_ name: String, _ number: Int) -> [UInt8] {
    Protobuf.field(
      attribute,
      Protobuf.field(Attribute.name, Array(name.utf8))
        + Protobuf.field(Attribute.number, UInt64(bitPattern: Int64(number)))
        + Protobuf.field(Attribute.type, Attribute.isNumber))
  }

  /// A tensor of a graph with these numbers of single precision.
  static func tensor(_ name: String, _ dimensions: [Int], _ floats: [Float]) -> [UInt8] {
    tensor(name, dimensions, type: TensorField.float, floats.map(\.bitPattern))
  }

  /// A tensor of a graph with one dimension of whole numbers.
  static func tensor(_ name: String, _ numbers: [Int]) -> [UInt8] {
    tensor(name, [numbers.count], type: TensorField.whole, numbers.map(Int64.init))
  }

  private static func tensor(
    _ name: String, _ dimensions: [Int], type: Int, _ values: [some FixedWidthInteger]
  ) -> [UInt8] {
    let raw = values.flatMap { withUnsafeBytes(of: $0.littleEndian, Array.init) }
    return Protobuf.field(
      initializer,
      dimensions.flatMap { Protobuf.field(TensorField.dimensions, UInt64($0)) }
        + Protobuf.field(TensorField.type, UInt64(type)) + Protobuf.field(TensorField.name, Array(name.utf8))
        + Protobuf.field(TensorField.raw, raw))
  }
}
