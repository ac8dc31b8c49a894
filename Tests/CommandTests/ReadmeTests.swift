import Foundation
import TestSupport
import Testing

/// What the README tells people to type.
struct ReadmeTests {
  private static let text: String = {
    let readme = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")
      .standardized
    return (try? String(contentsOf: readme, encoding: .utf8)) ?? ""
  }()

  /// The commands in their order, but for those that need a network or a person's voice.
  private static let commands: [String] = {
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
        play*) shift; "$0" play --only 4 "$@" ;;
        *) "$0" "$@" ;;
      esac
    }
    aplay() { cat > /dev/null; }
    export STRETCHGUIDE_PLAYER="wc -c"

    """#

  @Test func everyCommandWorksAsPastedOneAfterTheOther() throws {
    let program = try Program()
    let site = try #require(Self.text.firstMatch(of: /`clinic.yaml` says[^`]*```yaml\n([^`]*)```/))
    try program.write("clinic.yaml", String(site.1).replacing("voices: heart", with: "voices: rowan"))
    try program.write("neck.yaml", shortSession)
    let catalogue = try #require(Self.text.firstMatch(of: /A \*catalogue\*[^`]*```yaml\n([^`]*)```/))
    try program.write(
      "catalogue.yaml",
      String(catalogue.1).replacing("[heart, joe]", with: "[rowan, willow]").replacing("kumo", with: "aulne")
        .replacing("fit: 15m", with: "rest: 3s"))
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "sessions"), withIntermediateDirectories: false)
    try program.write("sessions/neck.en.yaml", shortSession)
    try program.write("sessions/neck.fr.yaml", "language: fr\n" + shortSession)
    // What a file is, it shows itself.
    let exercise = "Stand tall. Reach up. Hold for 2 seconds.\n"
    try program.write("handout.pdf", (1...4).map { "## Reach \($0)\n\(exercise)" }.joined())
    #expect(Self.commands.count >= 20)
    for command in Self.commands {
      let result = try program.run([], under: ["/bin/sh", "-c", Self.shell + command])
      #expect(result.code == 0, "\(command): \(result.errors)")
    }
  }
}
