#ifndef ENGINE_H
#define ENGINE_H

#include <stddef.h>
#include <stdint.h>

#include "frame.h"

enum { SAMPLE_RATE = 22050, SAMPLES_MAX = 8 << 20, KNOWN_MAX = 16384 };

/// What came of one utterance; lives in memory shared with the child that speaks it.
struct outcome {
  /// NULL while speaking and when all went well; else a constant naming the kind of error.
  const char *error;
  char sentence[512];
  /// The names there are to choose from, separated by newlines; empty when that isn't the trouble.
  char known[KNOWN_MAX];
  uint32_t count;
  int16_t samples[SAMPLES_MAX];
};

/// Starts the engine: its version, or NULL.
const char *engine_start(void);

/// Speaks a request into `outcome`; call it once in a process, and in a forked child only.
void engine_speak(const struct request *request, struct outcome *outcome);

#endif
