#include "engine.h"

#include <dlfcn.h>
#include <math.h>
#include <phonemes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kokoro.h"
#include "ort.h"
#include "vocoder.h"

// A sentence is at most NUMBERS_MAX phonemes long; three frames are the fewest that sound can be made of.
enum { NUMBERS_MAX = 2048, FRAMES_MIN = 3, FRAMES_MAX = SAMPLES_MAX / HOP };
// Kokoro-82M speaks at most so many phonemes at once, and has a style of so many numbers for each count of them.
enum { SPOKEN_MAX = 510, STYLE = 256 };
// Silence is what lies 60 dB below the loudest; so much of it is left around a sentence.
static const float silence = 1e-3f;
enum { MARGIN = SAMPLE_RATE / 100 };
enum { VOICE, VOICE_PHASE, BREATH, REST, REST_PHASE, PITCH, TABLES };

static const OrtApi *ort;
static OrtEnv *env;
static OrtSession *session;
static char loaded[REQUEST_MAX];
// True where the model is Kokoro-82M, else it is one of hibari's.
static int is_kokoro;
static float styles[SPOKEN_MAX][STYLE];

// True when all went well; else notes a failure of that kind, in the library's words where there is no other sentence.
static int is_fine(OrtStatus *status, struct outcome *outcome, const char *kind, const char *sentence) {
  if (!status) return 1;
  fail(outcome, kind, "%s", sentence ? sentence : ort->GetErrorMessage(status));
  ort->ReleaseStatus(status);
  return 0;
}

static int load_library(const char *path, struct outcome *outcome) {
  if (env) return 1;
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    fail(outcome, "engine", "%s", dlerror());
    return 0;
  }
  const OrtApiBase *(*base)(void);
  void *found = dlsym(library, "OrtGetApiBase");
  memcpy(&base, &found, sizeof base);
  ort = found ? base()->GetApi(ORT_API_VERSION) : NULL;
  if (!ort) {
    fail(outcome, "engine", "%s is no ONNX Runtime of version 1.%d or later", path, ORT_API_VERSION);
    return 0;
  }
  return is_fine(ort->CreateEnv(ORT_LOGGING_LEVEL_FATAL, "", &env), outcome, "engine", NULL);
}

static int read_styles(const char *path, struct outcome *outcome) {
  FILE *file = fopen(path, "rb");
  int is_whole = file && fread(styles, sizeof *styles, SPOKEN_MAX, file) == SPOKEN_MAX && fgetc(file) == EOF;
  if (file) fclose(file);  // only read from
  if (!is_whole) fail(outcome, "model", "its files are damaged");
  return is_whole;
}

static void prepare(const struct request *request, struct outcome *outcome) {
  if (!load_library(request_value(request, "library", ""), outcome)) return;
  const char *path = request_value(request, "model", ""), *style = request_value(request, "styles", "");
  char wanted[REQUEST_MAX];
  snprintf(wanted, sizeof wanted, "%s\n%s", path, style);
  if (session && strcmp(wanted, loaded) == 0) return;
  if (session) ort->ReleaseSession(session);
  session = NULL;
  is_kokoro = *style != 0;
  if (is_kokoro && !read_styles(style, outcome)) return;
  OrtSessionOptions *options;
  if (!is_fine(ort->CreateSessionOptions(&options), outcome, "engine", NULL)) return;
  // A child forked later has this thread alone.
  if (is_fine(ort->SetIntraOpNumThreads(options, 1), outcome, "engine", NULL) &&
      is_fine(ort->SetInterOpNumThreads(options, 1), outcome, "engine", NULL) &&
      is_fine(ort->CreateSession(env, path, options, &session), outcome, "model", "its files are damaged"))
    strcpy(loaded, wanted);
  ort->ReleaseSessionOptions(options);
}

static int make_tensor(void *data, size_t bytes, int64_t *shape, size_t dimensions, int type, OrtValue **value,
                       struct outcome *outcome) {
  static OrtMemoryInfo *memory;
  return (memory || is_fine(ort->CreateCpuMemoryInfo(ORT_ARENA_ALLOCATOR, ORT_MEM_TYPE_DEFAULT, &memory), outcome,
                            "engine", NULL)) &&
         is_fine(ort->CreateTensorWithDataAsOrtValue(memory, data, bytes, shape, dimensions, type, value), outcome,
                 "engine", NULL);
}

