/// What is wrong in what was asked of a track, and what would be right.
///
/// It names parameters, which every place writes in its own way: `--fit 20m`, `fit=20m` or `fit: 20m`.
public struct RequestError: Error {
  /// A sentence with parameters in it.
  public struct Sentence: Sendable, ExpressibleByStringInterpolation {
    fileprivate enum Piece: Sendable {
      case text(String)
      case parameter(TrackParameter, value: String?)
    }

    /// Collects the words and the parameters of a sentence.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
      fileprivate var pieces: [Piece] = []

      /// Starts with nothing.
      public init(literalCapacity: Int, interpolationCount: Int) {}

      /// Adds words of the program's.
      public mutating func appendLiteral(_ literal: String) { pieces.append(.text(literal)) }

      /// Adds words as they are.
      public mutating func appendInterpolation(_ text: String) { pieces.append(.text(text)) }

      /// Adds a parameter, with the value it might have.
      public mutating func appendInterpolation(_ parameter: TrackParameter, _ value: String? = nil) {
        pieces.append(.parameter(parameter, value: value))
      }
    }

    fileprivate let pieces: [Piece]

    /// Takes words without a parameter.
    public init(stringLiteral value: String) { pieces = [.text(value)] }

    /// Takes what was collected.
    public init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }
  }

  /// The parameter that is to be mended.
  public let parameter: TrackParameter
  private let sentence: Sentence

  init(_ parameter: TrackParameter, _ sentence: Sentence) {
    self.parameter = parameter
    self.sentence = sentence
  }

  /// The sentence with each parameter, and the value it might have, as `written` writes them.
  public func sentence(_ written: (TrackParameter, String?) -> String) -> String {
    sentence.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .parameter(let parameter, let value): written(parameter, value)
      }
    }.joined()
  }
}

extension RequestError: CustomStringConvertible {
  /// The sentence as it is said of an address's query, such as `week=99 is out of range; …`.
  public var description: String {
    sentence { parameter, value in parameter.name + (value.map { "=\($0)" } ?? "") }
  }
}
