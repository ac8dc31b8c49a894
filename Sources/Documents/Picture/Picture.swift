public import Guide

/// A picture of a track on one line, 800 pixels wide: its chapters with their names, what is spoken, held and moved, and how loud it
/// is.
///
/// The colours are near Okabe and Ito's, which the colour-blind can tell apart, and movement is hatched too. The
/// picture brings its own ground, so it can be read on any page, and darkens where the reader prefers that.
public struct Picture: Sendable {
  /// The number of columns of the waveform.
  public static let columns = 780

  private static let margin = 10
  private static let rowHeight = 16
  private static let bandHeight = 64

  private let timeline: Timeline
  private let title: String
  private let language: Language
  private let peaks: [Int]

  /// Draws the track called `title`, whose ``columns`` parts reach these loudest samples, each from 0, with words in
  /// `language`.
  public init(_ timeline: Timeline, title: String, peaks: [Int], in language: Language) {
    self.timeline = timeline
    self.title = title
    self.language = language
    self.peaks = peaks
  }

  /// The picture as SVG 1.1, in UTF-8 with line feeds.
  public var svg: String {
    let labels = PictureLabels(
      timeline.chapters.map { (pixel($0.start), $0.title) }, width: Self.columns)
    let top = Self.margin + labels.rowCount * Self.rowHeight
    let height = top + Self.bandHeight + 50
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 \(height)" width="800" height="\(height)" role="img" \
      aria-labelledby="title description">
      <title id="title">\(Markup.escaped(title))</title>
      <desc id="description">\(Markup.escaped(description))</desc>
      <style>
      \(Self.style)
      </style>
      <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
      <path class="stripe" d="M0 0v5"/></pattern>
      <rect class="ground" width="800" height="\(height)" rx="6"/>
      <g transform="translate(\(Self.margin) \(top))">
      <path class="movement" d="\(bars([.breath], height: Self.bandHeight))"/>
      <path class="hatched" d="\(bars([.breath], height: Self.bandHeight))"/>
      <path class="hold" d="\(bars([.hold], height: Self.bandHeight))"/>
      <path class="wave" transform="translate(.5 \(Self.bandHeight / 2))" d="\(waveform)"/>
      <path class="speech" transform="translate(0 \(Self.bandHeight + 2))" d="\(bars([.speech], height: 5))"/>
      \((labels.labels.map { label($0, of: labels.rowCount) } + chapters + clock + legend).joined(separator: "\n"))
      </g>
      </svg>

      """
  }

  private var description: String {
    let chapters = timeline.chapters.map {
      language.page("picture.chapter-at", ["name": $0.title, "start": clock($0.start)])
    }
    let totals = Totals(timeline, in: language)
    return language.page(
      "picture.about",
      [
        "length": totals.length.clock, "holds": totals.holds.clock, "speech": totals.speech.clock,
        "chapters": language.page("dose.join", joining: chapters),
      ])
  }

  // MARK: Parts

  private func label(_ label: PictureLabels.Label, of rows: Int) -> String {
    let y = (label.row - rows) * Self.rowHeight
    return """
      <path class="mark" d="M\(label.mark) \(y + 14)V\(Self.bandHeight)"/>\
      <text x="\(label.start)" y="\(y + 10)">\(Markup.escaped(label.text))</text>
      """
  }

  /// The boxes that name a chapter where the reader points, of each chapter wide enough to be pointed at.
  private var chapters: [String] {
    timeline.chapters.compactMap { chapter in
      let (start, end) = (tenths(chapter.start), tenths(chapter.start + chapter.frames))
      guard end - start >= 10 else { return nil }
      let name = language.page(
        "picture.chapter-from-to",
        [
          "name": chapter.title, "start": clock(chapter.start), "end": clock(chapter.start + chapter.frames),
        ])
      return """
        <rect class="chapter" x="\(decimal(start))" width="\(decimal(end - start))" height="\(Self.bandHeight)">\
        <title>\(Markup.escaped(name))</title></rect>
        """
    }
  }

  /// The time at even steps, at least 60 pixels apart, and in bold the track's length at its end.
  private var clock: [String] {
    let steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400]
    let step =
      steps.first { pixel(Duration.seconds($0).frames(at: timeline.sampleRate)) >= 60 } ?? 86_400
    let seconds = Duration.frames(timeline.frames, at: timeline.sampleRate) / .seconds(1)
    let y = Self.bandHeight + 10
    let end = """
      <path class="mark" d="M\(Self.columns) \(y)v4"/>\
      <text class="length" x="\(Self.columns)" y="\(y + 15)">\(clock(timeline.frames))</text>
      """
    return stride(from: 0, to: Int(seconds), by: step).compactMap { second in
      let x = pixel(Duration.seconds(second).frames(at: timeline.sampleRate))
      guard x <= Self.columns - 80 else { return nil }
      return """
        <path class="mark" d="M\(x) \(y)v4"/><text x="\(x)" y="\(y + 15)">\(Duration.seconds(second).clock)</text>
        """
    } + [end]
  }

  private var legend: [String] {
    let y = Self.bandHeight + 34
    var (x, parts): (Int, [String]) = (0, [])
    for style in ["speech", "hold", "movement"] {
      let name = language.page("picture.\(style)")
      let box = "M\(x).5 \(y).5h9v9h-9z"
      parts.append(
        "<path class=\"\(style)\" d=\"\(box)\"/>"
          + (style == "movement" ? "<path class=\"hatched\" d=\"\(box)\"/>" : "")
          + "<text x=\"\(x + 14)\" y=\"\(y + 9)\">\(Markup.escaped(name))</text>")
      x += max(80, 30 + PictureLabels.width(of: name))
    }
    return parts
  }

  /// A line for each column as high as it is loud, the loudest as high as the band.
  private var waveform: String {
    let loudest = max(1, peaks.max() ?? 1)
    let half = Self.bandHeight / 2 - 2
    return peaks.enumerated().filter { $0.element > 0 }.map { column, peak in
      let height = max(1, peak * half / loudest)
      return "M\(column)-\(height)v\(2 * height)"
    }.joined()
  }

  /// Boxes over the times of these kinds; those that the eye can't part are one.
  private func bars(_ kinds: Set<Timeline.Kind>, height: Int) -> String {
    var bars: [Range<Int>] = []
    for event in timeline.events where kinds.contains(event.kind) {
      let (start, end) = (tenths(event.start), tenths(event.end))
      if let last = bars.last, start - last.upperBound < 5 {
        bars[bars.count - 1] = last.lowerBound..<max(last.upperBound, end)
      } else {
        bars.append(start..<max(end, start + 5))
      }
    }
    return bars.map { "M\(decimal($0.lowerBound)) 0h\(decimal($0.count))v\(height)h-\(decimal($0.count))z" }
      .joined()
  }

  // MARK: Places

  /// The place of a frame, in tenths of a pixel.
  private func tenths(_ frame: Int) -> Int { frame * Self.columns * 10 / max(1, timeline.frames) }

  private func pixel(_ frame: Int) -> Int { tenths(frame) / 10 }

  private func decimal(_ tenths: Int) -> String {
    tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private func clock(_ frame: Int) -> String { Duration.frames(frame, at: timeline.sampleRate).clock }

  private static let style = """
    text { font: \(PictureLabels.size)px Arial, Helvetica, sans-serif; fill: #222 }
    .length { font-weight: bold; text-anchor: end }
    .ground { fill: #fff } .chapter { fill: none; pointer-events: all }
    .mark { stroke: #777; fill: none } .speech { fill: #444 } .wave { stroke: #0072b2; fill: none }
    .hold { fill: #ffd58a; stroke: #a86a00; stroke-width: .5 }
    .movement { fill: #a7e0cf; stroke: #00785a; stroke-width: .5 }
    .hatched { fill: url(#hatch) } .stripe { stroke: #6cc0a6; stroke-width: 2 }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3 } .ground { fill: #161b22 } .mark { stroke: #8b949e } .speech { fill: #c9d1d9 }
      .wave { stroke: #8ccbf2 } .hold { fill: #8a5a00; stroke: #e69f00 }
      .movement { fill: #00664c; stroke: #009e73 } .stripe { stroke: #008561 }
    }
    """
}
