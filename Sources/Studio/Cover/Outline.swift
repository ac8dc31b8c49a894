/// A point of a picture, in pixels from its upper left corner.
struct Point: Equatable {
  var x: Double
  var y: Double

  static func + (one: Point, other: Point) -> Point { Point(x: one.x + other.x, y: one.y + other.y) }
  static func - (one: Point, other: Point) -> Point { Point(x: one.x - other.x, y: one.y - other.y) }
  static func * (point: Point, factor: Double) -> Point { Point(x: point.x * factor, y: point.y * factor) }
}

/// Closed lines around a surface of a picture; curves are short straight lines by sums and products alone, so that they
/// are the same on every machine.
struct Outline {
  private(set) var contours: [[Point]] = []
  /// The straight lines of a curve.
  private static let steps = 12
  /// The length of the handles of a quarter of a circle, in radii.
  private static let quarter = 0.5523

  mutating func move(to point: Point) { contours.append([point]) }

  mutating func line(to point: Point) { contours[contours.count - 1].append(point) }

  mutating func curve(to end: Point, by first: Point, _ second: Point) {
    guard let start = contours.last?.last else { return }
    for step in 1...Self.steps {
      let (way, left) = (Double(step) / Double(Self.steps), Double(Self.steps - step) / Double(Self.steps))
      let (early, late) = (3 * left * left * way, 3 * left * way * way)
      line(to: start * (left * left * left) + first * early + second * late + end * (way * way * way))
    }
  }

  mutating func curve(to end: Point, by control: Point) {
    guard let start = contours.last?.last else { return }
    curve(to: end, by: start + (control - start) * (2.0 / 3), end + (control - end) * (2.0 / 3))
  }

  func scaled(by factor: Double) -> Outline { Outline(contours: contours.map { $0.map { $0 * factor } }) }

  mutating func add(_ other: Outline) { contours += other.contours }

  static func circle(_ middle: Point, radius: Double) -> Outline {
    let turns = [(1.0, 0.0), (0, 1), (-1, 0), (0, -1), (1, 0)].map { Point(x: $0.0, y: $0.1) * radius }
    var outline = Outline()
    outline.move(to: middle + turns[0])
    for (one, two) in zip(turns, turns.dropFirst()) {
      outline.curve(to: middle + two, by: middle + one + two * quarter, middle + two + one * quarter)
    }
    return outline
  }

  /// The surfaces of a round pen of this width drawn along the lines.
  func stroked(width: Double) -> [Outline] {
    contours.flatMap { points in
      let strokes = zip(points, points.dropFirst()).compactMap { one, two -> Outline? in
        let along = two - one
        let length = (along.x * along.x + along.y * along.y).squareRoot()
        guard length > 0 else { return nil }
        let aside = Point(x: -along.y, y: along.x) * (width / 2 / length)
        return Outline(contours: [[one + aside, two + aside, two - aside, one - aside]])
      }
      return points.map { Outline.circle($0, radius: width / 2) } + strokes
    }
  }
}
