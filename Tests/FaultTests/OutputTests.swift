import Foundation
import TestSupport
import Testing

struct OutputTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write("short.yaml", shortSession)
  }

  private func render(_ arguments: String..., under wrapper: [String] = []) throws -> Program.Result {
    try program.run(["render", "short.yaml", "-q"] + arguments, under: wrapper)
  }

  @Test(arguments: [0, 43, 44, 100_000])
  func aFileThatMayGrowNoFurtherIsAnErrorThatKeepsTheOldOne(bytes: Int) throws {
    try program.write("track.wav", "precious")
    let limited = ["/usr/bin/prlimit", "--fsize=\(bytes)"]
    let result = try render("-f", "-o", "track.wav", "--no-cache", under: limited)
    #expect(result.code == 73)
    #expect(result.errors.contains("error: track.wav can't be written to the end ("), "\(result.errors)")
    #expect(result.errors.contains("File too large"))
    #expect(try program.bytes("track.wav") == Data("precious".utf8))
    #expect(program.leftovers == [])
  }

  @Test(
    .enabled(if: Abilities.mount, "needs leave to mount"),
    arguments: ["wav", "flac", "ogg", "opus", "mp3", "m4a"], [16, 64, 128])
  func aFullDiskIsAnErrorThatKeepsTheOldFile(format: String, kibibytes: Int) throws {
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "disk"), withIntermediateDirectories: false)
    // A mount of its own, gone with the processes that see it.
    let script = """
      mount -t tmpfs -o size=\(kibibytes)k none disk || exit 125
      echo precious > disk/track.\(format)
      "$@"; code=$?
      ls -A disk; cat disk/track.\(format)
      exit $code
      """
    let alone = ["/usr/bin/unshare", "--mount", "/bin/sh", "-c", script, "sh"]
    let result = try render("-f", "-o", "disk/track.\(format)", under: alone)
    #expect(result.code == 73, "\(result.errors)")
    #expect(
      result.errors == """
        error: disk/track.\(format) can't be written to the end (No space left on device); make room or choose another \
        disk, and try again

        """)
    #expect(result.output == "track.\(format)\nprecious\n")
  }

  @Test(
    .enabled(if: Abilities.mount, "needs leave to mount"),
    arguments: ["flac", "ogg", "opus", "mp3", "m4a"])
  func aTemporaryFolderWithoutRoomIsAnErrorThatNamesIt(format: String) throws {
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "disk"), withIntermediateDirectories: false)
    let script = """
      mount -t tmpfs -o size=64k none disk || exit 125
      TMPDIR=disk exec "$@"
      """
    let alone = ["/usr/bin/unshare", "--mount", "/bin/sh", "-c", script, "sh"]
    let result = try render("-o", "-", "--format", format, under: alone)
    #expect(result.code == 73)
    #expect(
      result.errors == """
        error: no temporary file can be kept in disk (No space left on device); name a directory with room in TMPDIR

        """)
    #expect(result.bytes.isEmpty)
  }

  @Test func wavOnStandardOutputNeedsNoTemporaryFolder() throws {
    let result = try program.run(
      ["render", "short.yaml", "-q", "-o", "-", "--no-cache"], environment: ["TMPDIR": "/nowhere"])
    #expect(result.code == 0, "\(result.errors)")
    #expect(try render("-o", "track.wav").code == 0)
    #expect(try result.bytes == program.bytes("track.wav"))
  }

  @Test(.enabled(if: Abilities.mount, "needs leave to mount"))
  func aCacheThatCannotBeEmptiedIsNotSaidToBeEmpty() throws {
    #expect(try render("-o", "track.wav").code == 0)
    let cache = program.folder.appending(path: ".cache/stretchguide").path
    let script = """
      mount --bind .cache .cache && mount -o remount,ro,bind .cache || exit 125
      exec "$@"
      """
    let result = try program.run(
      ["cache", "clear"], under: ["/usr/bin/unshare", "--mount", "/bin/sh", "-c", script, "sh"])
    #expect(result.code == 73)
    #expect(result.output == "")
    #expect(
      result.errors.hasPrefix("error: \(cache) can't be removed (Read-only file system)"), "\(result.errors)")
  }

  @Test(.enabled(if: Abilities.mount, "needs leave to mount"))
  func aDirectoryThatCannotBeWrittenToIsRefusedBeforeAnythingIsSpoken() throws {
    let script = """
      mkdir disk && mount -t tmpfs -o ro none disk || exit 125
      exec "$@"
      """
    let alone = ["/usr/bin/unshare", "--mount", "/bin/sh", "-c", script, "sh"]
    let result = try render("-o", "disk/track.wav", under: alone)
    #expect(result.code == 73)
    #expect(result.errors.contains("Read-only file system"), "\(result.errors)")
    #expect(try !program.files.contains(".cache"))
  }

  @Test(.enabled(if: Abilities.mount, "needs leave to mount"))
  func aVoiceThatCannotBeRemovedIsOneSentence() throws {
    let voice = program.folder.appending(path: ".data/stretchguide/voices/mine")
    try FileManager.default.createDirectory(at: voice, withIntermediateDirectories: true)
    let script = """
      mount --bind .data .data && mount -o remount,ro,bind .data || exit 125
      exec "$@"
      """
    let result = try program.run(
      ["voices", "remove", "mine"], under: ["/usr/bin/unshare", "--mount", "/bin/sh", "-c", script, "sh"])
    #expect(result.code == 73)
    #expect(
      result.errors == """
        error: \(voice.path) can't be removed (Read-only file system); allow writing to the directory that holds it, \
        and try again

        """)
  }

  @Test(arguments: [".", "/dev/full", "pipe", "/dev/stdout"])
  func whatIsNoFileIsRefusedAndLeftAsItIs(name: String) throws {
    #expect(mkfifo(program.folder.appending(path: "pipe").path, 0o600) == 0)
    let before = try program.files
    let result = try render("-f", "-o", name)
    #expect(result.code == 73)
    #expect(result.errors.hasPrefix("error: \(name) is a "), "\(result.errors)")
    #expect(try program.files == before)
  }

  @Test(arguments: [true, false])
  func aLinkIsWrittenThroughToAFileThatIsThereOrNotYet(exists: Bool) throws {
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "there"), withIntermediateDirectories: false)
    if exists { try program.write("there/track.wav", "old") }
    try FileManager.default.createSymbolicLink(
      atPath: program.folder.appending(path: "link.wav").path, withDestinationPath: "there/track.wav")
    #expect(try render("-f", "-o", "link.wav").code == 0)
    let led = try FileManager.default.destinationOfSymbolicLink(
      atPath: program.folder.appending(path: "link.wav").path)
    #expect(led == "there/track.wav")
    #expect(try program.bytes("there/track.wav").prefix(4) == Data("RIFF".utf8))
    #expect(program.leftovers == [])
  }

  @Test(arguments: [0o600, 0o644, 0o444] as [mode_t]) func aReplacedFileKeepsItsMode(
    mode: mode_t
  ) throws {
    try program.write("track.wav", "old")
    let path = program.folder.appending(path: "track.wav").path
    #expect(chmod(path, mode) == 0)
    #expect(try render("-f", "-o", "track.wav").code == 0)
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o7777 == mode && status.st_size > 8)
  }

  @Test(arguments: ["short.yaml", "./short.yaml"])
  func anOutputThatIsReadOrWrittenTwiceIsRefused(name: String) throws {
    let read = try render("-f", "-o", name)
    #expect(read.code == 64)
    #expect(read.errors == "error: \(name) is read for this track; choose another name for the output\n")
    #expect(try program.bytes("short.yaml") == Data(shortSession.utf8))
    let twice = try render("-f", "-o", "new", "--timeline", "./new")
    #expect(twice.code == 64)
    #expect(twice.errors == "error: ./new would be written twice; give each output a name of its own\n")
  }

  @Test(arguments: [
    #"exec "$@" -o "$(printf 'caf\351.wav')""#, #"XDG_CACHE_HOME="/tmp/$(printf 'caf\351')" exec "$@""#,
    #"ln -s "$(printf 'caf\351.wav')" link.wav; exec "$@" -o link.wav"#,
  ])
  func aNameThatIsNotUTF8IsRefusedAndNoOtherIsWritten(script: String) throws {
    let result = try render(under: ["/bin/sh", "-c", script, "sh"])
    #expect(result.code == (script.contains("ln") ? 73 : 64))
    #expect(result.errors.contains(" not UTF-8"), "\(result.errors)")
    #expect(try program.files.filter { !["link.wav", "short.yaml"].contains($0) } == [])
  }

  @Test func nothingThatIsReadIsEverWrittenByWhateverNameItIsCalled() throws {
    let folder = program.folder.path
    try FileManager.default.createDirectory(atPath: folder + "/Mine", withIntermediateDirectories: false)
    try FileManager.default.copyItem(
      atPath: Program.voices + "/willow.yaml", toPath: folder + "/Mine/mine.yaml")
    try program.write("pace.yaml", "based-on: gentle\n")
    try program.write("sea.wav", "")
    try FileManager.default.removeItem(atPath: folder + "/sea.wav")
    #expect(try render("-o", "sea.wav").code == 0)
    let read = ["short.yaml", "Mine/mine.yaml", "pace.yaml", "sea.wav"]
    let before = try read.map(program.bytes)
    let flags = [
      "--voices", "Mine", "--voice", "MINE", "--pace", "./pace.yaml", "--ambience", "sea.wav", "-f", "-o",
      "new.wav", "--timeline",
    ]
    for name in read {
      #expect(link(folder + "/" + name, folder + "/hard") == 0)
      #expect(symlink(folder + "/" + name, folder + "/soft") == 0)
      for alias in [name, "./" + name, "hard", "soft"] {
        let result = try program.run(["render", "short.yaml", "-q"] + flags + [alias])
        #expect(result.code == 64)
        #expect(
          result.errors == "error: \(alias) is read for this track; choose another name for the output\n")
      }
      #expect(unlink(folder + "/hard") == 0 && unlink(folder + "/soft") == 0)
    }
    let appended = try program.run(
      ["render", "short.yaml", "-q", "--ambience", "sea.wav", "-o", "-"],
      under: ["/bin/sh", "-c", #""$@" >> sea.wav"#, "sh"])
    #expect(appended.code == 64)
    #expect(try read.map(program.bytes) == before)
    #expect(try !program.files.contains("new.wav"))
  }

  @Test func aModelIsNotWrittenOverByHowItSounds() throws {
    for name in ["mine.onnx", "mine.onnx.json"] { try program.write(name, "precious") }
    for name in ["mine.onnx", "./mine.onnx.json"] {
      let result = try program.run("voices", "install", "mine.onnx", "-f", "--try", name)
      #expect(result.code == 64)
      #expect(
        result.errors == "error: \(name) is read for this track; choose another name for the output\n")
      #expect(try program.bytes(name) == Data("precious".utf8))
    }
  }

  @Test func ofTwoRendersToOneNameAtOnceOneWinsWhole() throws {
    let runs = try ["2s", "3s"].map { rest in
      let process = try program.process([
        "render", "short.yaml", "-q", "-f", "-o", "a.wav", "--side-change", rest,
      ])
      try process.run()
      return process
    }
    #expect(runs.map(\.code) == [0, 0])
    let raced = try program.bytes("a.wav")
    let alone = try ["2s", "3s"].map { rest in
      #expect(try render("-f", "-o", "b.wav", "--side-change", rest).code == 0)
      return try program.bytes("b.wav")
    }
    #expect(alone.contains(raced))
    #expect(program.leftovers == [])
  }

  @Test(
    .enabled(if: Abilities.trace, "needs leave to watch a program's calls"),
    arguments: ["EPERM", "EOPNOTSUPP", "ENOSYS"])
  func aDiskWithoutLinksIsWrittenToAllTheSame(error: String) throws {
    // As on s3fs.
    let without = [
      "/usr/bin/strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=renameat2:error=EINVAL", "-e",
      "inject=?link,linkat:error=\(error)",
    ]
    let result = try render("-o", "track.wav", under: without)
    #expect(result.code == 0 && result.errors == "", "\(result.errors)")
    #expect(try render("-o", "alone.wav").code == 0)
    #expect(try program.bytes("track.wav") == program.bytes("alone.wav"))
    #expect(program.leftovers == [])
  }
}
