/// An address on paper, which a phone's camera reads as a QR code.
public struct SheetLink: Sendable, Equatable {
  /// The empty edge that readers need around a code, in modules (ISO/IEC 18004).
  private static let quiet = 4

  /// The address, of http or https.
  public let address: String
  /// The code's rows from above, true where a module is dark.
  public let modules: [[Bool]]

  /// Pairs an address with its code.
  public init(address: String, modules: [[Bool]]) {
    self.address = address
    self.modules = modules
  }

  /// The code as an SVG element without a size of its own, a unit for each module, `called` so for those who can't see it.
  func svg(called name: String) -> String {
    let side = modules.count + 2 * Self.quiet
    let dark = modules.enumerated().flatMap { y, row in
      row.enumerated().filter(\.element).map { "M\($0.offset + Self.quiet) \(y + Self.quiet)h1v1h-1z" }
    }.joined()
    return """
      <svg viewBox="0 0 \(side) \(side)" role="img" aria-label="\(Markup.escaped(name))" shape-rendering="crispEdges">\
      <path fill="#fff" d="M0 0h\(side)v\(side)h-\(side)z"/><path d="\(dark)"/></svg>
      """
  }
}
