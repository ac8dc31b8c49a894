import Foundation

/// Handouts that can't be read, or that mean harm; the pages and texts among them are as long as they may be.
let badHandouts: [HostileCase] = [
  handout("nothing", [], "bad: there is no text in it; name a handout with words in it"),
  handout("no exercise", Array("Hello.".utf8), noExercise),
  handout("a picture named .pdf", [0x89, 0x50, 0x4e, 0x47, 0xd, 0xa], "bad: this is a picture; \(kinds)"),
  handout("a photograph", [0xff, 0xd8, 0xff, 0xe0], "bad: this is a picture; \(kinds)"),
  handout(
    "a Word document", Array("PK\u{3}\u{4}word/document.xml".utf8),
    "bad: this is a Word document or another archive, which can be saved as a web page or a PDF; \(kinds)"),
  handout(
    "rich text", Array("{\\rtf1 Hold}".utf8),
    "bad: this is rich text, which can be saved as a web page or plain text; \(kinds)"),
  handout(
    "a NUL", Array("Hold\0for 10 seconds".utf8),
    "bad: this is not text; name a handout as a web page, a PDF, Markdown or plain text"),
  HostileCase(
    "import: 100 MB", [.sparse("bad", 100_000_000)], ["import", "bad"], 65,
    "bad:1:1: the file is larger than 16 MiB; import the pages with the stretches"),
  handout(
    "a long text", Array(repeating: 0x61, count: 3 << 20),
    "bad: the handout has more than 200000 characters; import the part with the stretches"),
  handout(
    "very deep elements", Array(("<html><body>" + String(repeating: "<div>", count: 300_000)).utf8), noText),
  handout(
    "very deep words", Array(("<html><body>" + String(repeating: "<b>", count: 800_000) + "Hold").utf8),
    noText),
  handout(
    "a very long table",
    Array(("<table>" + String(repeating: "<tr><td>Hold for 10 seconds", count: 100_000)).utf8),
    "bad: the page has more than 200000 characters; import the part with the stretches"),
  handout(
    "tables within tables", Array(String(repeating: "<table><tr><td>Hold", count: 100_000).utf8), noExercise),
  handout(
    "entities within entities",
    Array(
      "<!DOCTYPE html [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c SYSTEM \"/etc/passwd\">]><p>&b;&c;"
        .utf8),
    noExercise),
  handout(
    "a script alone", Array("<html><script>document.write('Hold for 10 seconds')</script></html>".utf8),
    noText),
  HostileCase(
    "import: a missing file", ["import", "none.txt"], 66,
    "error: none.txt: there is no such file; check the name and the folder"),
  HostileCase(
    "import: an empty folder", [.folder("bad")], ["import", "bad"], 66,
    "error: bad: the file can't be read (this folder has no handout in it; name one file); name a readable text file"
  ),
  HostileCase(
    "import: answers and a handout from one place", ["import", "-", "--ask"], 64,
    "error: --ask reads its answers from standard input; name the handout's file"),
  HostileCase(
    "import: over its handout", [.text("bad", "Hello.")], ["import", "bad", "--output", "bad", "--force"], 64,
    "error: bad is read for this track; choose another name for the output"),
]

/// PDFs that can't be read, for machines that have pdftotext.
let badPDFs: [HostileCase] = [
  handout(
    "a damaged PDF", Array("%PDF-1.4\n".utf8) + [UInt8](repeating: 0x41, count: 5000),
    "bad: the PDF is damaged; save it anew, or as text"),
  handout("a PDF with a password", lockedPDF, "bad: the PDF needs a password; save it without one"),
  handout(
    "a PDF of pictures", pdf(of: []),
    "bad: this PDF has no text, only pictures of it; name one with text, or type what it says"),
]

private let kinds = "name a web page, a PDF, Markdown or plain text"
private let noExercise = "bad: no exercise is found here; put a heading such as \"## Cat stretch\" above each"
private let noText = "bad: no text is found in this web page; save it as plain text and import that"

private func handout(_ name: String, _ bytes: [UInt8], _ errors: String) -> HostileCase {
  HostileCase(
    "import: \(name)", [.bytes("bad", bytes)], ["import", "bad"], 65,
    errors.replacing("bad:", with: "bad:1:1:"))
}

