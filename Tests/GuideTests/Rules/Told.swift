import Guide
import TestSupport

/// A drawn session, told at a drawn pacing and laid on frames.
struct Told {
  let seed: UInt64
  let session: Session
  let pacing: Pacing
  let rounds: Int
  let rate: Int
  let script: Script
  let timeline: Timeline
  /// Every beat that lasts, with its event and the events of what is heard inside it.
  let laid: [Laid]
  /// The stretches as they are told, in order.
  let visits: [Visit]

  struct Laid {
    let beat: Beat
    let event: Timeline.Event
    let cues: [Timeline.Event]

    var span: Span? { if case .span(let span) = beat.content { span } else { nil } }
    var isWork: Bool { event.kind == .hold || event.kind == .breath }
    /// Everything heard in it, in order.
    var heard: [Timeline.Event] { (event.audible == nil ? [] : [event]) + cues }
  }

  /// A stretch as it is told once, with its beats.
  struct Visit {
    let stretch: Stretch
    /// Which telling of this stretch it is, from 1.
    let telling: Int
    let guidance: Pacing.Guidance
    let laid: [Laid]
    let prescription: Prescription

    /// Its holds, each with its index in `laid` and what is prescribed.
    var holds: [(index: Int, part: Prescription.Part)] {
      Array(zip(laid.indices.filter { laid[$0].event.kind == .hold }, prescription.parts))
    }
  }

  /// The session and pacing a seed stands for.
  struct Draw {
    let seed: UInt64
    var session: Session
    let pacing: Pacing
    let rounds: Int
    let rate: Int

    init(seed: UInt64) {
      self.seed = seed
      var sessions = SessionGenerator(seed: seed)
      session = sessions.session()
      var pacings = PacingGenerator(seed: seed &* 0x1_0000_01b3 &+ 7)
      pacing = pacings.pacing()
      rounds = pacings.random.chance(85) ? 1 : 2
      rate = pacings.random.pick([8000, 11025, 22050, 44100, 48000])
    }

    func script() throws(GuideError) -> Script {
      try ScriptBuilder.script(for: session, pacing: pacing, rounds: rounds)
    }

    func timeline(of script: Script) throws(GuideError) -> Timeline {
      try Timeline(script, sampleRate: rate) { ToneLengths.frames($0, at: rate) }
    }
  }

  init(_ draw: Draw) throws(GuideError) {
    (seed, session, pacing) = (draw.seed, draw.session, draw.pacing)
    (rounds, rate) = (draw.rounds, draw.rate)
    script = try draw.script()
    timeline = try draw.timeline(of: script)
    let laid = Self.align(script, timeline)
    self.laid = laid
    let chapters = Dictionary(grouping: laid, by: \.beat.place.chapter)
    var told: [Int: Int] = [:]
    visits = Self.order(of: draw.session, rounds: draw.rounds).enumerated().map { position, index in
      told[index, default: 0] += 1
      let stretch = draw.session.stretches[index]
      let guidance = draw.pacing.guidance == .bells ? .bells : stretch.guidance ?? draw.pacing.guidance
      return Visit(
        stretch: stretch, telling: told[index] ?? 1, guidance: guidance, laid: chapters[position + 1] ?? [],
        prescription: Prescription(stretch: stretch, pacing: draw.pacing))
    }
  }

  /// The stretches in the order they are to be told, by their index, circuits repeated where they stand.
  static func order(of session: Session, rounds: Int) -> [Int] {
    let once = session.stretches.indices.flatMap { index -> [Int] in
      guard let circuit = session.circuits.first(where: { $0.stretches.contains(index) }) else {
        return [index]
      }
      guard circuit.stretches.first == index else { return [] }
      return (0..<circuit.times).flatMap { _ in Array(circuit.stretches) }
    }
    return (0..<rounds).flatMap { _ in once }
  }

  /// Pairs beats with events by their order alone, trusting no position.
  private static func align(_ script: Script, _ timeline: Timeline) -> [Laid] {
    var rest = timeline.events[...]
    return script.beats.compactMap { beat in
      switch beat.content {
      case .audible(let audible):
        guard rest.first?.audible == audible else { return nil }
        return Laid(beat: beat, event: rest.removeFirst(), cues: [])
      case .span:
        guard let event = rest.first, event.audible == nil else { return nil }
        rest.removeFirst()
        let cues = rest.prefix { $0.audible != nil && $0.start < event.end }
        rest.removeFirst(cues.count)
        return Laid(beat: beat, event: event, cues: Array(cues))
      }
    }
  }
}
