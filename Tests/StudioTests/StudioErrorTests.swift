import Studio
import Testing

struct StudioErrorTests {
  @Test func everyErrorAndWarningIsOneSentenceThatNamesNoFlag() {
    #expect(
      "\(StudioError.noVoices(["a", ""]))"
        == "there are no voices in \"a\", \"\"; name a folder of voice files")
    #expect("\(StudioError.notInstalled("joe"))" == "the voice \"joe\" is not installed; install it")
    #expect(
      "\(StudioError.cannotInstall("joe", reason: "pip is missing"))"
        == "joe can't be installed: pip is missing")
    #expect(
      "\(StudioWarning.otherLanguage(voice: "Anna", speaks: "de", session: "en"))"
        == "Anna speaks \"de\", and the session is in \"en\"; choose another voice")
  }
}
