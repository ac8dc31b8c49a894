import Foundation
import Testing

@testable import Sound

struct RelayTests {
  private struct Refusal: Error, Equatable {}

  /// Sends blocks of `lengths`, every third silent, and returns what arrives as its values and their silence.
  private func relayed(_ lengths: [Int]) throws -> (
    sent: [Float], got: [Float], blocks: [(count: Int, isSilent: Bool)]
  ) {
    var (sent, got): ([Float], [Float]) = ([], [])
    var blocks: [(count: Int, isSilent: Bool)] = []
    try Relay<Float>.run { send in
      for (index, length) in lengths.enumerated() {
        let block = (0..<length).map { index % 3 == 0 ? 0 : Float(sent.count + $0) }
        sent += block
        try block.withUnsafeBufferPointer { try send($0, index % 3 == 0) }
      }
    } into: { block, isSilent in
      got += block
      blocks.append((block.count, isSilent))
    }
    return (sent, got, blocks)
  }

  @Test func everySampleArrivesOnceInItsOrderHoweverItIsCut() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<50 {
      let lengths = (0..<40).map { _ in Int.random(in: 0...20_000, using: &generator) }
      let (sent, got, blocks) = try relayed(lengths)
      #expect(sent == got, "\(lengths)")
      #expect(blocks.allSatisfy { $0.count > 0 })
    }
  }

  @Test func nothingSentArrivesAsNothing() throws {
    #expect(try relayed([]).blocks.isEmpty)
    #expect(try relayed([0, 0]).blocks.isEmpty)
  }

  @Test func blocksAreJoinedWithTheirLikeOnly() throws {
    #expect(try relayed([100, 200, 300, 400]).blocks.map(\.count) == [100, 500, 400])
    #expect(try relayed([100, 200, 300, 400]).blocks.map(\.isSilent) == [true, false, true])
  }

  @Test func theReceiversFailureEndsTheSenderAndIsThrown() {
    var sent = 0
    #expect(throws: Refusal()) {
      try Relay<Float>.run { send in
        let block = [Float](repeating: 1, count: 100_000)
        // Without the failure this would never end.
        while true {
          try block.withUnsafeBufferPointer { try send($0, false) }
          sent += 1
        }
      } into: { _, _ in
        throw Refusal()
      }
    }
    #expect(sent < 20)
  }

  @Test func aFailureAfterTheLastBlockWasSentIsThrownToo() {
    #expect(throws: Refusal()) {
      try Relay<Float>.run { send in
        try [1].withUnsafeBufferPointer { try send($0, false) }
      } into: { _, _ in
        throw Refusal()
      }
    }
  }

  @Test func theSendersFailureIsThrownWhenTheReceiverIsDone() {
    var (isReceiving, loud) = (false, 0)
    #expect(throws: Refusal()) {
      try Relay<Float>.run { send in
        let block = [Float](repeating: 1, count: 100_000)
        for _ in 0..<10 { try block.withUnsafeBufferPointer { try send($0, false) } }
        throw Refusal()
      } into: { block, _ in
        isReceiving = true
        // Long enough to be seen, were it not waited for.
        loud += block.map { sin($0) }.filter { $0 > 0 }.count
        isReceiving = false
      }
    }
    #expect(!isReceiving)
    #expect(loud > 0)
  }
}
