/// The phrases of English handouts, in the order in which they are looked for.
enum EnglishRules {
  static let all: [DoseRule] =
    (Self.numbersOfOtherThings + Self.sheets + Self.doubts + Self.practice + Self.sets + Self.rests
    + Self.holds
    + Self.repetitions + Self.sides).map { DoseRule($0.0, $0.1) }

  typealias Row = (String, DoseRule.Effect)

  /// Words that change what a number beside them means; none of them is passed over.
  static let guards =
    "not|no|never|don't|doesn't|without|if|unless|until|till|than|least|most|maximum|minimum|more|less|longer|"
    + "fewer|up|after|before|between|when|once|or|instead|another|again|first|start|begin|increase|build|each"

  static let body =
    "hands?|arms?|legs?|feet|foot|knees?|elbows?|fingers?|thumbs?|toes?|heels?|ankles?|wrists?|hips?|shoulders?|"
    + "sides?|limbs?|palms?|thighs?|buttocks?|cheeks?|shins?|ears?|eyes?|joints?|bones?|forearms?|fists?"
  static let things =
    "chairs?|towels?|pillows?|cushions?|walls?|bands?|straps?|belts?|balls?|balloons?|rolls?|blocks?|bolsters?|"
    + "blankets?|tables?|doors?|corners?|sticks?|steps?|stairs?|dumbbells?|weights?|mats?|lines?|muscles?|limbs|end|ends"
  static let side = "side|leg|arm|knee|foot|hand|ankle|wrist|hip|shoulder|elbow|calf|thigh|heel"
  static let doing =
    "repeat|repeating|do|doing|perform|performing|complete|completing|practi[cs]e|try|try to repeat"
  static let staying =
    "(?:hold|holding|balance|balancing|stay|staying|remain|remaining|keep|keeping|maintain|maintaining)(?: each (?:1|time|rep|repetition|lift|squeeze|contraction))?"
  static let pressing =
    "press|pressing|push|pushing|squeeze|squeezing|tighten|tightening|contract|clench|tense|brace|pull|pulling"
  /// What a hold's time may be followed by.
  static let afterwards =
    "(?: (?:each|every) (?:time|repetition|rep))?(?: at a time)?"
    + "(?: (?:before|,? ?then|and|and then) (?:releas(?:e|ing)|relax(?:ing)?|lower(?:ing)?|return(?:ing)?|let(?:ting)? go)"
    + "(?: (?:it|slowly|gently|back|down|to the (?:start|starting position|cent(?:er|re)|middle)))*(?= [.,;)]|$| and | ·))?"

