#include "kokoro.h"

#include <phonemes.h>
#include <string.h>
#include <uchar.h>

// The symbols of Kokoro-82M's vocabulary (Apache-2.0) that English needs, by number.
static const char32_t english[] = {
    [1] = U';', [2] = U':', [3] = U',', [4] = U'.', [5] = U'!', [6] = U'?', [16] = U' ', [24] = U'A',
    [25] = U'I', [31] = U'O', [33] = U'Q', [36] = U'T', [39] = U'W', [41] = U'Y', [42] = U'ᵊ',
    [43] = U'a', [44] = U'b', [46] = U'd', [48] = U'f', [50] = U'h', [51] = U'i', [52] = U'j',
    [53] = U'k', [54] = U'l', [55] = U'm', [56] = U'n', [58] = U'p', [61] = U's', [62] = U't',
    [63] = U'u', [64] = U'v', [65] = U'w', [68] = U'z', [69] = U'ɑ', [70] = U'ɐ', [71] = U'ɒ', [72] = U'æ',
    [76] = U'ɔ', [81] = U'ð', [82] = U'ʤ', [83] = U'ə', [86] = U'ɛ', [87] = U'ɜ', [92] = U'ɡ',
    [102] = U'ɪ', [112] = U'ŋ', [119] = U'θ', [123] = U'ɹ', [131] = U'ʃ', [133] = U'ʧ', [135] = U'ʊ',
    [138] = U'ʌ', [147] = U'ʒ', [156] = U'ˈ', [157] = U'ˌ', [177] = U'ᵻ',
};

// All of them.
static const char32_t all[] = {
    [1] = U';', [2] = U':', [3] = U',', [4] = U'.', [5] = U'!', [6] = U'?', [9] = U'—', [10] = U'…', [11] = U'"',
    [12] = U'(', [13] = U')', [14] = U'“', [15] = U'”', [16] = U' ', [17] = U'\u0303', [18] = U'ʣ', [19] = U'ʥ',
    [20] = U'ʦ', [21] = U'ʨ', [22] = U'ᵝ', [23] = U'ꭧ', [24] = U'A', [25] = U'I', [31] = U'O', [33] = U'Q',
    [35] = U'S', [36] = U'T', [39] = U'W', [41] = U'Y', [42] = U'ᵊ', [43] = U'a', [44] = U'b', [45] = U'c',
    [46] = U'd', [47] = U'e', [48] = U'f', [50] = U'h', [51] = U'i', [52] = U'j', [53] = U'k', [54] = U'l',
    [55] = U'm', [56] = U'n', [57] = U'o', [58] = U'p', [59] = U'q', [60] = U'r', [61] = U's', [62] = U't',
    [63] = U'u', [64] = U'v', [65] = U'w', [66] = U'x', [67] = U'y', [68] = U'z', [69] = U'ɑ', [70] = U'ɐ',
    [71] = U'ɒ', [72] = U'æ', [75] = U'β', [76] = U'ɔ', [77] = U'ɕ', [78] = U'ç', [80] = U'ɖ', [81] = U'ð',
    [82] = U'ʤ', [83] = U'ə', [85] = U'ɚ', [86] = U'ɛ', [87] = U'ɜ', [90] = U'ɟ', [92] = U'ɡ', [99] = U'ɥ',
    [101] = U'ɨ', [102] = U'ɪ', [103] = U'ʝ', [110] = U'ɯ', [111] = U'ɰ', [112] = U'ŋ', [113] = U'ɳ', [114] = U'ɲ',
    [115] = U'ɴ', [116] = U'ø', [118] = U'ɸ', [119] = U'θ', [120] = U'œ', [123] = U'ɹ', [125] = U'ɾ', [126] = U'ɻ',
    [128] = U'ʁ', [129] = U'ɽ', [130] = U'ʂ', [131] = U'ʃ', [132] = U'ʈ', [133] = U'ʧ', [135] = U'ʊ', [136] = U'ʋ',
    [138] = U'ʌ', [139] = U'ɣ', [140] = U'ɤ', [142] = U'χ', [143] = U'ʎ', [147] = U'ʒ', [148] = U'ʔ', [156] = U'ˈ',
    [157] = U'ˌ', [158] = U'ː', [162] = U'ʰ', [164] = U'ʲ', [169] = U'↓', [171] = U'→', [172] = U'↗', [173] = U'↘',
    [177] = U'ᵻ',
};

