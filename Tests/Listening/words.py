"""What was said against what was heard, word by word."""

import re
from functools import cache

ONES = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen").split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
# The same words, spelled otherwise.
SAME = {"centre": "center", "arm rest": "armrest", "arm rests": "armrests", "back rest": "backrest", "okay": "ok",
        "back bend": "backbend", "towards": "toward", "onto": "on to", "into": "in to", "child's": "childs",
        "you are": "you're", "there is": "there's", "it is": "it's", "do not": "don't", "door frame": "doorframe",
        "up right": "upright", "grey": "gray", "knee cap": "kneecap", "over head": "overhead"}
# Other words that sound the same: no ear alone can tell them apart.
ALIKE = {"too": "to", "two": "to", "ii": "to", "iii": "three", "for": "four", "forth": "fourth", "won": "one",
         "you're": "your", "its": "it's", "their": "there", "heals": "heels", "heal": "heel", "hole": "whole",
         "write": "right", "role": "roll", "feat": "feet", "waste": "waist", "weight": "wait", "brake": "break",
         "knead": "need", "soul": "sole", "souls": "soles"}


def words(text, language="en"):
    """The words of a text as an ear tells them apart: without case and marks, in English numbers written out. Japanese is
    written in many ways, and without words: it is taken by its kana as they are pronounced."""
    if language == "ja":
        return list("".join(pronounced(text)))
    if language != "en":
        return re.sub(r"[\W_]", " ", text.lower()).split()

    def number(match):
        n = int(match.group())
        if n >= 100:
            return match.group()
        return ONES[n] if n < 20 else f"{TENS[n // 10]} {ONES[n % 10] if n % 10 else ''}"
    text = re.sub(r"\d+", number, text.lower().replace("-", " ").replace("’", "'"))
    text = " ".join(re.sub(r"[^a-z' ]", " ", text).split())
    for other, one in SAME.items():
        text = re.sub(rf"\b{other}\b", one, text)
    return [ALIKE.get(word, word) for word in text.split()]


@cache
def tagger():
    from fugashi import Tagger
    return Tagger()


def pronounced(text):
    """Japanese in katakana, particles and long vowels as they sound."""
    for word in tagger()(text):
        yield re.sub("[^ァ-ヴー]", "", word.feature.pron or "") or re.sub("[^ァ-ヴー]", "", word.surface)


def once(heard):
    """Whisper sometimes writes all of a short utterance twice; then it was heard once."""
    for length in range(3, len(heard) // 2 + 1):
        if all(word == heard[index % length] for index, word in enumerate(heard)):
            return heard[:length]
    return heard


def mistakes(said, heard):
    """The least number of words put in, left out or changed between two lists of words."""
    row = list(range(len(heard) + 1))
    for i, a in enumerate(said, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(heard, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1]
