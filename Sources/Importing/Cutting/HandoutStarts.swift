/// The signs by which handouts show where an exercise begins.
enum HandoutStarts {
  private typealias Rule = (Handout.Line) -> (name: String, rest: String)?

  /// The beginnings that the clearest sign of the handout shows.
  static func find(in lines: [Handout.Line]) -> [HandoutCut.Start] {
    var clear = clearest(of: clearRules, in: lines)
    clear.starts = withHeadings(clear.starts, in: lines)
    if clear.worth >= 1.5 { return clear.starts }
    // One name may stand above a list of exercises, or of the steps of one; steps that are exercises are many.
    let weak = clearest(of: weakRules, in: lines)
    if weak.worth >= 3 || clear.starts.isEmpty && weak.worth > 1 { return weak.starts }
    if !clear.starts.isEmpty { return clear.starts }
    // All of it is one exercise then, if any line of it is.
    guard let first = lines.first, lines.contains(where: { hasDose($0.text) }) else { return [] }
    return [
      HandoutCut.Start(
        line: 0, name: title(firstWords(first.text)), rest: hasDose(first.text) ? first.text : "")
    ]
  }

  /// With the headings above them, or beside them where they are none, that have a dose of their own: right below, before
  /// the next beginning, such as one after a table.
  private static func withHeadings(
    _ starts: [HandoutCut.Start], in lines: [Handout.Line]
  ) -> [HandoutCut.Start] {
    guard let first = starts.first else { return [] }
    let level = level(of: lines[first.line]) ?? .max
    let known = Set(starts.map(\.line))
    // What stands before the first one is about all of them.
    let added = lines.indices[first.line...].filter { index in
      guard let own = Self.level(of: lines[index]), own < level, !isPart(lines[index].text) else {
        return false
      }
      let below = lines[(index + 1)...]
      let end = below.indices.first { known.contains($0) || Self.level(of: lines[$0]) != nil }
      return below[..<(end ?? lines.endIndex)].contains { hasDose($0.text) }
    }
    let more = added.map { index in
      HandoutCut.Start(line: index, name: title(withoutNumber(lines[index].text)), rest: "")
    }
    return (starts + more).sorted { $0.line < $1.line }
  }

  private static func level(of line: Handout.Line) -> Int? {
    if case .heading(let level) = line.kind { level } else { nil }
  }

  private static func clearest(
    of rules: [Rule], in lines: [Handout.Line]
  ) -> (starts: [HandoutCut.Start], worth: Double) {
    var best: (starts: [HandoutCut.Start], worth: Double) = ([], 0)
    for rule in rules {
      let starts = starts(lines, rule)
      guard !starts.isEmpty else { continue }
      let worth = worth(starts, lines)
      // A sign that comes first is clearer: another must show many more.
      if worth > best.worth * 1.3 { best = (starts, worth) }
    }
    return best
  }

  private static func starts(_ lines: [Handout.Line], _ rule: Rule) -> [HandoutCut.Start] {
    lines.enumerated().compactMap { index, line in
      guard let (name, rest) = rule(line) else { return nil }
      let title = title(name)
      guard !title.isEmpty, !isPart(title) else { return nil }
      return HandoutCut.Start(line: index, name: title, rest: rest)
    }
  }

