// swift-tools-version: 6.2
import PackageDescription

/// Where the Swift libraries are linked into the program.
let withinProgram = BuildSettingCondition.when(platforms: [.linux], configuration: .release)
let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    // Loops over samples and letters take ten times as long unoptimized, and the tests, which render, with them.
    .unsafeFlags(["-O"], .when(configuration: .debug)),
    .unsafeFlags(["-static-stdlib"], withinProgram),
  ] + (Context.environment["STRETCHGUIDE_WARNINGS"] == "errors" ? [.treatAllWarnings(as: .error)] : [])
let optimized = CSetting.unsafeFlags(["-O2"], .when(configuration: .debug))

/// A C library of the system, found by pkg-config, with the Debian package that has its headers.
func library(_ name: String, pkgConfig: String, package: String) -> Target {
  .systemLibrary(
    name: name, path: "Sources/CLibraries/\(name)", pkgConfig: pkgConfig, providers: [.apt([package])])
}

/// Programs in C need no Swift runtime: neither what starts it, which would draw in 6 MB of it, nor its library.
let withoutSwift = LinkerSetting.unsafeFlags(["-nostartfiles", "-static-stdlib"])

/// Of libespeak-ng-dev; only the workers name it, or each start of the program would load it and 20 libraries for sound cards.
let espeak = LinkerSetting.linkedLibrary("espeak-ng")

/// Each utterance is spoken in a fork, which costs less of a program that has no libraries to map or to relocate. A package
/// for systems whose espeak-ng data may be newer than the library it was built with says otherwise. (A static program
/// that could lie anywhere would refuse the folder of libraries that SwiftPM writes into it.)
let isEspeakShared = Context.environment["STRETCHGUIDE_ESPEAK"] == "shared"
let ownEspeak: [LinkerSetting] =
  isEspeakShared
  ? []
  : [
    .linkedLibrary("sonic"),
    .unsafeFlags([
      "-Xclang-linker", "-static", "-Xclang-linker", "-Wno-unused-command-line-argument",
    ]),
  ]

/// Nobody leaves out of the program what only its workers are for where nothing is optimized.
let ofWorkers = LinkerSetting.linkedLibrary("espeak-ng", .when(configuration: .debug))

/// The Swift libraries within the program: to load, bind and relocate them takes half of the time of a start, and 6 MB of
/// memory. What exports nothing needs no more of them than it calls, and relocations take a byte each, not 24, from LLVM's
/// linker, which comes with Swift.
let ownSwift = LinkerSetting.unsafeFlags(
  [
    "-static-stdlib", "-use-ld=lld", "-Xlinker", "--gc-sections", "-Xlinker", "--no-export-dynamic",
    "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs",
  ], withinProgram)

