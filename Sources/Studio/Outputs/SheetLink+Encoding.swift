internal import CQrencode
public import Documents
internal import Foundation

extension SheetLink {
  /// The most characters of an address whose code, on paper, a phone still reads with ease.
  public static let longest = 500

  /// The link to `text`; `nil` unless it is an address of http or https that a phone opens: a host, no name or password
  /// before it, and at most ``longest`` characters, all of ASCII.
  public init?(to text: String) {
    guard text.utf8.count <= Self.longest, text.allSatisfy(\.isASCII),
      let address = URL(string: text, encodingInvalidCharacters: false),
      ["http", "https"].contains(address.scheme?.lowercased()), address.host()?.isEmpty == false,
      address.user() == nil, address.password() == nil, let modules = Self.modules(of: text)
    else { return nil }
    self.init(address: text, modules: modules)
  }

  /// The rows of the smallest code that says `text` and can be read with 15 % of it lost.
  private static func modules(of text: String) -> [[Bool]]? {
    guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
    defer { QRcode_free(code) }
    guard let data = code.pointee.data else { return nil }
    let width = Int(code.pointee.width)
    // The lowest bit of a byte is the module's colour.
    return (0..<width).map { y in (0..<width).map { x in data[y * width + x] & 1 == 1 } }
  }
}
