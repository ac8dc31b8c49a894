import Testing

/// One way to misuse the program, and all it must say to it.
struct HostileCase: Sendable, CustomTestStringConvertible {
  let name: String
  let materials: [Material]
  let arguments: [String]
  let code: Int32
  /// The whole of standard error but for the last line's end.
  let errors: String
  var testDescription: String { name }

  /// A run of these arguments, in a folder that also has a sound `good.yaml` and a precious `out.wav`.
  init(_ name: String, _ materials: [Material], _ arguments: [String], _ code: Int32, _ errors: String) {
    self.name = name
    self.materials = materials
    self.arguments = arguments
    self.code = code
    self.errors = errors
  }

  /// A run of these arguments with nothing else in the folder.
  init(_ name: String, _ arguments: [String], _ code: Int32, _ errors: String) {
    self.init(name, [], arguments, code, errors)
  }

  /// A render over `out.wav` of `good.yaml` with these flags.
  init(flags: String..., code: Int32 = 64, says errors: String) {
    self.init(
      flags.map { $0.isEmpty ? "(empty)" : $0 }.joined(separator: " "), render("good.yaml") + flags, code,
      errors)
  }

  /// A render over `out.wav` of a session in `bad.yaml`, whose mistakes follow the file's name in `lines`.
  init(_ name: String, session: String, _ lines: String...) {
    self.init(
      name, [.text("bad.yaml", session)], render("bad.yaml"), 65,
      lines.map { "bad.yaml:\($0)" }.joined(separator: "\n"))
  }
}

/// The arguments of a quiet render over `out.wav`.
func render(_ session: String) -> [String] { ["render", session, "-q", "-f", "-o", "out.wav"] }

/// The role of a file, and the arguments that make the program read `bad.yaml` in it.
enum Role: String, CaseIterable, Sendable {
  case session, voice, pace

  var arguments: [String] {
    switch self {
    case .session: render("bad.yaml")
    case .voice, .pace: render("good.yaml") + ["--\(rawValue)", "./bad.yaml"]
    }
  }

  /// The file's name as the program was told it.
  var file: String { self == .session ? "bad.yaml" : "./bad.yaml" }
}
