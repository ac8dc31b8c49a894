#include "phonemes.h"

#include <espeak-ng/speak_lib.h>
#include <string.h>

// Phonemes as espeak_TextToPhonemes writes them: IPA, with a tie if one is told in the bits from TIE_SHIFT on.
enum { CLAUSE_MAX = 4096, IPA = 0x02, TIE = 0x80, TIE_SHIFT = 8 };

static int choose(const char *language) {
  espeak_VOICE wanted = {.languages = language};
  if (!*language || espeak_SetVoiceByProperties(&wanted) != EE_OK) return 0;
  // The library takes the nearest it has; a voice's languages begin with a priority byte each.
  const espeak_VOICE *now = espeak_GetCurrentVoice();
  return now && now->languages && strcmp(now->languages + 1, language) == 0;
}

static void list_languages(struct outcome *outcome) {
  for (const espeak_VOICE **list = espeak_ListVoices(NULL); list && *list; list++)
    if ((*list)->languages && strncmp((*list)->identifier, "mb", 2))
      add_known(outcome, (*list)->languages + 1);
}

static int decode(const unsigned char **at) {
  const unsigned char *c = *at;
  int length = *c < 0x80 ? 1 : *c < 0xe0 ? 2 : *c < 0xf0 ? 3 : 4;
  int point = length == 1 ? *c : *c & (0xff >> (length + 1));
  for (int i = 1; i < length; i++) {
    if ((c[i] & 0xc0) != 0x80) {
      *at = c + i;
      return '?';
    }
    point = point << 6 | (c[i] & 0x3f);
  }
  *at = c + length;
  return point;
}

static int add(struct phonemes *phonemes, size_t *used, int point) {
  if (*used == POINTS_MAX) return 0;
  phonemes->points[(*used)++] = point;
  phonemes->lengths[phonemes->sentences]++;
  return 1;
}

// Where the clause at `text` ends: at its mark, which is the last of it, or at the end.
static const char *clause_end(const char *text) {
  for (const char *c = text; *c; c++)
    if (strchr(".,:;!?", *c) && (c[1] == ' ' || !c[1])) return c;
  return text + strlen(text);
}

static int read_clause(const char *text, size_t length, int style, struct phonemes *phonemes, size_t *used) {
  char clause[CLAUSE_MAX];
  if (length >= sizeof clause) return 0;
  memcpy(clause, text, length);
  clause[length] = 0;
  for (const void *rest = clause; rest;) {
    const unsigned char *said =
        (const unsigned char *)espeak_TextToPhonemes(&rest, espeakCHARS_UTF8, style);
    int is_flag = 0;
    while (said && *said) {
      int point = decode(&said);
      // A change of language stands in brackets, such as (en).
      if (point == '(') is_flag = 1;
      if (!is_flag && !add(phonemes, used, point)) return 0;
      if (point == ')') is_flag = 0;
    }
    if (rest && !add(phonemes, used, ' ')) return 0;
  }
  return 1;
}

static int ignore(short *samples, int count, espeak_EVENT *events) {
  (void)samples, (void)count, (void)events;
  return 0;
}

// Mnemonics in [[…]] are read where the last synthesis read them: reading phonemes has no switch of its own.
static int allow_mnemonics(void) {
  espeak_SetSynthCallback(ignore);
  return espeak_Synth("", 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8 | espeakPHONEMES, NULL, NULL) == EE_OK;
}

static int read_text(const char *text, int style, struct phonemes *phonemes) {
  memset(phonemes, 0, sizeof *phonemes);
  size_t used = 0;
  while (*text) {
    if (phonemes->sentences == SENTENCES_MAX) return 0;
    const char *end = clause_end(text);
    size_t before = used;
    if (!read_clause(text, (size_t)(end - text), style, phonemes, &used)) return 0;
    // The library drops the mark, and a model needs it for its melody.
    int is_spoken = used > before, ends = !*end || strchr(".!?", *end) != NULL;
    if (is_spoken && !add(phonemes, &used, *end ? *end : '.')) return 0;
    if (is_spoken && !ends && !add(phonemes, &used, ' ')) return 0;
    if (ends && phonemes->lengths[phonemes->sentences] > 0) phonemes->sentences++;
    text = end + (*end != 0);
    text += strspn(text, " ");
  }
  if (phonemes->lengths[phonemes->sentences] > 0) phonemes->sentences++;  // it ended with a comma
  return 1;
}

int read_phonemes(const struct request *request, struct outcome *outcome, char tie, struct phonemes *phonemes) {
  const char *text = request_value(request, "text", ""), *mode = request_value(request, "mode", "text");
  int has_mnemonics = strcmp(mode, "phonemes") == 0, style = tie ? IPA | TIE | tie << TIE_SHIFT : IPA;
  if (!has_mnemonics && strcmp(mode, "text")) {
    fail(outcome, "request", "mode must be text or phonemes");
    return 0;
  }
  if (!is_plain(text, outcome)) return 0;
  if (!choose(request_value(request, "voice", ""))) {
    fail(outcome, "voice", "espeak-ng has no phonemes for that language");
    list_languages(outcome);
    return 0;
  }
  if ((!has_mnemonics || allow_mnemonics()) && read_text(text, style, phonemes)) return 1;
  fail(outcome, "tooLong", "it has too many phonemes");
  return 0;
}
