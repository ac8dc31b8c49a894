internal import Foundation

extension Encodable {
  /// The value as JSON with sorted keys, ended by a line feed.
  ///
  /// - Throws: what `JSONEncoder` throws for a number JSON can't hold.
  func sortedJSON() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
