import Foundation

/// What a test needs of the machine, tried out: the superuser of a container may not mount, nor have a terminal.
enum Abilities {
  /// Whether a file system can be mounted where nobody else sees it.
  static let mount = succeeds("unshare --mount mount -t tmpfs none /mnt")
  /// Whether a program can be run in a terminal.
  static let terminal = succeeds("script -qec true /dev/null")

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
