import Foundation
import TestSupport
import Testing

@testable import Files

struct AsideTests {
  private func aside(_ place: borrowing Workplace) -> Aside { Aside(in: place.path("")) }

  @Test func onlyWhatNobodyHoldsIsRemovedAndThatAtOnce() async throws {
    let place = try Workplace()
    let aside = aside(place)
    for name in [".stretchguide-aside-1", ".aside-2", "unrelated"] { _ = try place.file(name, "") }
    let left = place.path(".stretchguide-aside-3")
    try FileManager.default.createDirectory(atPath: left + "/deep", withIntermediateDirectories: true)
    let path = place.path("written")
    try aside.write(to: path) { _ in
      aside.sweep()
      return 0
    }
    let names = try await aside.withFolder { folder in
      aside.sweep()
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    }
    #expect(names == [])
    #expect(try place.names == [".aside-2", "unrelated", "written"])
  }

  @Test func anEndThatCanNotWaitRemovesTheFolderThatIsBeingFilled() async {
    // All of the process's files go, so this test has a process of its own.
    await #expect(processExitsWith: .success) {
      let place = try Workplace()
      try await Aside(in: place.path("")).withFolder { folder in
        try Data("half".utf8).write(to: URL(filePath: folder + "/half"))
        UnfinishedFiles.remove()
        #expect(try place.names == [])
      }
    }
  }

  @Test func aWriteThatFailsLeavesNothingAside() throws {
    let place = try Workplace()
    let path = try place.file("x", "old")
    #expect(throws: FileError.cannotWrite(path: path, reason: SystemCalls.reason(ENOSPC))) {
      try aside(place).write(to: path) { _ in ENOSPC }
    }
    #expect(try place.names == ["x"])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
  }

  @Test func aFileIsWrittenInAFolderThatIsMadeForIt() throws {
    let place = try Workplace()
    let folder = place.path("a/b")
    try Aside(in: folder).write(to: "\(folder)/x") { descriptor in
      Array("new".utf8).withUnsafeBytes { SystemCalls.write($0, to: descriptor) }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["x"])
  }

  @Test(arguments: [true, false]) func aFolderIsMovedWholeInPlaceOfAnother(replaces: Bool) throws {
    let place = try Workplace()
    let manager = FileManager.default
    let (source, target) = (place.path("source"), place.path("in/target"))
    try manager.createDirectory(atPath: source + "/deep", withIntermediateDirectories: true)
    try Data("new".utf8).write(to: URL(filePath: source + "/deep/x"))
    if replaces {
      try manager.createDirectory(atPath: target, withIntermediateDirectories: true)
      try Data("old".utf8).write(to: URL(filePath: target + "/old"))
    }
    try aside(place).move(source, to: target)
    #expect(try place.names == ["in"])
    #expect(try manager.subpathsOfDirectory(atPath: target).sorted() == ["deep", "deep/x"])
  }

  @Test func noFolderIsSweptAwayFromTheOneWhoMadeIt() async throws {
    let place = try TemporaryFolder()
    let aside = Aside(in: place.path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for _ in 0..<3000 {
          try await aside.withFolder { #expect(FileManager.default.fileExists(atPath: $0)) }
        }
      }
      group.addTask {
        while !Task.isCancelled {
          aside.sweep()
          await Task.yield()
        }
      }
      try await group.next()
      group.cancelAll()
    }
  }
}
