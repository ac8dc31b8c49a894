#ifndef PHONEMES_H
#define PHONEMES_H

#include <stddef.h>
#include <stdint.h>

enum { POINTS_MAX = 65536, SENTENCES_MAX = 4096 };

/// Phonemes (IPA) and punctuation as Unicode code points, sentence after sentence.
struct phonemes {
  int32_t points[POINTS_MAX];
  int32_t lengths[SENTENCES_MAX + 1];
  int32_t sentences;
};

/// Starts espeak-ng: its version, or NULL.
const char *phonemes_start(const char **data);

/// Chooses the language, such as `en-us`: 1, or 0 when there is none of that name.
int phonemes_choose(const char *language);

/// Hands the name of every language to `add`.
void phonemes_list(void (*add)(const char *name));

/// Puts text into phonemes; `[[…]]` holds espeak-ng's mnemonics when `mnemonics` says so. 1, or 0 when it is too long.
int phonemes_read(const char *text, int mnemonics, struct phonemes *phonemes);

#endif
