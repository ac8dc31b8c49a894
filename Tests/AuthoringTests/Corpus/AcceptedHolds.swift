/// Files that are right, in every kind of hold.
let acceptedHolds: [AcceptedCase] = [
  AcceptedCase("a hold in minutes", .stretch("hold: 3m")),
  AcceptedCase("a hold in minutes and seconds", .stretch("hold: 1m30s")),
  AcceptedCase("a hold on the clock", .stretch("hold: 1:30")),
  AcceptedCase("a hold on the clock with hours", .stretch("hold: 1:30:00")),
  AcceptedCase("a hold of a fraction", .stretch("hold: 2.5s")),
  AcceptedCase("a hold of a minute and a half", .stretch("hold: 1.5m")),
  AcceptedCase("a hold of 1 s", .stretch("hold: 1s")),
  AcceptedCase("a hold of 2 h", .stretch("hold: 2h")),
  AcceptedCase("a hold of 1500 ms", .stretch("hold: 1500ms")),
  AcceptedCase("a quoted hold", .stretch("hold: '10s'")),
  AcceptedCase("a range with both units", .stretch("hold: 15s-30s")),
  AcceptedCase("a range with one unit", .stretch("hold: 15-30s")),
  AcceptedCase("a range with an en dash", .stretch("hold: 15s–30s")),
  AcceptedCase("a range with spaces", .stretch("hold: 15 - 30s")),
  AcceptedCase("a range on the clock", .stretch("hold: 1:30-2:00")),
  AcceptedCase("a range of one length", .stretch("hold: 15s-15s")),
  AcceptedCase("breaths", .stretch("hold: 5 breaths")),
  AcceptedCase("one breath", .stretch("hold: 1 breath")),
  AcceptedCase("a range of breaths", .stretch("hold: 5-10 breaths")),
  AcceptedCase("100 breaths", .stretch("hold: 100 breaths")),
  AcceptedCase("counts", .stretch("hold: 6 counts")),
  AcceptedCase("a count of 60", .stretch("hold: count of 60")),
  AcceptedCase(
    "a hold that builds up",
    .stretch(
      """
      hold: {from: 5s, build-up-to: 15s}
      repetitions: 5
      """)),
  AcceptedCase(
    "a hold that builds up over a range",
    .stretch(
      """
      hold:
        from: 5s
        build-up-to: 1m
      repetitions: 2-10
      """)),
]
