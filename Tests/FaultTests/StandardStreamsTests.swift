import Foundation
import TestSupport
import Testing

struct StandardStreamsTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write("short.yaml", shortSession)
  }

  /// Runs the program by a line of shell in which it is `"$@"`.
  private func run(_ arguments: String..., by script: String) throws -> Program.Result {
    try program.run(arguments, under: ["/bin/sh", "-c", script, "sh"])
  }

  private func whole() throws -> Data {
    let result = try program.run("render", "short.yaml", "-q", "-o", "whole.wav")
    #expect(result.code == 0, "\(result.errors)")
    return try program.bytes("whole.wav")
  }

  @Test func aTrackOnStandardOutputIsTheFilesBytesHoweverSlowItsReader() throws {
    let whole = try whole()
    let result = try program.run("render", "short.yaml", "-o", "-", "--explain")
    #expect(result.code == 0)
    #expect(result.bytes == whole)
    #expect(result.errors.contains("standard output: 0:"))
    let slow = try run(
      "render", "short.yaml", "-o", "-", "-q",
      by:
        #""$@" | { head -c 70000 > slow.wav; sched() { cat /proc/sys/kernel/random/uuid; }; sched > /dev/null; cat >> slow.wav; }"#
    )
    #expect(slow.errors == "")
    #expect(try program.bytes("slow.wav") == whole)
    let head = try run("render", "short.yaml", "-o", "-", "-q", by: #""$@" | head -c 44"#)
    #expect(head.bytes == whole.prefix(44))
  }

  @Test func aTimelineOnStandardOutputIsAloneThere() throws {
    let result = try program.run("render", "short.yaml", "-o", "a.wav", "--timeline", "-")
    #expect(result.code == 0)
    #expect(try JSONSerialization.jsonObject(with: result.bytes) is [String: Any])
    #expect(result.errors.contains("a.wav: "))
    let both = try program.run("render", "short.yaml", "-o", "-", "--timeline", "-")
    #expect(both.code == 64 && both.output == "")
  }

  @Test func nothingIsKeptOfATrackForStandardOutputWhoeverStopsReadingIt() throws {
    let result = try run(
      "render", "short.yaml", "-o", "-",
      by: #"export TMPDIR="$PWD"; { "$@" -q; echo "code $?" >&2; } | head -c 100 | wc -c"#)
    #expect(result.output == "100\n")
    #expect(result.errors == "code 141\n")
    #expect(try program.files == [".cache", "short.yaml"])
  }

  @Test(.enabled(if: Abilities.terminal, "needs script and a terminal"))
  func aTerminalIsNotGivenATrack() throws {
    let result = try program.run(
      [], under: ["/bin/sh", "-c", #"script -qec "$1 render short.yaml -o -" /dev/null"#, "sh"])
    #expect(result.code == 64)
    #expect(result.output.contains("a terminal can't play a track"))
  }

  @Test(arguments: [
    ["schema"], ["voices"], ["script", "short.yaml"], ["render", "short.yaml", "-q", "-o", "-"],
  ])
  func whereStandardOutputIsFullACommandSaysSo(command: [String]) throws {
    let result = try program.run(command, under: ["/bin/sh", "-c", #""$@" > /dev/full"#, "sh"])
    #expect(result.code == 73)
    #expect(result.errors.hasPrefix("error: standard output "), "\(result.errors)")
    #expect(result.errors.contains("No space left on device"))
  }

  @Test(arguments: [["schema"], ["sessions"], ["script"]])
  func whereNobodyReadsACommandEndsQuietly(command: [String]) throws {
    let script = #"mkfifo pipe; : < pipe & exec 3> pipe; wait; "$@" >&3; echo "code $?" >&2"#
    let result = try program.run(command, under: ["/bin/sh", "-c", script, "sh"])
    #expect(result.errors == "code 141\n")
  }

  @Test(arguments: [">&-", "2>&-", "<&-", "<&- >&- 2>&-", "2>/dev/full"])
  func withAnyStandardDescriptorClosedOrFullTheTrackIsTheSame(redirections: String) throws {
    let whole = try whole()
    let result = try run(
      "render", "short.yaml", "--no-cache", "-o", "track.wav", by: #""$@" \#(redirections)"#)
    #expect(result.code == 0)
    #expect(try program.bytes("track.wav") == whole)
  }
}
