import Yams

/// The one way YAML gets in: a file becomes nodes that hold no anchors, aliases or tags.
enum YAMLDocument {
  /// The root of the file's only document.
  ///
  /// - Throws: ``AuthoringError/invalid(_:)`` with every problem of the file's form.
  static func root(of source: SourceText) throws(AuthoringError) -> Node {
    if let problem = YAMLHazards.first(in: source) { throw .invalid([problem]) }
    let root: Node?
    do {
      root = try Parser(yaml: source.text, resolver: .basic, encoding: .utf8).singleRoot()
    } catch {
      throw .invalid([YAMLProblem.diagnostic(for: error, in: source)])
    }
    guard let root, root.scalar.map({ !$0.isNull }) ?? true else {
      throw .invalid([source.diagnostic("the file is empty; write keys and values in it")])
    }
    var problems: [Diagnostic] = []
    collectDecorations(of: root, in: source, into: &problems)
    guard problems.isEmpty else { throw .mistakes(problems) }
    return root
  }

  /// Anchors and tags are part of a node's position, so the text tells them even where Yams has dropped them.
  private static func collectDecorations(
    of node: Node, in source: SourceText, into problems: inout [Diagnostic]
  ) {
    if let problem = decoration(at: node.position, in: source), problems.last != problem {
      problems.append(problem)
    }
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        collectDecorations(of: key, in: source, into: &problems)
        collectDecorations(of: value, in: source, into: &problems)
      }
    case .sequence(let items):
      for item in items { collectDecorations(of: item, in: source, into: &problems) }
    case .scalar, .alias: break
    }
  }

  private static func decoration(at position: SourcePosition, in source: SourceText) -> Diagnostic? {
    switch source[position] {
    case "&": YAMLHazards.anchor(at: position, in: source)
    case "!":
      source.diagnostic(
        "\(quoted(source.word(at: position))) is a YAML tag; leave it out, or put the sentence in double quotes",
        at: position)
    default: nil
    }
  }
}

extension Node {
  var position: SourcePosition {
    // Every node that was parsed, and not built, has a mark.
    mark.map { SourcePosition(line: $0.line, column: $0.column) } ?? SourcePosition(line: 1, column: 1)
  }
}

extension Node.Scalar {
  /// True where nothing was written, or YAML's word for nothing.
  var isNull: Bool { style == .plain && ["", "~", "null", "Null", "NULL"].contains(string) }
}

extension SourceText {
  func diagnostic(
    _ message: String, at position: SourcePosition = SourcePosition(line: 1, column: 1)
  ) -> Diagnostic {
    Diagnostic(file: file, position: position, key: "", message: message)
  }
}
