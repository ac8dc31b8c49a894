import Files
import Foundation
import Testing

@testable import Studio

struct ReleaseTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  /// What is told and written otherwise has to outdate the tracks of catalogues, which only a number tells.
  @Test func aChangeOfWhatIsToldOrWrittenHasANumberOfItsOwn() throws {
    var sum = SHA256Sum()
    for folder in ["AuthoringTests/Goldens", "StudioTests/Goldens/short.wav"] {
      sum.add(line: try #require(SHA256Sum.ofFolder(at: Self.tests.appending(path: folder).path)))
    }
    let file = Self.tests.appending(path: "StudioTests/Goldens/telling.txt")
    let known = String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
    let now = "\(Release.telling) \(sum.value)\n"
    let hasGrown = Release.telling > known.split(separator: " ").first.flatMap { Int($0) } ?? 0
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1", hasGrown {
      try Data(now.utf8).write(to: file)
    } else if known != now {
      Issue.record(
        "goldens have changed: let Release.telling grow by one, then UPDATE_GOLDENS=1 swift test writes \(file.lastPathComponent)"
      )
    }
  }
}
