import Testing

/// A track named after its session can lie on any disk, and it is said when its name had to change.
struct OutputNameTests {
  @Test(arguments: [
    ("CON", "session-CON"), ("a:b?", "a-b-"), ("two\nlines", "two-lines"), (" x. ", "x"), ("-rf", "rf"),
    ("\u{202e}gnp", "gnp"), ("...", "session"),
  ])
  func isMadeSafeAndSaid(_ name: String, safe: String) async throws {
    let trial = try Trial([.text("\(name).yaml", Trial.good)])
    let files = try trial.files
    let result = try await trial.run(["render", "./\(name).yaml", "-q"])
    let shown = name.replacing("\n", with: "U+000A").replacing("\u{202e}", with: "U+202E")
    #expect(
      result.errors
        == "warning: not every disk takes the name \"\(shown)\"; the track is called \"\(safe)\"\n")
    #expect(result.code == 0)
    #expect(try trial.files.subtracting(files) == ["\(safe).wav"])
  }

  @Test(arguments: ["Desk break", "утро", "朝", "90-90", "it's"])
  func isKeptWhereEveryDiskTakesIt(_ name: String) async throws {
    let trial = try Trial([.text("\(name).yaml", Trial.good)])
    let files = try trial.files
    let result = try await trial.run(["render", "\(name).yaml", "-q"])
    #expect(result.errors == "")
    #expect(try trial.files.subtracting(files) == ["\(name).wav"])
  }
}
