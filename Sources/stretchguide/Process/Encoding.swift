import ArgumentParser
import Authoring
import Foundation

/// The encoding of what the caller hands over, in which other names would be read and written than were meant.
enum Encoding {
  private static let variables = [
    "HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_DATA_HOME", "STRETCHGUIDE_PLAYER", "STRETCHGUIDE_VOICES",
    "STRETCHGUIDE_WORKERS",
  ]

  /// Ends the program where an argument, or a variable that it reads, is not UTF-8.
  static func check() {
    let arguments = UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
    for case let argument? in arguments where !isUTF8(argument) {
      refuse("\"\(String(cString: argument))\"")
    }
    for name in variables {
      if let value = getenv(name), !isUTF8(value) { refuse("the variable \(name)") }
    }
  }

  private static func isUTF8(_ text: UnsafeMutablePointer<CChar>) -> Bool {
    String(validatingCString: text) != nil
  }

  private static func refuse(_ what: String) {
    Console.error(
      "error: \(oneLine(what)) is not UTF-8 text; rename the file or folder that it names, and name it anew")
    _exit(ExitCode.validationFailure.rawValue)
  }
}
