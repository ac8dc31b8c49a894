import Foundation
import Testing

/// Given anything, the program ends soon, holds little memory, says in one sentence what is wrong, and leaves what stood
/// where the track was to be.
struct HostileTests {
  /// The most memory a run may hold, in MiB; a debug build holds more than twice what a release build does, and the
  /// system counts a program from what the one that starts it has held.
  private static var mostMemory: Int {
    var own = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &own)
    return max(192, own.ru_maxrss / 1024 + 8)
  }

  @Test(arguments: refusals)
  func isRefusedInItsOwnWordsAndLeavesEverythingAsItWas(_ hostile: HostileCase) async throws {
    let trial = try Trial(hostile.materials)
    let files = try trial.files
    let result = try await trial.run(hostile.arguments)
    #expect(result.errors == hostile.errors + "\n")
    #expect(result.code == hostile.code)
    #expect(result.output == "")
    #expect(try trial.files == files)
    #expect(try trial.track == Trial.precious)
    #expect(result.peakMebibytes < Self.mostMemory)
  }

  @Test(arguments: acceptances)
  func isTakenAsItIsMeant(_ hostile: HostileCase) async throws {
    let trial = try Trial(hostile.materials)
    let files = try trial.files
    let result = try await trial.run(hostile.arguments)
    #expect(result.errors == (hostile.errors.isEmpty ? "" : hostile.errors + "\n"))
    #expect(result.code == 0)
    #expect(try trial.files == files)
    let track = try trial.track
    #expect(track.prefix(4) == Data("RIFF".utf8))
    #expect(track.dropFirst(4).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) } == track.count - 8)
    #expect(result.peakMebibytes < Self.mostMemory)
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read every file"), arguments: Role.allCases)
  func whatMayNotBeReadIsRefused(_ role: Role) async throws {
    let trial = try Trial([.unreadable("bad.yaml")])
    let result = try await trial.run(role.arguments)
    #expect(
      result.errors
        == "error: \(role.file): the file can't be read (Permission denied); name a readable text file\n")
    #expect(result.code == 66)
    #expect(try trial.track == Trial.precious)
  }

  @Test func noTwoCasesHaveOneName() {
    let names = (refusals + acceptances).map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.count >= 120)
  }
}

let refusals: [HostileCase] = [
  filesOfAnyKind, badEncodings, badYAML, badQuantities, badSentences, badVoices, badPaces, badPaceFlags,
  badFlags, badSoundFlags, badPaths, tooMuch, badHandouts,
  FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext") ? badPDFs : [],
].flatMap { $0 }
let acceptances: [HostileCase] = [oddText, oddFlags, oddVoices].flatMap { $0 }
