import FoundationEssentials
import Files

/// The lines of a recorded voice, each with the file of its take where there is one.
public struct TakeIndex: Sendable, Equatable {
  /// The name of its file in the voice's folder.
  public static let file = "index.json"
  /// The most bytes of the file.
  private static let mostBytes = 16 << 20
  private static let version = 1

  /// One line to speak.
  public struct Line: Sendable, Equatable, Codable {
    /// Its number on the sheet, from 1; it never changes.
    public let number: Int
    /// Its words as an engine would be asked to speak them.
    public let words: String
    /// The take's file name in the voice's folder; `nil` where it isn't recorded.
    public var take: String?
  }

  private struct Content: Codable {
    var version = TakeIndex.version
    var lines: [Line]
  }

  /// The lines by number.
  public private(set) var lines: [Line]
  private var places: [String: Int]

  /// An index of no lines.
  public init() {
    lines = []
    places = [:]
  }

  /// Reads the index in `folder`.
  ///
  /// - Throws: ``SpeechError/fileMissing(_:)`` or ``SpeechError/modelUnusable(_:reason:)``.
  public init(folder: String) throws(SpeechError) {
    let path = "\(folder)/\(Self.file)"
    guard let bytes = SystemCalls.contents(of: path, atMost: Self.mostBytes) else {
      throw .fileMissing(path)
    }
    self.init()
    guard let content = try? JSONDecoder().decode(Content.self, from: Data(bytes)),
      content.version == Self.version
    else { throw .modelUnusable(path, reason: "it is no index of takes") }
    for line in content.lines {
      guard line.number == lines.count + 1, !line.words.isEmpty, places[line.words] == nil,
        line.take == nil || line.take == Self.name(ofTake: line.number)
      else { throw .modelUnusable(path, reason: "its line \(lines.count + 1) is damaged") }
      places[line.words] = lines.count
      lines.append(line)
    }
  }

  /// The index as its file holds it.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(Content(lines: lines)))
  }

  /// The file name of the take of line `number`.
  public static func name(ofTake number: Int) -> String { "\(number).flac" }

  /// The line with these words.
  public subscript(words: String) -> Line? { places[words].map { lines[$0] } }

  /// Numbers `words` after all others unless they have a number.
  public mutating func add(_ words: String) {
    guard places[words] == nil else { return }
    places[words] = lines.count
    lines.append(Line(number: lines.count + 1, words: words))
  }

  /// Notes that the line `number`, which must be there, has a take.
  public mutating func record(_ number: Int) {
    lines[number - 1].take = Self.name(ofTake: number)
  }
}
