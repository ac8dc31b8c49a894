import Foundation
import Testing

/// The table of functions the hibari worker is built with, against the order they have in ONNX Runtime's interface, whose
/// header doesn't come with the library.
struct OrtTableTests {
  /// The places of those that are used, by onnxruntime_c_api.h of version 1.17; no later version moves them.
  private let places = [
    "GetErrorMessage": 2, "CreateEnv": 3, "CreateSession": 7, "Run": 9, "CreateSessionOptions": 10,
    "SetIntraOpNumThreads": 24, "SetInterOpNumThreads": 25, "CreateTensorWithDataAsOrtValue": 49,
    "GetTensorMutableData": 51, "GetTensorElementType": 60, "GetDimensionsCount": 61, "GetDimensions": 62,
    "GetTensorTypeAndShape": 65, "CreateCpuMemoryInfo": 69, "ReleaseStatus": 93, "ReleaseSession": 95,
    "ReleaseValue": 96, "ReleaseTensorTypeAndShapeInfo": 99, "ReleaseSessionOptions": 100,
  ]

  @Test func everyFunctionLiesWhereTheLibraryHasIt() throws {
    let path = URL(filePath: #filePath).appending(path: "../../../../Sources/Workers/Hibari/ort.h")
      .standardized
    let header = try String(contentsOf: path, encoding: .utf8)
    let table = try #require(header.firstMatch(of: /typedef struct OrtApi \{([^}]*)\} OrtApi;/)).1
    var (place, found) = (0, [String: Int]())
    for member in table.split(separator: ";").map(String.init) {
      if let gap = member.firstMatch(of: /void \*from([0-9]+)\[([0-9]+)\]/) {
        #expect(Int(gap.1) == place)
        place += try #require(Int(gap.2))
      } else if let function = member.firstMatch(of: /\(\*(\w+)\)\(/) {
        found[String(function.1)] = place
        place += 1
      }
    }
    #expect(found == places)
  }
}
