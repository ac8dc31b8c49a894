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
    .systemLibrary(name: "CEbur128", pkgConfig: "libebur128", providers: [.apt(["libebur128-dev"])]),
    .systemLibrary(name: "CEspeak", pkgConfig: "espeak-ng", providers: [.apt(["libespeak-ng-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CSndfile", pkgConfig: "sndfile", providers: [.apt(["libsndfile1-dev"])]),
    .systemLibrary(name: "COgg", pkgConfig: "ogg", providers: [.apt(["libogg-dev"])]),
    .systemLibrary(name: "CSoxr", pkgConfig: "soxr", providers: [.apt(["libsoxr-dev"])]),
    .systemLibrary(name: "CTagLib", pkgConfig: "taglib", providers: [.apt(["libtag1-dev"])]),
    .systemLibrary(name: "CXxhash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
    .target(name: "CTag", dependencies: ["CTagLib"]),
    .target(name: "Worker"),
    .executableTarget(name: "EspeakWorker", dependencies: ["CEspeak", "Worker"], exclude: ["PROTOCOL.md"]),
    .executableTarget(
      name: "PiperWorker", dependencies: ["CEspeak", "Worker"],
      linkerSettings: [.linkedLibrary("m"), .linkedLibrary("dl")]),

    .target(name: "Guide", swiftSettings: strict),
    .target(name: "Speech", dependencies: ["Guide", "CXxhash"], swiftSettings: strict),
    .target(
      name: "Sound", dependencies: ["Guide", "CEbur128", "CLinux", "COgg", "CSndfile", "CSoxr", "CTag"],
      swiftSettings: strict),
    .target(
      name: "Studio", dependencies: ["Guide", "Speech", "Sound", "Yams"],
      exclude: ["Cover/cover.svg"],
      resources: [
        .embedInCode("Sessions/upper-middle-back.yaml"), .embedInCode("Paces/gentle.yaml"),
        .embedInCode("Paces/standard.yaml"), .embedInCode("Paces/brisk.yaml"),
        .embedInCode("session.schema.json"), .embedInCode("Cover/cover.png"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "stretchguide",
      dependencies: [
        "CLinux", "Studio", "EspeakWorker", "PiperWorker",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["Guide", "Speech"], path: "Tests/Support", swiftSettings: strict),
    .testTarget(name: "GuideTests", dependencies: ["Guide", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SpeechTests", dependencies: ["Speech", "TestSupport", "EspeakWorker", "PiperWorker"],
      swiftSettings: strict),
    .testTarget(
      name: "SoundTests", dependencies: ["Sound", "Guide", "CEbur128", "CSndfile", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "StudioTests", dependencies: ["Studio", "Sound", "TestSupport"], exclude: ["Goldens"],
      swiftSettings: strict),
    .testTarget(name: "HostileTests", dependencies: ["stretchguide", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: ["stretchguide", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "FaultTests", dependencies: ["stretchguide", "TestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// Needs libFuzzer: Tests/Fuzz/decoders.sh.
if Context.environment["STRETCHGUIDE_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "DecoderFuzz", dependencies: ["Guide", "Studio", "TestSupport"], path: "Tests/Fuzz/Decoders",
      swiftSettings: strict))
}
