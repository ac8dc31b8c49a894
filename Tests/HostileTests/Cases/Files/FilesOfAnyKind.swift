/// Things that may lie where a text file is expected, in each role a file has.
let filesOfAnyKind: [HostileCase] = Role.allCases.flatMap { role in
  let unreadable: [(name: String, material: Material, reason: String)] = [
    ("a folder", .folder("bad.yaml"), "Is a directory"),
    ("a pipe nobody writes to", .pipe("bad.yaml"), "nothing came out of this pipe for 5 seconds"),
    ("an endless device", .link("bad.yaml", to: "/dev/zero"), "it is a device"),
    ("an empty device", .link("bad.yaml", to: "/dev/null"), "it is a device"),
    ("a ring of links", .link("bad.yaml", to: "bad.yaml"), "Too many levels of symbolic links"),
  ]
  let malformed: [(name: String, material: Material, mistake: String)] = [
    ("an empty file", .text("bad.yaml", ""), "1:1: the file is empty; write keys and values in it"),
    (
      "a file of comments", .text("bad.yaml", "# later\n"),
      "1:1: the file is empty; write keys and values in it"
    ),
    (
      "a gibibyte", .sparse("bad.yaml", 1 << 30),
      "1:1: the file is larger than 1 MiB; split it into shorter ones"
    ),
    (
      "a program", .link("bad.yaml", to: "/bin/true"),
      "1:1: U+007F is a control character; delete it"
    ),
  ]
  var cases: [HostileCase] = []
  for (name, material, reason) in unreadable {
    let problem = "\(role.file): the file can't be read (\(reason)); name a readable text file"
    cases.append(HostileCase("\(role): \(name)", [material], role.arguments, 66, "error: \(problem)"))
  }
  for (name, material, mistake) in malformed {
    cases.append(
      HostileCase("\(role): \(name)", [material], role.arguments, 65, "\(role.file):\(mistake)"))
  }
  let nothing = "\(role.file): there is no such file; check the name and the folder"
  cases.append(
    HostileCase(
      "\(role): a link to nothing", [.link("bad.yaml", to: "none")], role.arguments, 66, "error: \(nothing)"))
  return cases
}
