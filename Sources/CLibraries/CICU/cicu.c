#include "cicu.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unum.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

enum { longest_name = 64 };

static int icu_failure(UErrorCode status) { return U_FAILURE(status) ? (int)status : 0; }

void *icu_open_speller(const char *locale, int *status) {
  UErrorCode code = U_ZERO_ERROR;
  UNumberFormat *speller = unum_open(UNUM_SPELLOUT, NULL, 0, locale, NULL, &code);
  *status = icu_failure(code);
  return speller;
}

void icu_close_speller(void *speller) { unum_close((UNumberFormat *)speller); }

int32_t icu_spell(
    void *speller, const char *rules, int64_t number, uint16_t *words, int32_t capacity, int *status) {
  UErrorCode code = U_ZERO_ERROR;
  UChar name[longest_name];
  size_t length = strlen(rules);
  if (length >= longest_name) {
    *status = U_ILLEGAL_ARGUMENT_ERROR;
    return 0;
  }
  u_charsToUChars(rules, name, (int32_t)length);
  unum_setTextAttribute((UNumberFormat *)speller, UNUM_DEFAULT_RULESET, name, (int32_t)length, &code);
  int32_t count =
      U_FAILURE(code) ? 0 : unum_formatInt64((UNumberFormat *)speller, number, (UChar *)words, capacity, NULL, &code);
  *status = icu_failure(code);
  return count;
}

void *icu_open_plurals(const char *locale, int *status) {
  UErrorCode code = U_ZERO_ERROR;
  UPluralRules *plurals = uplrules_open(locale, &code);
  *status = icu_failure(code);
  return plurals;
}

void icu_close_plurals(void *plurals) { uplrules_close((UPluralRules *)plurals); }

int32_t icu_plural(const void *plurals, double number, uint16_t *name, int32_t capacity, int *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t count = uplrules_select((const UPluralRules *)plurals, number, (UChar *)name, capacity, &code);
  *status = icu_failure(code);
  return count;
}

int32_t icu_line_breaks(
    const char *locale, const uint16_t *text, int32_t length, int32_t *places, int32_t capacity, int *status) {
  UErrorCode code = U_ZERO_ERROR;
  UBreakIterator *breaks = ubrk_open(UBRK_LINE, locale, (const UChar *)text, length, &code);
  UBreakIterator *words = ubrk_open(UBRK_WORD, locale, (const UChar *)text, length, &code);
  int32_t count = 0;
  if (U_SUCCESS(code)) {
    for (int32_t place = ubrk_next(breaks); place != UBRK_DONE && count < capacity; place = ubrk_next(breaks)) {
      // Japanese lines may end anywhere, but are read better where a word ends.
      if (ubrk_isBoundary(words, place)) places[count++] = place;
    }
  }
  ubrk_close(words);
  ubrk_close(breaks);
  *status = icu_failure(code);
  return count;
}

int icu_script(int32_t scalar) { return u_getIntPropertyValue(scalar, UCHAR_SCRIPT); }

int icu_is_wide(int32_t scalar) {
  int width = u_getIntPropertyValue(scalar, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}
