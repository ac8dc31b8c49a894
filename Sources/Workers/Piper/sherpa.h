#ifndef SHERPA_H
#define SHERPA_H

#include <stdint.h>

// What is used of sherpa-onnx's c-api.h (Apache-2.0) at the version below, laid out as there, under the same names;
// Tests/SpeechTests/Models/SherpaHeaderTests.swift compares it with the header that comes with the library.
#define SHERPA_VERSION "2.0.1"

typedef struct SherpaOnnxOfflineTtsVitsModelConfig {
  const char *model, *lexicon, *tokens, *data_dir;
  float noise_scale, noise_scale_w, length_scale;
  const char *dict_dir;
} SherpaOnnxOfflineTtsVitsModelConfig;

typedef struct SherpaOnnxOfflineTtsModelConfig {
  SherpaOnnxOfflineTtsVitsModelConfig vits;
  int32_t num_threads, debug;
  const char *provider;
  /// The configurations of other kinds of models, left zero.
  void *others[44];
} SherpaOnnxOfflineTtsModelConfig;

typedef struct SherpaOnnxOfflineTtsConfig {
  SherpaOnnxOfflineTtsModelConfig model;
  const char *rule_fsts;
  int32_t max_num_sentences;
  const char *rule_fars;
  float silence_scale;
} SherpaOnnxOfflineTtsConfig;

typedef struct SherpaOnnxOfflineTts SherpaOnnxOfflineTts;

typedef struct SherpaOnnxGeneratedAudio {
  const float *samples;
  int32_t n, sample_rate;
} SherpaOnnxGeneratedAudio;

typedef struct SherpaOnnxGenerationConfig {
  float silence_scale, speed;
  int32_t sid;
  const float *reference_audio;
  int32_t reference_audio_len, reference_sample_rate;
  const char *reference_text;
  int32_t num_steps;
  const char *extra;
  const int32_t *phoneme_codepoints, *phoneme_codepoints_lens;
  int32_t phoneme_codepoints_num_sentences;
  const char *const *tokens;
  const int32_t *tokens_lens;
  int32_t tokens_num_sentences;
} SherpaOnnxGenerationConfig;

#endif
