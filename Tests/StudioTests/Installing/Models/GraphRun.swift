import Foundation

@testable import Studio

/// Runs as much of ONNX as Piper's decoders take, as its definition says it.
struct GraphRun {
  struct Tensor {
    var sizes: [Int]
    var numbers: [Float]
  }

  private struct Step {
    var node: ONNX.Node
    var numbers: [String: [Int]] = [:]
  }

  private var steps: [Step] = []
  private var given: [String: Tensor] = [:]

  var operations: [String] { steps.map(\.node.operation) }

  init(_ model: Data) throws {
    let graph = try Protobuf.fields(of: model, in: model.indices).first { $0.number == ONNX.graph }
    for field in try Protobuf.fields(of: model, in: graph?.value ?? 0..<0) {
      if field.number == ONNX.node {
        var step = Step(node: try ONNX.node(field, of: model))
        for (name, fields) in step.node.attributes {
          step.numbers[name] = try ONNX.numbers(fields, of: model)
        }
        steps.append(step)
      } else if field.number == ONNX.initializer {
        let tensor = try ONNX.tensor(field, of: model)
        let raw = try Protobuf.fields(of: model, in: field.value).last { $0.number == ONNX.TensorField.raw }
        let bytes = [UInt8](model[raw?.value ?? 0..<0])
        let numbers: [Float] = bytes.withUnsafeBytes { bytes in
          tensor.floats == nil
            ? bytes.bindMemory(to: Int64.self).map { Float($0) } : Array(bytes.bindMemory(to: Float.self))
        }
        given[tensor.name] = Tensor(sizes: tensor.dimensions, numbers: numbers)
      }
    }
  }

  /// All that the graph makes of `sound`, which it takes as `in`.
  func run(_ sound: [Float], _ sizes: [Int]) -> [String: Tensor] {
    var made = given
    made["in"] = Tensor(sizes: sizes, numbers: sound)
    for step in steps {
      let inputs = step.node.inputs.map { made[$0] ?? Tensor(sizes: [], numbers: []) }
      made[step.node.outputs[0]] = result(step, inputs)
    }
    return made
  }

  private func result(_ step: Step, _ inputs: [Tensor]) -> Tensor {
    let input = inputs[0]
    func each(_ change: (Float) -> Float) -> Tensor {
      Tensor(sizes: input.sizes, numbers: input.numbers.map(change))
    }
    func both(_ change: (Float, Float) -> Float) -> Tensor {
      Tensor(sizes: input.sizes, numbers: zip(input.numbers, inputs[1].numbers).map(change))
    }
    switch step.node.operation {
    case "Mul": return both(*)
    case "Add": return both(+)
    case "Div": return each { $0 / inputs[1].numbers[0] }
    case "Neg": return each(-)
    case "Tanh": return each(tanh)
    case "LeakyRelu": return each { $0 < 0 ? $0 * 0.01 : $0 }
    case "Reshape": return reshaped(input, inputs[1].numbers.map { Int($0) })
    case "Transpose": return transposed(input, step.numbers["perm"] ?? [])
    case "Slice": return cut(input, inputs.dropFirst().map { Int($0.numbers[0]) })
    case "Conv": return convolved(step, inputs)
    case "ConvTranspose": return spread(step, inputs)
    default: return Tensor(sizes: [], numbers: [])
    }
  }

  private func reshaped(_ input: Tensor, _ shape: [Int]) -> Tensor {
    var sizes = shape.enumerated().map { $1 == 0 ? input.sizes[$0] : $1 }
    if let rest = sizes.firstIndex(of: -1) { sizes[rest] = input.numbers.count / -sizes.reduce(1, *) }
    return Tensor(sizes: sizes, numbers: input.numbers)
  }

  private func transposed(_ input: Tensor, _ order: [Int]) -> Tensor {
    let sizes = order.map { input.sizes[$0] }
    let numbers = input.numbers.indices.map { index in
      var (rest, place) = (index, [Int](repeating: 0, count: sizes.count))
      for axis in sizes.indices.reversed() {
        place[order[axis]] = rest % sizes[axis]
        rest /= sizes[axis]
      }
      return input.numbers[zip(input.sizes, place).reduce(0) { $0 * $1.0 + $1.1 }]
    }
    return Tensor(sizes: sizes, numbers: numbers)
  }

  /// From, to and along which axis, in tensors whose axes before that are of one.
  private func cut(_ input: Tensor, _ bounds: [Int]) -> Tensor {
    let (from, end, axis) = (bounds[0], bounds[1] + input.sizes[bounds[2]], bounds[2])
    let inner = input.sizes[(axis + 1)...].reduce(1, *)
    var sizes = input.sizes
    sizes[axis] = end - from
    return Tensor(sizes: sizes, numbers: Array(input.numbers[from * inner..<end * inner]))
  }

  /// Along the last axis, those before it but the channels being of one.
  private func convolved(_ step: Step, _ inputs: [Tensor]) -> Tensor {
    let (input, weights) = (inputs[0], inputs[1])
    let pads = step.numbers["pads"] ?? [], group = step.numbers["group"]?.first ?? 1
    let (before, after) = pads.isEmpty ? (0, 0) : (pads[pads.count / 2 - 1], pads[pads.count - 1])
    let apart = step.numbers["dilations"]?.last ?? 1
    let (length, kernel) = (input.sizes[input.sizes.count - 1], weights.sizes[weights.sizes.count - 1])
    let (made, taken) = (weights.sizes[0], weights.sizes[1])
    let count = length + before + after - (kernel - 1) * apart
    var sizes = input.sizes
    (sizes[1], sizes[sizes.count - 1]) = (made, count)
    var numbers = [Float](repeating: 0, count: made * count)
    for channel in 0..<made {
      for at in 0..<count {
        var sum = inputs.count > 2 ? inputs[2].numbers[channel] : 0
        for from in 0..<taken {
          let source = channel / (made / group) * taken + from
          for tap in 0..<kernel where (0..<length).contains(at + tap * apart - before) {
            sum +=
              weights.numbers[(channel * taken + from) * kernel + tap]
              * input.numbers[source * length + at + tap * apart - before]
          }
        }
        numbers[channel * count + at] = sum
      }
    }
    return Tensor(sizes: sizes, numbers: numbers)
  }

  private func spread(_ step: Step, _ inputs: [Tensor]) -> Tensor {
    let (input, weights) = (inputs[0], inputs[1])
    let stride = step.numbers["strides"]?[0] ?? 1, pads = step.numbers["pads"] ?? [0, 0]
    let (taken, made, kernel) = (weights.sizes[0], weights.sizes[1], weights.sizes[2])
    let length = input.sizes[2]
    let count = (length - 1) * stride + kernel - pads[0] - pads[1]
    var numbers = (0..<made * count).map { inputs.count > 2 ? inputs[2].numbers[$0 / count] : 0 }
    for from in 0..<taken {
      for at in 0..<length {
        for channel in 0..<made {
          for tap in 0..<kernel where (0..<count).contains(at * stride + tap - pads[0]) {
            numbers[channel * count + at * stride + tap - pads[0]] +=
              input.numbers[from * length + at] * weights.numbers[(from * made + channel) * kernel + tap]
          }
        }
      }
    }
    return Tensor(sizes: [1, made, count], numbers: numbers)
  }
}
