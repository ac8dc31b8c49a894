import FoundationEssentials
import Glibc

/// Where a worker program lies: in `$STRETCHGUIDE_WORKERS`, beside the running program, or in its `libexec`.
///
/// - Throws: ``SpeechError/workerNotFound(name:searched:)``.
func locateWorker(
  _ name: String, environment: [String: String] = ProcessInfo.processInfo.environment
) throws -> String {
  var directories: [String] = []
  if let given = environment["STRETCHGUIDE_WORKERS"], !given.isEmpty {
    directories = [given]
  } else if let program = realpath("/proc/self/exe", nil) {
    defer { free(program) }
    let home = String(cString: program).split(separator: "/").dropLast()
    directories = [
      "/" + home.joined(separator: "/"),
      "/" + (home.dropLast() + ["libexec", "stretchguide"]).joined(separator: "/"),
    ]
  }
  for directory in directories where access("\(directory)/\(name)", X_OK) == 0 {
    return "\(directory)/\(name)"
  }
  throw SpeechError.workerNotFound(name: name, searched: directories)
}
