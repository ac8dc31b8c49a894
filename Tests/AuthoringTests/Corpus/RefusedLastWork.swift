/// Mistakes in holds and phases.
let refusedLastWork: [RefusedCase] = [
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
    "a phase that says nothing",
    .stretch(
      """
      phases: [{say: '', length: 4s}]
      sides: [left, right]
      """),
    ["5:20: say: empty sentence; write the words or remove the key"]),
  RefusedCase(
    "an empty cue",
    .stretch(
      """
      phases: [{say: In, cue: '', length: 4s}]
      sides: [left, right]
      """),
    ["5:29: cue: empty sentence; write the words or remove the key"]),
  RefusedCase(
    "a side without sides in an instruction", .stretch(#"phases: [{say: "To the {side}", length: 4s}]"#),
    ["5:20: say: {side} needs sides; add sides: [left, right] to this stretch or leave it out"]),
  RefusedCase(
    "a side without sides in a cue", .stretch(#"phases: [{say: In, cue: "{side}", length: 4s}]"#),
    ["5:29: cue: {side} needs sides; add sides: [left, right] to this stretch or leave it out"]),
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