static int is_told(OrtStatus *status) {
  if (status) ort->ReleaseStatus(status);
  return !status;
}

// What a tensor of floats holds, whose sizes but the last are `sizes`, and its last size; NULL when it isn't one.
static const float *floats(OrtValue *value, const int64_t *sizes, size_t count, size_t *last) {
  OrtTensorTypeAndShapeInfo *info;
  int type;
  size_t dimensions;
  int64_t shape[3];
  void *data;
  *last = 0;
  if (!is_told(ort->GetTensorTypeAndShape(value, &info))) return NULL;
  int is_such = is_told(ort->GetTensorElementType(info, &type)) && type == ONNX_FLOAT &&
                is_told(ort->GetDimensionsCount(info, &dimensions)) && dimensions == count + 1 &&
                is_told(ort->GetDimensions(info, shape, dimensions)) &&
                (!count || !memcmp(shape, sizes, count * sizeof *sizes)) &&
                is_told(ort->GetTensorMutableData(value, &data));
  ort->ReleaseTensorTypeAndShapeInfo(info);
  if (is_such) *last = (size_t)shape[count];
  return is_such ? data : NULL;
}

// Runs a model of hibari's: its tables, or 0 with a failure noted.
static int run(int64_t *numbers, size_t count, float speed, OrtValue *values[TABLES], struct spectra *spectra,
               struct outcome *outcome) {
  static const char *const inputs[] = {"ids", "speed"};
  static const char *const outputs[] = {"lh", "theta", "ln", "lr", "phi", "f0"};
  OrtValue *given[2] = {NULL, NULL};
  int is_run =
      make_tensor(numbers, count * sizeof *numbers, (int64_t[]){1, (int64_t)count}, 2, ONNX_INT64, &given[0],
                  outcome) &&
      make_tensor(&speed, sizeof speed, (int64_t[]){1}, 1, ONNX_FLOAT, &given[1], outcome) &&
      is_fine(ort->Run(session, NULL, inputs, (const OrtValue *const *)given, 2, outputs, TABLES, values), outcome,
              "model", "it is not one of hibari's models");
  for (size_t i = 0; i < 2; i++)
    if (given[i]) ort->ReleaseValue(given[i]);
  if (!is_run) return 0;
  const float *tables[TABLES];
  for (size_t i = 0; i < TABLES; i++) {
    size_t frames;
    tables[i] = floats(values[i], (int64_t[]){1, BINS}, i == PITCH ? 1 : 2, &frames);
    if (i == 0) spectra->frames = frames;
    if (tables[i] && frames == spectra->frames && frames >= FRAMES_MIN && frames <= FRAMES_MAX) continue;
    fail(outcome, "model", "it is not one of hibari's models");
    return 0;
  }
  spectra->voice = tables[VOICE], spectra->voice_phase = tables[VOICE_PHASE];
  spectra->breath = tables[BREATH], spectra->rest = tables[REST];
  spectra->rest_phase = tables[REST_PHASE], spectra->pitch = tables[PITCH];
  return 1;
}

// Adds a sentence's samples without the silence that the model leaves around them.
static int add_trimmed(struct outcome *outcome, const float *samples, size_t count, int volume) {
  size_t first = 0, end = count;
  while (first < end && fabsf(samples[first]) < silence) first++;
  while (end > first && fabsf(samples[end - 1]) < silence) end--;
  first = first > MARGIN ? first - MARGIN : 0;
  end = count - end > MARGIN ? end + MARGIN : count;
  return add_sound(outcome, samples + first, end - first, volume);
}

static int speak_with_hibari(int64_t *numbers, size_t used, float speed, struct melody melody, int volume,
                             struct outcome *outcome) {
  OrtValue *values[TABLES] = {NULL};
  struct spectra spectra = {0};
  int is_spoken = run(numbers, used, speed, values, &spectra, outcome);
  float *samples = is_spoken ? malloc(spectra.frames * HOP * sizeof *samples) : NULL;
  if (is_spoken && !(samples && vocode(&spectra, melody, samples))) {
    fail(outcome, "engine", "there is no memory for its samples");
    is_spoken = 0;
  }
  is_spoken = is_spoken && add_trimmed(outcome, samples, spectra.frames * HOP, volume);
  free(samples);
  for (size_t i = 0; i < TABLES; i++)
    if (values[i]) ort->ReleaseValue(values[i]);
  return is_spoken;
}

