/// What a person was given to do, as lines of plain text.
public struct Handout: Sendable, Equatable {
  /// One line, or one paragraph where the page had no lines.
  public struct Line: Sendable, Equatable {
    /// What the line is.
    public enum Kind: Sendable, Equatable {
      /// A heading, from 1 for the highest.
      case heading(Int)
      /// An item of a list.
      case item
      case text
    }

    /// What it says, without marks of lists and headings.
    public var text: String
    /// What it is.
    public var kind: Kind

    /// Makes a line.
    public init(_ text: String, _ kind: Kind = .text) {
      self.text = text
      self.kind = kind
    }
  }

  /// The lines in order; none is empty.
  public var lines: [Line]
  /// The title it gives itself, such as a page's.
  public var title: String?
  /// The place it came from: a file or an address.
  public var source: String

  /// Puts a handout together.
  public init(lines: [Line], title: String? = nil, source: String) {
    self.lines = lines
    self.title = title
    self.source = source
  }
}

extension Handout {
  /// The sentences of `text`, each with a mark at its end.
  static func sentences(_ text: String) -> [String] {
    // Pages glue the names of pictures to the ends of sentences.
    text.replacing(/\.[a-z]+-[a-z-]+$/, with: ".")
      .replacing(/([a-z]{2}[.!?])([A-Z][a-z])/) { "\($0.1) \($0.2)" }
      .replacing(/(?<word>[^\s.!?]+)(?<end>[.!?][")”’]?)\s+(?=["“(]?[A-Z0-9•])/) { match in
        Self.abbreviations.contains(match.word.lowercased()) ? String(match.0) : "\(match.word)\(match.end)\n"
      }
      .split(separator: "\n").map { sentence in
        sentence.last.map { ".!?:".contains($0) || "\")”".contains($0) } == true
          ? String(sentence) : "\(sentence)."
      }
  }

  private static let abbreviations: Set = ["approx", "e.g", "i.e", "no", "fig", "dr", "mr", "mrs", "vs"]
}
