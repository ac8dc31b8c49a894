import Foundation

/// A new folder that goes with its owner.
public final class TemporaryFolder: Sendable {
  /// Its path.
  public let path: String

  /// Makes it.
  public init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "stretchguide-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
