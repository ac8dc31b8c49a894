/// A picture of pixels that surfaces are painted on, with smooth edges.
struct Canvas {
  /// Red, green and blue, from 0 to 255.
  typealias Colour = (red: Double, green: Double, blue: Double)

  let width: Int
  let height: Int
  /// Three bytes for each pixel, row by row.
  private(set) var bytes: [UInt8]
  /// The pixels of a unit of what is painted.
  private let scale: Double

  init(width: Int, height: Int, ground: Colour, scale: Double = 1) {
    (self.width, self.height, self.scale) = (width, height, scale)
    bytes = [UInt8](repeating: UInt8(ground.red), count: 3 * width * height)
    for index in stride(from: 0, to: bytes.count, by: 3) {
      bytes[index + 1] = UInt8(ground.green)
      bytes[index + 2] = UInt8(ground.blue)
    }
  }

  /// Paints all that lies within any of `outlines`.
  mutating func fill(_ outlines: [Outline], _ colour: Colour) {
    var cover = [Double](repeating: 0, count: width * height)
    for outline in outlines {
      let own = Coverage(outline.scaled(by: scale), width: width, height: height)
      for row in own.rows {
        for column in own.columns {
          cover[row * width + column] = max(cover[row * width + column], own[row, column])
        }
      }
    }
    for (index, part) in cover.enumerated() where part > 0 {
      blend(colour.red, part, at: 3 * index)
      blend(colour.green, part, at: 3 * index + 1)
      blend(colour.blue, part, at: 3 * index + 2)
    }
  }

  private mutating func blend(_ level: Double, _ part: Double, at index: Int) {
    let old = Double(bytes[index])
    bytes[index] = UInt8((old + (level - old) * part).rounded())
  }
}

/// The part of each pixel that lies within an outline.
private struct Coverage {
  let rows: Range<Int>
  let columns: Range<Int>
  private var parts: [Double]
  /// The parts of a row, with room for what lies right of the last column.
  private var stride: Int { columns.count + 2 }

  init(_ outline: Outline, width: Int, height: Int) {
    let points = outline.contours.joined()
    rows = Self.pixels(from: points.map(\.y).min() ?? 0, to: points.map(\.y).max() ?? 0, of: height)
    columns = Self.pixels(from: points.map(\.x).min() ?? 0, to: points.map(\.x).max() ?? 0, of: width)
    // At first the change of the coverage from pixel to pixel.
    parts = [Double](repeating: 0, count: rows.count * (columns.count + 2))
    for contour in outline.contours {
      for (one, two) in zip(contour, contour.dropFirst() + contour.prefix(1)) { add(one, two) }
    }
    for row in 0..<rows.count {
      var sum = 0.0
      for index in row * stride..<(row + 1) * stride {
        sum += parts[index]
        parts[index] = min(1, abs(sum))
      }
    }
  }

  subscript(row: Int, column: Int) -> Double {
    parts[(row - rows.lowerBound) * stride + column - columns.lowerBound]
  }

  private static func pixels(from low: Double, to high: Double, of count: Int) -> Range<Int> {
    let first = Int(min(max(low, 0), Double(count)))
    return first..<max(first, Int(min(max(high, 0), Double(count)).rounded(.up)))
  }

  /// Adds the area to the right of a line, row by row.
  private mutating func add(_ one: Point, _ two: Point) {
    guard one.y != two.y else { return }
    let (upper, lower, sign) = one.y < two.y ? (one, two, 1.0) : (two, one, -1.0)
    let slope = (lower.x - upper.x) / (lower.y - upper.y)
    for row in rows where Double(row + 1) > upper.y && Double(row) < lower.y {
      let (from, to) = (max(upper.y, Double(row)), min(lower.y, Double(row + 1)))
      let ends = (upper.x + (from - upper.y) * slope, upper.x + (to - upper.y) * slope)
      add(min(ends.0, ends.1), max(ends.0, ends.1), area: sign * (to - from), in: row - rows.lowerBound)
    }
  }

  /// Spreads what a piece of a line from `left` to `right` within one row covers over the row's pixels.
  private mutating func add(_ left: Double, _ right: Double, area: Double, in row: Int) {
    let origin = Double(columns.lowerBound)
    let left = min(max(left - origin, 0), Double(columns.count))
    let right = min(max(right - origin, 0), Double(columns.count))
    var covered = 0.0
    for column in Int(left)...Int(right) {
      let edge = Double(column + 1)
      // The share of the pixel that lies right of the line.
      var share = edge - left
      if right - left > 1e-9 {
        let (start, end) = (max(left, edge - 1), min(right, edge))
        share = ((end - start) * (edge - (start + end) / 2) + start - left) / (right - left)
      }
      parts[row * stride + column] += area * share - covered
      covered = area * share
    }
    parts[row * stride + Int(right) + 1] += area - covered
  }
}
