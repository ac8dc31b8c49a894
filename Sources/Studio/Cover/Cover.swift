import Guide

/// The picture that players show of a track: a stretch at sunset, under the session's name and over the track's length.
enum Cover {
  private static let side = 600
  private static let margin = 44.0
  private static let sizes = stride(from: 84.0, through: 44, by: -4)
  /// The height of the name's lines in all, and of one in sizes of its letters.
  private static let (room, leading) = (240.0, 1.14)
  private static let night: Canvas.Colour = (20, 66, 74)
  private static let hill: Canvas.Colour = (30, 92, 99)
  private static let sun: Canvas.Colour = (242, 182, 109)
  private static let cream: Canvas.Colour = (247, 239, 225)

  /// The PNG file, of `pixels` a side, for a track of this `length` (or what has none) called `title`, which is left out
  /// where there are no letters for it.
  static func png(title: String, length: Duration?, pixels: Int = side) -> [UInt8] {
    let letters = Lettering(String(decoding: PackageResources.glyphs_txt, as: UTF8.self))
    var canvas = Canvas(
      width: pixels, height: pixels, ground: night, scale: Double(pixels) / Double(side))
    paintScene(on: &canvas)
    var name: [Outline] = []
    let title = letters.withoutSymbols(title)
    if letters.has(title) {
      let (lines, size) = lines(of: title, in: letters)
      for (index, line) in lines.enumerated() {
        let base = margin + size * (0.8 + leading * Double(index))
        name += letters.outlines(of: line, size: size, from: Point(x: margin, y: base))
      }
    }
    canvas.fill(name, cream)
    if let length {
      canvas.fill(letters.outlines(of: length.minutes, size: 52, from: Point(x: margin, y: 562)), sun)
    }
    return PNG.file(canvas)
  }

  private static func paintScene(on canvas: inout Canvas) {
    canvas.fill([.circle(Point(x: 150, y: 372), radius: 66)], sun)
    var land = Outline()
    land.move(to: Point(x: 0, y: 430))
    land.curve(to: Point(x: 300, y: 415), by: Point(x: 150, y: 380))
    land.curve(to: Point(x: 600, y: 400), by: Point(x: 450, y: 450))
    land.line(to: Point(x: 600, y: 600))
    land.line(to: Point(x: 0, y: 600))
    canvas.fill([land], hill)
    var body = Outline()
    body.move(to: Point(x: 470, y: 452))
    body.line(to: Point(x: 372, y: 452))
    body.curve(to: Point(x: 352, y: 336), by: Point(x: 428, y: 352))
    body.curve(to: Point(x: 196, y: 404), by: Point(x: 262, y: 330))
    body.line(to: Point(x: 86, y: 446))
    canvas.fill(body.stroked(width: 34) + [.circle(Point(x: 176, y: 446), radius: 31)], cream)
    var mat = Outline()
    mat.move(to: Point(x: 58, y: 482))
    mat.line(to: Point(x: 542, y: 482))
    canvas.fill(mat.stroked(width: 16), sun)
  }

  /// The lines of `title` in the largest letters that it has room in, else its beginning in the smallest.
  private static func lines(of title: String, in letters: Lettering) -> (lines: [String], size: Double) {
    let width = Double(side) - 2 * margin
    var (lines, size) = ([title], 0.0)
    for tried in sizes {
      size = tried
      lines = wrapped(title, to: width, letters: letters, size: size)
      let isWhole =
        Double(lines.count) * size * leading <= room
        && lines.allSatisfy { letters.width(of: $0, size: size) <= width }
      if isWhole { return (lines, size) }
    }
    let most = Int(room / (size * leading))
    if lines.count > most { lines = lines.prefix(most - 1) + [cut(lines[most - 1])] }
    return (lines.map { shortened($0, to: width, letters: letters, size: size) }, size)
  }

  private static func wrapped(
    _ title: String, to width: Double, letters: Lettering, size: Double
  ) -> [String] {
    title.split(separator: " ").reduce(into: []) { lines, word in
      guard let last = lines.last, letters.width(of: "\(last) \(word)", size: size) <= width else {
        lines.append(String(word))
        return
      }
      lines[lines.count - 1] = "\(last) \(word)"
    }
  }

  private static func shortened(
    _ line: String, to width: Double, letters: Lettering, size: Double
  ) -> String {
    guard letters.width(of: line, size: size) > width else { return line }
    var kept = line
    while !kept.isEmpty, letters.width(of: cut(kept), size: size) > width { kept.removeLast() }
    return cut(kept)
  }

  /// A beginning with the mark of what is left out, in place of a comma or full stop.
  private static func cut(_ text: String) -> String {
    var text = text
    while let last = text.last, " ,;:.…".contains(last) { text.removeLast() }
    return text + "…"
  }
}
