internal import Files
internal import CSndfile
internal import CSoxr
internal import Glibc
internal import Synchronization

/// A sound file of any format, read from start to end at another rate in one or two channels.
final class FileReader {
  private static let blockFrames = 4096

  /// Samples per second in the file.
  let rate: Int
  /// Frames in the file, as its header says.
  let frames: Int
  /// The number of channels given: the file's, or 1 where it has more than 2, which are averaged.
  let channels: Int
  /// True once everything was read.
  private(set) var isAtEnd = false
  private let path: String
  private let file: OpaquePointer
  private let fileChannels: Int
  private let resampler: soxr_t
  private var block: [Float]
  private var made: [Float]

  /// Opens the file at `path`, to be read at `sampleRate`.
  ///
  /// - Throws: ``SoundError``.
  init(_ path: String, sampleRate: Int) throws(SoundError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw .badAmbience(path: path, reason: "\(SystemCalls.reason()); name a sound file that exists")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .badAmbience(path: path, reason: "it is no ordinary file; name a sound file")
    }
    var info = SF_INFO()
    guard let file = quietly({ sf_open(path, Int32(SFM_READ), &info) }) else {
      let reason = String(cString: sf_strerror(nil)).trimmed
      throw .badAmbience(path: path, reason: "\(reason); name a WAV, FLAC, Ogg or MP3 file")
    }
    let channels = Int(info.channels)
    guard SoundLimits.resampledRates.contains(Int(info.samplerate)),
      SoundLimits.fileChannels.contains(channels)
    else {
      sf_close(file)
      throw .badAmbience(
        path: path,
        reason: "it has \(channels) channels of \(info.samplerate) samples per second; "
          + "name a file with 1 to \(SoundLimits.fileChannels.upperBound) channels and a usual rate")
    }
    guard SoundLimits.fileFrames.contains(Int(info.frames)) else {
      sf_close(file)
      throw .badAmbience(path: path, reason: "its length can't be told; name a whole file")
    }
    self.path = path
    self.file = file
    rate = Int(info.samplerate)
    frames = Int(info.frames)
    fileChannels = channels
    self.channels = channels == 2 ? 2 : 1
    var error: soxr_error_t?
    guard
      let resampler = soxr_create(
        Double(info.samplerate), Double(sampleRate), UInt32(self.channels), &error, nil, nil, nil)
    else {
      sf_close(file)
      throw .cannotResample(
        from: rate, to: sampleRate, reason: error.map { String(cString: $0) } ?? "no memory")
    }
    self.resampler = resampler
    block = [Float](repeating: 0, count: Self.blockFrames * fileChannels)
    made = [Float](
      repeating: 0, count: (Self.blockFrames * sampleRate / rate + Self.blockFrames) * self.channels)
  }

  deinit {
    sf_close(file)
    soxr_delete(resampler)
  }

  /// Reads on, appending what it gives, which may be nothing, to `samples`.
  ///
  /// - Throws: ``SoundError/badAmbience(path:reason:)``.
  func read(appendingTo samples: inout [Float]) throws(SoundError) {
    let read = quietly { Int(sf_readf_float(file, &block, sf_count_t(Self.blockFrames))) }
    guard read >= 0, sf_error(file) == 0 else {
      throw .badAmbience(
        path: path,
        reason: "it can't be read on (\(String(cString: sf_strerror(file)).trimmed)); name a whole file")
    }
    try mixDown(frames: read)
    var used = 0
    repeat {
      var (taken, given) = (0, 0)
      let room = made.count / channels
      let error = block.withUnsafeBufferPointer { block in
        soxr_process(
          resampler, read == 0 ? nil : block.baseAddress.map { UnsafeRawPointer($0 + used * channels) },
          read - used, &taken,
          &made, room, &given)
      }
      if let error {
        throw .badAmbience(path: path, reason: "\(String(cString: error)); name a file with a usual rate")
      }
      samples += made[..<(given * channels)]
      used += taken
      // After the end the resampler still holds some, until it gives less than there is room for.
      if read == 0 && given < room { isAtEnd = true }
    } while used < read
  }

  /// Averages channels beyond the second, and takes out what is no number.
  private func mixDown(frames: Int) throws(SoundError) {
    for index in 0..<frames * fileChannels where !(block[index].magnitude <= SoundLimits.highestSample) {
      guard !block[index].isFinite else {
        throw .badAmbience(
          path: path,
          reason: "a sample of it is \(block[index]); name a file whose samples lie between -1 and 1")
      }
      block[index] = 0
    }
    guard fileChannels > 2 else { return }
    for frame in 0..<frames {
      var sum: Float = 0
      for channel in 0..<fileChannels { sum += block[frame * fileChannels + channel] }
      block[frame] = sum / Float(fileChannels)
    }
  }
}

/// Runs `body` without what a library it calls has to say: libmpg123, which reads mp3 for libsndfile, prints its warnings
/// itself. Nothing else of the program speaks while an ambience is read.
private func quietly<Result>(_ body: () -> Result) -> Result {
  Hush.depth.withLock { hush in
    hush.readers += 1
    guard hush.readers == 1 else { return }
    hush.heard = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    if hush.heard >= 0 && nowhere >= 0 { dup2(nowhere, STDERR_FILENO) }
    close(nowhere)
  }
  defer {
    Hush.depth.withLock { hush in
      hush.readers -= 1
      guard hush.readers == 0, hush.heard >= 0 else { return }
      dup2(hush.heard, STDERR_FILENO)
      close(hush.heard)
    }
  }
  return body()
}

/// The readers that are quiet at once, and standard error, which only the last of them may bring back.
private struct Hush {
  static let depth = Mutex(Hush())
  var readers = 0
  var heard: Int32 = -1
}

extension String {
  /// The text without white space and full stops at its ends.
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace || $0 == "." }.reversed())
  }
}
