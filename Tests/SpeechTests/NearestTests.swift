import Testing

@testable import Speech

struct NearestTests {
  @Test func theFewestEditsComeFirst() {
    #expect(
      nearest(to: "gmw/en-us", among: ["roa/fr", "gmw/en", "gmw/en-US"]) == ["gmw/en-US", "gmw/en", "roa/fr"])
    #expect(nearest(to: "f", among: (1...9).map { "f\($0)" }) == ["f1", "f2", "f3", "f4", "f5"])
    #expect(nearest(to: "f", among: []) == [])
  }
}
