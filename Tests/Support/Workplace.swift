import Foundation

/// A new directory, gone with everything in it when the value goes out of scope.
public struct Workplace: ~Copyable {
  private let url: URL

  /// Makes it.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "stretchguide-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// The names of all files, hidden ones too.
  public var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path()).sorted() }
  }

  /// The path of what is, or will be, called `name` in it.
  public func path(_ name: String) -> String {
    url.appending(path: name).path(percentEncoded: false)
  }

  /// Writes `text` into a file and returns its path.
  public func file(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: url.appending(path: name))
    return path(name)
  }
}
