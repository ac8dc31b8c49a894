import Foundation
import Testing

/// Words that look like commands to the engine are words to it.
struct SpokenLiterallyTests {
  /// Programs the engine is known to start, or a shell would: each leaves a trace.
  private static let tempting = ["sox", "play", "aplay", "sh", "touch", "mbrola"]

  private func track(_ sentence: String) async throws -> Data {
    let text =
      "title: T\nstretches:\n  - name: N\n    posture: standing\n    hold: 2s\n    enter: \(sentence)\n"
    // Whoever opened the pipe would wait for a writer for ever.
    let trial = try Trial([.text("s.yaml", text), .pipe("pipe"), .folder("bin")])
    for name in Self.tempting {
      try Material.text("bin/\(name)", "#!/bin/sh\n/usr/bin/touch \(trial.folder.path)/started\n")
        .make(in: trial.folder)
      #expect(chmod(trial.folder.appending(path: "bin/\(name)").path, 0o755) == 0)
    }
    let files = try trial.files
    let result = try await trial.run(
      render("s.yaml"), environment: ["PATH": trial.folder.appending(path: "bin").path])
    #expect(result.errors == "")
    #expect(result.code == 0)
    #expect(try trial.files == files)
    return try trial.track
  }

  @Test(arguments: [
    (
      #"'<audio src="pipe"/> <break time="9h"/> up'"#,
      "audio src equals pipe break time equals nine hours up"
    ),
    (#""[[h@'loU]] up""#, #""h 'loU up""#),
    ("'&lt;speak&gt; up'", "and lt,speak and gt, up"),
    (#"'$(touch x) | sh; up'"#, "touch x, sh, up"),
    ("'Up 🧘 high.'", "Up high."),
  ])
  func markupSoundsLikeItsWordsAndStartsNothing(_ markup: String, plain: String) async throws {
    let (marked, plainly) = (try await track(markup), try await track(plain))
    #expect(marked == plainly)
  }
}
