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
  /// Every beat that lasts, with its event and the events of the cues inside it.
  let laid: [Laid]
  /// The beats of each stretch as it is told, in order.
  let visits: [(stretch: Stretch, laid: [Laid])]

  struct Laid {
    let beat: Beat
    let event: Timeline.Event
    let cues: [Timeline.Event]

    var span: Span? { if case .span(let span) = beat.content { span } else { nil } }
  }

  /// The session and pacing a seed stands for.
  struct Draw {
    let seed: UInt64
    let session: Session
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
    visits = (0..<draw.rounds * draw.session.stretches.count).map { index in
      (draw.session.stretches[index % draw.session.stretches.count], chapters[index + 1] ?? [])
    }
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
