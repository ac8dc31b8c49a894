import Foundation
import Speech
import TestSupport
import Testing

struct RecordCommandTests {
  let program: Program
  private var voice: URL { program.folder.appending(path: ".data/stretchguide/voices/anna") }

  init() throws {
    program = try Program()
    try program.write("short.yaml", shortSession)
  }

  /// The list of voices with one space between its columns.
  private func voices() throws -> String {
    try program.run("voices").output.replacing(#/ +/#, with: " ")
  }

  @Test func theSheetIsPrintedAndTheVoiceListedAndRemoved() throws {
    let result = try program.run("voices", "record", "anna", "short.yaml")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("Reach up."))
    #expect(try voices().contains("anna recorded en 0/"))
    #expect(try program.run("voices", "remove", "anna").code == 0)
    #expect(!FileManager.default.fileExists(atPath: voice.path))
  }

  @Test func aNewVoiceSpeaksTheLanguageOfItsFirstSession() throws {
    try program.write("british.yaml", "language: en-GB\n" + shortSession)
    #expect(try program.run("voices", "record", "anna", "british.yaml", "short.yaml").code == 0)
    #expect(try voices().contains("anna recorded en-GB 0/"))
  }

  @Test func linesAreReadIntoAMicrophoneOneByOne() throws {
    #expect(try program.run("voices", "record", "anna", "short.yaml").code == 0)
    let lines = try TakeIndex(folder: voice.path).lines
    // A microphone hears whatever espeak-ng says of the line's number, until it is told to stop.
    let bin = program.folder.appending(path: "bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: false)
    try program.write("words", lines.map(\.words).joined(separator: "\n") + "\n")
    try program.writeScript(
      "bin/arecord",
      #"""
      for file; do :; done
      number=$(basename "$file" .wav)
      trap 'sed -n "${number}p" "$WORDS" | "$SPEAK" > "$file"; exit 1' INT
      touch "$WORDS.begun.$number"
      while :; do sleep 0.05; done
      """#)
    try program.writeScript("bin/aplay", "for file; do :; done\ncp \"$file\" \"$WORDS.played\"")
    try program.writeScript("bin/say", "exec sox -R -n -t wav - synth 2 sine 300 pad 0.3 0.3")
    let words = program.folder.appending(path: "words").path
    // The first is played, read again and kept, the second skipped, the third left out.
    let process = try program.process(
      ["voices", "record", "anna", "--microphone"],
      environment: ["PATH": "\(bin.path):/usr/bin:/bin", "WORDS": words, "SPEAK": "\(bin.path)/say"])
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    func answer(_ text: String) throws {
      try input.fileHandleForWriting.write(contentsOf: Data("\(text)\n".utf8))
    }
    func awaitFile(_ name: String) {
      while !FileManager.default.fileExists(atPath: "\(words).\(name)"), process.isRunning { sched_yield() }
      try? FileManager.default.removeItem(atPath: "\(words).\(name)")
    }
    try answer("")
    awaitFile("begun.1")
    for text in ["", "h"] { try answer(text) }
    awaitFile("played")
    for text in ["a", ""] { try answer(text) }
    awaitFile("begun.1")
    for text in ["", "", "s", "q"] { try answer(text) }
    let said = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    #expect(process.code == 0)
    #expect(said.contains("1 of \(lines.count):  \(lines[0].words)"))
    #expect(said.contains("3 of \(lines.count):  \(lines[2].words)"))
    // Two seconds of a tone are no word: they are found, and said not to be the line.
    #expect(said.contains("1 \"\(lines[0].words)\": 3 times as long as its words take"), "\(said)")
  }

  @Test func withoutAMicrophonesProgramItIsOneSentence() throws {
    let result = try program.run(
      ["voices", "record", "anna", "short.yaml", "--microphone"], environment: ["PATH": "/nowhere"])
    #expect(result.code == 64)
    #expect(
      result.errors
        == "error: --microphone needs arecord or rec; install alsa-utils or sox, or record elsewhere for --takes\n"
    )
  }

  @Test func whatIsNotRecordedAnotherVoiceSpeaksAndTheSummarySaysSo() throws {
    #expect(try program.run("voices", "record", "anna", "short.yaml").code == 0)
    let result = try program.run("render", "short.yaml", "--voice", "anna")
    #expect(
      result.output.firstMatch(of: /spoken by Anna and, for [0-9]+ lines, Rowan, made in/) != nil,
      "\(result)")
  }

  @Test(arguments: [
    (
      ["willow", "short.yaml"], 64,
      "willow can't be recorded: another voice has this name; choose one of your own"
    ),
    (["../x", "short.yaml"], 64, "../x can't be recorded: write a name in small letters, digits, - and _"),
    (["anna", "none.yaml"], 66, "none.yaml: there is no such file; check the name and the folder"),
    (
      ["anna", "short.yaml", "--takes", "none"], 66,
      "none: there is no such file; check the name and the folder"
    ),
    (
      ["anna", "short.yaml", "--takes", "empty"], 65,
      "nothing is said in empty; name a recording, or a folder of files such as 017.wav"
    ),
    (
      ["anna", "short.yaml", "--takes", "short.yaml"], 66,
      "short.yaml can't be a recording: Format not recognised; name a WAV, FLAC, Ogg or MP3 file"
    ),
    (
      ["anna", "short.yaml", "--sheet", "short.yaml", "--force"], 64,
      "short.yaml is read for this track; choose another name for the output"
    ),
  ])
  func whatCannotBeRecordedIsOneSentence(arguments: [String], code: Int32, sentence: String) throws {
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "empty"), withIntermediateDirectories: false)
    let result = try program.run(["voices", "record"] + arguments)
    #expect(result.code == code)
    #expect(result.errors == "error: \(sentence)\n")
  }

  @Test func aDamagedIndexIsNamed() throws {
    #expect(try program.run("voices", "record", "anna", "short.yaml").code == 0)
    try Data("{".utf8).write(to: voice.appending(path: "index.json"))
    for command in [["render", "short.yaml", "--voice", "anna"], ["voices", "record", "anna"], ["voices"]] {
      let result = try program.run(command)
      #expect(result.code == 65)
      #expect(
        result.errors.hasSuffix(
          "index.json can't be spoken with (it is no index of takes); install the voice again from whole files\n"
        ))
    }
  }

  @Test func whatIsNoArchiveOfAVoiceIsRefused() throws {
    try program.write("a.tar", "x")
    let damaged = try program.run("voices", "install", "a.tar")
    #expect(damaged.code == 73)
    #expect(damaged.errors.hasPrefix("error: a.tar can't be installed: tar says: "))
    #expect(try program.run("voices", "install", "none.tar").code == 66)
    #expect(try program.run("voices", "export", "anna", "anna.tar").code == 66)
    #expect(try program.run("voices", "export", "anna", "anna.zip").code == 64)
    #expect(try program.files.allSatisfy { $0 != "anna.tar" })
  }
}
