import Foundation
import TestSupport
import Testing

@testable import Studio

struct PiperDecoderTests {
  private static let sizes = [
    "pre": [8, 3, 3], "up": [8, 4, 8], "one": [4, 4, 3], "two": [4, 4, 5], "post": [1, 4, 7],
  ]

  /// A model as small as it can be with all that Piper's decoders have, and as much else.
  private func model(
    opset: Int = 15, kernel: Int = 8, divisor: [Int] = [], weightsOfTwo: String = "two", body: [UInt8] = [],
    given: [String] = []
  ) -> Data {
    var random = SplitMix64(seed: 7)
    func tensor(_ name: String, _ dimensions: [Int]) -> [UInt8] {
      let count = dimensions.reduce(1, *)
      return ONNX.tensor(
        name, dimensions, (0..<count).map { _ in Float.random(in: -0.5...0.5, using: &random) })
    }
    func ints(_ name: String, _ numbers: Int...) -> [UInt8] { ONNX.attribute(name, numbers) }
    var graph = ONNX.node("Mul", ["in", "in"], "z", body)
    for name in given { graph += Protobuf.field(ONNX.given, Protobuf.field(1, Array(name.utf8))) }
    graph += ONNX.node("Conv", ["z", "pre", "pre.b"], "a", ints("kernel_shape", 3) + ints("pads", 1, 1))
    graph += ONNX.node("LeakyRelu", ["a"], "b")
    graph += ONNX.node(
      "ConvTranspose", ["b", "up", "up.b"], "c",
      ints("kernel_shape", kernel) + ints("pads", 2, 2) + ints("strides", 4))
    graph += ONNX.node("LeakyRelu", ["c"], "d")
    graph += ONNX.node("Conv", ["d", "one", "one.b"], "e", ints("kernel_shape", 3) + ints("pads", 1, 1))
    graph += ONNX.node("Add", ["e", "c"], "f")
    graph += ONNX.node(
      "Conv", ["d", weightsOfTwo], "g", ints("kernel_shape", 5) + ints("pads", 4, 4) + ints("dilations", 2))
    graph += ONNX.node("Add", ["f", "g"], "h")
    graph += ONNX.node("Div", ["h", "three"], "i")
    graph += ONNX.node("LeakyRelu", ["i"], "j")
    graph += ONNX.node("Conv", ["j", "post"], "k", ints("kernel_shape", 7) + ints("pads", 3, 3))
    graph += ONNX.node("Tanh", ["k"], "l") + ONNX.node("Neg", ["l"], "out") + ONNX.node("Neg", ["f"], "aside")
    for (name, size) in Self.sizes.sorted(by: { $0.key < $1.key }) {
      let size = name == "up" ? [8, 4, kernel] : name == "two" && weightsOfTwo == "one" ? [1, 1, 1] : size
      graph += tensor(name, size)
      if ["pre", "up", "one"].contains(name) { graph += tensor("\(name).b", [name == "pre" ? 8 : 4]) }
    }
    graph += ONNX.tensor("three", divisor, [3])
    for name in ["out", "aside"] { graph += Protobuf.field(ONNX.result, Protobuf.field(1, Array(name.utf8))) }
    return Data(
      Protobuf.field(ONNX.operations, Protobuf.field(2, UInt64(opset))) + Protobuf.field(ONNX.graph, graph))
  }

  private func edited(_ model: Data) throws -> Data {
    let parts = try ONNX.parts(of: model) { (model, graph) throws(Protobuf.Damage) in
      ONNX.parts(of: model, in: graph, edits: try PiperDecoder.edits(of: model, graph))
    }
    return Data(parts.joined())
  }

  @Test func theDecoderMakesTheSameSoundThroughConvolutionsOfTwoDimensions() throws {
    let (before, after) = (try GraphRun(model()), try GraphRun(try edited(model())))
    #expect(
      after.operations == [
        "Mul", "Reshape", "Conv", "LeakyRelu", "Conv", "Transpose", "Reshape", "Slice", "Transpose", "Conv",
        "Conv", "LeakyRelu", "Conv", "Add", "Reshape", "Conv", "Add", "Conv", "LeakyRelu", "Conv", "Tanh",
        "Reshape", "Neg", "Neg",
      ])
    var random = SplitMix64(seed: 3)
    for steps in 1...6 {
      let sound = (0..<3 * steps).map { _ in Float.random(in: -2...2, using: &random) }
      let (was, now) = (before.run(sound, [1, 3, steps]), after.run(sound, [1, 3, steps]))
      for name in ["out", "aside"] {
        let (was, now) = (try #require(was[name]), try #require(now[name]))
        #expect(was.sizes == [1, name == "out" ? 1 : 4, 4 * steps])
        #expect(now.sizes == was.sizes)
        #expect(zip(was.numbers, now.numbers).allSatisfy { abs($0 - $1) < 1e-5 })
        #expect(was.numbers.contains { abs($0) > 1e-2 })
      }
    }
  }

  @Test func whatIsChangedOnceStaysAsItIs() throws {
    let once = try edited(model())
    #expect(once != model())
    #expect(try edited(once) == once)
  }

  @Test func aDecoderOfAnotherKindStaysAsItIs() throws {
    let graph =
      Protobuf.field(ONNX.Attribute.name, Array("body".utf8)) + Protobuf.field(ONNX.Attribute.graph, [])
    let body = Protobuf.field(ONNX.attribute, graph)
    for other in [
      model(opset: 12), model(kernel: 12), model(kernel: 6), Data(Protobuf.field(ONNX.graph, [])),
      model(body: body), model(given: ["up"]),
    ] {
      #expect(try edited(other) == other)
    }
  }

  @Test func aNodeOfAnotherKindIsLeftOutAndTheRestMakesTheSameSound() throws {
    for other in [model(divisor: [1]), model(weightsOfTwo: "one")] {
      let (before, after) = (try GraphRun(other), try GraphRun(try edited(other)))
      #expect(after.operations.contains("Slice"))
      let sound = (0..<12).map { sin(Float($0)) }
      let (was, now) = (before.run(sound, [1, 3, 4])["out"], after.run(sound, [1, 3, 4])["out"])
      #expect(was?.sizes == now?.sizes)
      #expect(zip(try #require(was).numbers, try #require(now).numbers).allSatisfy { abs($0 - $1) < 1e-5 })
    }
  }
}
