#pragma once
// ICU behind a header without its own, for Swift's Foundation brings another ICU whose headers have the same names. Each
// function leaves 0 in `status`, or ICU's code of what is wrong; none writes more than `capacity` units.
#include <stdint.h>

/// A speller of numbers in the language of `locale`, to be closed.
void *icu_open_speller(const char *locale, int *status);
void icu_close_speller(void *speller);
/// Spells `number` by the rule set of this name, such as `%spellout-cardinal`; the length of its words in UTF-16.
int32_t icu_spell(
    void *speller, const char *rules, int64_t number, uint16_t *words, int32_t capacity, int *status);

/// The plural rules of the language of `locale`, to be closed.
void *icu_open_plurals(const char *locale, int *status);
void icu_close_plurals(void *plurals);
/// CLDR's category of `number`, such as `few`; its length in UTF-16.
int32_t icu_plural(const void *plurals, double number, uint16_t *name, int32_t capacity, int *status);

/// The places where a line of `text` may end and a word does, as offsets in UTF-16; how many there are.
int32_t icu_line_breaks(
    const char *locale, const uint16_t *text, int32_t length, int32_t *places, int32_t capacity, int *status);
/// True of letters as wide as two Latin ones, such as kana (UAX #11: W and F).
int icu_is_wide(int32_t scalar);
/// ICU's number of the script that a letter belongs to, such as Latin's (UAX #24).
int icu_script(int32_t scalar);
