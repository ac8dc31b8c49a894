import Foundation
import TestSupport
import Testing

/// Stops the making of a catalogue at moments drawn by a seeded generator: `FAULT_MOMENTS` of them, 6 unless told.
@Suite(.serialized) struct CatalogueFaultTests {
  private let program: Program
  private let alone = ["/usr/bin/env", "--default-signal"]

  init() throws {
    program = try Program()
    for name in ["one", "two", "three"] {
      try program.write("\(name).yaml", shortSession.replacing("Short", with: name))
    }
    for folder in ["scratch", "disk"] {
      try FileManager.default.createDirectory(
        at: program.folder.appending(path: folder), withIntermediateDirectories: false)
    }
    try program.write(
      "all.yaml",
      """
      catalogue: all
      sessions: [one.yaml, two.yaml, three.yaml]
      voices: willow
      lengths: {full: {}, left: {only: 1, rest: 1s}}
      sample-rate: 8000
      output: disk/{session}-{length}.wav
      """)
  }

  private func process(_ words: String..., under wrapper: [String]) throws -> Process {
    try program.process(
      ["catalogue"] + words, environment: ["TMPDIR": program.folder.appending(path: "scratch").path],
      under: wrapper)
  }

  /// The whole tracks by their names, of which `whole` has the bytes.
  private func there(_ whole: [String: Data]) throws -> Set<String> {
    Set(
      whole.keys.filter { name in
        guard let bytes = try? program.bytes(name) else { return false }
        #expect(bytes == whole[name], "\(name)")
        return true
      })
  }

  private func made() throws -> [String: Data] {
    let process = try process("render", "all.yaml", "-q", under: alone)
    try process.run()
    #expect(process.code == 0)
    let names = ["one", "two", "three"].flatMap { ["disk/\($0)-full.wav", "disk/\($0)-left.wav"] }
    return Dictionary(uniqueKeysWithValues: try names.map { ($0, try program.bytes($0)) })
  }

  private func clear() throws {
    let disk = program.folder.appending(path: "disk")
    try FileManager.default.removeItem(at: disk)
    try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: false)
  }

  @Test func killedAtAnyMomentItGoesOnAndMakesNoWholeTrackTwice() throws {
    let start = ContinuousClock.now
    let whole = try made()
    let length = ContinuousClock.now - start
    try clear()
    var random = SplitMix64(seed: 11)
    for _ in 0..<count("FAULT_MOMENTS", otherwise: 6) {
      let before = try there(whole)
      if before.count == whole.count { try clear() }
      let shard = "\(random.int(1...2))/2"
      let process = try process("render", "all.yaml", "--shard", shard, under: alone)
      let said = Pipe()
      process.standardError = said
      process.standardOutput = FileHandle.nullDevice
      let delay = length * Double(random.int(0...700)) / 1000
      try process.run(atMost: delay)
      process.send(SIGKILL)
      _ = process.code
      let moment: Comment = "killed after \(delay)"
      program.expectNoProcess(moment)
      let text = String(decoding: try said.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      if before.count < whole.count {
        for track in before { #expect(!text.contains(track), moment) }
      }
      _ = try there(whole)
    }
    let last = try process("render", "all.yaml", "-q", under: alone)
    try last.run()
    #expect(last.code == 0)
    #expect(try there(whole).count == whole.count)
    #expect(program.leftovers == [])
    #expect(try program.run("catalogue", "verify", "all.yaml").output == "6 tracks as they should be\n")
  }

  /// The calls that a kill is aimed at, the files they are on, and the tracks that are whole by then.
  private static let steps: [(call: String, number: Int, file: String, whole: Int)] = [
    ("write", 1, "disk/all.manifest/1-of-3.jsonl", 0), ("fsync", 1, "disk/all.manifest/1-of-3.jsonl", 0),
    ("fsync", 1, "disk", 1), ("write", 2, "disk/all.manifest/1-of-3.jsonl", 1),
    ("fsync", 2, "disk/all.manifest/1-of-3.jsonl", 1),
  ]

  @Test(.enabled(if: Abilities.trace, "needs leave to watch a program's calls"), arguments: steps)
  func killedWhileATrackIsPutInItsPlaceItKnowsTheTrackAgain(
    call: String, number: Int, file: String, count: Int
  ) throws {
    let whole = try made()
    try clear()
    let killed = try process(
      "render", "all.yaml", "-q", "--shard", "1/3",
      under: [
        "/usr/bin/strace", "-f", "-qq", "-o", "/dev/null", "-P", program.folder.appending(path: file).path,
        "-e",
        "inject=\(call):signal=KILL:when=\(number)",
      ])
    try killed.run()
    #expect(killed.code == 128 + SIGKILL)
    let before = try there(whole)
    #expect(before.count == count)
    let next = try process("render", "all.yaml", "--shard", "1/3", under: alone)
    let said = Pipe()
    next.standardError = said
    next.standardOutput = FileHandle.nullDevice
    try next.run()
    #expect(next.code == 0)
    let text = String(decoding: try said.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    for track in before { #expect(!text.contains(track)) }
    #expect(try there(whole).count == 2)
    #expect(program.leftovers == [])
  }

  @Test func stoppedAtAnyMomentItLeavesWholeTracksAndNothingElse() throws {
    let start = ContinuousClock.now
    let whole = try made()
    let length = ContinuousClock.now - start
    var random = SplitMix64(seed: 12)
    for number in 0..<count("FAULT_MOMENTS", otherwise: 6) {
      try clear()
      let signal = [SIGTERM, SIGINT][number % 2]
      let process = try process("render", "all.yaml", "-q", under: alone)
      let delay = length * Double(random.int(0...1000)) / 1000
      try process.run(atMost: delay)
      process.send(signal)
      #expect([0, 128 + signal].contains(process.code))
      program.expectNoProcess("after \(delay)")
      #expect(program.leftovers == [], "after \(delay)")
      _ = try there(whole)
    }
  }

  @Test(.enabled(if: Abilities.mount, "needs leave to mount"), arguments: [4, 200, 500])
  func aFullDiskEndsItAndWhatWasMadeIsWholeAndKnown(kibibytes: Int) throws {
    let whole = try made()
    let script = """
      mount -t tmpfs -o size=\(kibibytes)k none disk || exit 125
      "$@"; code=$?
      "$1" catalogue plan all.yaml
      for track in disk/*.wav; do [ -e "$track" ] && cmp "$track" "kept/${track#disk/}" >&2; done
      ls -A disk | grep stretchguide.tmp >&2
      exit $code
      """
    try FileManager.default.moveItem(
      at: program.folder.appending(path: "disk"), to: program.folder.appending(path: "kept"))
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "disk"), withIntermediateDirectories: false)
    let result = try program.run(
      ["catalogue", "render", "all.yaml", "-q"],
      under: ["/usr/bin/unshare", "--mount", "/bin/sh", "-c", script, "sh"])
    #expect(result.code == 73, "\(result.errors)")
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 1 && lines[0].hasPrefix("error: disk/"), "\(result.errors)")
    #expect(result.errors.contains("(No space left on device); make room or choose another disk"))
    let fitting = whole.values.filter { $0.count < kibibytes << 10 }.count
    #expect(!result.output.contains("made or changed by others"), "\(result.output)")
    if kibibytes == 500 && fitting > 0 {
      #expect(result.output.contains("as they should be: "), "\(result.output)")
    }
  }
}
