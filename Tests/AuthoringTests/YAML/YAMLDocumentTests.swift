import Authoring
import Testing

struct YAMLDocumentTests {
  @Test(arguments: refusedForm)
  func refusesWithWholeSentences(_ refused: RefusedCase) {
    #expect(refusal(of: refused.yaml) == refused.lines)
  }
}
