internal import CSndfile
internal import Glibc

/// An open sound file of libsndfile's, closed when it goes out of scope; the descriptor under it stays its owner's.
struct SoundFile: ~Copyable {
  private let handle: OpaquePointer
  /// How many frames the header promised when the file was opened.
  let frames: Int

  /// Opens `descriptor` to write a track of `channels` interleaved channels into it.
  init(writing container: WAVContainer, channels: Int, sampleRate: Int, to descriptor: Int32, path: String)
    throws(SoundError)
  {
    var info = SF_INFO()
    info.format = container.format
    info.channels = Int32(channels)
    info.samplerate = Int32(clamping: sampleRate)
    guard let handle = sf_open_fd(descriptor, Int32(SFM_WRITE), &info, 0) else {
      throw .cannotWrite(path: path, reason: Self.lastError(nil))
    }
    self.handle = handle
    frames = 0
  }

  /// Opens what `descriptor` holds, to be counted.
  init(reading descriptor: Int32, path: String) throws(SoundError) {
    var info = SF_INFO()
    lseek(descriptor, 0, SEEK_SET)
    guard let handle = sf_open_fd(descriptor, Int32(SFM_READ), &info, 0) else {
      throw .cannotWrite(path: path, reason: Self.lastError(nil))
    }
    self.handle = handle
    frames = Int(info.frames)
  }

  deinit {
    // Its result says nothing: it is 0 even on a full disk.
    sf_close(handle)
  }

  /// Appends `samples`.
  func write(_ samples: UnsafeBufferPointer<Int16>, path: String) throws(SoundError) {
    let written = sf_write_short(handle, samples.baseAddress, sf_count_t(samples.count))
    guard written == samples.count, sf_error(handle) == 0 else {
      throw .cannotWrite(path: path, reason: Self.lastError(handle))
    }
  }

  /// Goes on after `count` frames of silence, which take no room on the disk; something must be written after them.
  func skip(_ count: Int, path: String) throws(SoundError) {
    guard sf_seek(handle, sf_count_t(count), SEEK_CUR) >= 0, sf_error(handle) == 0 else {
      throw .cannotWrite(path: path, reason: Self.lastError(handle))
    }
  }

  /// The library's words for what went wrong; without a handle, for what went wrong in opening one.
  private static func lastError(_ handle: OpaquePointer?) -> String {
    String(cString: sf_strerror(handle))
  }
}
