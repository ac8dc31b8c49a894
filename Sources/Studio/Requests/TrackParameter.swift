public import Authoring

/// One thing that can be asked of a track: a key of a site file and of an address's query, which is also its flag.
public enum TrackParameter: Hashable, Sendable {
  case session, voice, pace
  /// A parameter of the pace, in place of the pace's own.
  case pacing(PaceParameter)
  case only, skip, startAt, option, week, affected, rounds, allowLong
  case fit, longerHolds
  case loudness, bellLevel, ambience, ambienceLevel, floor
  case format, bits, quality, sampleRate

  /// The name it is asked for by, such as `start-at`.
  public var name: String {
    switch self {
    case .pacing(let parameter): parameter.rawValue
    case .startAt: "start-at"
    case .rounds: "repeat"
    case .allowLong: "allow-long"
    case .longerHolds: "longer-holds"
    case .bellLevel: "bell-level"
    case .ambienceLevel: "ambience-level"
    case .sampleRate: "sample-rate"
    case .session, .voice, .pace, .only, .skip, .option, .week, .affected, .fit, .loudness, .ambience, .floor,
      .format, .bits, .quality:
      "\(self)"
    }
  }
}

extension TrackParameter: CaseIterable {
  /// Every parameter, in the order they are told in.
  public static var allCases: [TrackParameter] {
    [.session, .voice, .pace] + PaceParameter.allCases.map(TrackParameter.pacing) + [
      .only, .skip, .startAt, .option, .week, .affected, .rounds, .allowLong, .fit, .longerHolds, .loudness,
      .bellLevel, .ambience, .ambienceLevel, .floor, .format, .bits, .quality, .sampleRate,
    ]
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// The parameter called `name`; `nil` where there is none.
  public init?(name: String) {
    guard let parameter = Self.byName[name] else { return nil }
    self = parameter
  }
}
