import TestSupport
private let long = String(repeating: "n", count: 300)

/// Names of what is not there.
let badPaths: [HostileCase] = [
  HostileCase(
    "no session", render(""), 66,
    "error: there is no session \"\"; there are \(BundledNames.sessions), or name a file"
  ),
  HostileCase(
    "an unknown session", render("lower-back"), 66,
    "error: there is no session \"lower-back\"; there are \(BundledNames.sessions), or name a file"),
  HostileCase(
    "a session elsewhere", render("../../../none.yaml"), 66,
    "error: ../../../none.yaml: there is no such file; check the name and the folder"),
  HostileCase(
    "a name of two lines", render("one\ntwo.yaml"), 66,
    "error: oneU+000Atwo.yaml: there is no such file; check the name and the folder"),
  HostileCase(
    "a name that clears the terminal", render("\u{1b}[2J.yaml"), 66,
    "error: U+001B[2J.yaml: there is no such file; check the name and the folder"),
  HostileCase(
    "a name of 300 characters", render("\(long).yaml"), 66,
    "error: \(long).yaml: the file can't be read (File name too long); name a readable text file"),
  HostileCase(
    "a file in a file", render("good.yaml/a.yaml"), 66,
    "error: good.yaml/a.yaml: the file can't be read (Not a directory); name a readable text file"),
  HostileCase(
    "a bad file of two lines", [.text("a\nb.yaml", "")], render("a\nb.yaml"), 65,
    "aU+000Ab.yaml:1:1: the file is empty; write keys and values in it"),
  HostileCase(
    flags: "--voice", "", code: 66,
    says: "error: there is no voice \"\"; there are \(BundledNames.voices), or name a file"),
  HostileCase(
    flags: "--voice", "nobody", code: 66,
    says: "error: there is no voice \"nobody\"; there are \(BundledNames.voices), or name a file"),
  HostileCase(
    flags: "--voice", "../willow", code: 66,
    says: "error: ../willow: there is no such file; check the name and the folder"),
  HostileCase(
    flags: "--voices", "none", code: 66,
    says: "error: there are no voices in \"none\"; name a folder of voice files with --voices"),
  HostileCase(
    flags: "--voices", "good.yaml", code: 66,
    says: "error: there are no voices in \"good.yaml\"; name a folder of voice files with --voices"),
  HostileCase(
    "no folder of voices", ["voices", "--voices", ""], 66,
    "error: there are no voices in \"\"; name a folder of voice files with --voices"),
  HostileCase(
    flags: "--pace", "", code: 66,
    says: "error: there is no pace \"\"; there are gentle, standard, brisk, or name a file"),
  HostileCase(
    flags: "--pace", "../gentle", code: 66,
    says: "error: ../gentle: there is no such file; check the name and the folder"),
  HostileCase(
    "a track in no folder", ["render", "good.yaml", "-q", "-o", "none/out.wav"], 73,
    "error: none/out.wav can't be created (No such file or directory); choose a directory that exists and can be "
      + "written to"),
  HostileCase(
    "a track of no name", ["render", "good.yaml", "-q", "-o", ""], 73,
    "error: \"\" can't be created (it names no file); choose a directory that exists and can be written to"),
  HostileCase(
    "a track over a folder", [.folder("dir")], ["render", "good.yaml", "-q", "-f", "-o", "dir"], 73,
    "error: dir is a directory; name a file in it instead"),
  HostileCase(
    "a track into a pipe", [.pipe("pipe.wav")], ["render", "good.yaml", "-q", "-f", "-o", "pipe.wav"], 73,
    "error: pipe.wav is a device, pipe or socket; name an ordinary file, or write - for standard output"),
  HostileCase(
    "a track of 300 characters", ["render", "good.yaml", "-q", "-o", "\(long).wav"], 73,
    "error: \(long).wav can't be created (File name too long); choose a directory that exists and can be written to"
  ),
  HostileCase(
    "a track that exists", ["render", "good.yaml", "-q", "-o", "out.wav"], 73,
    "error: out.wav already exists; choose another name, or add --force to replace it"),
]
