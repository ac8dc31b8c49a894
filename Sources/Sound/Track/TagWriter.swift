internal import Files
internal import CTag
internal import Glibc
internal import Guide

/// Puts tags and chapters into files that have none.
struct TagWriter {
  /// The number of chapters that Vorbis comments can count: CHAPTER000 to CHAPTER999.
  private static let mostComments = 1000

  /// The number of chapters in Nero's list, which counts them in one byte; QuickTime's has no bound.
  private static let mostInNerosList = 255

  /// The track's tags.
  let tags: TrackTags
  /// The format of the file.
  let format: AudioFormat
  /// Frames per second of the track.
  let sampleRate: Int

  /// More bytes than the tags take in any format.
  var mostBytes: Int {
    // A cue point, a label and two frames' heads take 160 bytes; a title is in the label, and in UTF-16 in its frame.
    let texts = [tags.title, tags.artist, tags.album, tags.comment, tags.maker, tags.language]
    return (texts + tags.chapters.map(\.title)).reduce(1 << 16) { $0 + 3 * $1.utf8.count + 160 }
      + (cover?.count ?? 0)
  }

  /// A line on what the file will have to go without; `nil` if nothing.
  var shortfall: String? {
    switch format {
    case .flac, .ogg, .opus:
      tags.chapters.count <= Self.mostComments
        ? nil
        : "\(format.rawValue) files hold \(Self.mostComments) chapters, so the last "
          + "\(tags.chapters.count - Self.mostComments) are left out; wav and mp3 hold more"
    case .m4a, .m4b:
      tags.chapters.count <= Self.mostInNerosList
        ? nil
        : "players that know only Nero's chapters show \(Self.mostInNerosList) of \(tags.chapters.count); "
          + "QuickTime's are all there"
    case .wav, .mp3: nil
    }
  }

  /// Puts them into the file that `descriptor` holds, to be at `path`.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  func write(to descriptor: Int32, path: String) throws(FileError) {
    var strings = CStrings()
    defer { strings.free() }
    let chapters = tags.chapters.map { chapter in
      ctag_chapter(
        title: strings.copy(chapter.title), start: milliseconds(chapter.start),
        end: milliseconds(chapter.start + chapter.frames), frame: UInt32(clamping: chapter.start))
    }
    let texts = [
      tags.title, tags.artist, tags.album, tags.comment, "\(tags.maker) \(TrackSeal.unsealed)", tags.language,
    ].map {
      strings.copy($0)
    }
    let problem = chapters.withUnsafeBufferPointer { chapters in
      (cover ?? []).withUnsafeBufferPointer { picture in
        var described = ctag_tags(
          title: texts[0], artist: texts[1], album: texts[2], comment: texts[3], maker: texts[4],
          language: texts[5],
          cover: picture.isEmpty ? nil : picture.baseAddress, cover_size: picture.count,
          chapters: chapters.baseAddress, chapter_count: chapters.count)
        return ctag_write(descriptor, kind, &described)
      }
    }
    if let problem { throw .cannotWrite(path: path, reason: String(cString: problem)) }
  }

  /// The picture; none in wav, of which ffmpeg would make a film when asked for another format.
  private var cover: [UInt8]? { format == .wav ? nil : tags.cover }

  private var kind: ctag_format {
    switch format {
    case .wav: CTAG_WAV
    case .flac: CTAG_FLAC
    case .ogg: CTAG_VORBIS
    case .opus: CTAG_OPUS
    case .mp3: CTAG_MP3
    case .m4a: CTAG_M4A
    case .m4b: CTAG_M4B
    }
  }

  private func milliseconds(_ frame: Int) -> UInt32 {
    let time: Duration = .frames(frame, at: sampleRate)
    return UInt32(clamping: Int((time / .milliseconds(1)).rounded()))
  }
}

/// Copies of texts for a C function, each on one line.
struct CStrings {
  private var copies: [UnsafeMutablePointer<CChar>] = []

  /// Copies `text` with spaces for line breaks and other control characters; the copy lives until ``free()``.
  mutating func copy(_ text: String) -> UnsafePointer<CChar> {
    // As when Swift itself finds no memory.
    guard let copy = strdup(text.onOneLine) else { preconditionFailure("there is no memory for a text") }
    copies.append(copy)
    return UnsafePointer(copy)
  }

  /// Ends all copies.
  mutating func free() {
    for copy in copies { Glibc.free(copy) }
    copies = []
  }
}

extension String {
  /// The text with spaces for line breaks and other control characters.
  var onOneLine: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map {
          $0.properties.generalCategory == .control || $0.properties.isPatternWhitespace ? " " : $0
        }))
  }
}