  /// How many of the blocks have something to do in them, less those that have not.
  private static func worth(_ starts: [HandoutCut.Start], _ lines: [Handout.Line]) -> Double {
    var good = 0.0
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].line : lines.count
      let says = ([start.name, start.rest] + lines[(start.line + 1)..<end].map(\.text)).joined(separator: " ")
      good += hasDose(says) ? 1 : HandoutPosture.first(in: says) != nil ? 0.5 : -0.5
    }
    // What is to be done before the first beginning would be lost.
    let lost = lines[..<starts[0].line].count { hasDose($0.text) }
    return good - Double(lost) * 0.5
  }

  private static var clearRules: [Rule] {
    [
      { line in line.text.firstMatch(of: /#\s*\d+\s*[-–—.:)]\s*(.+)$/).map { (String($0.1), "") } },
      { line in
        line.text.wholeMatch(of: /(?:Exercise|Stretch|EXERCISE|STRETCH)\s+\d+\s*[-–—.:)]?\s*(.*)/).map {
          named(String($0.1), whole: line.text)
        }
      },
    ] + (1...6).map { level in { $0.kind == .heading(level) ? (withoutNumber($0.text), "") : nil } } + [
      { line in
        line.text.wholeMatch(of: /\(?\d+[.:)]*\s+(.+)/).flatMap { match in
          let text = String(match.1)
          return isName(text) ? (text, "") : inline(text)
        }
      },
      { $0.kind == .text ? isName($0.text) && !hasDose($0.text) ? ($0.text, "") : dosed($0.text) : nil },
      { $0.kind == .item && isName($0.text) && !hasDose($0.text) ? ($0.text, "") : nil },
      { level(of: $0) != nil ? nil : inline($0.text) },
    ]
  }

  /// Signs that are taken where there is no clear one: every line that has a dose.
  private static var weakRules: [Rule] {
    [
      { line in
        line.text.wholeMatch(of: /\(?\d+[.:)]+\s+(.+)/).flatMap { match in
          hasDose(line.text) && isWhole(String(match.1))
            ? (firstWords(String(match.1)), String(match.1)) : nil
        }
      },
      { hasDose($0.text) && isWhole($0.text) ? (firstWords($0.text), $0.text) : nil },
    ]
  }

  /// True for a line that says what to do and not only how long or how often.
  private static func isWhole(_ text: String) -> Bool {
    text.split(separator: " ").count > 7
      && !text.contains(
        /^(?:hold|repeat|do|perform|with|then|relax|rest|switch|swap|return|lower|after|stay)\b/.ignoresCase()
      )
  }

  private static func named(_ text: String, whole: String) -> (name: String, rest: String) {
    text.isEmpty ? (whole, "") : isName(text) ? (text, "") : inline(text) ?? (firstWords(text), text)
  }

  /// A name with what is to be done after it, as in `Chin tuck: Pull your chin back.`
  private static func inline(_ text: String) -> (name: String, rest: String)? {
    guard let match = text.wholeMatch(of: /([A-Z][^.:!?–—]{2,49}?)(?:\s*[:.]\s+|\s+[-–—]\s+)(\S.{8,})/),
      isName(String(match.1)), !hasDose(String(match.1)), match.2.split(separator: " ").count > 4
    else { return nil }
    return (String(match.1), String(match.2))
  }

  /// A name with no more than its dose after it, as in `Forward fold – 1 min` or `Low lunge ...... 30s/side`.
  private static func dosed(_ text: String) -> (name: String, rest: String)? {
    guard
      let match = text.wholeMatch(
        of: /([A-Z][^.:!?–—,\d]{2,39}?)\s*(?:[:,]\s|\s[-–—]\s|\.{3,}|…|\s(?=x\s?\d))\s*(\S.*)/),
      isName(String(match.1)), hasDose(String(match.2)), match.2.split(separator: " ").count <= 7
    else { return nil }
    return (String(match.1), String(match.2))
  }

  /// True for a line that looks like a name, though the handout shows its beginnings otherwise.
  static func mayBegin(_ line: Handout.Line) -> Bool {
    switch line.kind {
    case .heading: !isPart(line.text) && !hasDose(line.text)
    case .item, .text: isName(line.text) && !isPart(line.text) && !hasDose(line.text)
    }
  }

  static func isItem(_ line: Handout.Line) -> Bool {
    line.kind == .item || line.text.contains(/^\(?\d+[.)]+\s+\S/)
  }

  static func withoutMark(_ text: String) -> String { text.replacing(/^\(?\d+[.)]+\s+(?=\S)/, with: "") }

  private static func withoutNumber(_ text: String) -> String {
    text.replacing(/^(?:(?:exercise|stretch|step)\s+)?#?\d+\s*[-–—.:)]*\s+(?=\S)/.ignoresCase(), with: "")
  }

  private static func firstWords(_ text: String) -> String {
    let clause = text.prefix { !".,;:(".contains($0) }
    return clause.split(separator: " ").prefix(6).joined(separator: " ")
  }

  /// True for what may be a name and tells nobody what to do.
  private static func isName(_ text: String) -> Bool {
    text.count <= 50 && text.split(separator: " ").count <= 7 && text.first?.isUppercase == true
      && text.last.map { !".!?,;:".contains($0) } == true
      && !addressesReader.isFound(in: text)
      && !isInstruction.isFound(in: text)
      && !isInstructionTo.isFound(in: text)
  }

  /// True for the heading of a part of an exercise.
  static func isPart(_ text: String) -> Bool {
    part.isFound(in: text)
  }

  /// True for a part that isn't to be done.
  static func isAside(_ text: String) -> Bool {
    aside.isFound(in: text)
  }

  /// True for a dose that is given for all exercises at once.
  static func isOfAll(_ text: String) -> Bool { ofAll.isFound(in: text) && hasDose(text) }

  /// True where `text` has any sign of a dose.
  static func hasDose(_ text: String) -> Bool {
    dose.isFound(in: text)
      // In other languages, of which no dose is read, but where exercises begin.
      || foreignDose.isFound(in: text)
  }

  /// The name without a picture's description that a page glued to it, as in "Cat Stretchcat cow pose".
  private static func title(_ text: String) -> String {
    let plain = text.replacing(/[*_]+/, with: "").split(separator: " ").joined(separator: " ")
    var name = plain.last == ":" || plain.last == "." ? String(plain.dropLast()) : plain
    // What is glued on begins with the name's own first word.
    let first = stem(name)
    if first.count >= 3,
      let glued = name.dropFirst(3).ranges(of: first.prefix(3)).first(where: {
        name[name.index(before: $0.lowerBound)].isLowercase && stem(String(name[$0.lowerBound...])) == first
      })
    {
      name = String(name[..<glued.lowerBound])
    }
    if name.count > 2, name.allSatisfy({ !$0.isLowercase }) {
      name = name.prefix(1) + name.dropFirst().lowercased()
    }
    return String(name.prefix(80))
  }

  /// The first word's letters without a plural's end, as in `child` of `Child’s pose`.
  private static func stem(_ text: String) -> String {
    let word = text.prefix { $0 != " " }.lowercased().filter(\.isLetter)
    return word.last == "s" ? String(word.dropLast()) : word
  }

  // MARK: Patterns

  private static let ofAll = Pattern(
    /\b(?:each|every|all|these|both) (?:of (?:the|these) )?(?:exercises?|stretch(?:es)?|poses?|movements?)\b/
      .ignoresCase())
  private static let addressesReader = Pattern(
    /\b(?:your|yourself|you|these|this|them|it)\b/.ignoresCase())
  private static let isInstruction = Pattern(
    /^(?:Hold|Repeat|Sit|Stand|Lie|Lay|Kneel|Bend|Keep|Place|Put|Do|Then|Breathe|Relax|Return|Start|Slowly|Gently|If|When|As|Come|Get|Go|Take|Make|Let|Now|And|Stay|Rest)\s+(?!ups?\b|to stand)[a-z]/
  )
  private static let isInstructionTo = Pattern(
    /^(?:Roll|Press|Push|Pull|Lift|Raise|Turn|Tilt|Move|Lower|Look|Reach|Lean|Tuck|Step|Cross|Rotate|Slide|Squeeze|Tighten|Extend|Straighten|Walk|Swing|Bring|Rest|Support|Grasp|Inhale|Exhale|Spread|Close|Open|Curl|Point|Draw|Drop|Find|Use) (?:the|an?|on|in|into|to|with|both|one|down|back|forwards?|backwards?|out|from|over|at|this|it|for|up and)\b/
  )
  private static let part = Pattern(
    /^(?:(?:preparation|movement|position|hints?|tips?|notes?|alternatives?|frequency|steps?|starting position|start position|repetitions?|instructions?|equipment|advice|general|introduction|contents|muscles?|targets?|variations?|modifications?|sets|reps|hold|duration|summary|conclusion|in full)(?=\s*(?:$|[:.(]|\d))|(?:muscles (?:worked|used|involved)|target muscles|general (?:tips|advice|information|instructions|notes|rules)|tips (?:for|on)|notes? (?:for|on)|instructions for|introduction to|benefits?|how to|how it|you will need|what you need|why|when|caution|warning|safety|share|related|comments?|references|about|contact|important|remember)\b)/
      .ignoresCase())
  private static let aside = Pattern(
    /^(?:benefits?|why|share|related|comments?|references|about|contact|muscles|targets)\b/.ignoresCase())
  private static let dose = Pattern(
    /\d\+?[\s-]*(?:s\b|x\b|"|”)|\bx ?\d|\d\+ (?:min|sec)|(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|few|several|a|one)\b)[\s-]*(?:seconds?|secs?|minutes?|mins?|rounds|(?:slow |deep |full )*(?:breaths|cycles|circles|counts)|(?:more )?times|reps?|repetitions|sets?)\b|\b(?:reps|repetitions|sets?) ?[:\d]|\btwice\b|\bcount of\b|\bdo \d+\b|(?:\d|\b(?:five|six|eight|ten|twelve|fifteen|twenty)) (?:on |to |with )?(?:each|per) (?:side|way|leg|arm|foot|hand|direction)\b/
      .ignoresCase())
  private static let foreignDose = Pattern(
    /\d\s*(?:-?mal\b|sekunden|wiederholungen|fois\b|secondes|répétitions|veces|segundos|repeticiones|volte|secondi|ripetizioni|keer|seconden|razy|sekund|vezes|minuten|minutos|minuti|minuty|minutes|分|repetições|秒|回)/
      .ignoresCase())
}
