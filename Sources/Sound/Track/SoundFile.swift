internal import Files
internal import CSndfile
internal import Glibc

/// An open sound file of libsndfile's, closed when it goes out of scope; the descriptor under it stays its owner's.
struct SoundFile: ~Copyable {
  private let handle: OpaquePointer
  private let channels: Int
  private let sampleRate: Int
  private let bits: Int
  /// The number of frames that the header promised when the file was opened.
  let frames: Int

  /// Opens `descriptor` to write a lossless track of `channels` channels into it; `container` is what a WAV file is made of.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  init(
    writing encoding: AudioEncoding, in container: WAVContainer, channels: Int, sampleRate: Int,
    to descriptor: Int32, path: String
  ) throws(FileError) {
    var info = SF_INFO()
    info.format = encoding.libraryFormat(in: container)
    info.channels = Int32(clamping: channels)
    info.samplerate = Int32(clamping: sampleRate)
    guard let handle = sf_open_fd(descriptor, Int32(SFM_WRITE), &info, 0) else {
      throw .cannotWrite(path: path, reason: Self.lastError(nil))
    }
    self.handle = handle
    self.channels = channels
    self.sampleRate = sampleRate
    bits = encoding.bits
    frames = 0
  }

  /// Opens what `descriptor` holds, to be counted.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  init(reading descriptor: Int32, path: String) throws(FileError) {
    var info = SF_INFO()
    lseek(descriptor, 0, SEEK_SET)
    guard let handle = sf_open_fd(descriptor, Int32(SFM_READ), &info, 0) else {
      throw .cannotWrite(path: path, reason: Self.lastError(nil))
    }
    self.handle = handle
    channels = Int(info.channels)
    sampleRate = Int(info.samplerate)
    bits = 0
    // The library's largest number means that it could not tell.
    frames = info.frames == .max ? 0 : Int(info.frames)
  }

  deinit {
    // Its result says nothing: it is 0 even on a full disk.
    sf_close(handle)
  }

  /// Appends `samples`, the channels' in turn, at a full scale of ±1.
  ///
  /// The nearest sample of the file's depth comes back, and for any beyond the scale the loudest.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  func write(_ samples: UnsafeBufferPointer<Float>, path: String) throws(FileError) {
    let count = sf_count_t(samples.count)
    let written =
      if bits == 16 {
        withUnsafeTemporaryAllocation(of: Int16.self, capacity: samples.count) { room in
          for index in samples.indices { room[index] = Int16(nearest: samples[index] * 32768) }
          return sf_write_short(handle, room.baseAddress, count)
        }
      } else {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: samples.count) { room in
          for index in samples.indices { room[index] = Int32(nearest24: samples[index] * 8_388_608) << 8 }
          return sf_write_int(handle, room.baseAddress, count)
        }
      }
    guard written == count, sf_error(handle) == 0 else { throw failure(path) }
  }

  /// Goes on after `count` frames of silence, which take no room on the disk; only in WAV, and something must be
  /// written after them.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  func skip(_ count: Int, path: String) throws(FileError) {
    guard sf_seek(handle, sf_count_t(count), SEEK_CUR) >= 0, sf_error(handle) == 0 else {
      throw failure(path)
    }
  }

  /// Counts the frames that can be read, which may be fewer than the header says.
  ///
  /// Reading the last one is proof, which costs nothing in formats that can go there at once.
  func count() -> Int {
    guard frames > 0 else { return 0 }
    return withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * channels) { room in
      guard sf_seek(handle, sf_count_t(frames - 1), SEEK_SET) == frames - 1 else { return 0 }
      return frames - 1 + Int(max(0, sf_readf_float(handle, room.baseAddress, 2)))
    }
  }

  private func failure(_ path: String) -> FileError {
    .cannotWrite(path: path, reason: Self.lastError(handle))
  }

  /// The library's words for what went wrong; without a handle, for what went wrong in opening one.
  private static func lastError(_ handle: OpaquePointer?) -> String {
    String(cString: sf_strerror(handle))
  }
}

extension Int32 {
  /// Creates the sample of 24 bits nearest to `level`, held at the loudest where it would leave the range.
  init(nearest24 level: Float) {
    self.init(Swift.min(Swift.max(level.rounded(.toNearestOrEven), -8_388_608), 8_388_607))
  }
}

extension AudioEncoding {
  /// The library's name for it.
  fileprivate func libraryFormat(in container: WAVContainer) -> Int32 {
    let depth = bits == 24 ? SF_FORMAT_PCM_24 : SF_FORMAT_PCM_16
    return switch format {
    case .wav: container.format | Int32(depth)
    case .flac: Int32(SF_FORMAT_FLAC | depth)
    case .ogg, .opus, .mp3, .m4a, .m4b:
      preconditionFailure("VorbisFile, OpusFile, MP3File and MPEG4File write these")
    }
  }
}
