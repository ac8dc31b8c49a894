// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "StretchGuide",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "stretchguide", targets: ["stretchguide"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .systemLibrary(name: "CEspeak", pkgConfig: "espeak-ng", providers: [.apt(["libespeak-ng-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CSndfile", pkgConfig: "sndfile", providers: [.apt(["libsndfile1-dev"])]),
    .systemLibrary(name: "CSoxr", pkgConfig: "soxr", providers: [.apt(["libsoxr-dev"])]),
    .systemLibrary(name: "CXxhash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
    .executableTarget(name: "EspeakWorker", dependencies: ["CEspeak"], exclude: ["PROTOCOL.md"]),

    .target(name: "Guide", swiftSettings: strict),
    .target(name: "Speech", dependencies: ["Guide", "CXxhash"], swiftSettings: strict),
    .target(name: "Sound", dependencies: ["Guide", "CLinux", "CSndfile", "CSoxr"], swiftSettings: strict),
    .target(
      name: "Studio", dependencies: ["Guide", "Speech", "Sound", "Yams"],
      resources: [
        .embedInCode("Sessions/upper-middle-back.yaml"), .embedInCode("Paces/gentle.yaml"),
        .embedInCode("Paces/standard.yaml"), .embedInCode("Paces/brisk.yaml"),
        .embedInCode("session.schema.json"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "stretchguide",
      dependencies: [
        "Studio", "EspeakWorker", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["Guide", "Speech"], path: "Tests/Support", swiftSettings: strict),
    .testTarget(name: "GuideTests", dependencies: ["Guide", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SpeechTests", dependencies: ["Speech", "TestSupport", "EspeakWorker"], swiftSettings: strict),
    .testTarget(name: "SoundTests", dependencies: ["Sound", "Guide", "CSndfile"], swiftSettings: strict),
    .testTarget(
      name: "StudioTests", dependencies: ["Studio", "TestSupport"], exclude: ["Goldens"],
      swiftSettings: strict),
    .testTarget(name: "HostileTests", dependencies: ["stretchguide"], swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: ["stretchguide", "TestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
