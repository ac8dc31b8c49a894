import Foundation
import TestSupport
import Testing

@testable import Files

struct UnfinishedFilesTests {
  @Test func anEndThatCantWaitRemovesEveryFileWithoutANameAndNoOther() async {
    // All of the process's files go, so this test has a process of its own.
    await #expect(processExitsWith: .success) {
      let place = try Workplace()
      let first = try PendingFile(for: OutputPath(place.path("first.wav")))
      let second = try PendingFile(for: OutputPath(place.path("second.wav")))
      try PendingFile(for: OutputPath(place.path("done.wav"))).publish(overwrite: false)
      #expect(try place.names.count == 3)
      UnfinishedFiles.remove()
      #expect(try place.names == ["done.wav"])
      do {
        try first.publish(overwrite: false)
        Issue.record("a removed file was published")
      } catch {
        #expect("\(error)".contains("first.wav can't be written to the end (No such file or directory)"))
      }
      withExtendedLifetime(second.descriptor) {}
    }
  }
}
