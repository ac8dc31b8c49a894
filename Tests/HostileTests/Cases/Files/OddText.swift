private func taken(_ name: String, _ text: String, errors: String = "") -> HostileCase {
  HostileCase(name, [.text("odd.yaml", text)], render("odd.yaml"), 0, errors)
}

private func spoken(_ name: String, _ sentence: String) -> HostileCase {
  taken(
    "spoken: \(name)",
    "title: T\nstretches:\n  - name: N\n    posture: standing\n    hold: 2s\n    enter: \(sentence)\n")
}

/// Text that looks dangerous and is harmless.
let oddText: [HostileCase] = [
  HostileCase("a byte order mark", [.text("odd.yaml", "\u{feff}" + Trial.good)], render("odd.yaml"), 0, ""),
  taken("line ends of Windows", Trial.good.split(separator: "\n").joined(separator: "\r\n")),
  taken("line ends of old Macs", Trial.good.split(separator: "\n").joined(separator: "\r")),
  taken("JSON", #"{"title": "T", "stretches": [{"name": "N", "posture": "prone", "hold": "2s"}]}"#),
  taken(
    "numbers and words of YAML as titles",
    "title: 1e999\nstretches: [{name: yes, posture: prone, hold: 2s}]\n"),
  spoken("markup", #"'<audio src="pipe"/> <break time="9h"/> up'"#),
  spoken("phonemes", #""[[h@'loU]] up""#),
  spoken("entities", #"'&lt;speak&gt; &amp; &#x41; up'"#),
  spoken("a shell", #"'$(touch owned) `touch owned`; touch owned | sh'"#),
  spoken("formats", "'%s %n %x {} $HOME'".replacing("{}", with: "")),
  spoken("emoji", "Up 🧘‍♀️ high."),
  spoken("nothing but emoji", "🧘"),
  spoken("nothing but punctuation", "'... --- !!!'"),
  spoken("right to left and mixed scripts", "שלום עולם, Привет, 你好, नमस्ते, up"),
  spoken("overriding directions", "Up \u{202e}nwod\u{202c} high."),
  spoken("a thousand combining marks", "e" + String(repeating: "\u{301}", count: 999)),
  spoken("a word of 900 letters", String(repeating: "a", count: 900)),
  spoken("400 words without a stop", Array(repeating: "up", count: 330).joined(separator: " ")),
  spoken("what aborts the engine", Array(repeating: "s'", count: 3).joined(separator: " ")),
  spoken("an anchor and its alias in one sentence", "Salt &pepper and *pepper."),
]
