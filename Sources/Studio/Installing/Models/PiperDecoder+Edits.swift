import FoundationEssentials

extension PiperDecoder {
  /// What to change in the graph, which ends at `end`, for what was found.
  func edits(endingAt end: Int) throws(Protobuf.Damage) -> [ONNX.Edit] {
    var edits: [ONNX.Edit] = []
    var widened: Set<String> = []
    var added: [UInt8] = []
    for (index, node) in nodes.enumerated() where isIn[index] {
      var bytes: [UInt8] = []
      let tensors = node.operation == "Add" ? node.inputs : [node.inputs[0]]
      for name in tensors where !isMade(name) && widened.insert(name).inserted {
        bytes += ONNX.node("Reshape", [name, Self.widening], wide(name))
      }
      let output = node.outputs[0]
      switch node.operation {
      case "Conv":
        bytes += try widenedNode(node)
        if let weights = try weights(node) { edits.append(try widenedDimensions(weights)) }
      case "ConvTranspose":
        let steps = try inSteps(node)
        bytes += steps.nodes
        edits += steps.edits
        added += steps.added
      case "LeakyRelu":
        let bent = try bent(node)
        bytes += bent.nodes
        added += bent.added
      case "Div": break  // the LeakyRelu that follows divides
      default: bytes += try widenedNode(node)
      }
      if takers[output]?.contains(where: { $0 < 0 || !isIn[$0] }) ?? false {
        bytes += ONNX.node("Reshape", [wide(output), Self.narrowing], output)
      }
      edits.append(ONNX.Edit(range: node.field.whole, bytes: bytes))
    }
    guard !edits.isEmpty else { return [] }
    added += ONNX.tensor(Self.widening, [0, 0, 1, -1]) + ONNX.tensor(Self.narrowing, [0, 0, -1])
    added += ONNX.tensor(Self.rows, [2])
    return edits + [ONNX.Edit(range: end..<end, bytes: added)]
  }

  private func wide(_ name: String) -> String { "\(name).wide" }

  /// The nodes in place of a LeakyRelu, which ONNX Runtime makes one with the convolution before it, where nothing else
  /// takes that one's output.
  private func bent(_ node: ONNX.Node) throws(Protobuf.Damage) -> (nodes: [UInt8], added: [UInt8]) {
    let name = node.inputs[0]
    let before = makers[name].flatMap { isIn[$0] ? nodes[$0] : nil }
    if before?.operation == "Conv", takers[name]?.count == 1 { return (try widenedNode(node), []) }
    let scale = before.flatMap(scale)
    let input = scale == nil ? name : before?.inputs[0] ?? name
    let (scaled, weights) = ("\(node.outputs[0]).scaled", "\(node.outputs[0]).scale")
    let count = channels[name] ?? 0
    return (
      Self.each(wide(input), weights, scaled, count) + (try widenedNode(node, input: scaled)),
      ONNX.tensor(weights, [count, 1, 1, 1], Array(repeating: scale ?? 1, count: count))
    )
  }

  /// A convolution that multiplies each of `count` channels with a number.
  private static func each(_ input: String, _ weights: String, _ output: String, _ count: Int) -> [UInt8] {
    ONNX.node(
      "Conv", [input, weights], output,
      ONNX.attribute("group", count) + ONNX.attribute("kernel_shape", [1, 1]))
  }

