#include "vocoder.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "fourier.h"

#define PI 3.14159265f

static const float least_pitch = 40, highest_harmonic = 11000, loudest = 7;

typedef struct complex complex;

static complex polar(float radius, float angle) { return (complex){radius * cosf(angle), radius * sinf(angle)}; }

// Uniform in (0, 1], by Marsaglia's xorshift.
static float draw(uint32_t *state) {
  *state ^= *state << 13;
  *state ^= *state >> 17;
  *state ^= *state << 5;
  return (float)((*state >> 8) + 1) / (float)(1 << 24);
}

// Noise of variance 1 in both parts, by Box and Muller.
static complex noise(uint32_t *state, float level) {
  float radius = level * sqrtf(-2 * logf(draw(state)));
  return polar(radius, 2 * PI * draw(state));
}

// The pitch of each frame with its melody changed.
static void tune(const struct spectra *spectra, struct melody melody, float *pitch) {
  double sum = 0;
  size_t voiced = 0;
  memcpy(pitch, spectra->pitch, spectra->frames * sizeof *pitch);
  for (size_t i = 0; i < spectra->frames; i++)
    if (pitch[i] > least_pitch) {
      sum += logf(pitch[i]);
      voiced++;
    }
  if (voiced == 0 || (melody.height == 1 && melody.range == 1)) return;
  float middle = (float)exp(sum / (double)voiced);
  for (size_t i = 0; i < spectra->frames; i++)
    if (pitch[i] > least_pitch)
      pitch[i] = melody.height * middle * powf(pitch[i] / middle, melody.range);
}

// Pulses at the pitch, drawn straight from the middle of a frame to that of the next: every harmonic below
// `highest_harmonic` at an amplitude of 1, by the sum of cos(ht) for h = 1...H.
static void pulse(const float *pitch, size_t frames, float *pulses) {
  double turns = 0;
  for (size_t i = 0; i < frames * HOP; i++) {
    size_t frame = i / HOP;
    float at = ((float)(i % HOP) + 0.5f) / HOP - 0.5f;
    size_t beside = at < 0 ? (frame > 0 ? frame - 1 : 0) : (frame + 1 < frames ? frame + 1 : frame);
    float now = pitch[frame] + fabsf(at) * (pitch[beside] - pitch[frame]), hertz = fmaxf(now, least_pitch);
    turns = fmod(turns + (double)hertz / SAMPLE_RATE, 1);
    float angle = 2 * PI * (float)turns, harmonics = floorf(highest_harmonic / hertz) + 0.5f;
    float divisor = 2 * sinf(angle / 2);
    pulses[i] = (fabsf(divisor) <= 2e-3f ? harmonics : sinf(harmonics * angle) / divisor) - 0.5f;
    if (!(now > least_pitch)) pulses[i] = 0;
  }
}

// A bin of the speech's spectrum, from the bin of the pulses'.
static complex bin(const struct spectra *spectra, size_t index, complex pulse, uint32_t *state) {
  complex turn = polar(expf(fminf(spectra->voice[index], loudest)), PI * tanhf(spectra->voice_phase[index]));
  complex breath = noise(state, expf(fminf(spectra->breath[index], loudest)));
  complex rest = polar(expf(fminf(spectra->rest[index], loudest)), spectra->rest_phase[index]);
  return (complex){pulse.re * turn.re - pulse.im * turn.im + breath.re + rest.re,
                   pulse.re * turn.im + pulse.im * turn.re + breath.im + rest.im};
}

// Turns the spectra of the pulses of two frames, one in each part, into their speech: what two real signals come to in
// one transform is told apart by its symmetry.
static void speak(const struct spectra *spectra, size_t first, complex frame[WINDOW], uint32_t *state) {
  size_t second = first + 1 < spectra->frames ? first + 1 : first;
  transform(frame);
  for (size_t k = 0; k < BINS; k++) {
    complex up = frame[k], down = frame[(WINDOW - k) % WINDOW];
    complex one = {(up.re + down.re) / 2, (up.im - down.im) / 2};
    complex two = {(up.im + down.im) / 2, (down.re - up.re) / 2};
    one = bin(spectra, k * spectra->frames + first, one, state);
    two = bin(spectra, k * spectra->frames + second, two, state);
    if (k % (WINDOW / 2) == 0) one.im = two.im = 0;
    // With its parts exchanged before and after, the transform is its own inverse.
    frame[k] = (complex){one.im + two.re, one.re - two.im};
    frame[(WINDOW - k) % WINDOW] = (complex){two.re - one.im, one.re + two.im};
  }
  transform(frame);
}

// Adds a frame's windowed speech, and the weight of its window.
static void add(const complex frame[WINDOW], int is_second, const float window[WINDOW], float *sum, float *weight) {
  for (size_t i = 0; i < WINDOW; i++) {
    sum[i] += (is_second ? frame[i].re : frame[i].im) * window[i] / WINDOW;
    weight[i] += window[i] * window[i];
  }
}

int vocode(const struct spectra *spectra, struct melody melody, float *samples) {
  const size_t frames = spectra->frames, count = frames * HOP, half = WINDOW / 2, padded = count + WINDOW;
  float *pitch = calloc(frames + 3 * padded, sizeof *pitch);
  if (!pitch) return 0;
  float *pulses = pitch + frames, *sum = pulses + padded, *weight = sum + padded, window[WINDOW];
  for (size_t i = 0; i < WINDOW; i++) window[i] = 0.5f - 0.5f * cosf(2 * PI * (float)i / WINDOW);
  tune(spectra, melody, pitch);
  pulse(pitch, frames, pulses + half);
  // Half a window on either side the pulses go on as in a mirror.
  for (size_t i = 0; i < half; i++) {
    pulses[half - 1 - i] = pulses[half + 1 + i];
    pulses[half + count + i] = pulses[half + count - 2 - i];
  }
  uint32_t state = 1;
  for (size_t first = 0; first < frames; first += 2) {
    size_t at = first * HOP, next = at + HOP;
    complex frame[WINDOW];
    // A cosine of amplitude 1 then peaks at 1; beyond the last frame lie zeros.
    for (size_t i = 0; i < WINDOW; i++) {
      float by = window[i] * 4 / WINDOW;
      frame[i] = (complex){pulses[at + i] * by, pulses[next + i] * by};
    }
    speak(spectra, first, frame, &state);
    add(frame, 0, window, sum + at, weight + at);
    if (first + 1 < frames) add(frame, 1, window, sum + next, weight + next);
  }
  for (size_t i = 0; i < count; i++) samples[i] = sum[half + i] / fmaxf(weight[half + i], 1e-11f);
  free(pitch);
  return 1;
}
