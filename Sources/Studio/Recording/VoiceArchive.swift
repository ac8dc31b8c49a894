import Authoring
import Files
import Foundation
import Guide
import Speech

/// A recorded voice in one file, to be taken to another machine: its folder, as `tar` packs it.
public struct VoiceArchive: Sendable {
  /// The ending of such files.
  public static let ending = "tar"

  private let folder: DataFolder

  /// Takes voices from `folder` and puts them there.
  public init(_ folder: DataFolder) { self.folder = folder }

  /// Writes the recorded voice called `name` to the file at `path`.
  ///
  /// - Throws: `AuthoringError` for one that isn't there, ``StudioError/cannotExport(_:reason:)``, `FileError`, or
  ///   `CancellationError` when the task is cancelled.
  public func export(_ name: String, to path: String, overwrite: Bool) async throws {
    guard folder.voiceNames.contains(name) else {
      throw AuthoringError.unknown(kind: "installed voice", name: name, known: folder.voiceNames)
    }
    guard try Self.isRecorded(name, in: folder.folder(ofVoice: name)) else {
      throw StudioError.cannotExport(name, reason: "it was not recorded; install it there by its name")
    }
    try OutputPath(path).check(overwrite: overwrite)
    try await folder.withTemporaryFolder { temporary in
      let packed = "\(temporary)/voice.tar"
      // The same voice gives the same bytes.
      let tar = try await ExternalProgram.run([
        "tar", "--create", "--file", packed, "--sort=name", "--owner=0", "--group=0", "--numeric-owner",
        "--directory", folder.voices, "--", name,
      ])
      guard tar.status == 0 else {
        throw StudioError.cannotExport(name, reason: Self.reason(tar.errors))
      }
      try FileWriter.write(try Data(contentsOf: URL(filePath: packed)), to: path, overwrite: overwrite)
    }
  }

  /// Installs the voice in the archive at `path`, in the place of one of the same name if `replaces` says so.
  ///
  /// - Returns: the voice's name, and whether it was there already.
  /// - Throws: `AuthoringError` or ``SpeechError`` for an archive that isn't there or holds no whole voice,
  ///   ``StudioError/cannotInstall(_:reason:)``, or `CancellationError` when the task is cancelled.
  public func install(_ path: String, replaces: Bool) async throws -> (name: String, wasThere: Bool) {
    guard FileManager.default.fileExists(atPath: path) else { throw AuthoringError.notFound(path) }
    folder.sweep()
    return try await folder.withTemporaryFolder { temporary in
      let new = "\(temporary)/new"
      try FileManager.default.createDirectory(atPath: new, withIntermediateDirectories: false)
      let tar = try await ExternalProgram.run([
        "tar", "--extract", "--file", path, "--directory", new, "--no-same-owner", "--no-same-permissions",
      ])
      guard tar.status == 0 else {
        throw StudioError.cannotInstall(path, reason: Self.reason(tar.errors))
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: new)
      guard names.count == 1, let name = names.first, Self.holdsFilesOnly("\(new)/\(name)"),
        try Self.isRecorded(name, in: "\(new)/\(name)")
      else {
        throw StudioError.cannotInstall(
          path, reason: "it holds no recorded voice; name one that was exported")
      }
      _ = try VoiceRecorder.checked(name, in: nil)
      let wasThere = folder.voiceNames.contains(name)
      guard !wasThere || replaces else { return (name, true) }
      try folder.move("\(new)/\(name)", to: folder.folder(ofVoice: name))
      return (name, false)
    }
  }

  /// True where the folder holds a voice with an index and all its takes.
  private static func isRecorded(_ name: String, in folder: String) throws -> Bool {
    let file = "\(folder)/\(name).yaml"
    guard FileManager.default.fileExists(atPath: file) else { return false }
    guard try VoiceDecoder.decode(try SourceFile.bytes(at: file), file: file).recording != nil else {
      return false
    }
    let index = try TakeIndex(folder: folder)
    let takes = index.lines.compactMap(\.take)
    if let missing = takes.first(where: { !FileManager.default.isReadableFile(atPath: "\(folder)/\($0)") }) {
      throw SpeechError.fileMissing("\(folder)/\(missing)")
    }
    return true
  }

  /// True for a folder of ordinary files: a link could lead anywhere.
  private static func holdsFilesOnly(_ path: String) -> Bool {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return false }
    return names.allSatisfy { name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
      return attributes?[.type] as? FileAttributeType == .typeRegular
    }
  }

  private static func reason(_ errors: String) -> String {
    "tar says: \(errors.split(whereSeparator: \.isNewline).first ?? "no reason given")"
  }
}
