internal import Guide

/// The form captions are written in, by the extension of their file.
public enum CaptionFormat: String, Sendable, CaseIterable {
  /// WebVTT, by W3C.
  case vtt
  /// SubRip.
  case srt
  /// LRC, which has no ends: a line is shown until the next one.
  case lrc

  /// The captions of a track called `title`, in UTF-8 with line feeds; times are rounded to the nearest millisecond,
  /// in LRC down to a hundredth of a second.
  public func text(_ captions: Captions, title: String, length: Duration) -> String {
    let cues = captions.cues.map { cue in
      let (start, end) = (cue.start, cue.end)
      return Timed(
        start: Duration.frames(start, at: captions.sampleRate).milliseconds,
        end: Duration.frames(end, at: captions.sampleRate).milliseconds, lines: cue.lines.map(escaped))
    }.filter { $0.start < $0.end }
    switch self {
    case .vtt:
      return "WEBVTT\n"
        + cues.map { "\n\(clock($0.start, ".")) --> \(clock($0.end, "."))\n\($0.text)\n" }.joined()
    case .srt:
      return cues.enumerated().map { index, cue in
        "\(index + 1)\n\(clock(cue.start, ",")) --> \(clock(cue.end, ","))\n\(cue.text)\n"
      }.joined(separator: "\n")
    case .lrc:
      return "[ti:\(escaped(title))]\n[length:\(length.clock)]\n"
        + cues.map { "[\(minutes($0.start))]\($0.lines.joined(separator: " "))\n" }.joined()
    }
  }

  /// A cue in milliseconds.
  private struct Timed {
    let start: Int
    let end: Int
    let lines: [String]

    var text: String { lines.joined(separator: "\n") }
  }

  /// WebVTT has entities; the others have none, but take some characters for tags.
  private func escaped(_ text: String) -> String {
    switch self {
    case .vtt: Markup.escaped(text)
    case .srt: text.replacing("<", with: "‹").replacing(">", with: "›")
    case .lrc:
      text.replacing("<", with: "‹").replacing(">", with: "›").replacing("[", with: "(")
        .replacing("]", with: ")")
    }
  }

  /// `01:02:03.456`, with `mark` before the milliseconds.
  private func clock(_ milliseconds: Int, _ mark: Character) -> String {
    Duration.milliseconds(milliseconds).timecode(decimals: 3, mark: mark, hasHours: true)
  }

  /// `62:03.45`.
  private func minutes(_ milliseconds: Int) -> String {
    Duration.milliseconds(milliseconds).timecode(decimals: 2)
  }
}