  static let numbersOfOtherThings: [Row] = [
    (#"(?:bend |at |to )?{x} (?:-? ?degrees?|°)(?: angles?)?"#, .nothing),
    (
      #"(?:a |an )?(?:{x} or )?{x} (?:-? ?(?:inch|inches|cm|mm|centimet(?:er|re)s?|met(?:er|re)s?|feet apart|yards?))(?: apart)?"#,
      .nothing
    ),
    (#"\d+/\d+ of the way"#, .nothing),
    (
      #"(?:hold|grip|use|take) (?:an?|the) {x} (?:-? ?(?:lbs?|pounds?|kg|kilos?)) (?:weight|dumbbell|ball|band|bar)(?: in (?:your|each|one|both|1) hands?)?(?= [.,;]|$)"#,
      .nothing
    ),
    (
      #"(?:steps?|exercise|stretch|figure|fig|photo|picture|image|slide|page|part|no|number) [.#]? ?\d+(?:-\d+)?(?: (?:and|,|through|thru) \d+)*(?: of \d+)?(?! (?:{times}|sets?|{u}|{breaths}))(?: ?[:.)-])?"#,
      .nothing
    ),
    (#"{x} %"#, .nothing), (#"# \d+"#, .nothing), (#"figure (?:of )?(?:4|8)"#, .nothing),
    (
      #"(?:1|2|4|both) (?:(?:straight|bent|other|whole|small|rolled|up|long|front|back|little|middle|index) )*(?:of (?:your|the) )?(?:\#(body)|\#(things))"#,
      .nothing
    ),
    (#"(?:with |at )?(?:your |the )?first (?:and second )?(?:fingers?|toes?|joint|knuckle|,)"#, .nothing),
    (#"(?:stop|ease off) if (?:it|you|there|this)(?: [a-z']+){1,8}?(?= [.,;)]|$)"#, .nothing),
    (#"first (?:,|of all ,?)"#, .nothing), (#"in a (?:second|minute|moment)"#, .nothing),
    (#"1 (?:another|by 1|at a time|after the other|vertebra(?:e)? at a time)"#, .nothing),
    (#"in 1 (?:line|motion|movement|smooth motion)"#, .nothing),
    (
      #"as (?:far|high|low|deep|deeply|much|close|hard|tall|wide|straight) as (?:you (?:can|comfortably can|are able)|is comfortable|comfortable|possible|you feel comfortable)(?: without (?:pain|discomfort|[a-z]+ing))?"#,
      .nothing
    ),
    (#"(?:hold|holding) (?:on|onto)(?: [a-z]+){0,6}?(?= [.,;)]|$| and | for | with | while )"#, .nothing),
    (
      #"(?:hold|holding|keep|keeping) (?:on to |onto |on |to )?(?:the (?:back|edge|side|end|ends|arm|handle|seat|top|wall|chair|towel|band|strap|foot|ankle|toes|table|rail)|an?|(?:1|2) (?:\#(body)|\#(things))|your (?:foot|feet|ankle|toes|shin|shins|thigh|thighs|knee|knees|leg|legs|elbow|elbows|hand|hands|wrist|hips|big toe|big toes|heel|calf|head|arm|arms|belly|back|neck|shoulders))(?!(?: (?:full|few|slow|couple|of|long|good|deep|short|little|half))* (?:minutes?|mins?|seconds?|secs?|moments?|breaths?|counts?|while|bit))(?: [a-z'·]+){0,8}?(?= [.,;)]|$| and | then | ·)"#,
      .nothing
    ),
    (#"(?:don't|do not|never|without|not|avoid) (?:hold|holding) your breath"#, .nothing),
    (#"(?:take|with) a (?:(?:slow|deep|long|big|full) )*breath(?: in| out)?"#, .nothing),
    (
      #"until (?:you (?:can )?(?:feel|sense|notice)|your|the|it|there|a)(?: [a-z']+){1,14}?(?= and| then| ,| ;| \.| \)| -|$)"#,
      .nothing
    ),
  ]

  static let bound =
    "at least|at most|up to|no more than|not more than|more than|less than|no less than|no fewer than|fewer than|"
    + "(?:a )?minimum of|(?:a )?maximum of|max|min|under|over|nearly|almost|no longer than|longer than|not longer than"

  static let doubts: [Row] = [
    (
      #"(?:hold|holding|stay|keep|remain)(?: [a-z']+){0,5}? until(?: [a-z']+)*"#,
      .ask(.hold, "How long is that?")
    ),
    (
      #"(?:repeat|continue|do|keep going|go on)(?: [a-z']+){0,5}? until(?: [a-z']+)*"#,
      .ask(.repetitions, "How often is that?")
    ),
    (#"as (?:long|much time) as(?: [a-z']+)*"#, .ask(.hold, "How long is that?")),
    (#"as (?:many|often|frequently)(?: [a-z]+)? as(?: [a-z']+)*"#, .ask(.repetitions, "How often is that?")),
    (
      #"as (?:needed|tolerated|required|able|directed|instructed|advised|comfortable|desired)"#,
      .ask(.hold, "How much is that?")
    ),
    (
      #"(?:a few|several|a couple of|some|few|couple of|many) (?:more )?(?:(?:slow|deep|long|full) )*(?:seconds|minutes|breaths|moments|counts)"#,
      .ask(.hold, "How many?")
    ),
    (
      #"(?:a few|several|a couple of|some|few|many|a dozen|dozen|a hundred|hundred) (?:more )?{times}"#,
      .ask(.repetitions, "How many?")
    ),
    (
      #"(?:and |then |, )*(?:rest|relax|pause|wait)(?:ing)? (?:for )?(?:\#(bound)) {n} {u}(?: between [a-z ]+)?"#,
      .ask(.rest, "How long a rest is that?")
    ),
    (#"(?:\#(bound)) (?:an? )?{n} {times}"#, .ask(.repetitions, "How many of them?")),
    (#"(?:\#(bound)) (?:an? )?{n} sets?"#, .ask(.sets, "How many of them?")),
    (#"(?:\#(bound)) (?:an? )?{n}(?: (?:{u}|{breaths}))?"#, .ask(.hold, "How much of that?")),
    (
      #"(?:breathe|inhale|exhale)(?: [a-z]+){0,5}? {n} {times}"#,
      .ask(.hold, "Is that the length of a hold, in breaths?")
    ),
    (
      #"(?:same as|as in|as for|see|as with) (?:the )?(?:·|exercise|stretch|above|previous|before)(?: [a-z·]+)*"#,
      .ask(.name, "What is meant?")
    ),
    (
      #"(?:increase|increasing|build|building|work|working|progress|progressing)(?: (?:it |them )?(?:up|to|towards?))*(?: [a-z]+){0,4}? (?:time|hold|holds|repetitions|reps|number|sets|resistance|duration|length)(?: [a-z0-9.·-]+)*"#,
      .ask(.progress, "How does it grow?")
    ),
    (
      #"^(?:alternatively|alternative|alternate version|variation|modification|option|easier|harder|to progress|progression|to make (?:it|this) (?:easier|harder|more [a-z]+))\b.*"#,
      .ask(.options, "Is this another way to do it?")
    ),
  ]

  static let often = #"(?:a|per|each|every|in a|in the|/) ?(?:day|week|morning|evening|night|hour)"#

  static let practice: [Row] = [
    (
      #"(?:(?:\#(doing)) (?:(?:this|these|it|the|each|all|whole|them|your|exercises?|stretch(?:es)?|routine|program(?:me)?|sequence|of) )*)?(?:{x} (?:(?:times?|x) |sessions? |sets? )?|once |twice |thrice )(?:or {x} times |or twice )?(?:\#(often)|daily|weekly)(?: (?:·|{x} days a week))?"#,
      .practice
    ),
    (
      #"(?:(?:\#(doing)) (?:(?:this|these|it|the|each|all|whole|them|your|exercises?|stretch(?:es)?|routine|program(?:me)?|sequence|of) )*)?(?:every (?:other |second |single )?(?:day|morning|evening|night|hour|week)|daily|every {x} (?:hours?|minutes?|mins?|days?))"#,
      .practice
    ),
    (#"(?:take|have) (?:a|regular) breaks? ·"#, .practice),
    (#"{x} days? (?:a|per|each|/) ?week"#, .practice),
  ]

  static let affected =
    "affected|injured|operated|painful|sore|weak|weaker|surgical|involved|bad|stiff|non-operated"

  static let sides: [Row] = [
    (#"(?:your |the )?(?:\#(affected)) (?:\#(side))s?"#, .ask(.sides, "Is only that side meant?")),
    (
      #"(?:on |with |for |to |in )?(?:each|per|both|every|either) (?:directions?|ways?)"#,
      .ask(.sides, Dose.Question.ways)
    ),
    (
      #"(?:(?:and |then )*(?:repeat|switch|change|swap|do the same)(?: [a-z·]+){0,4}? )?(?:on |with |for |to |of )?(?:your )?(?:(?:each|per|every|either) |/ ?)(?:\#(side))s?(?! of\b)"#,
      .sides
    ),
    (#"(?:(?:and |then )*repeat(?: [a-z·]+){0,4}? )?(?:on |for |to )?both sides(?! of\b)"#, .sides),
    (
      #"(?:do|repeat|perform)(?: (?:it|this))?(?: (?:on|with|for))? both (?:legs|arms|feet|hands|knees|hips|shoulders)"#,
      .sides
    ),
    (
      #"(?:and |then |, )*(?:switch|change|swap|switching|changing)(?: over)?(?: to (?:the|your) (?:other|opposite))? (?:\#(side))s?(?: ,? ?and repeat(?: _)*| and do the same)?"#,
      .sides
    ),
    (
      #"(?:and |then |, )*(?:repeat|do|perform|same|the same)(?: [a-z·]+){0,4}? (?:on|with|to|for|using|of) (?:the |your )?(?:other|opposite|left|right)(?: (?:\#(side)))?(?= [.,;)·]|$| and )"#,
      .sides
    ),
    (#"(?:and |then |, )*repeat (?:the |your )?(?:other|opposite|left|right) (?:\#(side))"#, .sides),
    (
      #"on 1 side ,? ?(?:before (?:switching|changing|moving|repeating)(?: (?:to|on))?(?: the other(?: side)?)?|(?:and )?then (?:on )?the other(?: side)?)"#,
      .sides
    ),
    (
      #"(?:and |then |, )*do (?:the same (?:on|with|for) )?(?:the |your )?(?:other|opposite|left|right) (?:\#(side))"#,
      .sides
    ),
    (#"alternat(?:e|ing) (?:sides|legs|arms|hands|feet|knees|between (?:sides|legs|arms))"#, .alternates),
  ]
}
