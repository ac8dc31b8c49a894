import Foundation
import Authoring
import Testing

/// Holds `session.schema.json` to the decoder: what one accepts or refuses, so does the other.
///
/// The judge is python3's jsonschema. It loads the files by YAML 1.2's core schema, as the editors' plugins do that
/// use this schema: `5` is an integer and `1:30` is text, where YAML 1.1 would have it 90.
struct SessionSchemaTests {
  @Test func acceptsWhatTheDecoderAccepts() throws {
    let judged = try judge(CorpusCase.accepted.map(\.yaml))
    for (accepted, verdict) in zip(CorpusCase.accepted, judged) {
      #expect(verdict == "", "\(accepted.name) is refused by the schema")
    }
    #expect(judged.count >= 118)
  }

  @Test func refusesWhatTheDecoderRefusesUnlessItIsBeyondASchema() throws {
    let judged = try judge(CorpusCase.refused.map(\.yaml))
    for (refused, verdict) in zip(CorpusCase.refused, judged) {
      let agrees = (verdict == "") == (refused.beyondSchema != nil)
      #expect(agrees, "\(refused.name): the schema says \(verdict.isEmpty ? "nothing" : verdict)")
    }
    #expect(judged.count >= 279)
  }

  @Test func isAValidSchemaThatDescribesEveryKey() throws {
    let bundled = Bundled.sessions.values.map { String(decoding: $0, as: UTF8.self) }
    #expect(try judge(bundled) == bundled.map { _ in "" })
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(Bundled.sessionSchema)) as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: Any])
    for owner in [schema, try #require(definitions["keysOfStretch"] as? [String: Any])] {
      for (key, value) in try #require(owner["properties"] as? [String: Any]) {
        let property = value as? [String: Any]
        #expect(property?["title"] is String && property?["description"] is String, "\(key)")
      }
    }
  }

  /// The schema's first complaint about each file; empty for none.
  private func judge(_ files: [String]) throws -> [String] {
    let python = "/usr/bin/python3"
    let missing: Comment =
      "the schema's judge can't run; install python3, python3-jsonschema and python3-yaml"
    try #require(FileManager.default.isExecutableFile(atPath: python), missing)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", script]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let question: [String: Any] = [
      "schema": String(decoding: Bundled.sessionSchema, as: UTF8.self), "files": files,
    ]
    try input.fileHandleForWriting.write(contentsOf: JSONSerialization.data(withJSONObject: question))
    try input.fileHandleForWriting.close()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, missing)
    return try JSONDecoder().decode([String].self, from: answer)
  }

  private let script = #"""
    import json, re, sys
    import jsonschema, yaml

    class Loader(yaml.SafeLoader):
        "YAML 1.2's core schema."
    Loader.yaml_implicit_resolvers = {}
    for tag, pattern, first in [
        ("null", r"(?:~|null|Null|NULL|)", ["~", "n", "N", ""]),
        ("bool", r"(?:true|True|TRUE|false|False|FALSE)", list("tTfF")),
        ("int", r"[-+]?[0-9]+", list("-+0123456789")),
        ("float", r"(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.nan)",
         list("-+.0123456789")),
    ]:
        Loader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile("^" + pattern + "$"), first)
    Loader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))
    Loader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(
        node.value.lower().replace(".inf", "inf").replace(".nan", "nan")))

    question = json.load(sys.stdin)
    schema = json.loads(question["schema"])
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)

    def complaint(text):
        try:
            value = yaml.load(text, Loader)
        except (yaml.YAMLError, RecursionError, TypeError) as error:
            return "YAML: " + (str(error) or type(error).__name__).replace("\n", " ")[:200]
        return next(((e.json_path + ": " + e.message)[:200] for e in validator.iter_errors(value)), "")

    json.dump([complaint(text) for text in question["files"]], sys.stdout)
    """#
}
