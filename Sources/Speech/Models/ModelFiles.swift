import FoundationEssentials
import Glibc
import Guide

/// The files that an engine needs to speak with a model, each there when this is.
struct ModelFiles {
  let paths: [String]

  /// - Throws: ``SpeechError/fileMissing(_:)`` for the first that can't be read.
  init(_ paths: [String]) throws(SpeechError) {
    if let missing = paths.first(where: { access($0, R_OK) != 0 }) { throw .fileMissing(missing) }
    self.paths = paths
  }

  /// A mark that changes when a file does.
  var stamp: String { paths.map(FileStamp.file).joined(separator: " ") }
}

/// The length scale at which a model speaks so many real words per minute.
enum ModelRate {
  /// The scales asked for, in thousandths.
  private static let bounds = 300.0...5000

  /// The length scale for `voice`, in thousandths.
  ///
  /// A word lasts a part that is scaled and one that isn't, for a model's phonemes last whole frames and one at least:
  /// two rates tell both.
  static func lengthScale(for rate: Double, of model: VoiceModel) -> Int {
    let scaled = 1 / model.rateAtTwo - 1 / model.rateAtOne
    let scale = 1 + (1 / rate - 1 / model.rateAtOne) / scaled
    return Int(min(max(scale * 1000, bounds.lowerBound), bounds.upperBound).rounded())
  }
}
