import Testing

@testable import Speech

struct WorkerLocationTests {
  @Test func theWorkerLiesBesideTheRunningProgram() throws {
    #expect(try locateWorker("EspeakWorker", environment: [:]).hasSuffix("/EspeakWorker"))
  }

  @Test func aGivenDirectoryIsTheOnlyOneSearched() throws {
    #expect(try locateWorker("sh", environment: ["STRETCHGUIDE_WORKERS": "/bin"]) == "/bin/sh")
    let missing = SpeechError.workerNotFound(name: "EspeakWorker", searched: ["/nowhere"])
    #expect(throws: missing) {
      try locateWorker("EspeakWorker", environment: ["STRETCHGUIDE_WORKERS": "/nowhere"])
    }
  }
}