  /// `node` with one more dimension, that takes `input` where it isn't nil.
  private func widenedNode(_ node: ONNX.Node, input: String? = nil) throws(Protobuf.Damage) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, name) in node.inputs.enumerated() {
      let isSound = index == 0 || node.operation == "Add"
      bytes += Protobuf.field(ONNX.input, Array((isSound ? input ?? wide(name) : name).utf8))
    }
    bytes += Protobuf.field(ONNX.output, Array(wide(node.outputs[0]).utf8))
    let before = ["kernel_shape": [1], "dilations": [1], "strides": [1]]
    for field in try Protobuf.fields(of: model, in: node.field.value)
    where field.number != ONNX.input && field.number != ONNX.output && field.number != ONNX.attribute {
      bytes += model[field.whole]
    }
    for (name, fields) in node.attributes.sorted(by: { $0.key < $1.key }) {
      let numbers = try ONNX.numbers(fields, of: model)
      if let before = before[name] {
        bytes += ONNX.attribute(name, before + numbers)
      } else if name == "pads", numbers.count == 2 {
        bytes += ONNX.attribute(name, [0, numbers[0], 0, numbers[1]])
      } else if let first = fields.first, let last = fields.last {
        bytes += Protobuf.field(
          ONNX.attribute, Array(model[first.whole.lowerBound..<last.whole.upperBound]))
      }
    }
    return Protobuf.field(ONNX.node, bytes)
  }

  private func widenedDimensions(_ weights: ONNX.Tensor) throws(Protobuf.Damage) -> ONNX.Edit {
    var bytes: [UInt8] = []
    for field in try Protobuf.fields(of: model, in: weights.field.value)
    where field.number != ONNX.TensorField.dimensions {
      bytes += model[field.whole]
    }
    let (of, from, width) = (weights.dimensions[0], weights.dimensions[1], weights.dimensions[2])
    for size in [of, from, 1, width] { bytes += Protobuf.field(ONNX.TensorField.dimensions, UInt64(size)) }
    return ONNX.Edit(range: weights.field.whole, bytes: Protobuf.field(ONNX.initializer, bytes))
  }

  /// The nodes in place of a ConvTranspose that makes `stride` samples of a step: a convolution makes them as channels,
  /// which are then put one behind the other; half a step is too much at both ends.
  private func inSteps(
    _ node: ONNX.Node
  ) throws(Protobuf.Damage) -> (nodes: [UInt8], edits: [ONNX.Edit], added: [UInt8]) {
    guard let weights = try weightsOfSteps(node) else { throw Protobuf.Damage() }
    let (count, made, stride) = (weights.dimensions[0], weights.dimensions[1], weights.dimensions[2] / 2)
    let output = node.outputs[0]
    let before = floats(weights)
    var numbers: [Float] = []
    numbers.reserveCapacity(before.count)
    for sample in 0..<stride {
      for channel in 0..<made {
        for input in 0..<count {
          let at = (input * made + channel) * 2 * stride + sample
          // Of the step before comes what is late in its kernel.
          numbers += [before[at + stride], before[at]]
        }
      }
    }
    var edits = [
      ONNX.Edit(
        range: weights.field.whole, bytes: ONNX.tensor(weights.name, [stride * made, count, 1, 2], numbers))
    ]
    if node.inputs.count > 2, let bias = bias(node) {
      let all = [[Float]](repeating: floats(bias), count: stride).flatMap(\.self)
      edits.append(ONNX.Edit(range: bias.field.whole, bytes: ONNX.tensor(bias.name, [all.count], all)))
    }
    let names = ["steps", "rows", "samples", "cut", "sound", "shape", "from", "to", "scale"].map {
      "\(output).\($0)"
    }
    let nodes =
      ONNX.node(
        "Conv", [wide(node.inputs[0])] + node.inputs.dropFirst(), names[0],
        ONNX.attribute("kernel_shape", [1, 2]) + ONNX.attribute("pads", [0, 1, 0, 1]))
      + ONNX.node("Transpose", [names[0]], names[1], ONNX.attribute("perm", [0, 2, 3, 1]))
      + ONNX.node("Reshape", [names[1], names[5]], names[2])
      + ONNX.node("Slice", [names[2], names[6], names[7], Self.rows], names[3])
      + ONNX.node("Transpose", [names[3]], names[4], ONNX.attribute("perm", [0, 3, 1, 2]))
      + Self.each(names[4], names[8], wide(output), made)
    let added =
      ONNX.tensor(names[5], [0, 0, -1, made]) + ONNX.tensor(names[6], [stride / 2])
      + ONNX.tensor(names[7], [-(stride / 2)])
      + ONNX.tensor(names[8], [made, 1, 1, 1], Array(repeating: 1, count: made))
    return (nodes, edits, added)
  }
}
