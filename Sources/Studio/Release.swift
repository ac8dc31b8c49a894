/// What this program is called by those who ask whether a track would be made anew.
public enum Release {
  /// The program's version.
  public static let version = "0.1.0"
  /// Grows whenever the same session, voice and pace are told, sound or are written otherwise than before.
  static let telling = 2
}
