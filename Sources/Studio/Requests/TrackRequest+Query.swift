internal import Authoring
internal import Foundation
internal import Guide

extension TrackRequest {
  /// Asks for what an address's query says, such as `pace=gentle&fit=20m`; what it doesn't name is as usual.
  ///
  /// - Throws: ``RequestError``, or ``QueryError`` for a name that is unknown or stands twice.
  public init(query: String) throws {
    var components = URLComponents()
    // A form's way to write a space (URL Standard, 5.1).
    components.percentEncodedQuery = query.replacing("+", with: "%20")
    var values: [(TrackParameter, String)] = []
    for item in components.queryItems ?? [] {
      guard let parameter = TrackParameter(name: item.name) else { throw QueryError.unknown(item.name) }
      guard !values.contains(where: { $0.0 == parameter }) else { throw QueryError.twice(item.name) }
      values.append((parameter, item.value ?? ""))
    }
    try self.init(values)
  }

  /// A query that could not be read.
  public enum QueryError: Error, Equatable, CustomStringConvertible {
    /// Nothing has this name.
    case unknown(String)
    /// This name stands more than once.
    case twice(String)

    /// One sentence that says what is wrong and what would be right.
    public var description: String {
      switch self {
      case .unknown(let name):
        "there is no \(quoted(name)) in a request; \(Self.advice(for: name))"
      case .twice(let name): "\(quoted(name)) stands twice in a request; leave one of them out"
      }
    }

    private static func advice(for name: String) -> String {
      let known = TrackParameter.allCases.map(\.name)
      let near = Spelling.nearest(1, to: String(name.prefix(40)), among: known).first
      if let near, Spelling.distance(name, near) <= min(2, name.count / 2) {
        return "did you mean \"\(near)\"?"
      }
      return "write one of \(known.joined(separator: ", "))"
    }
  }
}
