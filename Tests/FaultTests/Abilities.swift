import Foundation
import TestSupport

/// Abilities of the machine that tests need, tried out: the superuser of a container may not mount, nor have a terminal.
enum Abilities {
  /// True where a file system can be mounted that nobody else sees.
  static let mount = succeeds("unshare --mount mount -t tmpfs none /mnt")
  /// True where a program can be run in a terminal.
  static let terminal = succeeds("script -qec true /dev/null")

  /// True where the calls of a program can be watched.
  static let trace = succeeds("strace -f -e trace=connect true")

  /// Runs a program as somebody whose threads can be limited, as the superuser's can't.
  static let asNobody =
    (getuid() == 0
      ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : ["/usr/bin/env"])
    + ["prlimit"]
  /// True where such a person may run the program.
  static let fewThreads = succeeds(
    (asNobody + ["--nproc=1000", (try? Program.path) ?? "", "--version"]).joined(separator: " "))

  private static func succeeds(_ command: String) -> Bool {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", command]
    shell.standardInput = FileHandle.nullDevice
    shell.standardOutput = FileHandle.nullDevice
    shell.standardError = FileHandle.nullDevice
    guard (try? shell.run()) != nil else { return false }
    shell.waitUntilExit()
    return shell.terminationStatus == 0
  }
}
