import Testing

@testable import Files

struct FileErrorTests {
  @Test(
    arguments: [
      (.targetIsDirectory(path: "out"), ["out"]), (.targetIsNotAFile(path: "/dev/full"), ["/dev/full"]),
      (.targetExists(path: "a.wav"), ["a.wav"]),
      (.cannotCreate(path: "x/a.wav", reason: "a reason"), ["x/a.wav", "a reason"]),
      (.cannotWrite(path: "a.wav", reason: "a reason"), ["a.wav", "a reason"]),
      (.notWhole(path: "a.wav", expected: 10, found: 9), ["a.wav", "10", "9"]),
      (.targetTwice(path: "a.wav"), ["a.wav"]), (.targetIsSource(path: "a.yaml"), ["a.yaml"]),
      (.noTemporary(directory: "/x", reason: "a reason"), ["/x", "a reason"]), (.readerLeft, []),
    ] as [(FileError, [String])]) func eachErrorIsOneLineThatSaysWhatIsWrongAndWhatWouldBeRight(
      error: FileError, parts: [String]
    )
  {
    let sentence = error.description
    for part in parts { #expect(sentence.contains(part)) }
    #expect(sentence.contains("; ") && !sentence.contains("\n"))
  }
}
