import Testing

struct YAMLProblemTests {
  @Test(arguments: refusedSyntax)
  func saysWhatTheParserSaysInAnAuthorsWords(_ refused: RefusedCase) {
    #expect(refusal(of: refused.yaml) == refused.lines)
  }
}
