/// Mistakes in holds and phases.
let refusedMoreWork: [RefusedCase] = [
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
    "an unknown key in a hold",
    .stretch(
      """
      hold: {from: 5s, to: 15s}
      repetitions: 5
      """),
    [
      "5:11: build-up-to: missing; write build-up-to: and its value",
      "5:22: to: unknown key; the keys here are from, build-up-to",
    ]),
  RefusedCase(
    "a hold that builds in breaths",
    .stretch(
      """
      hold: {from: 5 breaths, build-up-to: 15s}
      repetitions: 5
      """),
    [#"5:18: from: "5 breaths" is not a length; write a length such as 10s, 1m30s or 2.5s"#]),
  RefusedCase(
    "an empty list of phases", .stretch("phases: []"),
    ["5:13: phases: empty list; write a list that starts with - say:"]),
  RefusedCase(
    "phases without a list", .stretch("phases: {say: In, length: 4s}"),
    ["5:13: phases: a group of keys can't be used here; write a list that starts with - say:"]),
  RefusedCase(
    "a sentence for a phase", .stretch("phases: [In]"),
    [#"5:14: phases: "In" can't be used here; write the keys of a phase, say: and length:"#]),
  RefusedCase(
    "a phase without words", .stretch("phases: [{length: 4s}]"),
    ["5:14: say: missing; write say: and its value"]),
  RefusedCase(
    "a phase without a length", .stretch("phases: [{say: In}]"),
    ["5:14: length: missing; write length: and its value"]),
  RefusedCase(
    "an unknown key in a phase", .stretch("phases: [{say: In, length: 4s, lenght: 5s}]"),
    ["5:36: lenght: unknown key; did you mean length?"]),
  RefusedCase(
    "a phase without a unit", .stretch("phases: [{say: In, length: 4}]"),
    [#"5:32: length: "4" has no unit; write 4s for seconds"#]),
  RefusedCase(
    "a phase of no length", .stretch("phases: [{say: In, length: 0s}]"),
    [#"5:32: length: "0s" is out of range; write a length from 1s to 2h"#]),
  RefusedCase(
    "a phase of three hours", .stretch("phases: [{say: In, length: 3h}]"),
    [#"5:32: length: "3h" is out of range; write a length from 1s to 2h"#],
    beyondSchema: .size),
  RefusedCase(
    "a phase of breaths", .stretch("phases: [{say: In, length: 4 breaths}]"),
    [
      #"5:32: length: "4 breaths" is not a length; write a length such as 4s, or 4 counts, breath in, breath out or breath held"#
    ]),
  RefusedCase(
    "a phase of too many counts", .stretch("phases: [{say: In, length: 100 counts}]"),
    [#"5:32: length: "100" is out of range; write a number from 1 to 60"#]),
  RefusedCase(
    "a side without sides in a phase",
    .stretch(#"phases: [{say: "To the {side}", cue: "{side}", length: 4s}]"#),
    [
      "5:20: say: {side} needs sides; add sides: [left, right] to this stretch or leave it out",
      "5:42: cue: {side} needs sides; add sides: [left, right] to this stretch or leave it out",
    ]),
  RefusedCase(
    "a time for a hold",
    .stretch(
      """
      hold: 10s
      for: 2m
      """),
    ["6:10: for: only phases can be repeated for a time; remove for: or write phases: in place of hold:"]),
  RefusedCase(
    "a time and repetitions",
    .stretch(
      """
      phases: [{say: In, length: 4s}]
      for: 2m
      repetitions: 5
      """),
    ["6:10: for: for and repetitions exclude each other; keep one of them"]),
  RefusedCase(
    "a time without a unit",
    .stretch(
      """
      phases: [{say: In, length: 4s}]
      for: 2
      """),
    [#"6:10: for: "2" has no unit; write 2s for seconds"#]),
  RefusedCase(
    "a time of three hours",
    .stretch(
      """
      phases: [{say: In, length: 4s}]
      for: 3h
      """),
    [#"6:10: for: "3h" is out of range; write a length from 1s to 2h"#],
    beyondSchema: .size),
]
