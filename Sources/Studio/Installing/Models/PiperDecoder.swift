import FoundationEssentials

/// A Piper model's decoder, the part that makes sound, laid out so that ONNX Runtime takes a quarter less time for it.
///
/// ONNX Runtime runs convolutions fastest on tensors in blocks of channels, and only those of two dimensions ("NCHWc" in
/// its graph optimizations). So the decoder gets a second dimension, of one row, and what would leave the blocks becomes
/// a convolution: a LeakyRelu follows one that changes nothing, and a ConvTranspose becomes one that makes all samples of
/// a step as channels. The sums are the same, though some of them are rounded otherwise.
struct PiperDecoder {
  /// The first opset in which all operations added here are as they are used.
  private static let firstOpset = 13
  /// The sizes of weights along one dimension, of which the largest is a thousand times those of the largest voices.
  private static let sizes = 1...1 << 20
  static let (widening, narrowing, rows) = ("wide.widening", "wide.narrowing", "wide.rows")

  let model: Data
  var nodes: [ONNX.Node] = []
  var tensors: [String: ONNX.Tensor] = [:]
  /// The single numbers that nodes hold, by the names of their outputs.
  private var constants: [String: Float] = [:]
  /// The nodes that take a tensor, by its name; -1 is the graph, which gives it away.
  var takers: [String: [Int]] = [:]
  var makers: [String: Int] = [:]
  var isIn: [Bool] = []
  /// How many channels the tensors in the decoder have.
  var channels: [String: Int] = [:]

  /// What to change in the graph that lies in `graph` of `model`; nothing where it has no decoder as Piper's are.
  static func edits(of model: Data, _ graph: Range<Int>) throws(Protobuf.Damage) -> [ONNX.Edit] {
    guard try opset(of: model) >= firstOpset else { return [] }
    var decoder = try PiperDecoder(model, graph)
    // Graphs within nodes take tensors by their names too.
    guard !decoder.nodes.contains(where: \.holdsGraphs) else { return [] }
    try decoder.find()
    return try decoder.edits(endingAt: graph.upperBound)
  }

  private static func opset(of model: Data) throws(Protobuf.Damage) -> Int {
    for field in try Protobuf.fields(of: model, in: model.indices) where field.number == ONNX.operations {
      let fields = try Protobuf.fields(of: model, in: field.value)
      // Other operations than ONNX's own have a domain, which is a text.
      guard !fields.contains(where: { $0.number == 1 && !$0.value.isEmpty }) else { continue }
      for field in fields where field.number == 2 {
        return try Protobuf.numbers(of: model, in: field.value).first ?? 0
      }
    }
    return 0
  }

  private init(_ model: Data, _ graph: Range<Int>) throws(Protobuf.Damage) {
    self.model = model
    for field in try Protobuf.fields(of: model, in: graph) {
      switch field.number {
      case ONNX.node: nodes.append(try ONNX.node(field, of: model))
      case ONNX.initializer:
        let tensor = try ONNX.tensor(field, of: model)
        tensors[tensor.name] = tensor
      // Weights may be inputs too, which tell their shape.
      case ONNX.given, ONNX.result:
        for name in try Protobuf.fields(of: model, in: field.value) where name.number == 1 {
          takers[String(decoding: model[name.value], as: UTF8.self), default: []].append(-1)
        }
      default: break
      }
    }
    isIn = Array(repeating: false, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      for input in node.inputs { takers[input, default: []].append(index) }
      for output in node.outputs { makers[output] = index }
      guard node.operation == "Constant", let output = node.outputs.first else { continue }
      for field in node.attributes["value"] ?? [] where field.number == ONNX.Attribute.tensor {
        constants[output] = single(try ONNX.tensor(field, of: model))
      }
    }
  }

  /// Marks the nodes: each ConvTranspose with what follows, and the two that may stand before the first.
  private mutating func find() throws(Protobuf.Damage) {
    for (index, node) in nodes.enumerated() {
      guard let input = node.inputs.first, let output = node.outputs.first, node.outputs.count == 1 else {
        continue
      }
      if node.operation == "ConvTranspose", let weights = try weightsOfSteps(node) {
        if !isIn.contains(true) { try findBefore(input, channels: weights.dimensions[0]) }
        (isIn[index], channels[output]) = (true, weights.dimensions[1])
      } else if isMade(input), let count = try channelsMade(by: node) {
        (isIn[index], channels[output]) = (true, count)
      }
    }
  }

