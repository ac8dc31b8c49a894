import Foundation

/// A script for `/bin/sh` that runs like any program.
public enum ShellScript {
  /// Writes one of these lines.
  ///
  /// Another process writes it: programs that other tests start meanwhile hold open what this process has open, and what is
  /// open for writing can't be run ("Text file busy").
  public static func write(_ lines: String, to path: String) throws {
    let writer = Process()
    writer.executableURL = URL(filePath: "/bin/sh")
    writer.arguments = [
      "-c", #"printf '#!/bin/sh\n%s\n' "$1" > "$2" && chmod 755 "$2""#, "sh", lines, path,
    ]
    try writer.run()
    guard writer.code == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}
