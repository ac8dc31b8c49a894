#include <math.h>

#include "engine.h"

int add_sound(struct outcome *outcome, const float *samples, size_t count, int volume) {
  if (count > SAMPLES_MAX - outcome->count) {
    fail(outcome, "tooLong", "the utterance is longer than %d seconds", SAMPLES_MAX / (int)outcome->rate);
    return 0;
  }
  int16_t *to = outcome->samples + outcome->count;
  for (size_t i = 0; i < count; i++) {
    float value = samples ? samples[i] * 327.67f * (float)volume : 0;
    to[i] = (int16_t)lrintf(fmaxf(-32768, fminf(32767, value)));
  }
  outcome->count += (uint32_t)count;
  return 1;
}
