import Foundation
import Authoring
import Testing

struct SourceFileTests {
  private func temporary(_ bytes: Int) throws -> URL {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("stretchguide-\(UUID()).yaml")
    try Data(repeating: 0x61, count: bytes).write(to: url)
    return url
  }

  @Test(arguments: [0, 3, AuthoringLimits.File.bytes])
  func readsAWholeFile(_ bytes: Int) throws {
    let url = try temporary(bytes)
    defer { try? FileManager.default.removeItem(at: url) }
    #expect(try SourceFile.bytes(at: url.path) == [UInt8](repeating: 0x61, count: bytes))
  }

  @Test func readsOneByteTooManyOfALargerFile() throws {
    let url = try temporary(0)
    defer { try? FileManager.default.removeItem(at: url) }
    #expect(truncate(url.path, 1 << 30) == 0)
    #expect(try SourceFile.bytes(at: url.path).count == AuthoringLimits.File.bytes + 1)
  }

  @Test func readsNothingThatIsNoOrdinaryFile() {
    let error = #expect(throws: AuthoringError.self) { try SourceFile.bytes(at: "/dev/zero") }
    #expect(
      error?.description
        == "/dev/zero: the file can't be read (it is a device); name a readable text file")
  }

  @Test func readsWhatComesOutOfAPipe() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("stretchguide-\(UUID())").path
    #expect(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    let writer = open(path, O_RDWR)
    #expect(write(writer, "abc", 3) == 3)
    Thread.detachNewThread {
      // Waits for the reader to have taken all, when a pipe that is opened anew can be written to.
      var left: Int32 = 1
      while left > 0 { guard ioctl(writer, UInt(FIONREAD), &left) == 0 else { return } }
      close(writer)
    }
    #expect(try SourceFile.bytes(at: path) == Array("abc".utf8))
  }

  @Test func saysThatThereIsNoSuchFile() {
    let error = #expect(throws: AuthoringError.notFound("none.yaml")) {
      try SourceFile.bytes(at: "none.yaml")
    }
    #expect(error?.description == "none.yaml: there is no such file; check the name and the folder")
  }

  @Test func saysWhyAFileCannotBeRead() {
    let error = #expect(throws: AuthoringError.self) { try SourceFile.bytes(at: "/") }
    #expect(error?.description == "/: the file can't be read (Is a directory); name a readable text file")
  }
}
