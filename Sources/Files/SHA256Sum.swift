internal import CNettle
internal import Glibc

/// A running SHA-256 sum (FIPS 180-4); a copy of it goes on by itself.
public struct SHA256Sum: Sendable {
  private static let digits = Array("0123456789abcdef".utf8)
  private var state = sha256_ctx()

  /// Begins with nothing.
  public init() { nettle_sha256_init(&state) }

  /// Goes on with `bytes`.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    nettle_sha256_update(&state, bytes.count, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
  }

  /// Goes on with `text` and the end of a line.
  public mutating func add(line text: String) {
    var line = text + "\n"
    line.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// The sum of all that was added, in 64 hexadecimal digits.
  public var value: String {
    var (state, sum) = (state, [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE)))
    nettle_sha256_digest(&state, sum.count, &sum)
    return String(unsafeUninitializedCapacity: 2 * sum.count) { text in
      for (index, byte) in sum.enumerated() {
        text[2 * index] = Self.digits[Int(byte >> 4)]
        text[2 * index + 1] = Self.digits[Int(byte & 15)]
      }
      return 2 * sum.count
    }
  }

  /// The sum of `bytes`.
  public static func of(_ bytes: [UInt8]) -> String {
    var sum = SHA256Sum()
    bytes.withUnsafeBytes { sum.add($0) }
    return sum.value
  }

  /// The size and the sum of the plain file at `path`; `nil` where it can't be read to its end.
  public static func ofFile(at path: String) -> (bytes: Int, sum: String)? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var sum = SHA256Sum()
    let bytes = SystemCalls.forEachBlock(of: descriptor) { block in
      sum.add(block)
      return true
    }
    return bytes.map { ($0, sum.value) }
  }
}

extension SHA256Sum {
  /// The sum of all files in the folder at `path` and below it, or of the one file there, with their names but not their
  /// dates; `nil` where one can't be read.
  public static func ofFolder(at path: String) -> String? {
    if let file = ofFile(at: path) { return file.sum }
    var sums: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      for name in SystemCalls.names(in: path + folder) where !name.hasPrefix(".") {
        let item = "\(folder)/\(name)"
        var status = stat()
        guard stat(path + item, &status) == 0 else { return nil }
        if status.st_mode & S_IFMT == S_IFDIR {
          folders.append(item)
        } else {
          guard let file = ofFile(at: path + item) else { return nil }
          sums.append("\(item) \(file.sum)")
        }
      }
    }
    var sum = SHA256Sum()
    for line in sums.sorted() { sum.add(line: line) }
    return sums.isEmpty ? nil : sum.value
  }
}