let package = Package(
  name: "StretchGuide",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "stretchguide", targets: ["stretchguide"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    library("CEbur128", pkgConfig: "libebur128", package: "libebur128-dev"),
    .target(
      name: "CICU", path: "Sources/CLibraries/CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .target(
      name: "CEncoders", dependencies: ["COgg", "COpusenc", "CVorbisenc"],
      path: "Sources/CLibraries/CEncoders",
      cSettings: [optimized],
      linkerSettings: [.linkedLibrary("mp3lame"), .linkedLibrary("opus"), .linkedLibrary("vorbis")]),
    library("CNettle", pkgConfig: "nettle", package: "nettle-dev"),
    library("COgg", pkgConfig: "ogg", package: "libogg-dev"),
    library("COpusenc", pkgConfig: "libopusenc", package: "libopusenc-dev"),
    library("CQrencode", pkgConfig: "libqrencode", package: "libqrencode-dev"),
    library("CSndfile", pkgConfig: "sndfile", package: "libsndfile1-dev"),
    library("CSoxr", pkgConfig: "soxr", package: "libsoxr-dev"),
    library("CTagLib", pkgConfig: "taglib", package: "libtag1-dev"),
    library("CVorbisenc", pkgConfig: "vorbisenc", package: "libvorbis-dev"),
    library("CXML2", pkgConfig: "libxml-2.0", package: "libxml2-dev"),
    library("CXxhash", pkgConfig: "libxxhash", package: "libxxhash-dev"),
    .systemLibrary(name: "CLinux", path: "Sources/CLibraries/CLinux"),
    .target(name: "CPage", dependencies: ["CXML2"], path: "Sources/CLibraries/CPage"),
    .target(name: "CTag", dependencies: ["CTagLib"], path: "Sources/CLibraries/CTag"),

    .target(
      name: "Worker", path: "Sources/Workers/Common", cSettings: [optimized],
      linkerSettings: [.linkedLibrary("m")]),
    .target(name: "Phonemes", dependencies: ["Worker"], path: "Sources/Workers/Phonemes"),
    .executableTarget(
      name: "EspeakWorker", dependencies: ["Phonemes", "Worker"], path: "Sources/Workers/Espeak",
      linkerSettings: [espeak] + ownEspeak + [withoutSwift]),
    .executableTarget(
      name: "PiperWorker", dependencies: ["Phonemes", "Worker"], path: "Sources/Workers/Piper",
      linkerSettings: [espeak, .linkedLibrary("dl"), withoutSwift]),
    .executableTarget(
      name: "HibariWorker", dependencies: ["Phonemes", "Worker"], path: "Sources/Workers/Hibari",
      cSettings: [optimized], linkerSettings: [espeak, .linkedLibrary("dl"), withoutSwift]),

    .target(name: "Guide", dependencies: ["CICU"], swiftSettings: strict),
    .target(name: "Files", dependencies: ["CLinux", "CNettle", "CXxhash"], swiftSettings: strict),
    .target(name: "Speech", dependencies: ["Guide", "Files", "CXxhash"], swiftSettings: strict),
    .target(
      name: "Sound",
      dependencies: ["Guide", "Files", "CEbur128", "CEncoders", "COgg", "CSndfile", "CSoxr", "CTag"],
      swiftSettings: strict),
    .target(
      name: "Authoring", dependencies: ["Guide", "Yams"],
      resources: [
        .embedInCode("Sessions/Bundled/upper-middle-back.yaml"),
        .embedInCode("Sessions/Bundled/upper-middle-back.de.yaml"),
        .embedInCode("Sessions/Bundled/upper-middle-back.es.yaml"),
        .embedInCode("Sessions/Bundled/upper-middle-back.fr.yaml"),
        .embedInCode("Sessions/Bundled/upper-middle-back.it.yaml"),
        .embedInCode("Sessions/Bundled/upper-middle-back.ja.yaml"),
        .embedInCode("Sessions/Bundled/upper-middle-back.nl.yaml"),
        .embedInCode("Sessions/Bundled/upper-middle-back.pl.yaml"),
        .embedInCode("Sessions/Bundled/upper-middle-back.pt-BR.yaml"),
        .embedInCode("Sessions/Bundled/session.schema.json"),
        .embedInCode("Paces/gentle.yaml"), .embedInCode("Paces/standard.yaml"),
        .embedInCode("Paces/brisk.yaml"),
        .embedInCode("Languages/Books/de.yaml"), .embedInCode("Languages/Books/en.yaml"),
        .embedInCode("Languages/Books/es.yaml"), .embedInCode("Languages/Books/fr.yaml"),
        .embedInCode("Languages/Books/it.yaml"), .embedInCode("Languages/Books/ja.yaml"),
        .embedInCode("Languages/Books/nl.yaml"), .embedInCode("Languages/Books/pl.yaml"),
        .embedInCode("Languages/Books/pt-BR.yaml"),
      ],
      swiftSettings: strict),
    .target(
      name: "Importing", dependencies: ["Guide", "Files", "Authoring", "CPage"], swiftSettings: strict),
    .target(
      name: "Documents", dependencies: ["Guide"],
      resources: [
        .embedInCode("Page/player.html"), .embedInCode("Page/player.css"), .embedInCode("Page/player.js"),
        .embedInCode("Site/site.html"), .embedInCode("Site/site.css"), .embedInCode("Site/keep.js"),
        .embedInCode("Site/worker.js"),
      ],
      swiftSettings: strict),
    .target(
      name: "Studio",
      dependencies: ["Guide", "Files", "Speech", "Sound", "Authoring", "Documents", "CQrencode"],
      exclude: ["Cover/make-glyphs", "Cover/LICENSE"], resources: [.embedInCode("Cover/glyphs.txt")],
      swiftSettings: strict),
    .executableTarget(
      name: "stretchguide",
      dependencies: [
        "CLinux", "Studio", "Importing", "EspeakWorker", "PiperWorker", "HibariWorker",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict, linkerSettings: [ofWorkers, ownSwift]),

    .target(
      name: "TestSupport", dependencies: ["Guide", "Speech", "Authoring"], path: "Tests/Support",
      swiftSettings: strict),
    .testTarget(name: "GuideTests", dependencies: ["Guide", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SpeechTests",
      dependencies: ["Speech", "TestSupport", "EspeakWorker", "PiperWorker", "HibariWorker"],
      swiftSettings: strict),
    .testTarget(
      name: "SoundTests", dependencies: ["Sound", "Guide", "Files", "CEbur128", "CSndfile", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "AuthoringTests", dependencies: ["Authoring", "TestSupport"],
      exclude: [
        "Corpus/accepted", "Corpus/refused", "Goldens", "Sessions/needs", "Sessions/fields", "Languages/Own",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ImportingTests", dependencies: ["Importing", "Authoring", "Documents", "Guide", "TestSupport"],
      exclude: ["Doses/sentences.txt", "Handouts", "Goldens"], swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Authoring", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "StudioTests",
      dependencies: [
        "Studio", "Authoring", "Documents", "Speech", "Sound", "TestSupport", "PiperWorker", "HibariWorker",
      ],
      exclude: ["Goldens"],
      swiftSettings: strict),
    .testTarget(name: "HostileTests", dependencies: ["stretchguide", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: ["stretchguide", "Authoring", "Documents", "Speech", "Studio", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "FaultTests", dependencies: ["stretchguide", "TestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// Needs libFuzzer: Tests/Fuzz/decoders.sh.
if Context.environment["STRETCHGUIDE_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "DecoderFuzz", dependencies: ["Guide", "Authoring", "TestSupport"], path: "Tests/Fuzz/Decoders",
      swiftSettings: strict))
}
