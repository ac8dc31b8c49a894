import Foundation
import Guide
import Authoring
import Testing

/// Sessions kept as files, each for what it needs of the program or for the field it comes from.
enum SessionFiles {
  /// The files of `folder`, in alphabetical order.
  static func files(of folder: String) -> [URL] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: folder)
    let found =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return found.filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }
  }

  /// The session of a file, and what an ear would stumble over in it.
  static func read(_ file: URL) throws -> (session: Session, findings: [Diagnostic]) {
    let bytes = [UInt8](try Data(contentsOf: file))
    let decoded = try SessionDecoder.decode(bytes, file: file.lastPathComponent)
    return (
      decoded.session, Linter.findings(in: decoded, bytes: bytes, file: file.lastPathComponent)
    )
  }
}
