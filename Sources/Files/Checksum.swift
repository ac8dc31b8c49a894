internal import CXxhash

/// A running XXH3 sum of 64 bits.
public struct Checksum: ~Copyable {
  private let state: OpaquePointer

  /// Begins with nothing.
  public init() {
    // As when Swift itself finds no memory.
    guard let state = XXH3_createState(), XXH3_64bits_reset(state) == XXH_OK else {
      preconditionFailure("there is no memory for a sum")
    }
    self.state = state
  }

  deinit { XXH3_freeState(state) }

  /// Goes on with `bytes`.
  public func add(_ bytes: UnsafeRawBufferPointer) {
    XXH3_64bits_update(state, bytes.baseAddress, bytes.count)
  }

  /// The sum of all that was added.
  public var value: UInt64 { XXH3_64bits_digest(state) }
}

extension UInt64 {
  /// Its sixteen digits in base 16.
  public var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
