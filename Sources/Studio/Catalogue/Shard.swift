internal import Files

/// One of several parts of a catalogue, which are made apart from one another.
public struct Shard: Sendable, Equatable {
  /// The most parts that there may be.
  public static let most = 100_000
  /// Its number, from 1 on.
  public let number: Int
  /// The number of all parts.
  public let count: Int

  /// Names the part with this number, from 1 to `count`, of `count`, from 1 to ``most``; `nil` for others.
  public init?(_ number: Int, of count: Int) {
    guard (1...Self.most).contains(count), (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// All of it.
  public static let whole = Shard(unchecked: 1)

  private init(unchecked count: Int) {
    number = 1
    self.count = count
  }
}

extension Catalogue {
  /// The groups of a part: dealt round and round, the costliest first, so that every part takes about as long.
  ///
  /// Nothing but the catalogue's files decides, so that parts made at different times are parts of one whole.
  func groups(of shard: Shard) -> [Group] {
    // Groups of one cost are dealt as if by chance, so that no part has all of one voice.
    let order = groups.indices.map { index in
      let file = groups[index].tracks.first?.file ?? ""
      return (cost: cost(of: groups[index]), chance: SHA256Sum.of(Array(file.utf8)), index: index)
    }.sorted { ($1.cost, $0.chance) < ($0.cost, $1.chance) }
    return stride(from: shard.number - 1, to: order.count, by: shard.count).map { groups[order[$0].index] }
  }
}
