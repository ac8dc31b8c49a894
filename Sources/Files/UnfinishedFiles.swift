internal import Glibc
internal import Synchronization

/// The temporary files of this process, for an end that can't wait for their owners.
public enum UnfinishedFiles {
  private static let paths = Mutex<Set<String>>([])

  /// Removes them all; what was being written fails.
  public static func remove() {
    paths.withLock { paths in
      for path in paths { unlink(path) }
      paths = []
    }
  }

  static func insert(_ path: String) {
    paths.withLock { _ = $0.insert(path) }
  }

  static func forget(_ path: String) {
    paths.withLock { _ = $0.remove(path) }
  }
}
