import ArgumentParser
import Authoring
import Foundation
import Guide
import Sound
import Studio

/// The sound of the track beside what is said in it.
struct SoundOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Integrated loudness, -40 to -10 LUFS, or off; -19 in mono and -16 in stereo unless told.",
      valueName: "lufs|off"))
  var loudness: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How much louder the bells are than made: -40 to 6 dB.", valueName: "db"))
  var bellLevel = 0.0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What lies under the voice: waves, brown-noise or a sound file.", valueName: "sound"))
  var ambience: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Loudness of the ambience beside the voice's, -60 to 0 dB; -18 unless told.", valueName: "db"))
  var ambienceLevel: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "A rush too soft to hear under all of the track, for earphones and hearing aids that fall asleep in silence: on "
        + "(-75 dBFS), a level from -90 to -50, or off as it is unless told.", valueName: "on|off|dbfs"))
  var floor: String?

  func validate() throws {
    if ambience == "" {
      throw ValidationError("--ambience \"\" names no sound; write waves, brown-noise or a sound file")
    }
    guard SoundLimits.bellLevels.contains(bellLevel) else {
      throw ValidationError("--bell-level \(bellLevel) is out of range; write a number from -40 to 6")
    }
    if let ambienceLevel {
      guard ambience != nil else {
        throw ValidationError("--ambience-level needs an ambience; add --ambience waves")
      }
      guard SoundLimits.ambienceLevels.contains(ambienceLevel) else {
        throw ValidationError(
          "--ambience-level \(ambienceLevel) is out of range; write a number from -60 to 0")
      }
    }
    _ = try mastering()
    _ = try floorLevel()
  }

  /// The sound file that is read, if any.
  var file: String? { ambience.flatMap { Self.made.contains($0.lowercased()) ? nil : $0 } }

  /// The names of ambiences that need no file.
  private static let made = ["waves", "brown-noise"]

  /// The design these options ask for, its waves as long as `pacing`'s breaths.
  func design(pacing: Pacing) throws -> SoundDesign {
    let source: Ambience.Source? =
      switch ambience?.lowercased() {
      case nil: nil
      case "waves": .waves(in: pacing.breathIn, out: pacing.breathOut)
      case "brown-noise": .brownNoise
      default: try file.map(Self.soundFile)
      }
    return SoundDesign(
      mastering: try mastering(), ambience: try source.map { try Ambience($0, level: ambienceLevel ?? -18) },
      bellLevel: bellLevel, floor: try floorLevel())
  }

  /// A name without a folder or ending that is no file was meant to be one of those there are.
  private static func soundFile(_ path: String) throws -> Ambience.Source {
    guard path.contains("/") || path.contains(".") || FileManager.default.fileExists(atPath: path) else {
      throw AuthoringError.unknown(kind: "ambience", name: path, known: made)
    }
    return .file(path)
  }

  /// One line on the loudness of a track and what it took to reach it; `nil` for one that was left alone or is silent.
  func report(of master: Master) -> String? {
    guard let loudness = master.loudness else { return nil }
    let figures = "\(loudness.integrated.signed(1)) LUFS, \(loudness.truePeak.signed(1)) dBTP"
    guard master.limitedPlaces > 0 else { return figures }
    let places = master.limitedPlaces.counted("place")
    return figures + "; the peaks of \(places) were limited by up to \(master.limitedBy.formatted(1)) dB"
  }

  /// The level of the noise floor, in dBFS; `nil` for none.
  private func floorLevel() throws -> Double? {
    switch floor?.lowercased() {
    case nil, "off": return nil
    case "on": return -75
    case let text?:
      guard let level = Double(text), SoundLimits.floors.contains(level) else {
        throw ValidationError("--floor \"\(text)\" is no level; write on, off or a number from -90 to -50")
      }
      return level
    }
  }

  private func mastering() throws -> Mastering {
    guard let loudness else { return .usual }
    if loudness.lowercased() == "off" { return .off }
    guard let target = Double(loudness), SoundLimits.loudness.contains(target) else {
      throw ValidationError(
        "--loudness \"\(loudness)\" is no loudness; write a number from -40 to -10, or off")
    }
    return .loudness(target)
  }
}

extension Double {
  /// The number with `digits` (1...6) after the point and the minus sign of typography, if any.
  fileprivate func signed(_ digits: Int) -> String {
    (self < 0 ? "−" : "") + magnitude.formatted(digits)
  }
}
