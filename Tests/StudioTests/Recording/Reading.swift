import Foundation
import Guide
import Sound
import Speech
import TestSupport

/// Somebody who reads a sheet aloud into one long file: in any order, in a room that hums, now too loud, now beside a
/// noise, leaving two lines out. Under each line lies a faint tone of its own, to know it again by.
struct Reading {
  static let sampleRate = 44_100

  /// The lines left out, by number.
  var missing: Set<Int> = []
  /// The line that was too loud.
  var clipped = 0
  /// The line beside a noise.
  var noisy = 0
  /// The samples, 1 being full scale.
  private(set) var samples: [Float] = []
  private var chance = SplitMix64(seed: 7)

  /// Reads `clips`, the line numbered n being the n-th less one.
  init(_ clips: [Clip]) {
    var order = Array(clips.indices)
    order.shuffle(using: &chance)
    missing = Set(order.prefix(2).map { $0 + 1 })
    clipped = order[10] + 1
    noisy = order[20] + 1
    pause()
    for number in order.map({ $0 + 1 }) where !missing.contains(number) {
      let start = samples.count
      let volume = Float.random(in: 0.4...1.1, using: &chance)
      for (index, sample) in clips[number - 1].samples.enumerated() {
        let angle = 2 * Double.pi * Self.pitch(of: number) * Double(index) / Double(Self.sampleRate)
        samples.append(Float(sample) / 32768 * volume + 0.005 * Float(sin(angle)))
      }
      if number == clipped {
        for index in start..<samples.count { samples[index] = min(max(samples[index] * 6, -0.9), 0.9) }
      }
      let end = samples.count
      pause()
      if number == noisy { hum(0.08, in: start - Self.sampleRate / 3..<end + Self.sampleRate / 3) }
    }
    hum(0.0007, in: samples.indices)
  }

  /// The pitch of the tone under line `number`, in hertz: above all that speech needs.
  static func pitch(of number: Int) -> Double { 11_500 + 40 * Double(number) }

  /// The line whose tone is the strongest in `clip`.
  static func number(in clip: Clip, of count: Int) -> Int? {
    let middle = clip.samples.dropFirst(max(clip.samples.count / 2 - 6000, 0)).prefix(12_000)
    func power(_ number: Int) -> Double {
      let turn = 2 * Double.pi * pitch(of: number) / Double(clip.sampleRate)
      var (one, two) = (0.0, 0.0)
      for sample in middle { (one, two) = (Double(sample) + 2 * cos(turn) * one - two, one) }
      return one * one + two * two - 2 * cos(turn) * one * two
    }
    return (1...count).max { power($0) < power($1) }
  }

  private mutating func pause() {
    let length = Double.random(in: 0.9...2, using: &chance)
    samples += repeatElement(0, count: Int(length * Double(Self.sampleRate)))
  }

  private mutating func hum(_ level: Float, in range: Range<Int>) {
    let noise = (0..<1 << 16).map { _ in Float.random(in: -level...level, using: &chance) }
    for index in range { samples[index] += noise[index & 0xffff] }
  }

  /// Writes it to the file at `path`.
  func write(to path: String) throws {
    let clip = Clip(
      samples: samples.map { Int16(min(max($0, -1), 0.9999) * 32768) }, sampleRate: Self.sampleRate)
    try clip.write(toTake: path)
  }
}
