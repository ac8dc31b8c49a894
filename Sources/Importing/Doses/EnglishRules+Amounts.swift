/// The phrases of how long and how often.
extension EnglishRules {
  static let sets: [Row] = [
    (
      #"(?:number of )?(?:reps|repetitions|repeats) [:=-] ?{m}(?: {times})? ?[,;]? ?(?:number of )?sets? [:=-] ?{n}"#,
      .setsOf
    ),
    (
      #"(?:(?:\#(doing)) )?{n} sets? (?:of|x) {m}(?: (?:{times}|each))?(?! {v})(?= [.,;)·]|$| with | on | per | each | for | and )"#,
      .setsOf
    ),
    (#"(?:(?:\#(doing)) )?{n} sets? (?:of|x) {m} {v}(?: holds?)?"#, .setsOfHold),
    (#"{m} {times} ,? ?(?:x|for|in|of)? ?{n} sets?"#, .setsOf), (#"{m} {times} [,;] {n} sets?"#, .setsOf),
    (#"{n} sets? ,? ?{m} {times}"#, .setsOf),
    (#"1 set (?:is|equals|=) {n} {times}"#, .repetitions),
    (#"(?:(?:\#(doing)) (?:this |it )?(?:for )?)?{n} sets?"#, .sets),
    (#"(?:number of )?sets? (?:[:=-] )?{n}"#, .sets),
    (#"{n} x {m} {times}"#, .setsOf), (#"{n} (?:x|times) {m} -? ?{u}(?: holds?)?"#, .timesHold),
    (#"{n} x {m}"#, .ask(.repetitions, "Which of them are sets, and which repetitions?")),
  ]

  static let rests: [Row] = [
    (
      #"(?:with )?(?:an? )?(?:rest|relax|pause|wait)(?:ing|s)? {about}{n} {u} between (?:repetitions|reps|each|stretches|holds|each (?:repetition|rep|one|hold|stretch))"#,
      .rest
    ),
    (
      #"with an? {n} {u} (?:rest|pause|break) between (?:repetitions|reps|each|each (?:repetition|rep|one))"#,
      .rest
    ),
    (#"rest(?:ing)? {about}{n} {u}(?= [.,;)]|$)"#, .rest),
    (#"(?:rest|pause|wait|break)(?:ing|s)? {free}{about}{n} {u}.*"#, .ask(.rest, "Which rest is that?")),
    (
      #"(?:and |then |, )*relax(?:ing)? (?:for )?{about}{n} (?:seconds?|secs?|s)(?= [.,;)]|$| and | then )"#,
      .ask(.rest, "Is that a rest after each?")
    ),
    (#"{n} {u} (?:of )?(?:rest|pause|break)(?:s)?(?: [a-z]+)*"#, .ask(.rest, "Which rest is that?")),
  ]

  /// What this program itself prints on sheets, with what is done at the pace before what is prescribed.
  static let sheets: [Row] = [
    (#"hold {x} (?:seconds?|minutes?)(?: {x} seconds?)? \( (?<n>\d+-\d+) {u} \)"#, .hold),
    (#"hold {n} {breaths} \((?: {x} (?:seconds?|minutes?))+ \)"#, .breaths),
    (#"hold for a count of {n} \((?: {x} (?:seconds?|minutes?))+ \)"#, .counts),
    (#"{m} times \( (?<n>\d+-\d+) \)"#, .repetitionsWithin),
    (#"at \d+:\d\d(?::\d\d)?"#, .nothing), (#"taking turns"#, .alternates),
  ]

  static let holds: [Row] = [
    (#"with (?:your|the|each) breath for {n} (?:rounds?|cycles?|breaths?|times)"#, .repetitions),
    (
      #"(?:breathe|inhale|breath) (?:in )?{free}{about}(?:counts of )?{n}(?= |$).*"#,
      .ask(.hold, "How long is each part?")
    ),
    (
      #"(?:(?:try|and|then) )?(?:(?:to|and) )?(?:\#(staying)) {free}{about}{n} {u} (?:-|to) {about}{m} {v}\#(afterwards)"#,
      .holdFromTo
    ),
    (
      #"(?:(?:try|and|then) )?(?:(?:to|and) )?(?:\#(staying)) {free}{about}between {n} and {m} {u}\#(afterwards)"#,
      .holdFromTo
    ),
    (
      #"(?:(?:try|and|then) )?(?:(?:to|and) )?(?:\#(staying)) {free}{about}{n} {u} (?:and )?{m} {v}\#(afterwards)"#,
      .holdSum
    ),
    (
      #"(?:(?:try|and|then) )?(?:(?:to|and) )?(?:\#(staying)) {free}{about}(?:half a minute|half minute)\#(afterwards)"#,
      .seconds(30)
    ),
    (
      #"(?:(?:try|and|then) )?(?:(?:to|and) )?(?:\#(staying)) {free}(?:for )?(?:about )?a (?:full )?minute(?! and (?:a|1))\#(afterwards)"#,
      .seconds(60)
    ),
    (#"(?:(?:try|and|then) )?(?:(?:to|and) )?(?:\#(staying)) {free}{about}{n} {u}\#(afterwards)"#, .hold),
    (
      #"(?:(?:try|and|then) )?(?:(?:to|and) )?(?:\#(staying)) {free}{about}{n} {breaths}\#(afterwards)"#,
      .breaths
    ),
    (
      #"(?:(?:try|and|then) )?(?:(?:to|and) )?(?:\#(staying)) {free}(?:(?:for|to) )?(?:an?|the) (?:slow )?count of {n}\#(afterwards)"#,
      .counts
    ),
    (#"(?:\#(staying)) {free}{about}{n} counts\#(afterwards)"#, .counts),
    (#"(?:\#(pressing)) {free}for {about}{n} {u}\#(afterwards)"#, .hold),
    (
      #"relax(?:ing)? (?:(?:here|there|in this position|into it|like this|completely) )*for {about}{n} (?<u>minutes?|mins?)"#,
      .hold
    ),
    (#"for {n} {breaths}"#, .breaths),
    (#"[,;:] {n} {u}(?= (?:on |with |for )?(?:each|per|every) (?:\#(side))|[ .]*$| x )"#, .bareHold),
    (#"[,;:] (?:for )?(?:a )?count of {n}(?= [,.;)]|$)"#, .counts),
    (#"{n} {u} each(?= [.,;)]| x |$)"#, .holdEach),
    (#"(?:with )?(?:an? )?{n} -? ?{u} holds?"#, .hold),
    (#"(?:hold|hold time|duration|time|length)(?: time)? [:=-] {n} {u}"#, .hold),
    (#"(?:hold|hold time) [:=-] {n} {breaths}"#, .breaths),
    (
      #"(?:take|breathe for|breathe|stay for|with) {n} {breaths}(?: (?:here|in this position|in the pose|in this pose))?"#,
      .breaths
    ),
    (
      #"(?:hold|holding)(?: [a-z']+){0,4}? (?:for )?{n}(?= [.,;)]|$| and )"#,
      .ask(.hold, "Is that in seconds, breaths or counts?")
    ),
    (#"count (?:slowly )?to {n}(?: [a-z]+)*"#, .ask(.hold, "Is that how long it is held?")),
    (#"(?:hold|holding)(?: [a-z']+){0,4}? (?:for )?{n} {times}"#, .ask(.hold, "How long is each hold?")),
  ]

  static let moves =
    "circles?|rotations?|squats?|lifts?|raises?|curls?|squeezes|contractions?|rolls?|shrugs?|nods?|taps?|pumps?|"
    + "revolutions?|pulses|turns?|tilts?|presses|bridges?|lunges?|swings?|slides?|bends?|kicks?|steps?"

  static let repetitions: [Row] = [
    (#"(?:number of )?(?:reps|repetitions|repeats|repeat) [:=-] ?{n}(?: {times})?"#, .repetitions),
    (#"(?:(?:\#(doing)) {free}{about})?(?:another|a further) {n}(?: {times})?"#, .more),
    (#"(?:(?:\#(doing)) {free}{about})?{n} (?:more|other|additional|extra|further) {times}"#, .more),
    (#"(?:repeat|do)(?: it| this)? (?:once|1 time)? ?(?:more|again)(?: time)?"#, .again(1)),
    (#"repeat {free}(?:twice|2 {times})"#, .again(2)), (#"repeat {free}(?:once|1 time)"#, .again(1)),
    (#"(?:do|perform) (?:it|this|this exercise|this stretch) once"#, .fact(.repetitions, "1")),
    (#"(?:do|perform) (?:it|this|them|this exercise|this stretch) twice"#, .fact(.repetitions, "2")),
    (#"· , twice(?= [.,;)]|$| on | each )"#, .fact(.repetitions, "2")),
    (
      #"(?:repeat|do|complete|perform) (?:the |this |your )?(?:whole|entire|full|all|circuit|routine|program(?:me)?|workout|these)(?: [a-z]+){0,5}? (?:{n} {times}|twice|once)"#,
      .ask(.repetitions, "Is that of all of them together?")
    ),
    (#"twice|once more|thrice"#, .ask(.repetitions, "How often in all?")),
    (
      #"(?:(?:\#(doing)) )?{n} {times} (?:to|on|with) (?:the |your )?(?:left|right)(?: side| leg| arm)? (?:(?:and|,|then) )+{m}(?: {times})? (?:to|on|with) (?:the |your )?(?:left|right)(?: side| leg| arm)?"#,
      .onBothSides
    ),
    (
      #"alternat(?:e|ing)(?: [a-z]+){0,4}? {about}{n} {times}(?! (?:each|per))"#,
      .ask(.repetitions, "On each side, or both together?")
    ),
    (
      #"(?:aim|goal|target)(?: [a-z]+){0,6}? {n}(?: {times})?"#,
      .ask(.repetitions, "Is that the number to begin with?")
    ),
    (
      #"(?:(?:\#(doing)|for) {free}{about})?{n} -? ?(?:times?|reps?|repetitions?|repeats?)(?! ?\d)"#,
      .repetitions
    ),
    (
      #"(?:(?:\#(doing)) {free}{about})?{n} x(?= [.,;)·]|$| each | per | on | with each | and | then | every )"#,
      .repetitions
    ),
    (#"(?:reps|repetitions) {n}"#, .repetitions),
    (#"x {n}"#, .repetitions), (#"(?:\#(doing)) {n}(?= (?:on|with|for|to|each|per|·))"#, .repetitions),
    (
      #"(?:(?:\#(doing)|perform|continue with|make) {about}|^|[.,;:] ){n} (?:(?:slow|small|big|large|gentle|full|controlled|quick|fast|strong|short|light|easy|tiny) )*(?:\#(moves))"#,
      .repetitions
    ),
  ]
}
