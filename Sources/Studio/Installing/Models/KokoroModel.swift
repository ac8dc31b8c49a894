import Foundation
import Speech

/// Readies Kokoro-82M, which comes in parts, and one of its speakers.
enum KokoroModel {
  /// The styles of a speaker: 510 counts of phonemes, each with 256 numbers of single precision.
  static let stylesBytes = 510 * 256 * 4

  /// Writes `parts` one after the other to `destination`, and beside it the styles of `speaker`, which `archive` holds as
  /// NumPy writes arrays.
  ///
  /// - Throws: ``SpeechError/modelUnusable(_:reason:)``, `CancellationError` when the task is cancelled, and what reading
  ///   and writing throw.
  static func prepare(
    _ parts: [String], speaker: String, of archive: String, to destination: String
  ) async throws {
    guard FileManager.default.createFile(atPath: destination, contents: nil) else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: destination])
    }
    let file = try FileHandle(forWritingTo: URL(filePath: destination))
    defer { try? file.close() }
    for part in parts {
      try file.write(contentsOf: Data(contentsOf: URL(filePath: part), options: .alwaysMapped))
    }
    let styles = destination + ".styles"
    let python = try await ExternalProgram.run(["python3", "-I", "-c", unpacking, archive, speaker, styles])
    let size = try? FileManager.default.attributesOfItem(atPath: styles)[.size] as? Int
    guard python.status == 0, size == stylesBytes else {
      throw SpeechError.modelUnusable(archive, reason: "it holds no styles of \(speaker)")
    }
  }

  /// Python that writes the numbers of an array in an archive, without their head, to a file.
  private static let unpacking = """
    import sys, zipfile
    archive, name, file = sys.argv[1:]
    array = zipfile.ZipFile(archive).read(name + ".npy")
    with open(file, "wb") as styles:
        styles.write(array[10 + int.from_bytes(array[8:10], "little"):])
    """
}
