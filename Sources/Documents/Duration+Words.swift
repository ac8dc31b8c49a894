extension Duration {
  /// The length as it is read, such as `1 minute 30 seconds` or `2.5 seconds`, to the nearest tenth of a second.
  var inWords: String {
    let tenths = Int((self / .milliseconds(100)).rounded())
    let (hours, minutes, rest) = (tenths / 36_000, tenths / 600 % 60, tenths % 600)
    let seconds = rest.isMultiple(of: 10) ? "\(rest / 10)" : "\(rest / 10).\(rest % 10)"
    let parts = [("\(hours)", "hour"), ("\(minutes)", "minute"), (seconds, "second")].filter { $0.0 != "0" }
    return (parts.isEmpty ? [("0", "second")] : parts)
      .map { "\($0.0) \($0.1)\($0.0 == "1" ? "" : "s")" }.joined(separator: " ")
  }
}
