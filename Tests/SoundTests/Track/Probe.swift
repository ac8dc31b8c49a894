import Foundation
import Testing

/// The findings of ffprobe in a file.
struct Probe: Decodable {
  struct Chapter: Decodable {
    let start_time: String
    let end_time: String
    let tags: [String: String]
  }
  struct Stream: Decodable {
    let codec_name: String?
    let disposition: [String: Int]
    let tags: [String: String]?
  }
  struct Format: Decodable {
    let duration: String
    let tags: [String: String]?
  }
  let chapters: [Chapter]
  let streams: [Stream]
  let format: Format
  /// All else that it said.
  fileprivate(set) var warnings = ""

  private enum CodingKeys: String, CodingKey { case chapters, streams, format }

  /// The tags of the file or, in Ogg, of its sound, by names in small letters.
  var tags: [String: String] {
    let all = (format.tags ?? [:]).merging(streams.first?.tags ?? [:]) { $1 }
    return Dictionary(uniqueKeysWithValues: all.map { ($0.lowercased(), $1) })
  }
}

/// Asks ffprobe about the file at `path`.
func probe(_ path: String) throws -> Probe {
  func ask(_ arguments: [String]) throws -> String {
    try output(of: "ffprobe", arguments + [path], package: "ffmpeg", errors: true)
  }
  let asked = ["-v", "quiet", "-of", "json", "-show_chapters", "-show_streams", "-show_format"]
  var found = try JSONDecoder().decode(Probe.self, from: Data(try ask(asked).utf8))
  // It knows no texts that are chapters, and says so of a picture in any MPEG-4 file, its own too.
  found.warnings = try ask(["-v", "warning"]).split(separator: "\n").filter {
    !$0.hasPrefix("Unsupported codec with id 98314 ") && !$0.hasSuffix(" stream 0, timescale not set")
  }.joined(separator: "\n")
  return found
}

/// True where Debian's own Python has mutagen.
let hasMutagen = FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/mutagen")
let needsMutagen: Comment = "install python3-mutagen"
