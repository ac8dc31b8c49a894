import Foundation
public import Guide
import Synchronization

/// The languages that the program speaks: those of the bundled phrase books, and those of a folder of one's own.
public final class Languages: Sendable {
  /// The language whose book the others are held to.
  public static let original = "en"

  /// The languages of the bundled books.
  public static let bundled = Languages(folder: nil)

  private let folder: String?
  private let books = Mutex<[String: PhraseBook]>([:])

  /// The bundled languages and those of the `TAG.yaml` in `folder`, which come before bundled ones of the same tag.
  public init(folder: String?) { self.folder = folder }

  /// The tags of all books in alphabetical order, such as `de` and `pt-BR`.
  public var tags: [String] { Set(ownTags + Bundled.books.keys).sorted { $0.lowercased() < $1.lowercased() } }

  private var ownTags: [String] {
    let files = folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) } ?? []
    return files.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.map {
      String($0.dropLast(".yaml".count))
    }
  }

  /// The language with this BCP 47 tag, in the words of the book that is nearest: of the same tag, else of the same language
  /// in another region; `nil` where there is none.
  ///
  /// - Throws: `AuthoringError` for a book that can't be read or has mistakes.
  public func language(_ tag: String) throws(AuthoringError) -> Language? {
    let tags = tags
    func primary(_ tag: String) -> String { tag.prefix { $0 != "-" }.lowercased() }
    let found =
      tags.first { $0.lowercased() == tag.lowercased() } ?? tags.first { $0 == primary(tag) }
      ?? tags.first { primary($0) == primary(tag) }
    guard let found else { return nil }
    return Language(tag: tag, book: try book(found))
  }

  /// English, which is always there.
  ///
  /// - Throws: As ``book(_:)``.
  public var english: Language {
    get throws(AuthoringError) { Language(tag: "en", book: try book("en")) }
  }

  /// The book with this tag, one of ``tags``.
  ///
  /// - Throws: `AuthoringError` for one that is unknown, can't be read or has mistakes.
  public func book(_ tag: String) throws(AuthoringError) -> PhraseBook {
    if let book = books.withLock({ $0[tag] }) { return book }
    let book = try read(tag)
    return books.withLock { books in
      // Another thread may have been faster, and books are told apart by which they are.
      if let known = books[tag] { return known }
      books[tag] = book
      return book
    }
  }

  /// The file of the book with this tag, in UTF-8.
  ///
  /// - Throws: `AuthoringError` for one that is unknown or can't be read.
  public func bytes(of tag: String) throws(AuthoringError) -> [UInt8] {
    if let path = path(of: tag) { return try SourceFile.bytes(at: path) }
    guard let bytes = Bundled.books[tag] else {
      throw .unknown(kind: "language", name: tag, known: tags)
    }
    return bytes
  }

  private func path(of tag: String) -> String? {
    folder.flatMap { ownTags.contains(tag) ? "\($0)/\(tag).yaml" : nil }
  }

  private func read(_ tag: String) throws(AuthoringError) -> PhraseBook {
    let bytes = try bytes(of: tag)
    if let path = path(of: tag) { return try PhraseBookDecoder.decode(bytes, file: path) }
    if folder == nil || self === Self.bundled {
      // The tests hold each to the English one.
      return try PhraseBookDecoder.decode(bytes, file: "\(tag).yaml", isKnownWhole: true)
    }
    return try Self.bundled.book(tag)
  }
}
