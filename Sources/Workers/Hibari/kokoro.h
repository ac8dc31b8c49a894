#ifndef KOKORO_H
#define KOKORO_H

#include <stddef.h>
#include <stdint.h>

/// Puts phonemes of espeak-ng's, those of several letters tied with `^`, into numbers of Kokoro's alphabet, with the
/// number 0 at both ends; what it has no symbol for is left out. How many numbers there are, or 0 when they are more
/// than `most`.
size_t kokoro_numbers(const int32_t *points, size_t count, int64_t *numbers, size_t most);

#endif
