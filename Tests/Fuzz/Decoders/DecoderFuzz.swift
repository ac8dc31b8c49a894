import Guide
import Authoring
import TestSupport

/// What libFuzzer, whose main this has, calls with all it makes up.
@_cdecl("LLVMFuzzerTestOneInput") public func testOneInput(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt
{
  DecoderFuzz.decode(UnsafeBufferPointer(start: data, count: size))
  return 0
}

/// Decodes sessions, paces and voices, and tells what decodes.
enum DecoderFuzz {
  /// Takes the input's first byte for what the rest is: `s` a session, `p` a pace, `v` a voice.
  static func decode(_ input: UnsafeBufferPointer<UInt8>) {
    guard let kind = input.first else { return }
    let bytes = Array(input.dropFirst())
    do throws(AuthoringError) {
      switch kind {
      case UInt8(ascii: "s"):
        let session = try SessionDecoder.decode(bytes, file: "input.yaml").session
        for guidance in Pacing.Guidance.allCases {
          var pacing = Pacing()
          pacing.guidance = guidance
          tell(session, pacing)
        }
      case UInt8(ascii: "p"): tell(.back, try PaceDecoder.decode(bytes, file: "input.yaml"))
      case UInt8(ascii: "v"): _ = try VoiceDecoder.decode(bytes, file: "input.yaml")
      default: break
      }
    } catch {
      // A file is refused with what is wrong in it, each thing in a line of its own.
      precondition(!error.diagnostics.isEmpty)
      precondition(error.diagnostics.allSatisfy { !$0.description.contains { $0.isNewline } })
    }
  }

  /// Lays a session on frames, every event within the track, or has it refused in words.
  private static func tell(_ session: Session, _ pacing: Pacing) {
    let rate = 8000
    do throws(GuideError) {
      let script = try ScriptBuilder.script(for: session, pacing: pacing)
      let lengths = ToneLengths.lengths(of: script, at: rate)
      let timeline = try Timeline(script, sampleRate: rate) { lengths[$0] ?? 0 }
      for event in timeline.events { precondition(event.start >= 0 && event.end <= timeline.frames) }
    } catch {
      precondition(!"\(error)".isEmpty)
    }
  }
}