struct replacement {
  char32_t ipa[7], kokoro[4];
};

// English as espeak-ng writes it and as Kokoro was taught it, after misaki's espeak.py (Apache-2.0); of two that begin
// alike the longer comes first.
static const struct replacement from_english[] = {
    {U"ðɪ ", U"ði "}, {U"ɐ ", U"ɐ "}, {U"ɐn ", U"ɐn "}, {U"a^ɪ", U"I"}, {U"a^ʊ", U"W"}, {U"e^ɪ", U"A"},
    {U"o^ʊ", U"O"}, {U"ɔ^ɪ", U"Y"}, {U"ə^ʊ", U"Q"}, {U"e^ə", U"ɛ"}, {U"d^ʒ", U"ʤ"}, {U"dʒ", U"ʤ"},
    {U"t^ʃ", U"ʧ"}, {U"tʃ", U"ʧ"}, {U"ə^l", U"ᵊl"}, {U"ʔn\u0329", U"tᵊn"}, {U"ʔ", U"t"},
    {U"n\u0329", U"ᵊn"}, {U"l\u0329", U"ᵊl"}, {U"m\u0329", U"ᵊm"}, {U"ɜːɹ", U"ɜɹ"}, {U"ɜː^ɹ", U"ɜɹ"},
    {U"ɜː", U"ɜɹ"}, {U"ɚ", U"əɹ"}, {U"ɪə", U"iə"}, {U"ɐ", U"ə"}, {U"ɾ", U"T"}, {U"e", U"A"},
    {U"o", U"ɔ"}, {U"r", U"ɹ"}, {U"x", U"k"}, {U"ç", U"k"}, {U"ɬ", U"l"}, {U"ʲo", U"jɔ"}, {U"ʲə", U"jə"},
    {U"g", U"ɡ"}, {U"ː", U""}, {U"^", U""},
};

// Japanese likewise, after misaki's ja.py. espeak-ng 1.51 puts a vowel too many into りゃ, りゅ and りょ.
static const struct replacement from_japanese[] = {
    {U"ɽʲäo\u031e", U"ɾʲo"}, {U"ɽʲäɯ^ᵝ", U"ɾʲɨ"}, {U"ɽʲää", U"ɾʲa"}, {U"t^ɕɯ^ᵝ", U"ʨɨ"}, {U"d^ʑɯ^ᵝ", U"ʥɨ"},
    {U"ɕɯ^ᵝ", U"ɕɨ"}, {U"ʲɯ^ᵝ", U"ʲɨ"}, {U"t^sɯ^ᵝ", U"ʦɨ"}, {U"zɯ^ᵝ", U"zɨ"}, {U"sɯ^ᵝ", U"sɨ"}, {U"ɯ^ᵝ", U"ɯ"},
    {U"tt^ɕ", U"ʔʨ"}, {U"tt^s", U"ʔʦ"}, {U"t^ɕ", U"ʨ"}, {U"d^ʑ", U"ʥ"}, {U"ʑ", U"ʥ"}, {U"t^s", U"ʦ"},
    {U"d^z", U"ʣ"}, {U"kk", U"ʔk"}, {U"tt", U"ʔt"}, {U"pp", U"ʔp"}, {U"ss", U"ʔs"}, {U"ɕɕ", U"ʔɕ"}, {U"ɽi", U"ɾʲi"},
    {U"ki", U"kʲi"}, {U"ɡi", U"ɡʲi"}, {U"bi", U"bʲi"}, {U"pi", U"pʲi"}, {U"mi", U"mʲi"}, {U"ni", U"ɲi"}, {U"nʲ", U"ɲ"},
    {U"ɽ", U"ɾ"}, {U"ä", U"a"}, {U"w", U"β"}, {U"ũ", U"ɴ"}, {U"\u031e", U""}, {U"^", U""},
};

