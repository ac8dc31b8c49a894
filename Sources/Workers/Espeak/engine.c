#include "phonemes.h"

#include <dirent.h>
#include <espeak-ng/speak_lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"

static const char *data_path;
static struct outcome *current;

static const struct setting {
  const char *name;
  espeak_PARAMETER parameter;
  int minimum, maximum, standard, unit;
} settings[] = {
    {"rate", espeakRATE, espeakRATE_MINIMUM, espeakRATE_MAXIMUM, espeakRATE_NORMAL, 1},
    {"volume", espeakVOLUME, 0, 200, 100, 1},
    {"pitch", espeakPITCH, 0, 99, 50, 1},
    {"range", espeakRANGE, 0, 99, 50, 1},
    {"wordGap", espeakWORDGAP, 0, 500, 0, 10},
};  // it takes no other: punctuation and capitals stay unspoken

// The library answers EE_OK to a variant it doesn't have, so its directory is asked.
static int find_variant(const char *variant) {
  char path[512];
  snprintf(path, sizeof path, "%s/voices/!v/%s", data_path, variant);
  if (access(path, R_OK) == 0) return 1;
  snprintf(path, sizeof path, "%s/voices/!v", data_path);
  DIR *directory = opendir(path);
  for (struct dirent *entry; directory && (entry = readdir(directory));)
    if (entry->d_name[0] != '.' && entry->d_name[strspn(entry->d_name, LETTERS)] == 0) add_known(current, entry->d_name);
  if (directory) closedir(directory);
  return 0;
}

static int choose_voice(const char *voice, const char *variant) {
  if (*variant && (strlen(variant) > 40 || variant[strspn(variant, LETTERS)] || !find_variant(variant))) {
    fail(current, "variant", "espeak-ng has no variant of that name");
    return 0;
  }
  char name[128];
  snprintf(name, sizeof name, "%s%s%s", voice, *variant ? "+" : "", variant);
  // mb voices without their own data pass for loaded and then give 10 ms of silence.
  if (*voice && strlen(voice) <= 60 && !voice[strspn(voice, LETTERS "/")] && strncmp(voice, "mb", 2) &&
      espeak_SetVoiceByName(name) == EE_OK) {
    // EE_OK is no promise: an alias or a variant it can't load speaks in another voice.
    espeak_VOICE *now = espeak_GetCurrentVoice();
    if (now && now->identifier && strcmp(now->identifier, name) == 0) return 1;
  }
  for (const espeak_VOICE **list = espeak_ListVoices(NULL); list && *list; list++)
    if (strncmp((*list)->identifier, "mb", 2)) add_known(current, (*list)->identifier);
  fail(current, "voice", "espeak-ng has no voice of that name");
  return 0;
}

static int set(const struct setting *setting, const struct request *request) {
  int value;
  if (!read_number(request, current, setting->name, setting->minimum, setting->maximum, setting->standard,
                   &value))
    return 0;
  int wanted = (value + setting->unit / 2) / setting->unit;
  if (espeak_SetParameter(setting->parameter, wanted, 0) == EE_OK &&
      espeak_GetParameter(setting->parameter, 1) == wanted)
    return 1;
  fail(current, "engine", "espeak-ng did not take %s %d", setting->name, wanted);
  return 0;
}

static int collect(short *samples, int count, espeak_EVENT *events) {
  (void)events;
  if (!samples || count <= 0) return 0;
  if ((uint32_t)count > SAMPLES_MAX - current->count) {
    fail(current, "tooLong", "the utterance is longer than %d seconds", SAMPLES_MAX / ESPEAK_RATE);
    return 1;
  }
  memcpy(current->samples + current->count, samples, (size_t)count * sizeof *samples);
  current->count += (uint32_t)count;
  return 0;
}

static const char *start(const char **data) {
  const char *version = phonemes_start(data);
  if (version) espeak_Info(&data_path);
  return version;
}

static void warm_up(void) {
  espeak_ListVoices(NULL);  // or else every child reads all voice files anew to find one by name
}

// Every child finds the voice chosen, which takes a tenth of an utterance's time. A voice chosen after another could
// speak otherwise than as the first one, so for another all begins anew.
static void prepare(const struct request *request, struct outcome *outcome) {
  static int has_chosen;
  static char chosen[128];
  const char *voice = request_value(request, "voice", ""), *variant = request_value(request, "variant", "");
  char wanted[sizeof chosen];
  snprintf(wanted, sizeof wanted, "%.60s+%.60s", voice, variant);
  if (has_chosen) {
    outcome->is_pending = strcmp(wanted, chosen) != 0;
    return;
  }
  current = outcome;
  has_chosen = 1;
  if (choose_voice(voice, variant)) strcpy(chosen, wanted);
}

static void speak(const struct request *request, struct outcome *outcome) {
  current = outcome;
  outcome->rate = ESPEAK_RATE;
  const char *text = request_value(request, "text", ""), *mode = request_value(request, "mode", "text");
  int phonemes = strcmp(mode, "phonemes") == 0;
  if (!phonemes && strcmp(mode, "text")) {
    fail(current, "request", "mode must be text or phonemes");
    return;
  }
  if (!is_plain(text, outcome)) return;
  for (size_t i = 0; i < sizeof settings / sizeof *settings; i++)
    if (!set(&settings[i], request)) return;
  espeak_SetSynthCallback(collect);
  // Without the pause that follows a sentence, the library cuts its last sound short.
  unsigned flags = espeakCHARS_UTF8 | espeakENDPAUSE | (phonemes ? espeakPHONEMES : 0);
  espeak_ERROR result = espeak_Synth(text, strlen(text) + 1, 0, POS_CHARACTER, 0, flags, NULL, NULL);
  if (result != EE_OK && !outcome->error) fail(current, "engine", "espeak-ng failed with code %d", (int)result);
}

int main(void) {
  static const struct engine espeak = {
      .program = "EspeakWorker",
      .name = "espeak-ng",
      .sample_rate = "22050",
      .start = start,
      .warm_up = warm_up,
      .prepare = prepare,
      .unready_kind = "crash",
      .unready = "espeak-ng crashed as it took the voice",
      .absent = "espeak-ng found no voice data; install the Debian package espeak-ng-data",
      .speak = speak,
  };
  serve(&espeak);
}
