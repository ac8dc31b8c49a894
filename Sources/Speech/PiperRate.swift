import Guide

/// The length scale at which a model speaks so many real words per minute.
enum PiperRate {
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
