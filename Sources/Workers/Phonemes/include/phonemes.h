#ifndef PHONEMES_H
#define PHONEMES_H

#include <engine.h>
#include <stdint.h>

enum { POINTS_MAX = 65536, SENTENCES_MAX = 4096, ESPEAK_RATE = 22050 };

/// Phonemes (IPA) and punctuation as Unicode code points, sentence after sentence.
struct phonemes {
  int32_t points[POINTS_MAX];
  int32_t lengths[SENTENCES_MAX + 1];
  int32_t sentences;
};

/// Starts espeak-ng, with the data in `espeak-ng-data` beside this program if there is any, else the system's: its version
/// and where its data lies, or NULL.
const char *phonemes_start(const char **data);

/// Puts a request's `text` into the phonemes of the language that its `voice` names, such as `en-us`; `tie`, unless 0,
/// stands between the letters of one phoneme. 1, or 0 with a failure noted.
int read_phonemes(const struct request *request, struct outcome *outcome, char tie, struct phonemes *phonemes);

#endif
