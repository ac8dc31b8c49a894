#include "kokoro.h"

#include <uchar.h>

// The symbols of Kokoro-82M's vocabulary (Apache-2.0) that English needs, by number.
static const char32_t alphabet[] = {
    [1] = U';', [2] = U':', [3] = U',', [4] = U'.', [5] = U'!', [6] = U'?', [16] = U' ', [24] = U'A',
    [25] = U'I', [31] = U'O', [33] = U'Q', [36] = U'T', [39] = U'W', [41] = U'Y', [42] = U'ᵊ',
    [43] = U'a', [44] = U'b', [46] = U'd', [48] = U'f', [50] = U'h', [51] = U'i', [52] = U'j',
    [53] = U'k', [54] = U'l', [55] = U'm', [56] = U'n', [58] = U'p', [61] = U's', [62] = U't',
    [63] = U'u', [64] = U'v', [65] = U'w', [68] = U'z', [69] = U'ɑ', [70] = U'ɐ', [71] = U'ɒ', [72] = U'æ',
    [76] = U'ɔ', [81] = U'ð', [82] = U'ʤ', [83] = U'ə', [86] = U'ɛ', [87] = U'ɜ', [92] = U'ɡ',
    [102] = U'ɪ', [112] = U'ŋ', [119] = U'θ', [123] = U'ɹ', [131] = U'ʃ', [133] = U'ʧ', [135] = U'ʊ',
    [138] = U'ʌ', [147] = U'ʒ', [156] = U'ˈ', [157] = U'ˌ', [177] = U'ᵻ',
};

// English as espeak-ng writes it and as Kokoro was taught it, after misaki's espeak.py (Apache-2.0); of two that begin
// alike the longer comes first.
static const struct {
  char32_t ipa[5], kokoro[4];
} replacements[] = {
    {U"ðɪ ", U"ði "}, {U"ɐ ", U"ɐ "}, {U"ɐn ", U"ɐn "}, {U"a^ɪ", U"I"}, {U"a^ʊ", U"W"}, {U"e^ɪ", U"A"},
    {U"o^ʊ", U"O"}, {U"ɔ^ɪ", U"Y"}, {U"ə^ʊ", U"Q"}, {U"e^ə", U"ɛ"}, {U"d^ʒ", U"ʤ"}, {U"dʒ", U"ʤ"},
    {U"t^ʃ", U"ʧ"}, {U"tʃ", U"ʧ"}, {U"ə^l", U"ᵊl"}, {U"ʔn\u0329", U"tᵊn"}, {U"ʔ", U"t"},
    {U"n\u0329", U"ᵊn"}, {U"l\u0329", U"ᵊl"}, {U"m\u0329", U"ᵊm"}, {U"ɜːɹ", U"ɜɹ"}, {U"ɜː^ɹ", U"ɜɹ"},
    {U"ɜː", U"ɜɹ"}, {U"ɚ", U"əɹ"}, {U"ɪə", U"iə"}, {U"ɐ", U"ə"}, {U"ɾ", U"T"}, {U"e", U"A"},
    {U"o", U"ɔ"}, {U"r", U"ɹ"}, {U"x", U"k"}, {U"ç", U"k"}, {U"ɬ", U"l"}, {U"ʲo", U"jɔ"}, {U"ʲə", U"jə"},
    {U"g", U"ɡ"}, {U"ː", U""}, {U"^", U""},
};

enum { SYMBOLS = sizeof alphabet / sizeof *alphabet, REPLACEMENTS = sizeof replacements / sizeof *replacements };

// How many of the points `ipa` is, or 0 when they don't begin with it.
static size_t begins(const int32_t *points, size_t count, const char32_t *ipa) {
  size_t length = 0;
  while (ipa[length]) {
    if (length == count || (char32_t)points[length] != ipa[length]) return 0;
    length++;
  }
  return length;
}

static int64_t number_of(char32_t symbol) {
  for (int64_t number = 1; number < SYMBOLS; number++)
    if (alphabet[number] == symbol) return number;
  return 0;
}

size_t kokoro_numbers(const int32_t *points, size_t count, int64_t *numbers, size_t most) {
  size_t used = 0;
  if (most < 2) return 0;
  numbers[used++] = 0;
  for (size_t at = 0; at < count;) {
    char32_t same[2] = {(char32_t)points[at], 0};
    const char32_t *symbols = same;
    size_t taken = 1;
    for (size_t i = 0; i < REPLACEMENTS && symbols == same; i++) {
      size_t length = begins(points + at, count - at, replacements[i].ipa);
      if (length == 0) continue;
      symbols = replacements[i].kokoro;
      taken = length;
    }
    for (; *symbols; symbols++) {
      int64_t number = number_of(*symbols);
      if (number == 0) continue;
      if (used == most - 1) return 0;
      numbers[used++] = number;
    }
    at += taken;
  }
  numbers[used++] = 0;
  return used;
}
