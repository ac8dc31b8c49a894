import Files
import FoundationEssentials
import Glibc

/// The place of a worker program: `$STRETCHGUIDE_WORKERS`, the folder of the running program, or its `libexec`.
enum WorkerLocation {
  /// Finds the path of the worker called `name`.
  ///
  /// - Throws: ``SpeechError/workerNotFound(name:searched:)``.
  static func path(
    of name: String, environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(SpeechError) -> String {
    var folders: [String] = []
    if let given = environment["STRETCHGUIDE_WORKERS"], !given.isEmpty {
      folders = ["\(given)/"]
    } else if let program = realpath("/proc/self/exe", nil) {
      defer { free(program) }
      let folder = PathName(String(cString: program)).folder
      folders = [folder, "\(PathName(String(folder.dropLast())).folder)libexec/stretchguide/"]
    }
    for folder in folders where access(folder + name, X_OK) == 0 { return folder + name }
    throw .workerNotFound(name: name, searched: folders.map { String($0.dropLast()) })
  }
}
