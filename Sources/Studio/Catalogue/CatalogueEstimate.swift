internal import Authoring
internal import Foundation
internal import Guide
internal import Sound

/// What tracks are expected to take, and to fill.
public struct CatalogueEstimate: Sendable, Equatable {
  /// Seconds of one core's work.
  public var work = 0.0
  /// Bytes of the files.
  public var bytes = 0.0

  static func += (left: inout CatalogueEstimate, right: CatalogueEstimate) {
    left.work += right.work
    left.bytes += right.bytes
  }
}

extension Catalogue {
  /// What a track is expected to take: by the size of its session, the number of its stretches, and what was measured of the
  /// bundled session. It can be off by half.
  func estimate(of track: Track, in group: Group) -> CatalogueEstimate {
    let (session, length) = (sessions[group.session], lengths[track.length])
    let seconds = length.seconds(of: session.glance, at: paces[group.pace].name)
    let measure = Self.measure(of: length.encoding.format)
    // What is said first in a group is spoken then; of heart and joe an hour takes half a minute and some.
    let speaking = track.length == 0 ? seconds / 100 : 0
    return .init(work: seconds * measure.work + speaking, bytes: seconds * measure.bytes * length.density)
  }

  /// What a group is expected to take, by which groups are dealt.
  func cost(of group: Group) -> Double {
    group.tracks.reduce(0) { $0 + estimate(of: $1, in: group).work }
  }

  /// The seconds of work and the bytes that a second of a track takes (the README's table of formats).
  private static func measure(of format: AudioFormat) -> (work: Double, bytes: Double) {
    switch format {
    case .wav: (0.2 / 1080, 88_000)
    case .flac: (1.1 / 1080, 15_700)
    case .mp3: (3.5 / 1080, 14_000)
    case .m4a, .m4b: (5.0 / 1080, 4700)
    case .opus: (3.0 / 1080, 3800)
    case .ogg: (4.5 / 1080, 3400)
    }
  }
}

extension Catalogue.Length {
  /// The seconds that a byte of the bundled session's file lasts, at the standard pace.
  private static let secondsOfAByte = 790.0 / 5028
  /// How much longer the bundled session lasts at other paces.
  private static let paces = ["gentle": 1.26, "brisk": 0.84]

  /// The seconds that a track of this length lasts, about.
  fileprivate func seconds(of glance: SessionGlance, at pace: String) -> Double {
    if let fit = request.fit { return fit / .seconds(1) }
    let whole = Double(glance.bytes) * Self.secondsOfAByte * Self.paces[pace, default: 1]
    let parts = request.parts
    let names = Double(glance.names)
    let kept = parts.only.isEmpty ? names : Double(Self.count(parts.only))
    let share = max(1, min(names, kept) - Double(Self.count(parts.skip))) / names
    return whole * share * Double(parts.rounds)
  }

  /// How much more a second fills than at the usual rate and quality, about.
  fileprivate var density: Double {
    guard encoding.format.isLossless else { return Double(encoding.quality) / 4 }
    let usual = encoding.format.usualSampleRate
    return Double((request.sampleRate ?? usual) * encoding.bits) / Double(usual * 16)
  }

  /// The number of stretches that names, numbers and ranges choose.
  private static func count(_ names: [String]) -> Int {
    names.reduce(0) { count, name in
      let ends = name.split(separator: "-").compactMap { Int($0) }
      return count + (ends.count == 2 ? max(1, ends[1] - ends[0] + 1) : 1)
    }
  }
}
