import Guide

extension SpeechError {
  /// True for what a fresh worker may not do again.
  var isWorthAnotherTry: Bool {
    switch self {
    case .utteranceFailed, .deadlinePassed, .protocolMismatch: true
    default: false
    }
  }

  /// Turns a worker's error into one on the request that it answers.
  init(
    _ answer: [String: String], fields: [String: String], program: String, sentence: String
  ) {
    let reason = answer["sentence"] ?? "it gives no reason"
    let known = answer["known", default: ""].split(separator: "\n").map(String.init)
    let voice = fields["voice"] ?? ""
    switch answer["kind"] {
    case "voice": self = .unknownVoice(voice, near: Spelling.nearest(5, to: voice, among: known.sorted()))
    case "variant":
      let variant = fields["variant"] ?? ""
      self = .unknownVariant(
        variant, voice: voice, near: Spelling.nearest(5, to: variant, among: known.sorted()))
    case "model": self = .modelUnusable(fields["model"] ?? "", reason: reason)
    case "request": self = .refusedVoice(voice, reason: reason)
    case "crash", "tooLong": self = .utteranceFailed(sentence: sentence, reason: reason)
    default: self = .engineUnavailable(program: program, reason: reason)
    }
  }
}
