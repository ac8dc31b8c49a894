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
      "\(StudioError.cannotRecord("joe", reason: "it is another's"))"
        == "joe can't be recorded: it is another's")
    #expect(
      "\(StudioError.cannotExport("joe", reason: "the disk is full"))"
        == "joe can't be exported: the disk is full")
    #expect(
      "\(StudioError.noTakes("a"))"
        == "nothing is said in a; name a recording, or a folder of files such as 017.wav")
    #expect(
      "\(StudioError.otherLanguage(voice: "Anna", speaks: ["de"], session: "en", fitting: ["fern", "rowan"]))"
        == "Anna speaks \"de\", and the session is in \"en\"; choose fern or rowan")
    #expect(
      "\(StudioError.otherLanguage(voice: "Anna", speaks: ["de"], session: "en", fitting: []))"
        == "Anna speaks \"de\", and the session is in \"en\"; no voice here speaks it")
  }
}
