import Foundation
import Speech
import TestSupport
import Testing

@testable import Studio

struct PiperModelTests {
  private let folder: TemporaryFolder
  private let config: PiperConfig

  init() throws {
    folder = try TemporaryFolder()
    let path = "\(folder.path)/m.onnx.json"
    try Data(
      #"""
      {"audio": {"sample_rate": 16000}, "espeak": {"voice": "en-gb"}, "language": {"code": "en_GB"},
       "phoneme_type": "espeak", "num_speakers": 2,
       "phoneme_id_map": {"_": [0], " ": [3], "ab": [9], "ə": [59], "^": [1]}}
      """#.utf8
    ).write(to: URL(filePath: path))
    config = try PiperConfig(path: path)
  }

  /// A node of an ONNX graph: its operation and the names of its attributes.
  private func node(_ operation: String, _ attributes: String...) -> [UInt8] {
    Protobuf.field(
      1,
      Protobuf.field(4, Array(operation.utf8))
        + attributes.flatMap { Protobuf.field(5, Protobuf.field(1, Array($0.utf8))) })
  }

  private func values(_ number: Int, in data: Data) throws -> [Data] {
    try Protobuf.fields(of: data, in: data.indices).filter { $0.number == number }.map {
      Data(data[$0.value])
    }
  }

  @Test func everySourceOfNoiseGetsASeedOfItsOwnAndTheRestStaysAsItWas() throws {
    let nodes = [
      node("Add"), node("RandomNormalLike", "dtype"), node("RandomNormalLike", "seed"), node("Mul"),
      node("RandomNormalLike"),
    ]
    let head = Protobuf.field(1, UInt64(8)) + Protobuf.field(2, Array("pytorch".utf8))
    let tail = Protobuf.field(8, [16, 15])
    let model = Data(head + Protobuf.field(7, nodes.flatMap(\.self) + Protobuf.field(2, [5])) + tail)
    let prepared = Data(try PiperModel.prepared(model, config).joined())

    let graph = try #require(try values(7, in: prepared).first)
    let made = try values(1, in: graph)
    #expect(made.count == nodes.count)
    for index in [0, 2, 3] { #expect(Protobuf.field(1, Array(made[index])) == nodes[index]) }
    let seeds = try [1, 4].map { try #require(try values(5, in: made[$0]).last) }
    #expect(try seeds.map { try values(1, in: $0).first } == [Data("seed".utf8), Data("seed".utf8)])
    #expect(try values(2, in: seeds[0]) != values(2, in: seeds[1]))
    #expect(try values(2, in: graph) == [Data([5])])
    #expect(prepared.starts(with: head))
    #expect(try values(8, in: prepared) == [Data([16, 15])])
    #expect(Data(try PiperModel.prepared(prepared, config).joined()).count > prepared.count)
    #expect(try values(7, in: Data(try PiperModel.prepared(prepared, config).joined())) == [graph])
  }

  @Test func theModelIsToldWhatSherpaLooksFor() throws {
    let prepared = Data(try PiperModel.prepared(Data(Protobuf.field(7, [])), config).joined())
    let pairs = try values(14, in: prepared).map { property in
      try [1, 2].map { String(decoding: try values($0, in: property)[0], as: UTF8.self) }
    }
    #expect(
      pairs == [
        ["model_type", "vits"], ["comment", "piper"], ["language", "en_GB"], ["voice", "en-gb"],
        ["has_espeak", "1"], ["n_speakers", "2"], ["sample_rate", "16000"],
      ])
  }

  @Test func whatIsNoWholeModelIsRefusedAndNothingIsWritten() throws {
    let path = "\(folder.path)/m.onnx"
    let whole = Protobuf.field(7, node("Add"))
    for bytes in [[], Array("not a model".utf8), Protobuf.field(1, UInt64(8)), whole.dropLast()] {
      try Data(bytes).write(to: URL(filePath: path))
      let refused = SpeechError.modelUnusable(path, reason: "it is not a whole ONNX model")
      #expect(throws: refused) { try PiperModel.prepare(path, config, to: path + ".new") }
      #expect(!FileManager.default.fileExists(atPath: path + ".new"))
    }
    #expect(throws: SpeechError.fileMissing("/none")) { try PiperModel.prepare("/none", config, to: path) }
  }

  @Test func theSymbolsAreSingleCodePointsInTheOrderOfTheirNumbers() {
    #expect(config.tokens == "_ 0\n^ 1\n  3\nə 59\n")
    #expect(config.languageTag == "en-GB")
  }

  @Test(arguments: [
    "", "[]", #"{"audio": {"sample_rate": 16000}}"#,
    #"{"audio": {"sample_rate": 1}, "espeak": {"voice": "en"}, "phoneme_id_map": {}, "phoneme_type": "text"}"#,
  ])
  func aFileThatIsNotOfAPiperModelIsRefused(text: String) throws {
    let path = "\(folder.path)/other.json"
    try Data(text.utf8).write(to: URL(filePath: path))
    #expect(throws: SpeechError.self) { try PiperConfig(path: path) }
  }

  @Test(arguments: [0, 1, 8, 7999, 96_001, 1 << 62]) func aRateThatIsNotSpeechIsRefused(rate: Int) throws {
    let path = "\(folder.path)/rate.json"
    let text = #"{"audio": {"sample_rate": \#(rate)}, "espeak": {"voice": "en"}, "phoneme_id_map": {}}"#
    try Data(text.utf8).write(to: URL(filePath: path))
    let reason = "it gives \(rate) samples per second, and speech has 8000 to 96000"
    #expect(throws: SpeechError.modelUnusable(path, reason: reason)) { try PiperConfig(path: path) }
  }

  @Test func whatIsNoPlainFileOrTooLargeIsRefusedAtOnce() throws {
    let (pipe, zeros, giant) = ("\(folder.path)/pipe.onnx", "\(folder.path)/z.onnx", "\(folder.path)/g.onnx")
    #expect(mkfifo(pipe, 0o600) == 0)
    for (path, size) in [(zeros, 100 << 20), (giant, 3 << 30)] {
      #expect(FileManager.default.createFile(atPath: path, contents: nil))
      #expect(truncate(path, size) == 0)
    }
    let plain = "it is no plain file of at most 256 MiB"
    for (path, reason) in [(pipe, plain), (giant, plain), (zeros, "it is not a whole ONNX model")] {
      #expect(throws: SpeechError.modelUnusable(path, reason: reason)) {
        try PiperModel.prepare(path, config, to: "\(folder.path)/out.onnx")
      }
    }
    for path in [pipe, giant] {
      let reason = "it is no plain file of at most 1 MiB"
      #expect(throws: SpeechError.modelUnusable(path, reason: reason)) { try PiperConfig(path: path) }
    }
  }
}
