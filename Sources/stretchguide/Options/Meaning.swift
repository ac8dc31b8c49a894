import Guide

/// What people mean by words that are none of this program's.
enum Meaning {
  /// The flags that do what others are called elsewhere.
  private static let flags: [String: [String]] = [
    "pace": ["speed", "tempo"], "speech-rate": ["speech-speed", "wpm"],
    "fit": ["length", "duration", "time", "minutes"], "loudness": ["volume", "gain", "lufs"],
    "ambience": ["music", "background", "noise", "sea"], "output": ["out", "file", "to", "destination"],
    "captions": ["subtitles", "subs", "lyrics"], "force": ["overwrite", "replace", "yes"],
    "affected": ["side"], "repeat": ["loop", "times", "rounds"], "jobs": ["threads", "parallel", "cores"],
    "quiet": ["silent"], "explain": ["verbose", "debug"], "voice": ["speaker", "who"],
    "skip": ["exclude", "without"], "only": ["include", "just", "stretches"],
    "start-at": ["from", "start", "begin"],
    "format": ["type", "codec"], "quality": ["bitrate", "kbps"], "sample-rate": ["rate", "hz", "frequency"],
    "rest": ["pause", "break"], "picture": ["image", "svg", "diagram"], "sheet": ["print", "handout", "pdf"],
    "option": ["variant", "level", "easier"], "guidance": ["detail", "mode"], "timeline": ["json", "events"],
    "no-cache": ["uncached", "fresh"], "allow-long": ["long"], "bells": ["gong", "chime"],
    "through": ["device", "player"],
  ]

  /// The commands that do what others are called elsewhere.
  private static let commands = [
    "version": "--version", "list": "sessions", "ls": "sessions", "show": "sessions --show",
    "new": "sessions --show",
    "init": "sessions --show", "install": "voices install", "remove": "voices remove", "voice": "voices",
    "pace": "paces", "make": "render", "listen": "play", "hear": "play", "build": "render", "speak": "render",
    "lint": "check",
    "validate": "check", "preview": "script", "print": "script", "diff": "compare", "clear": "cache clear",
  ]

  /// The flag that `word`, one without its dashes, means; `nil` where nobody can tell.
  static func flag(_ word: String) -> String? { flags.first { $0.value.contains(word) }?.key }

  /// What to type after the program's name in place of `word`, which is no command; `nil` where nobody can tell.
  static func command(_ word: String, among names: [String]) -> String? {
    let word = word.lowercased()
    if names.contains(word) { return word }
    return commands[word] ?? nearest(to: word, among: names)
  }

  /// The one of `names` that `word` is a slip of.
  static func nearest(to word: String, among names: [String]) -> String? {
    Spelling.nearest(1, to: word, among: names).first {
      Spelling.distance(word, $0) <= min(2, word.count / 2)
    }
  }
}
