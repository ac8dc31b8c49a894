/// Mistakes in holds and phases.
let refusedMoreWork: [RefusedCase] = [
  RefusedCase(
    "a hold upside down", .stretch("hold: 30s-15s"),
    [#"5:11: hold: "30s-15s" is upside down; write the smaller end first"#],
    beyondSchema: .order),
  RefusedCase(
    "a hold upside down with one unit", .stretch("hold: 30-15s"),
    [#"5:11: hold: "30-15s" is upside down; write the smaller end first"#],
    beyondSchema: .order),
  RefusedCase(
    "a range with one end", .stretch("hold: 15s-"),
    [
      #"5:11: hold: "15s-" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"#
    ]),
  RefusedCase(
    "a range of three", .stretch("hold: 5s-10s-15s"),
    [
      #"5:11: hold: "5s-10s-15s" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"#
    ]),
  RefusedCase(
    "no breaths", .stretch("hold: 0 breaths"),
    [#"5:11: hold: "0" is out of range; write a number from 1 to 100"#]),
  RefusedCase(
    "too many breaths", .stretch("hold: 101 breaths"),
    [#"5:11: hold: "101" is out of range; write a number from 1 to 100"#]),
  RefusedCase(
    "breaths in words", .stretch("hold: five breaths"),
    [#"5:11: hold: "five" is not a plain number; write a number such as 5, or a range such as 5-7"#]),
  RefusedCase(
    "breaths upside down", .stretch("hold: 10-5 breaths"),
    [#"5:11: hold: "10-5" is upside down; write the smaller end first"#],
    beyondSchema: .order),
  RefusedCase(
    "too many counts", .stretch("hold: 61 counts"),
    [#"5:11: hold: "61" is out of range; write a number from 1 to 60"#]),
  RefusedCase(
    "a range of counts", .stretch("hold: 5-6 counts"),
    [#"5:11: hold: "5-6" is not a plain number; write a number such as 3"#]),
  RefusedCase(
    "a count of nothing", .stretch("hold: count of zero"),
    [#"5:11: hold: "zero" is not a plain number; write a number such as 3"#]),
  RefusedCase(
    "a list of holds", .stretch("hold: [10s, 20s]"),
    [
      "5:11: hold: a list can't be used here; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"
    ]),
  RefusedCase(
    "a hold that builds up once", .stretch("hold: {from: 5s, build-up-to: 15s}"),
    ["5:11: hold: a hold that builds up needs at least 2 repetitions; add repetitions: 5"]),
  RefusedCase(
    "a hold that may build up once",
    .stretch(
      """
      hold: {from: 5s, build-up-to: 15s}
      repetitions: 1-3
      """),
    ["5:11: hold: a hold that builds up needs at least 2 repetitions; add repetitions: 5"]),
  RefusedCase(
    "a hold that builds down",
    .stretch(
      """
      hold: {from: 15s, build-up-to: 5s}
      repetitions: 5
      """),
    ["5:36: build-up-to: the hold does not grow; write a length longer than 15s"],
    beyondSchema: .order),
  RefusedCase(
    "a hold that builds from nothing",
    .stretch(
      """
      hold: {build-up-to: 15s}
      repetitions: 5
      """),
    ["5:11: from: missing; write from: and its value"]),
  RefusedCase(
    "a hold that builds up to nothing",
    .stretch(
      """
      hold: {from: 5s}
      repetitions: 5
      """),
    ["5:11: build-up-to: missing; write build-up-to: and its value"]),
  RefusedCase(
    "a hold that builds up to breaths",
    .stretch(
      """
      hold: {from: 5s, build-up-to: 9 breaths}
      repetitions: 5
      """),
    [#"5:35: build-up-to: "9 breaths" is not a length; write a length such as 10s, 1m30s or 2.5s"#]),
  RefusedCase(
    "a hold that builds up and on",
    .stretch(
      """
      hold: {from: 5s, build-up-to: 15s, by: 5s}
      repetitions: 5
      """),
    ["5:40: by: unknown key; the keys here are from, build-up-to"]),
  RefusedCase(
    "a hold that builds up in one repetition",
    .stretch(
      """
      hold: {from: 5s, build-up-to: 15s}
      repetitions: 1
      """),
    ["5:11: hold: a hold that builds up needs at least 2 repetitions; add repetitions: 5"]),
  RefusedCase(
    "a hold that builds up in no repetitions",
    .stretch(
      """
      hold: {from: 5s, build-up-to: 15s}
      repetitions: 0
      """),
    [#"6:18: repetitions: "0" is out of range; write a number from 1 to 1000"#]),
]