  private mutating func findBefore(_ name: String, channels count: Int) throws(Protobuf.Damage) {
    channels[name] = count
    guard let index = makers[name], nodes[index].operation == "LeakyRelu",
      let input = nodes[index].inputs.first
    else { return }
    isIn[index] = true
    channels[input] = count
    guard let before = makers[input], try weights(nodes[before]) != nil else { return }
    isIn[before] = true
  }

  func isMade(_ name: String) -> Bool { makers[name].map { isIn[$0] } ?? false }

  /// How many channels `node`, whose first input is in the decoder, makes; nil when it can't be part of it.
  private func channelsMade(by node: ONNX.Node) throws(Protobuf.Damage) -> Int? {
    let count = channels[node.inputs[0]]
    switch node.operation {
    case "Conv": return try weights(node)?.dimensions[0]
    case "LeakyRelu", "Tanh": return count
    case "Add":
      guard node.inputs.count == 2, isMade(node.inputs[1]), channels[node.inputs[1]] == count else {
        return nil
      }
      return count
    case "Div":
      guard scale(node) != nil, let taker = takers[node.outputs[0]], taker.count == 1, taker[0] >= 0,
        nodes[taker[0]].operation == "LeakyRelu", nodes[taker[0]].outputs.count == 1
      else { return nil }
      return count
    default: return nil
    }
  }

  /// The weights of a Conv of one dimension, when they are its own.
  func weights(_ node: ONNX.Node) throws(Protobuf.Damage) -> ONNX.Tensor? {
    guard node.operation == "Conv", node.attributes["auto_pad"] == nil else { return nil }
    return ownWeights(node)
  }

  /// The weights of a ConvTranspose of one dimension, when they are its own and each sample that it makes comes of the
  /// two steps nearest to it.
  func weightsOfSteps(_ node: ONNX.Node) throws(Protobuf.Damage) -> ONNX.Tensor? {
    guard let weights = ownWeights(node), weights.floats != nil, weights.dimensions[2] % 4 == 0 else {
      return nil
    }
    let known = Set(["dilations", "group", "kernel_shape", "output_padding", "pads", "strides"])
    let stride = weights.dimensions[2] / 2
    guard known.isSuperset(of: node.attributes.keys), try numbers(node, "strides") == [stride],
      try numbers(node, "pads") == [stride / 2, stride / 2],
      try numbers(node, "dilations").allSatisfy({ $0 == 1 }),
      try numbers(node, "group").allSatisfy({ $0 == 1 }),
      try numbers(node, "output_padding").allSatisfy({ $0 == 0 }),
      node.inputs.count < 3 || bias(node)?.dimensions == [weights.dimensions[1]]
    else { return nil }
    return weights
  }

  private func ownWeights(_ node: ONNX.Node) -> ONNX.Tensor? {
    guard node.inputs.count > 1, let weights = tensors[node.inputs[1]], takers[weights.name]?.count == 1,
      weights.dimensions.count == 3, weights.dimensions.allSatisfy(Self.sizes.contains)
    else { return nil }
    let count = weights.dimensions.reduce(4, *)
    return weights.floats.map { $0.count == count } ?? true ? weights : nil
  }

  func bias(_ node: ONNX.Node) -> ONNX.Tensor? {
    guard let bias = tensors[node.inputs[2]], takers[bias.name]?.count == 1, bias.dimensions.count == 1,
      Self.sizes.contains(bias.dimensions[0]), bias.floats?.count == bias.dimensions[0] * 4
    else { return nil }
    return bias
  }

  private func numbers(_ node: ONNX.Node, _ attribute: String) throws(Protobuf.Damage) -> [Int] {
    try ONNX.numbers(node.attributes[attribute], of: model)
  }

  /// What a Div by a single number multiplies with.
  func scale(_ node: ONNX.Node) -> Float? {
    guard node.operation == "Div", node.inputs.count == 2 else { return nil }
    return (constants[node.inputs[1]] ?? tensors[node.inputs[1]].flatMap(single)).map { 1 / $0 }
  }

  private func single(_ tensor: ONNX.Tensor) -> Float? {
    tensor.dimensions.isEmpty ? floats(tensor).first : nil
  }

  func floats(_ tensor: ONNX.Tensor) -> [Float] {
    guard let range = tensor.floats, range.count % 4 == 0 else { return [] }
    return model[range].withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: 4).map {
        Float(bitPattern: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt32.self)))
      }
    }
  }
}
