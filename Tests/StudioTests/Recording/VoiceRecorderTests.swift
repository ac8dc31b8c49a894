import Foundation
import Guide
import Sound
import Speech
import TestSupport
import Testing

@testable import Studio

struct VoiceRecorderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var library: Library {
    Library(
      environment: ["STRETCHGUIDE_VOICES": Program.voices, "XDG_DATA_HOME": "\(folder.path)/data"],
      program: nil)
  }

  private func recorder(_ name: String = "anna") throws -> VoiceRecorder {
    try VoiceRecorder(name, in: library, try #require(library.data))
  }

  /// Each line as somebody speaks it.
  private func clips(
    of index: TakeIndex, as voice: Voice, _ synthesizer: any Synthesizer
  ) async throws -> [Clip] {
    try await synthesizer.whileRunning {
      try await withThrowingTaskGroup(of: (Int, Clip).self) { group in
        for line in index.lines {
          group.addTask {
            let clip = try await synthesizer.speak(line.words, as: voice)
            return (line.number, try ClipConditioner(sampleRate: Reading.sampleRate).condition(clip))
          }
        }
        return try await group.reduce(into: index.lines.map { _ in Clip(samples: [], sampleRate: 1) }) {
          $0[$1.0 - 1] = $1.1
        }
      }
    }
  }

  /// Three short lines.
  private func fewLines() async throws -> TakeIndex {
    let path = "\(folder.path)/few.yaml"
    try Data(shortSession.utf8).write(to: URL(filePath: path))
    return try await recorder().lines(for: [path])
  }

  @Test func everyLineOfALongRecordingIsFoundLevelledAndItsFaultsNamed() async throws {
    let index = try await recorder().lines(for: [])
    let fern = try library.voice("fern")
    let reading = Reading(try await clips(of: index, as: fern, EspeakSynthesizer()))
    let path = "\(folder.path)/reading.flac"
    try reading.write(to: path)

    let report = try await recorder().record(path, to: index)
    #expect(Set(report.index.lines.filter { $0.take == nil }.map(\.number)) == reading.missing)
    #expect(report.taken.count == index.lines.count - 2)
    #expect(report.strangers == [])
    #expect(report.faults.contains { $0.number == reading.clipped && $0.fault == .clipped })
    #expect(
      report.faults.contains { if case .noisy = $0.fault { $0.number == reading.noisy } else { false } })
    #expect(report.faults.count { if case .unsure = $0.fault { false } else { true } } == 2)
    for number in reading.missing { #expect(report.text.contains("\(number) \"")) }

    try await Workshop.open(TrackRequest([(.voice, "anna")]), in: library) { workshop in
      var pacing = try library.pace("gentle")
      pacing.guidance = .full
      let production = try await workshop.produce(pacing)
      var levels: [Double] = []
      var missing: Set<String> = []
      for case .speech(let text)? in Set(production.timeline.events.map(\.audible)) {
        let clip = try #require(await workshop.producer.kept(Take(audible: .speech(text), speechRate: 0.9)))
        levels.append(try clip.loudness())
        let line = report.index[Language.english.spoken(text)]
        if line?.take == nil {
          missing.insert(text)
        } else {
          #expect(Reading.number(in: clip, of: index.lines.count) == line?.number, "\(text)")
        }
      }
      let spread = (levels.max() ?? 0) - (levels.min() ?? 0)
      #expect(spread <= 1, "\(spread) LU")
      #expect(production.standIn?.lines ?? 0 == missing.count)
    }
  }

  @Test func aRecordingMadeAgainTakesThePlaceOfTheFormerAndChangesTheEnginesMark() async throws {
    let index = try await fewLines()
    let spoken = try await clips(of: index, as: library.voice("fern"), EspeakSynthesizer())
    let takes = "\(folder.path)/takes"
    try FileManager.default.createDirectory(atPath: takes, withIntermediateDirectories: false)
    func write(_ number: Int, _ clip: Clip) throws {
      try TrackWriter(frames: clip.samples.count, sampleRate: clip.sampleRate)
        .write(
          PlacedClips([Placement(start: 0, clip: 0)]) { _ in clip }, to: "\(takes)/0\(number) me.wav",
          overwrite: true)
    }
    for line in index.lines { try write(line.number, spoken[line.number - 1]) }
    // The second line, and the first after it.
    let wrong = spoken[1]
    try write(
      1, Clip(samples: wrong.samples + spoken[0].samples + wrong.samples, sampleRate: wrong.sampleRate))
    var report = try await recorder().record(takes, to: index)
    #expect(report.index.lines.filter { $0.take == nil }.map(\.number) == [1])
    #expect(report.faults.map(\.number) == [1])
    func identity() async throws -> String {
      try await library.synthesizer(for: library.voice("anna")).identity
    }
    let before = try await identity()
    #expect(try await identity() == before)

    try write(1, spoken[0])
    report = try await recorder().record(takes, to: report.index)
    #expect(report.index.lines.allSatisfy { $0.take != nil })
    #expect(report.faults.isEmpty)
    #expect(try await identity() != before)
  }

  @Test func aVoiceComesBackWholeFromItsArchive() async throws {
    let index = try await fewLines()
    let data = try #require(library.data)
    let file = "\(folder.path)/anna.tar"
    try await VoiceArchive(data).export("anna", to: file, overwrite: false)
    try VoiceInstaller(data) { _ in }.remove("anna")
    let installed = try await VoiceArchive(data).install(file, replaces: false)
    #expect(installed == ("anna", false))
    #expect(try TakeIndex(folder: data.folder(ofVoice: "anna")) == index)
    #expect(try await VoiceArchive(data).install(file, replaces: false).wasThere)
  }

  @Test func anArchiveThatHoldsALinkIsRefusedAndLeavesNothing() async throws {
    let data = try #require(library.data)
    let voice = "\(folder.path)/eve"
    try FileManager.default.createDirectory(atPath: voice, withIntermediateDirectories: false)
    try Data("name: Eve\nengine: recorded".utf8).write(to: URL(filePath: "\(voice)/eve.yaml"))
    try Data(TakeIndex().json()).write(to: URL(filePath: "\(voice)/index.json"))
    try FileManager.default.createSymbolicLink(atPath: "\(voice)/1.flac", withDestinationPath: "/etc/passwd")
    let file = "\(folder.path)/eve.tar"
    #expect(try await ExternalProgram.run(["tar", "-cf", file, "-C", folder.path, "eve"]).status == 0)
    await #expect(throws: StudioError.self) { try await VoiceArchive(data).install(file, replaces: false) }
    #expect(data.voiceNames == [])
  }

  @Test func aFallbackThatIsRecordedTooIsRefused() async throws {
    _ = try await fewLines()
    let data = try #require(library.data)
    try Data("name: Anna\nengine: recorded\nfallback: anna".utf8)
      .write(to: URL(filePath: "\(data.folder(ofVoice: "anna"))/anna.yaml"))
    #expect(throws: SpeechError.self) { try library.synthesizer(for: library.voice("anna")) }
  }

  @Test func linesKeepTheirNumbersWhenASessionIsAdded() async throws {
    let few = try await fewLines()
    let many = try await recorder().lines(for: ["upper-middle-back"])
    #expect(few.lines.count < many.lines.count)
    #expect(Array(many.lines.prefix(few.lines.count)) == few.lines)
  }

  @Test func theSheetNumbersEveryLineAndMarksWhatIsRecorded() async throws {
    var index = TakeIndex()
    for words in ["Stay.", "a|b"] { index.add(words) }
    index.record(1)
    let sheet = RecordingSheet("anna", index)
    #expect(sheet.text(.text).hasSuffix("* 1  Stay.\n  2  a|b\n"))
    #expect(sheet.text(.markdown).hasSuffix("| 1 | Stay. | recorded |\n| 2 | a\\|b |  |\n"))
  }

  @Test(arguments: ["willow", "heart", "Anna", "../x", ""])
  func aNameOfAnotherVoiceOrOfNoneIsRefused(name: String) {
    #expect(throws: StudioError.self) { try recorder(name) }
  }
}