// Speaks `count` phonemes, at most SPOKEN_MAX.
static int speak_part(const int64_t *symbols, size_t count, float speed, int volume, struct outcome *outcome) {
  static const char *const inputs[] = {"tokens", "style", "speed"};
  static const char *const outputs[] = {"audio"};
  int64_t numbers[SPOKEN_MAX + 2] = {0};
  memcpy(numbers + 1, symbols, count * sizeof *symbols);
  OrtValue *given[3] = {NULL, NULL, NULL}, *audio = NULL;
  int is_run =
      make_tensor(numbers, (count + 2) * sizeof *numbers, (int64_t[]){1, (int64_t)count + 2}, 2, ONNX_INT64, &given[0],
                  outcome) &&
      make_tensor(styles[count - 1], sizeof *styles, (int64_t[]){1, STYLE}, 2, ONNX_FLOAT, &given[1], outcome) &&
      make_tensor(&speed, sizeof speed, (int64_t[]){1}, 1, ONNX_FLOAT, &given[2], outcome) &&
      is_fine(ort->Run(session, NULL, inputs, (const OrtValue *const *)given, 3, outputs, 1, &audio), outcome, "model",
              "it is not Kokoro-82M");
  for (size_t i = 0; i < 3; i++)
    if (given[i]) ort->ReleaseValue(given[i]);
  if (!is_run) return 0;
  size_t length;
  const float *samples = floats(audio, NULL, 0, &length);
  if (!samples || !length) fail(outcome, "model", "it is not Kokoro-82M");
  int is_spoken = samples && length && add_trimmed(outcome, samples, length, volume);
  ort->ReleaseValue(audio);
  return is_spoken;
}

// Speaks the phonemes between two zeros, in parts that end at a space where they are too many.
static int speak_with_kokoro(const int64_t *numbers, size_t used, float speed, int volume, struct outcome *outcome) {
  for (size_t at = 1, end = used - 1; at < end;) {
    size_t part = end - at;
    if (part > SPOKEN_MAX) {
      part = SPOKEN_MAX;
      while (part > 1 && numbers[at + part - 1] != KOKORO_SPACE) part--;
      if (part == 1) part = SPOKEN_MAX;
    }
    if (!speak_part(numbers + at, part, speed, volume, outcome)) return 0;
    at += part;
  }
  return 1;
}

static void speak(const struct request *request, struct outcome *outcome) {
  static struct phonemes phonemes;
  int scale, pitch, range, pause, volume;
  if (!read_number(request, outcome, "lengthScale", 100, 10000, 1000, &scale) ||
      !read_number(request, outcome, "pitch", 500, 2000, 1000, &pitch) ||
      !read_number(request, outcome, "range", 0, 2000, 1000, &range) ||
      !read_number(request, outcome, "sentencePause", 0, 10000, 0, &pause) ||
      !read_number(request, outcome, "volume", 0, 200, 100, &volume) ||
      !read_phonemes(request, outcome, '^', &phonemes))
    return;
  struct melody melody = {(float)pitch / 1000, (float)range / 1000};
  const char *language = is_kokoro ? request_value(request, "voice", "") : "en";
  float speed = 1000 / (float)scale;
  outcome->rate = SAMPLE_RATE;
  const int32_t *points = phonemes.points;
  for (int32_t i = 0; i < phonemes.sentences; points += phonemes.lengths[i++]) {
    // One sentence at a time, for the silence between them is ours.
    if (i > 0 && !add_sound(outcome, NULL, (size_t)pause * SAMPLE_RATE / 1000, 0)) return;
    static int64_t numbers[NUMBERS_MAX];
    size_t used = kokoro_numbers(points, (size_t)phonemes.lengths[i], language, numbers, NUMBERS_MAX);
    if (used == 0) fail(outcome, "tooLong", "a sentence has more than %d phonemes", NUMBERS_MAX - 2);
    if (used == 0 || !(is_kokoro ? speak_with_kokoro(numbers, used, speed, volume, outcome)
                                 : speak_with_hibari(numbers, used, speed, melody, volume, outcome)))
      return;
  }
}

int main(void) {
  static const struct engine hibari = {
      .program = "HibariWorker",
      .name = "hibari",
      .sample_rate = "0",
      .start = phonemes_start,
      .absent = "espeak-ng found no voice data; install the Debian package espeak-ng-data",
      .prepare = prepare,
      .unready_kind = "model",
      .unready = "its files are damaged",
      .speak = speak,
  };
  serve(&hibari);
}
