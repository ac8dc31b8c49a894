import Testing

@testable import Speech

struct WorkerLocationTests {
  @Test func theWorkerLiesBesideTheRunningProgram() throws {
    #expect(try WorkerLocation.path(of: "EspeakWorker", environment: [:]).hasSuffix("/EspeakWorker"))
  }

  @Test func aGivenDirectoryIsTheOnlyOneSearched() throws {
    #expect(try WorkerLocation.path(of: "sh", environment: ["STRETCHGUIDE_WORKERS": "/bin"]) == "/bin/sh")
    let missing = SpeechError.workerNotFound(name: "EspeakWorker", searched: ["/nowhere"])
    #expect(throws: missing) {
      try WorkerLocation.path(of: "EspeakWorker", environment: ["STRETCHGUIDE_WORKERS": "/nowhere"])
    }
  }
}
