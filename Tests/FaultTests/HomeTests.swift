import Foundation
import TestSupport
import Testing

/// Renders in homes that nobody used before, beside a sound server that nobody may ask.
struct HomeTests {
  private let program: Program
  private static let render = ["render", "short.yaml", "-q", "-f", "-o", "track.wav"]

  init() throws {
    program = try Program()
    try program.write("short.yaml", shortSession)
  }

  @Test func everyNewHomeGivesTheSameBytesColdAndWarmWithOneJobAndTwo() throws {
    var tracks: Set<Data> = []
    for number in 0..<count("FAULT_MOMENTS", otherwise: 6) {
      let home = try newHome(number)
      for flags in [["--no-cache"], [], []] {
        let result = try program.run(
          Self.render + flags + ["--jobs", "\(1 + number % 2)"], environment: home.environment)
        #expect(result.code == 0, "\(result.errors)")
        tracks.insert(try program.bytes("track.wav"))
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == [".cache"])
    }
    #expect(tracks.count == 1)
  }

  @Test func aHomeThatCannotBeWrittenAndAnotherPersonChangeNoByte() throws {
    let render = ["render", "short.yaml", "-q", "-o", "-"]
    let own = try program.run(render)
    #expect(own.code == 0)
    let nowhere = try newHome(0).environment.merging(["HOME": "/proc"]) { $1 }
    let homeless = try program.run(render, environment: nowhere)
    #expect(homeless.code == 0)
    #expect(homeless.errors.contains("spoken clips can't be kept in /proc/.cache/stretchguide"))
    #expect(homeless.bytes == own.bytes)
    guard Abilities.fewThreads else { return }
    let other = try program.run(render, environment: nowhere, under: Abilities.asNobody + ["--nofile=1024"])
    #expect(other.code == 0, "\(other.errors)")
    #expect(other.bytes == own.bytes)
  }

  @Test(arguments: ["willow", "joe", "heart"]) func noSoundServerIsAsked(voice: String) throws {
    var variables = try newHome(0).environment
    if voice != "willow" {
      guard let installed = InstalledVoice.all.first(where: { $0.name == voice }) else { return }
      variables["XDG_DATA_HOME"] = installed.dataHome
    }
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
    defer { close(listener) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian  // 127.0.0.1, at any port
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutableBytes(of: &address) {
      let place = $0.assumingMemoryBound(to: sockaddr.self).baseAddress
      #expect(bind(listener, place, length) == 0 && listen(listener, 9) == 0)
      #expect(getsockname(listener, place, &length) == 0)
    }
    variables["PULSE_SERVER"] = "tcp:127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
    let result = try program.run(Self.render + ["--voice", voice], environment: variables)
    #expect(result.code == 0)
    #expect(result.errors == "")
    #expect(accept(listener, nil, nil) == -1)
  }

  @Test(
    .enabled(if: Abilities.trace),
    arguments: [
      ["render", "short.yaml", "-q", "-o", "-", "--no-cache"], ["check", "short.yaml"],
      ["script", "short.yaml"], ["compare", "short.yaml"], ["sessions"], ["voices"], ["cache"],
    ])
  func noCommandConnectsToAnything(arguments: [String]) throws {
    let tracer = ["strace", "-f", "-qq", "-e", "trace=connect,bind", "-o", "calls"]
    let result = try program.run(
      arguments, environment: newHome(0).environment, under: ["/usr/bin/env"] + tracer)
    #expect(result.code == 0, "\(result.errors)")
    let calls = String(decoding: try program.bytes("calls"), as: UTF8.self).split(separator: "\n")
    #expect(calls.filter { $0.contains("connect(") || $0.contains("bind(") } == [])
  }

  @Test(.enabled(if: Abilities.trace))
  func importFetchesNothingThatAPageNames() throws {
    try program.write(
      "page.html",
      """
      <!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd"><html><head><base href="http://127.0.0.1:9/">
      <link rel="stylesheet" href="http://127.0.0.1:9/a.css"><script src="http://127.0.0.1:9/a.js"></script></head>
      <body><img src="http://127.0.0.1:9/x.png"><iframe src="http://127.0.0.1:9/"></iframe>
      <h2>Reach</h2><p>Stand. Reach up. Hold for 10 seconds.</p></body></html>
      """)
    let tracer = ["/usr/bin/env", "strace", "-f", "-qq", "-e", "trace=connect,bind,execve", "-o", "calls"]
    let result = try program.run(["import", "page.html"], environment: newHome(0).environment, under: tracer)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("    hold: 10s\n"))
    let calls = String(decoding: try program.bytes("calls"), as: UTF8.self).split(separator: "\n")
    #expect(calls.filter { !$0.contains("execve(") || $0.contains("pdftotext") } == [])
  }

  @Test(.enabled(if: Abilities.trace), arguments: InstalledVoice.all)
  func noNaturalVoiceConnectsToAnything(voice: InstalledVoice) throws {
    let tracer = ["/usr/bin/env", "strace", "-f", "-qq", "-e", "trace=connect,bind", "-o", "calls"]
    let home = try newHome(0).environment.merging(["XDG_DATA_HOME": voice.dataHome]) { $1 }
    try program.write("short.yaml", voice.session)
    let result = try program.run(Self.render + ["--voice", voice.name], environment: home, under: tracer)
    #expect(result.code == 0, "\(result.errors)")
    let calls = String(decoding: try program.bytes("calls"), as: UTF8.self).split(separator: "\n")
    #expect(calls.filter { $0.contains("connect(") || $0.contains("bind(") } == [])
  }

  private func newHome(_ number: Int) throws -> (path: String, environment: [String: String]) {
    let home = program.folder.appending(path: "home\(number)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let none = ["XDG_CACHE_HOME": "", "XDG_DATA_HOME": "", "XDG_RUNTIME_DIR": "", "XDG_CONFIG_HOME": ""]
    return (home.path, none.merging(["HOME": home.path]) { $1 })
  }
}
