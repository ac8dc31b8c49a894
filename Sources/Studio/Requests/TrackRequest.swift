internal import Authoring
internal import Foundation
public import Guide
public import Sound

/// What is asked of a track: the session, who speaks, the pacing, the parts, the length, the sound and the file format.
///
///     var request = TrackRequest()
///     try request.set(.pace, to: "gentle")
///     try request.set(.fit, to: "20m")
///
/// Every place that asks (flags, an address's query, a site file) sets the same parameters to texts, with the same
/// bounds.
public struct TrackRequest: Sendable {
  /// A bundled session's name, a file's path, or `-` for standard input.
  public private(set) var session = "upper-middle-back"
  /// A voice's name or a file's path; `nil` for the usual one in the session's language.
  public private(set) var voice: String?
  /// A bundled pace's name or a file's path.
  public private(set) var pace = "standard"
  /// The parts that are told.
  public private(set) var parts = Parts()
  /// The length the track is to last, in ``TrackLimits/fit``; `nil` for the one it has.
  public private(set) var fit: Duration?
  /// The file format; `nil` for what the file's name says.
  public private(set) var format: AudioFormat?

  var bits: Int?
  var quality: Int?
  var sampleRate: Int?
  var mastering = Mastering.usual
  var bellLevel = 0.0
  var ambience: String?
  var ambienceLevel: Double?
  var floor: Double?
  private(set) var adjustments: [PaceParameter: String] = [:]

  /// Asks for the bundled session as it is prescribed, at the standard pace.
  public init() {}

  /// Asks for what `values` say; the last one counts where a parameter is set twice.
  ///
  /// - Throws: ``RequestError`` for the first that is wrong, or contradicts another.
  public init(_ values: some Sequence<(TrackParameter, String)>) throws(RequestError) {
    for (parameter, text) in values { try set(parameter, to: text) }
    try check()
  }

  /// Sets a parameter to what `text` says.
  ///
  /// - Throws: ``RequestError`` for what it can't be.
  public mutating func set(_ parameter: TrackParameter, to text: String) throws(RequestError) {
    let value = RequestValue(parameter, text)
    switch parameter {
    case .session: session = text
    case .voice: voice = text
    case .pace: pace = text
    case .pacing(let pacing):
      var trial = Pacing()
      try Self.apply(pacing, text, to: &trial)
      adjustments[pacing] = text
    case .only, .skip:
      let names = try value.names(
        or: "\(parameter) names no stretch; write names or numbers such as cat,5")
      if parameter == .only { parts.only = names } else { parts.skip = names }
    case .startAt:
      parts.start = try value.nonEmpty(
        or: "\(parameter) names no stretch; write a name or a number such as 5")
    case .option:
      parts.options = try value.names(
        or: "\(parameter) names no way to do a stretch; write a name such as easier")
    case .week: parts.week = try value.number(in: TrackLimits.weeks)
    case .affected: parts.affected = try value.choice(ChoiceText.oneOf)
    case .rounds: parts.rounds = try value.number(in: TrackLimits.rounds)
    case .allowLong: parts.allowsLong = try value.choice(ChoiceText.isOn)
    case .fit: fit = try value.fit()
    case .longerHolds: parts.lengthensHolds = try value.choice(ChoiceText.isOn)
    case .loudness: mastering = try value.mastering()
    case .bellLevel: bellLevel = try value.level(in: SoundLimits.bellLevels)
    case .ambience:
      ambience = try value.nonEmpty(
        or: "\(parameter, "\"\"") names no sound; write waves, brown-noise or a sound file")
    case .ambienceLevel: ambienceLevel = try value.level(in: SoundLimits.ambienceLevels)
    case .floor: floor = try value.floor()
    case .format: format = try value.choice(ChoiceText.oneOf)
    case .bits: bits = try value.number()
    case .quality: quality = try value.number()
    case .sampleRate: sampleRate = try value.number(in: TrackLimits.sampleRate)
    }
  }

  /// Makes sure that what is asked for goes together.
  ///
  /// - Throws: ``RequestError`` for what contradicts or needs another parameter.
  func check() throws(RequestError) {
    if parts.lengthensHolds && fit == nil {
      throw RequestError(.longerHolds, "\(.longerHolds) needs a length to fill; add \(.fit, "20m")")
    }
    if ambienceLevel != nil && ambience == nil {
      throw RequestError(.ambienceLevel, "\(.ambienceLevel) needs an ambience; add \(.ambience, "waves")")
    }
  }
}

// MARK: Pacing

extension TrackRequest {
  /// The pacing asked for.
  ///
  /// - Throws: `AuthoringError` for a pace that can't be had, ``RequestError`` for bells that are asked for and refused.
  public func pacing(from library: Library) throws -> Pacing { try pacing(at: pace, from: library) }

  /// The pacings that would be asked for at each quicker bundled pace, from slow to fast.
  func quicker(than pacing: Pacing, from library: Library) throws -> [Pacing] {
    let names = library.paceNames
    let slower = names.firstIndex(of: pacing.name) ?? names.startIndex
    return try names[slower...].filter { $0 != pacing.name }.map { try self.pacing(at: $0, from: library) }
  }

  private func pacing(at pace: String, from library: Library) throws -> Pacing {
    var pacing = try library.pace(pace)
    for parameter in PaceParameter.allCases {
      if let text = adjustments[parameter] { try Self.apply(parameter, text, to: &pacing) }
    }
    if pacing.guidance == .bells && adjustments[.bells] != nil && !pacing.bells {
      let bells = TrackParameter.pacing(.bells)
      throw RequestError(
        bells, "\(bells): off contradicts \(.pacing(.guidance), "bells"); leave one of them out")
    }
    return pacing
  }

  private static func apply(
    _ parameter: PaceParameter, _ text: String, to pacing: inout Pacing
  ) throws(RequestError) {
    do { try parameter.apply(text.withShortUnits, to: &pacing) } catch {
      throw RequestError(.pacing(parameter), "\(.pacing(parameter)): \(error.message)")
    }
  }
}

// MARK: Sound

extension TrackRequest {
  /// The names of ambiences that need no file.
  private static let made = ["waves", "brown-noise"]

  /// The sound file that is read, if any.
  public var soundFile: String? { ambience.flatMap { Self.made.contains($0.lowercased()) ? nil : $0 } }

  /// The sound asked for, its waves as long as `pacing`'s breaths.
  ///
  /// - Throws: `AuthoringError` for an ambience there is none of, `SoundError` for a file that can't be one.
  func design(pacing: Pacing) throws -> SoundDesign {
    let source: Ambience.Source? =
      switch ambience?.lowercased() {
      case nil: nil
      case "waves": .waves(in: pacing.breathIn, out: pacing.breathOut)
      case "brown-noise": .brownNoise
      default: try soundFile.map(Self.source)
      }
    return SoundDesign(
      mastering: mastering, ambience: try source.map { try Ambience($0, level: ambienceLevel ?? -18) },
      bellLevel: bellLevel, floor: floor)
  }

  /// A name without a folder or ending that is no file was meant to be one of those there are.
  private static func source(_ path: String) throws(AuthoringError) -> Ambience.Source {
    guard path.contains("/") || path.contains(".") || FileManager.default.fileExists(atPath: path) else {
      throw .unknown(kind: "ambience", name: path, known: made)
    }
    return .file(path)
  }
}
