import Foundation
import TestSupport
import Testing

struct SurroundingsTests {
  private let program: Program
  private let whole: (track: Data, line: Data)
  private static let render = ["render", "short.yaml", "-f", "-o", "track.wav", "--timeline", "line.json"]

  init() throws {
    program = try Program()
    try program.write("short.yaml", shortSession)
    let code = try program.run(Self.render).code
    #expect(code == 0)
    whole = try (program.bytes("track.wav"), program.bytes("line.json"))
  }

  private func expectSame(
    _ flags: [String] = [], environment: [String: String] = [:], under wrapper: [String] = []
  ) throws {
    let result = try program.run(Self.render + flags, environment: environment, under: wrapper)
    #expect(result.code == 0, "\(result.errors)")
    #expect(try program.bytes("track.wav") == whole.track)
    #expect(try program.bytes("line.json") == whole.line)
    #expect(program.leftovers == [])
  }

  @Test(arguments: [
    ["LC_ALL": "C", "LANG": "C"], ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"],
    ["LC_ALL": "de_DE.UTF-8"], ["TZ": "Asia/Kolkata"], ["TZ": "nowhere"], ["HOME": ""],
    ["HOME": "", "XDG_CACHE_HOME": ""],
  ])
  func localeTimeZoneHomeAndCoresChangeNoByte(variables: [String: String]) throws {
    try expectSame(["--no-cache", "--jobs", "1"], environment: variables)
    try expectSame(environment: variables)
  }

  @Test(arguments: ["--nofile=16", "--as=1073741824"])
  func sixteenDescriptorsAndOneGibibyteOfAddressSpaceAreEnoughForTwoJobs(limit: String) throws {
    try expectSame(["--no-cache", "--jobs", "2"], under: ["/usr/bin/prlimit", limit])
  }

  @Test(arguments: [
    ("--nofile=15", "open files are limited to 15; allow 16"),
    ("--nofile=6", "open files are limited to 6; allow 16"),
    ("--as=167772160", "address space is limited to 160 MiB; allow 512"),
    ("--data=33554432", "data is limited to 32 MiB; allow 256"),
  ])
  func tooFewDescriptorsOrTooLittleAddressSpaceAreAnError(limit: String, message: String) throws {
    let result = try program.run(Self.render + ["--no-cache"], under: ["/usr/bin/prlimit", limit])
    #expect(result.code == 70)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(try program.bytes("track.wav") == whole.track)
  }

  @Test(.enabled(if: Abilities.fewThreads), arguments: [1, 2, 3, 4, 10]) func tooFewThreadsAreAnErrorAtOnce(
    threads: Int
  ) throws {
    let limited = Abilities.asNobody + ["--nproc=\(threads)"]
    let result = try program.run(Self.render + ["--no-cache"], under: limited)
    #expect(result.code == 70)
    #expect(result.errors.contains("threads and processes can be started; allow more"), "\(result.errors)")
    #expect(try program.bytes("track.wav") == whole.track)
  }

  @Test func dataOfTheEngineThatChangedInPlaceIsSpokenWith() throws {
    let data = program.folder.appending(path: "espeak-ng-data")
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    let copy =
      "cp -rL \"$(ls -d /usr/lib/*/espeak-ng-data /usr/share/espeak-ng-data 2>/dev/null | head -n 1)\" \"$0\""
    shell.arguments = ["-c", copy, data.path]
    try shell.run()
    shell.waitUntilExit()
    let own = ["ESPEAK_DATA_PATH": program.folder.path]
    try expectSame(environment: own)
    let variant = data.appending(path: "voices/!v/m8")
    let status = try FileManager.default.attributesOfItem(atPath: variant.path)
    let text = try String(contentsOf: variant, encoding: .utf8)
    let other = text.replacing("pitch 65", with: "pitch 95")
    #expect(other.utf8.count == text.utf8.count && other != text)
    let handle = try FileHandle(forWritingTo: variant)
    try handle.write(contentsOf: Data(other.utf8))
    try handle.close()
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(status[.modificationDate])], ofItemAtPath: variant.path)
    let result = try program.run(Self.render, environment: own)
    #expect(result.code == 0)
    #expect(try program.bytes("track.wav") != whole.track)
  }

  @Test func withoutTheEnginesDataItNamesThePackageThatHasIt()
    throws
  {
    let empty = ["ESPEAK_DATA_PATH": program.folder.path]
    for flags in [[], ["--no-cache"]] {
      let result = try program.run(Self.render + flags, environment: empty)
      #expect(result.code == 70)
      #expect(result.errors.contains("install the Debian package espeak-ng-data"), "\(result.errors)")
      #expect(try program.bytes("track.wav") == whole.track)
    }
  }

  @Test(arguments: [0, 1_000_000, 4_000_000_000])
  func clipsDatedLongAgoOrInTheFutureAreAsGoodAsAny(seconds: Double) throws {
    for clip in try clips() {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: clip.path)
    }
    try expectSame()
  }

  @Test func aClipWithAnyByteChangedOrCutAnywhereIsMadeAnew() throws {
    var random = SplitMix64(seed: 3)
    let clips = try clips()
    for _ in 0..<count("FAULT_MOMENTS", otherwise: 6) {
      for clip in clips {
        var bytes = try Data(contentsOf: clip)
        let index = random.int(0...(bytes.count - 1))
        if random.chance(30) {
          bytes = bytes.prefix(index)
        } else {
          bytes[index] ^= UInt8(random.int(1...255))
        }
        try bytes.write(to: clip)
      }
      try expectSame()
    }
  }

  @Test func aCacheThatIsAFileOrUnreadableGarbageCostsOnlyTime() throws {
    for clip in try clips() { try Data("garbage".utf8).write(to: clip) }
    try expectSame()
    try FileManager.default.removeItem(at: program.folder.appending(path: ".cache"))
    try program.write(".cache", "no folder")
    try expectSame()
  }

  @Test func aWorkerKilledInTheMidstOfARenderIsReplaced() throws {
    let process = try program.process(["render", "-q", "--no-cache", "-o", "full.wav", "--only", "2,5"])
    try process.run()
    var killed = 0
    while killed < 3, process.isRunning {
      // Workers lead a group of their own, as the program itself does not.
      for worker in program.processes where worker != process.processIdentifier && getpgid(worker) == worker {
        if killed < 3, kill(worker, SIGKILL) == 0 { killed += 1 }
      }
      sched_yield()
    }
    let code = process.code
    #expect(killed > 0)
    guard code == 0 else {
      #expect(code == 70)
      return
    }
    let result = try program.run("render", "-q", "--no-cache", "-o", "again.wav", "--only", "2,5")
    #expect(result.code == 0)
    #expect(try program.bytes("full.wav") == program.bytes("again.wav"))
  }

  private func clips() throws -> [URL] {
    let folder = program.folder.appending(path: ".cache/stretchguide")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "clip" }.sorted { $0.path < $1.path }
  }
}
