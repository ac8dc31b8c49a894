import Foundation
import TestSupport
import Testing

@testable import Studio

struct CoverTests {
  private let letters = Lettering(String(decoding: PackageResources.glyphs_txt, as: UTF8.self))

  /// The pixels that ffmpeg reads from a picture.
  private func pixels(of png: [UInt8]) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appending(path: "cover-\(UUID().uuidString).png")
    try Data(png).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "ffmpeg", "-v", "error", "-i", file.path, "-f", "rawvideo", "-pix_fmt", "rgb24", "-",
    ]
    process.standardOutput = pipe
    try process.run()
    let found = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return [UInt8](found)
  }

  @Test func aPictureIsReadBackPixelByPixel() throws {
    var canvas = Canvas(width: 300, height: 90, ground: (20, 200, 255))
    canvas.fill(letters.outlines(of: "Ärm & reach", size: 40, from: Point(x: -5, y: 60)), (250, 3, 90))
    canvas.fill([.circle(Point(x: 290, y: 80), radius: 30)], (0, 0, 0))
    #expect(try pixels(of: PNG.file(canvas)) == canvas.bytes)
  }

  @Test func aSurfaceCoversAsMuchAsItsArea() {
    var canvas = Canvas(width: 100, height: 100, ground: (0, 0, 0))
    canvas.fill([.circle(Point(x: 50.3, y: 49.6), radius: 30)], (255, 255, 255))
    let sum = canvas.bytes.reduce(0) { $0 + Double($1) } / 255 / 3
    #expect(abs(sum - .pi * 900) < 10)
  }

  @Test func aCoverShowsItsOwnNameAndLength() {
    let cover = Cover.png(title: "Neck", length: .seconds(600))
    #expect(cover == Cover.png(title: "Neck", length: .seconds(600)))
    #expect(cover != Cover.png(title: "Back", length: .seconds(600)))
    #expect(cover != Cover.png(title: "Neck", length: .seconds(660)))
    #expect(cover.count < 60_000)
  }

  @Test func aNameWithoutLettersForItIsLeftOut() {
    let plain = Cover.png(title: "", length: .seconds(600))
    #expect(Cover.png(title: "肩こり体操", length: .seconds(600)) == plain)
    #expect(Cover.png(title: "\u{E001}", length: .seconds(600)) == plain)
    #expect(Cover.png(title: "Gymnastique à l’école", length: .seconds(600)) != plain)
  }

  @Test func aNameWithASymbolThatHasNoLetterIsShownWithoutIt() {
    let plain = Cover.png(title: "Yoga for necks", length: .seconds(600))
    for title in ["Yoga 🧘🏽‍♀️ for necks", "Yoga for necks ✨"] {
      #expect(Cover.png(title: title, length: .seconds(600)) == plain)
    }
    #expect(Cover.png(title: "Yoga 猫", length: .seconds(600)) == Cover.png(title: "", length: .seconds(600)))
  }

  @Test(arguments: [String(repeating: "W", count: 50), String(repeating: "long words ", count: 40)])
  func aNameTooLongForItIsCut(title: String) {
    #expect(Cover.png(title: title, length: .seconds(600)).count < 120_000)
  }
}
