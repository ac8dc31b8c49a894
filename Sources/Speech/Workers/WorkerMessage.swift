/// The messages of the workers' protocol, as Sources/Workers/PROTOCOL.md tells it.
enum WorkerMessage {
  static let version = "1"
  static let headerLength = 8
  static let longestReply = 64 << 20
  private static let longestRequest = 65536

  /// The answers of a worker.
  enum Kind: UInt32 {
    case hello = 0x6968_4753  // SGhi, read as a little-endian number
    case clip = 0x6C63_4753  // SGcl
    case error = 0x7265_4753  // SGer
  }

  /// A whole request, or nil when it would be too long or a value holds a NUL.
  static func request(_ fields: [String: String]) -> [UInt8]? {
    var payload: [UInt8] = []
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
      guard !value.utf8.contains(0) else { return nil }
      payload += Array(name.utf8) + [0] + Array(value.utf8) + [0]
    }
    guard payload.count <= longestRequest else { return nil }
    var message = Array("SGrq".utf8)
    message.append(littleEndian: UInt32(payload.count))
    return message + payload
  }

  /// The kind and the payload's length that a header promises, or nil when it is no header of ours.
  static func header(_ bytes: [UInt8]) -> (kind: Kind, length: Int)? {
    guard bytes.count == headerLength else { return nil }
    var cursor = ByteCursor(bytes)
    guard let kind = Kind(rawValue: cursor.next()) else { return nil }
    let length = Int(cursor.next(UInt32.self))
    return length <= longestReply ? (kind, length) : nil
  }

  /// A payload's names and values, or nil when it is malformed.
  static func fields(_ payload: [UInt8]) -> [String: String]? {
    let parts = payload.split(separator: 0, omittingEmptySubsequences: false)
    guard parts.count % 2 == 1, parts.last?.isEmpty == true else { return nil }
    let strings = parts.dropLast().map { String(decoding: $0, as: UTF8.self) }
    let pairs = stride(from: 0, to: strings.count, by: 2).map { (strings[$0], strings[$0 + 1]) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
