import Foundation

/// The letters of covers, read from `glyphs.txt`.
struct Lettering {
  /// The parts of an em that its figures count.
  private static let em = 256.0
  private static let privateCodes: ClosedRange<UInt32> = 0xE000...0xF8FF

  private struct Glyph {
    var advance: Double
    var parts: [Substring]
  }

  private let glyphs: [UInt32: Glyph]

  /// Reads the lines that `make-glyphs` writes; any other is left out.
  init(_ text: String) {
    var glyphs: [UInt32: Glyph] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count >= 2, let code = UInt32(fields[0], radix: 16), let advance = Double(fields[1]) else {
        continue
      }
      glyphs[code] = Glyph(advance: advance, parts: Array(fields.dropFirst(2)))
    }
    self.glyphs = glyphs
  }

  /// True where there is a letter for every character of `text`.
  func has(_ text: String) -> Bool {
    text.codes.allSatisfy { glyphs[$0] != nil && !Self.privateCodes.contains($0) }
  }

  /// A text without the emoji and other symbols that it has no letter for, and with one blank between words.
  func withoutSymbols(_ text: String) -> String {
    let kept = text.filter { character in
      character.isLetter || character.isNumber || has(String(character))
    }
    return kept.split(separator: " ").joined(separator: " ")
  }

  /// The width of `text` in letters of `size` pixels.
  func width(of text: String, size: Double) -> Double {
    text.codes.reduce(0) { $0 + (glyphs[$1]?.advance ?? 0) } * size / Self.em
  }

  /// The outlines of `text` in letters of `size` pixels, from `start` on its base line.
  func outlines(of text: String, size: Double, from start: Point) -> [Outline] {
    var pen = start
    return text.codes.map { code in
      defer { pen.x += (glyphs[code]?.advance ?? 0) * size / Self.em }
      return outline(of: code, at: pen, scale: size / Self.em)
    }
  }

  private func outline(of code: UInt32, at origin: Point, scale: Double) -> Outline {
    var outline = Outline()
    for part in glyphs[code]?.parts ?? [] {
      guard part.first == "@" else {
        draw(part, in: &outline, at: origin, scale: scale)
        continue
      }
      let fields = part.dropFirst().split(separator: ",")
      guard fields.count == 3, let other = UInt32(fields[0], radix: 16), let x = Double(fields[1]),
        let y = Double(fields[2])
      else { continue }
      outline.add(self.outline(of: other, at: origin + Point(x: x, y: -y) * scale, scale: scale))
    }
    return outline
  }

  private func draw(_ part: Substring, in outline: inout Outline, at origin: Point, scale: Double) {
    var rest = part
    var last = Point(x: 0, y: 0)
    let placed = { (point: Point) in origin + Point(x: point.x, y: -point.y) * scale }
    while let step = rest.popFirst() {
      let end = rest.firstIndex(where: \.isLetter) ?? rest.endIndex
      let numbers = rest[..<end].split(separator: ",").compactMap { Double($0) }
      rest = rest[end...]
      guard numbers.count >= (step == "q" ? 4 : 2) else { return }
      let first = Point(x: numbers[0], y: numbers[1])
      switch step {
      case "m":
        last = first
        outline.move(to: placed(last))
      case "q":
        let control = last + first
        last = last + Point(x: numbers[2], y: numbers[3])
        outline.curve(to: placed(last), by: placed(control))
      default:
        last = last + first
        outline.line(to: placed(last))
      }
    }
  }
}

extension String {
  /// Its characters' codes, accents joined to their letters.
  fileprivate var codes: [UInt32] { precomposedStringWithCanonicalMapping.unicodeScalars.map(\.value) }
}
