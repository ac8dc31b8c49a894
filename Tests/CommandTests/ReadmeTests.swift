import Foundation
import TestSupport
import Testing

/// What the README tells people to type.
struct ReadmeTests {
  /// The commands in their order, but for those that need a network or a person's voice.
  private static let commands: [String] = {
    let readme = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")
      .standardized
    let text = (try? String(contentsOf: readme, encoding: .utf8)) ?? ""
    let needing = [" joe", " --takes", " --microphone"]
    return text.split(separator: "\n").filter { line in
      line.hasPrefix("    stretchguide ") && !needing.contains(where: line.contains)
    }
    .map { String($0.dropFirst(4)) }
  }()

  /// Tells one stretch where nothing else is asked for, so that it takes seconds; nobody need hear it.
  private static let shell = #"""
    stretchguide() {
      case "$*" in
        *--fit*) "$0" "$@" ;;
        render*) shift; "$0" render --only 4 "$@" ;;
        *) "$0" "$@" ;;
      esac
    }
    aplay() { cat > /dev/null; }

    """#

  @Test func everyCommandWorksAsPastedOneAfterTheOther() throws {
    let program = try Program()
    #expect(Self.commands.count >= 20)
    for command in Self.commands {
      let result = try program.run([], under: ["/bin/sh", "-c", Self.shell + command])
      #expect(result.code == 0, "\(command): \(result.errors)")
    }
  }
}
