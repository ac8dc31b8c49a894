import Studio
import Testing

struct YAMLDocumentTests {
  @Test(arguments: refusedForm + refusedMoreForm)
  func refusesWithWholeSentences(_ refused: RefusedCase) {
    #expect(refusal(of: refused.yaml) == refused.lines)
  }
}
