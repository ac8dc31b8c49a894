#ifndef VOCODER_H
#define VOCODER_H

#include <stddef.h>

enum { BINS = 601, HOP = 300, SAMPLE_RATE = 24000 };

/// Speech as the model describes it: for each of its tables BINS rows of `frames` columns, HOP samples a frame.
struct spectra {
  /// Logarithms of how loud voice, breath and what has its own phase are.
  const float *voice, *breath, *rest;
  /// The phases of the voice, to be squashed into ±π, and of the rest, in radians.
  const float *voice_phase, *rest_phase;
  /// The pitch in Hz; below 40 there is no voice.
  const float *pitch;
  size_t frames;
};

/// What is changed of the melody: 1 leaves it as it is.
struct melody {
  /// How high it is, and how far it moves from its middle.
  float height, range;
};

/// Makes frames × HOP samples of at least 3 frames, of which ±1 is the loudest, the same every time; 1, or 0 without memory for it.
int vocode(const struct spectra *spectra, struct melody melody, float *samples);

#endif
