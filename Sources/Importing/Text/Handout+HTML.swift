public import Authoring
import CPage

extension Handout {
  /// Reads a web page out of `bytes` of the file named `file`: the element that holds nearly all of its doses.
  ///
  /// Nothing that the page names is fetched, and no entity of its own is expanded.
  ///
  /// - Throws: `AuthoringError.invalid` where nothing can be read in it, or too much.
  public init(html bytes: [UInt8], file: String) throws(AuthoringError) {
    var page = HTMLPage(bytes)
    guard let lines = page.lines() else {
      throw Self.refusal(file, "no text is found in this web page; save it as plain text and import that")
    }
    guard !page.isTooLong, lines.reduce(0, { $0 + $1.text.utf8.count }) <= Self.mostCharacters else {
      throw Self.refusal(
        file, "the page has more than \(Self.mostCharacters) characters; import the part with the stretches")
    }
    self.init(lines: lines, title: page.title, source: page.address ?? file)
  }
}

/// A page as libxml2 has read it.
private struct HTMLPage: ~Copyable {
  private let document: OpaquePointer?
  /// What the page calls itself, without its site's name.
  private(set) var title: String?
  /// The address the page says is its own.
  private(set) var address: String?
  /// True where it wasn't read to its end.
  private(set) var isTooLong = false

  init(_ bytes: [UInt8]) {
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    document = bytes.withUnsafeBytes { buffer in
      page_read(
        buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), isUTF8 ? "UTF-8" : nil)
    }
  }

  deinit { if let document { page_free(document) } }

  /// The lines of the main element; `nil` where there are none.
  mutating func lines() -> [Handout.Line]? {
    guard let document, let root = page_root(document) else { return nil }
    var walk = HTMLWalk()
    walk.visit(root, depth: 0)
    walk.endLine()
    isTooLong = walk.room < 0
    title = walk.title
    address = walk.address
    let lines = walk.mainLines
    return lines.isEmpty ? nil : lines
  }
}

/// The walk through a page, from its root down.
private struct HTMLWalk {
  typealias Node = OpaquePointer