// Any other language, after misaki's espeak.py, and what Kokoro has no symbol for by the nearest that it has.
static const struct replacement from_others[] = {
    {U"a^ɪ", U"I"}, {U"a^ʊ", U"W"}, {U"d^z", U"ʣ"}, {U"d^ʒ", U"ʤ"}, {U"e^ɪ", U"A"}, {U"o^ʊ", U"O"},
    {U"ə^ʊ", U"Q"}, {U"s^s", U"S"}, {U"t^s", U"ʦ"}, {U"t^ʃ", U"ʧ"}, {U"ɔ^ɪ", U"Y"}, {U"t^ɕ", U"ʨ"},
    {U"d^ʑ", U"ʥ"}, {U"ʑ", U"ʒ"}, {U"ɵ", U"ø"}, {U"g", U"ɡ"}, {U"-", U""}, {U"^", U""},
};

#define COUNT(array) (sizeof array / sizeof *array)

static const struct writing {
  char language[3];
  const char32_t *alphabet;
  size_t symbols;
  const struct replacement *replacements;
  size_t count;
  /// True where espeak-ng's stress marks are none of the language's.
  int is_unstressed;
} writings[] = {
    {"en", english, COUNT(english), from_english, COUNT(from_english), 0},
    {"ja", all, COUNT(all), from_japanese, COUNT(from_japanese), 1},
    {"", all, COUNT(all), from_others, COUNT(from_others), 0},
};

static const struct writing *writing_of(const char *language) {
  const struct writing *writing = writings;
  while (strncmp(writing->language, language, strlen(writing->language))) writing++;
  return writing;
}

// How many of the points `ipa` is, or 0 when they don't begin with it.
static size_t begins(const int32_t *points, size_t count, const char32_t *ipa) {
  size_t length = 0;
  while (ipa[length]) {
    if (length == count || (char32_t)points[length] != ipa[length]) return 0;
    length++;
  }
  return length;
}

static int64_t number_of(char32_t symbol, const struct writing *writing) {
  for (size_t number = 1; number < writing->symbols; number++)
    if (writing->alphabet[number] == symbol) return (int64_t)number;
  return 0;
}

size_t kokoro_numbers(const int32_t *points, size_t count, const char *language, int64_t *numbers, size_t most) {
  const struct writing *writing = writing_of(language);
  static int32_t unstressed[POINTS_MAX];
  if (writing->is_unstressed) {
    size_t left = 0;
    for (size_t i = 0; i < count; i++)
      if (points[i] != U'ˈ' && points[i] != U'ˌ') unstressed[left++] = points[i];
    points = unstressed;
    count = left;
  }
  size_t used = 0;
  if (most < 2) return 0;
  numbers[used++] = 0;
  for (size_t at = 0; at < count;) {
    char32_t same[2] = {(char32_t)points[at], 0};
    const char32_t *symbols = same;
    size_t taken = 1;
    for (size_t i = 0; i < writing->count && symbols == same; i++) {
      size_t length = begins(points + at, count - at, writing->replacements[i].ipa);
      if (length == 0) continue;
      symbols = writing->replacements[i].kokoro;
      taken = length;
    }
    for (; *symbols; symbols++) {
      int64_t number = number_of(*symbols, writing);
      if (number == 0) continue;
      if (used == most - 1) return 0;
      numbers[used++] = number;
    }
    at += taken;
  }
  numbers[used++] = 0;
  return used;
}
