import Foundation
import Speech
import TestSupport
import Testing

@testable import Studio

struct KokoroModelTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  /// An archive as NumPy writes it, with an array of so many numbers, of which the first is 1.
  private func writeArchive(numbers: Int) async throws -> String {
    let script = """
      import struct, sys, zipfile
      head = b"{'descr': '<f4', 'fortran_order': False, 'shape': (" + sys.argv[2].encode() + b",), }"
      head += b" " * (117 - len(head)) + b"\\n"
      array = b"\\x93NUMPY\\x01\\x00" + struct.pack("<H", len(head)) + head
      array += struct.pack("<f", 1) + bytes(4 * (int(sys.argv[2]) - 1))
      zipfile.ZipFile(sys.argv[1], "w").writestr("somebody.npy", array)
      """
    let python = try await ExternalProgram.run(["python3", "-I", "-c", script, path("a.npz"), "\(numbers)"])
    try #require(python.status == 0, "\(python.errors)")
    return path("a.npz")
  }

  @Test func thePartsAreJoinedInOrderAndTheSpeakersNumbersLieBesideThem() async throws {
    for (name, text) in [("1", "one"), ("2", ""), ("3", "three")] {
      try Data(text.utf8).write(to: URL(filePath: path(name)))
    }
    let archive = try await writeArchive(numbers: 510 * 256)
    try await KokoroModel.prepare(
      ["1", "2", "3"].map(path), speaker: "somebody", of: archive, to: path("m.onnx"))
    #expect(try String(contentsOfFile: path("m.onnx"), encoding: .utf8) == "onethree")
    let styles = try Data(contentsOf: URL(filePath: path("m.onnx.styles")))
    #expect(styles.count == KokoroModel.stylesBytes)
    #expect(styles.prefix(8) == Data([0, 0, 0x80, 0x3f, 0, 0, 0, 0]))
  }

  @Test(arguments: [("nobody", 510 * 256), ("somebody", 510 * 256 - 1), ("somebody", 1)])
  func anArchiveWithoutTheSpeakersStylesIsNamed(speaker: String, numbers: Int) async throws {
    try Data().write(to: URL(filePath: path("1")))
    let archive = try await writeArchive(numbers: numbers)
    await #expect(
      throws: SpeechError.modelUnusable(archive, reason: "it holds no styles of \(speaker)")
    ) {
      try await KokoroModel.prepare([path("1")], speaker: speaker, of: archive, to: path("m.onnx"))
    }
  }
}