  private static let dropped: Set = [
    "nav", "header", "footer", "aside", "form", "script", "style", "noscript", "svg", "template", "iframe",
    "button",
    "select", "figure", "object", "canvas", "audio", "video", "head",
  ]
  private static let inline: Set = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "kbd", "mark", "q", "s", "small",
    "span", "strong",
    "sub", "sup", "time", "u", "var", "ins", "del", "label",
  ]
  /// Deeper than any page is that a person wrote; the parser itself stops at 256.
  private static let deepest = 300

  /// More than any table has that a person wrote.
  private static let mostRows = 2000

  /// An element and the lines that came out of it.
  private struct Extent {
    let lines: Range<Int>
    let depth: Int
  }

  private(set) var title: String?
  private(set) var address: String?
  private var lines: [Handout.Line] = []
  private var extents: [Extent] = []
  private var words = ""
  /// The bytes of text that may still be read, the page's clutter included.
  private(set) var room = Handout.mostCharacters * 4
  private var kind: Handout.Line.Kind = .text

  mutating func visit(_ node: Node, depth: Int) {
    guard depth < Self.deepest else { return }
    if let content = page_words(node) {
      let text = String(cString: content)
      room -= text.utf8.count
      if room >= 0 { words += text }
    }
    guard room >= 0, let name = Self.name(of: node) else { return }
    if name == "head" { readHead(node) }
    // An h1 may stand in a header of its own.
    guard !Self.dropped.contains(name) || name == "header" && has("h1", in: node) else { return }
    visitElement(node, name, depth)
  }

  private static func name(of node: Node) -> String? {
    page_name(node).map { String(cString: $0).lowercased() }
  }

  private mutating func visitElement(_ node: Node, _ name: String, _ depth: Int) {
    if name == "br" {
      endLine()
      return
    }
    if Self.inline.contains(name) { return visitChildren(of: node, depth) }
    endLine()
    let first = lines.count
    if name == "table", let rows = rows(of: node) {
      lines += rows
    } else {
      let outer = kind
      if let level = name.wholeMatch(of: /h([1-6])/).flatMap({ Int($0.1) }) { kind = .heading(level) }
      if name == "li" { kind = .item }
      if name == "dt" || name == "p" && isStrong(node) { kind = .heading(6) }
      visitChildren(of: node, depth)
      endLine()
      kind = outer
    }
    if lines.count > first { extents.append(Extent(lines: first..<lines.count, depth: depth)) }
  }

  private mutating func visitChildren(of node: Node, _ depth: Int) {
    var child = page_child(node)
    while let next = child {
      visit(next, depth: depth + 1)
      child = page_next(next)
    }
  }

  mutating func endLine() {
    let text = Handout.cleaned(words)
    words = ""
    if !text.isEmpty { lines.append(Handout.Line(text, kind)) }
  }

  // MARK: Parts

  /// The rows of a table under its head; `nil` where it has none, and is a matter of layout.
  private func rows(of table: Node) -> [Handout.Line]? {
    guard !has("table", in: table) else { return nil }
    var rows: [[(isHead: Bool, text: String)]] = []
    func collect(_ node: Node, _ depth: Int) {
      var child = page_child(node)
      while let next = child, depth < Self.deepest, rows.count < Self.mostRows {
        defer { child = page_next(next) }
        guard let name = Self.name(of: next) else { continue }
        switch name {
        case "tr": rows.append([])
        case "td":
          rows[max(0, rows.count - 1)].append((false, text(of: next)))
          continue
        case "th":
          rows[max(0, rows.count - 1)].append((true, text(of: next)))
          continue
        default: break
        }
        collect(next, depth + 1)
      }
    }
    // A cell without a row belongs to a first one.
    rows.append([])
    collect(table, 0)
    rows.removeAll(where: \.isEmpty)
    guard let head = rows.first, head.count > 1, rows.count > 1,
      head.allSatisfy(\.isHead)
        || head.contains(where: {
          $0.text.contains(/^(?:reps?|repetitions|sets?|hold|exercise|stretch)\b/.ignoresCase())
        })
    else { return nil }
    return rows.dropFirst().flatMap { row in
      Handout.lines(ofRow: row.map { $0.text.contains(/^[-–—]?$/) ? "" : $0.text }, under: head.map(\.text))
    }
  }

  private func text(of node: Node) -> String { Handout.cleaned(words(in: node, 0)) }

  private func words(in node: Node, _ depth: Int) -> String {
    var words = page_words(node).map { String(cString: $0) } ?? ""
    var child = page_child(node)
    while let next = child, depth < Self.deepest {
      if !Self.dropped.contains(Self.name(of: next) ?? "") { words += self.words(in: next, depth + 1) }
      if Self.name(of: next) == "br" { words += " " }
      child = page_next(next)
    }
    return words
  }

  /// True where all that a paragraph says is in bold: a heading without the name of one.
  private func isStrong(_ node: Node) -> Bool {
    var strong = false
    var child = page_child(node)
    while let next = child {
      if let name = Self.name(of: next) {
        guard ["strong", "b"].contains(name) else { return false }
        strong = true
      } else if !text(of: next).isEmpty {
        return false
      }
      child = page_next(next)
    }
    return strong
  }

  private func has(_ name: String, in node: Node, _ depth: Int = 0) -> Bool {
    var child = page_child(node)
    while let next = child, depth < Self.deepest {
      if Self.name(of: next) == name || has(name, in: next, depth + 1) {
        return true
      }
      child = page_next(next)
    }
    return false
  }

  private mutating func readHead(_ head: Node) {
    var child = page_child(head)
    while let next = child {
      defer { child = page_next(next) }
      guard let name = Self.name(of: next) else { continue }
      switch name {
      case "title":
        let whole = text(of: next)
        title = whole.split(separator: /\s+[|–—·]\s+|\s+-\s+/).first.map { String($0) }
      case "link" where attribute("rel", of: next) == "canonical":
        if let link = attribute("href", of: next), link.hasPrefix("http") {
          address = String(link.prefix(500))
        }
      default: break
      }
    }
  }

  private func attribute(_ name: String, of node: Node) -> String? {
    guard let value = page_attribute(node, name) else { return nil }
    defer { page_release(value) }
    return String(cString: value)
  }

  // MARK: The main element

  /// The lines of the smallest element that holds nine tenths of what tells a dose.
  var mainLines: [Handout.Line] {
    let told = lines.map { HandoutStarts.hasDose($0.text) ? 1 : 0 }
    let sums = told.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    let all = sums[told.count]
    guard all > 0 else { return lines }
    let main = extents.filter { (sums[$0.lines.upperBound] - sums[$0.lines.lowerBound]) * 10 >= all * 9 }
      .min { ($0.lines.count, -$0.depth) < ($1.lines.count, -$1.depth) }
    guard let main else { return lines }
    // One list or table alone has its heading before it.
    let before = lines[..<main.lines.lowerBound].lastIndex { line in
      if case .heading = line.kind { true } else { false }
    }
    return Array((before.map { [lines[$0]] } ?? []) + lines[main.lines])
  }
}
