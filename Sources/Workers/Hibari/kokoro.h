#ifndef KOKORO_H
#define KOKORO_H

#include <stddef.h>
#include <stdint.h>

/// The number of the symbol for a space.
enum { KOKORO_SPACE = 16 };

/// Puts phonemes of espeak-ng's, those of several letters tied with `^` and at most POINTS_MAX, into numbers of Kokoro's
/// alphabet as it was taught a language, such as `en-us`, with the number 0 at both ends; what it has no symbol for is
/// left out. How many numbers there are, or 0 when they are more than `most`.
size_t kokoro_numbers(const int32_t *points, size_t count, const char *language, int64_t *numbers, size_t most);

#endif
