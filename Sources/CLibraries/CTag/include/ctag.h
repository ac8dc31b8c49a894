// What TagLib does for the tracks, as plain C.
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// In those of MPEG-4, chapters and the language are its encoder's business.
enum ctag_format { CTAG_WAV, CTAG_FLAC, CTAG_VORBIS, CTAG_OPUS, CTAG_MP3, CTAG_M4A, CTAG_M4B };

// A chapter from `start` to `end`, in milliseconds; `frame` is its first frame.
struct ctag_chapter {
  const char *title;
  uint32_t start;
  uint32_t end;
  uint32_t frame;
};

// Texts are UTF-8 without control characters; `language` is an ISO 639-2 code, and `maker` is of
// ASCII alone. `cover` is a PNG picture, or null.
struct ctag_tags {
  const char *title;
  const char *artist;
  const char *album;
  const char *comment;
  const char *maker;
  const char *language;
  const unsigned char *cover;
  size_t cover_size;
  const struct ctag_chapter *chapters;
  size_t chapter_count;
};

// Puts `tags` into the untagged file that `descriptor`, which stays open, holds, and reads them back. Returns null, or
// what went wrong in words that outlive the call.
const char *ctag_write(int descriptor, enum ctag_format format, const struct ctag_tags *tags);

#ifdef __cplusplus
}
#endif