/// A page of a PDF with these lines on it, and a script that would open an address.
func pdf(of lines: [String]) -> [UInt8] {
  let words = lines.map { "(\($0)) Tj T*" }.joined(separator: "\n")
  let page = "BT /F1 12 Tf 50 700 Td 16 TL\n\(words)\nET"
  let objects = [
    "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL\\('http://127.0.0.1:9/'\\))>>>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    "<</Length \(page.utf8.count)>>stream\n\(page)\nendstream",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ]
  // Readers find the objects by themselves where a file has no table of them.
  let body = objects.enumerated().map { "\($0 + 1) 0 obj\n\($1)\nendobj\n" }.joined()
  return Array("%PDF-1.4\n\(body)trailer<</Size 6/Root 1 0 R>>\n%%EOF\n".utf8)
}

/// A page locked with a password.
private let lockedPDF = Array(
  Data(
    base64Encoded:
      "JVBERi0xLjQKJeLjz9MKMSAwIG9iago8PAovUHJvZHVjZXIgPDNkMDk4ZTVkZjQ+Cj4+CmVuZG9iagoyIDAgb2JqCj"
      + "w8Ci9UeXBlIC9QYWdlcwovQ291bnQgMQovS2lkcyBbIDQgMCBSIF0KPj4KZW5kb2JqCjMgMCBvYmoKPDwKL1R5cGUg"
      + "L0NhdGFsb2cKL1BhZ2VzIDIgMCBSCi9PdXRsaW5lcyA3IDAgUgo+PgplbmRvYmoKNCAwIG9iago8PAovVHlwZSAvUG"
      + "FnZQovTWVkaWFCb3ggWyAwIDAgNTk1IDg0MiBdCi9Db250ZW50cyA1IDAgUgovUmVzb3VyY2VzIDw8Ci9Gb250IDw8"
      + "Ci9GMSA2IDAgUgo+Pgo+PgovUGFyZW50IDIgMCBSCj4+CmVuZG9iago1IDAgb2JqCjw8Ci9MZW5ndGggMjI0Cj4+Cn"
      + "N0cmVhbQqu7ukD17k3phK1nnwULDjHU2HvCzz0QBz3ixzLiKl2DTOPbGQ98/tVxFTGye/MUBFA62R3iHjXX8fQOTeS"
      + "nrWmsDL8pFfxk/oFEcS9TOPhoS6Uq74Nh8lPfBhh8uVeviKA/XL5j62tbDHVOx97DTTe/YCcrrCblUTeuWTQ0JJtnc"
      + "dMHKI7a0oyAg65WKxrkhxmx5QgAB5t1ym+acczOljIZrbiGyd5jOP7EgSp83kCyNBRq8zI3ZUDAbg/Xfnimr0iP7lL"
      + "RXzsMufb/K8gnamjFjubgnZvpDrXS7QZnFtTeAplbmRzdHJlYW0KZW5kb2JqCjYgMCBvYmoKPDwKL1R5cGUgL0Zvbn"
      + "QKL1N1YnR5cGUgL1R5cGUxCi9CYXNlRm9udCAvSGVsdmV0aWNhCj4+CmVuZG9iago3IDAgb2JqCjw8Cj4+CmVuZG9i"
      + "ago4IDAgb2JqCjw8Ci9WIDEKL1IgMgovTGVuZ3RoIDQwCi9QIDQyOTQ5NjcyOTIKL0ZpbHRlciAvU3RhbmRhcmQKL0"
      + "8gPGU1YThkMjY4N2JkOWQwY2ZmOTQ2YjdhYzU1ZjUxMDgxZGNmMGQxMTY1NTRjNGJmY2IwYTVlNDQ2ZjY5ZWE0OGE+"
      + "Ci9VIDw5ZDk2ZWY4NWFlNWE0ZTYxNWMwZmMxZDU2YjY5NjA3ZjA2NmE2ZjcxZWY4YzAwNmY1MzJhNzNkMWUzNjQ4Yz"
      + "UyPgo+PgplbmRvYmoKeHJlZgowIDkKMDAwMDAwMDAwMCA2NTUzNSBmIAowMDAwMDAwMDE1IDAwMDAwIG4gCjAwMDAw"
      + "MDAwNTkgMDAwMDAgbiAKMDAwMDAwMDExOCAwMDAwMCBuIAowMDAwMDAwMTgzIDAwMDAwIG4gCjAwMDAwMDAzMTEgMD"
      + "AwMDAgbiAKMDAwMDAwMDU4NiAwMDAwMCBuIAowMDAwMDAwNjU2IDAwMDAwIG4gCjAwMDAwMDA2NzcgMDAwMDAgbiAK"
      + "dHJhaWxlcgo8PAovU2l6ZSA5Ci9Sb290IDMgMCBSCi9JbmZvIDEgMCBSCi9JRCBbIDwyNzdjYWU5OTUwOWJkZjg3Nj"
      + "c0ZGMxZGE2MDRhYjhmNj4gPDI3N2NhZTk5NTA5YmRmODc2NzRkYzFkYTYwNGFiOGY2PiBdCi9FbmNyeXB0IDggMCBS"
      + "Cj4+CnN0YXJ0eHJlZgo4OTEKJSVFT0YK") ?? Data())
