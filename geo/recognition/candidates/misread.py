"""Names of the gazetteer that stand for no place where they stand, told without the constants."""

from __future__ import annotations

import re
from functools import cache

from geo.languages import DEFAULT, Language, one_of
from geo.recognition.candidates.spans import Span
from geo.recognition.tokens import Run
from geo.recognition.word_lists import brands, first_names, words_in_names
from geo.text import fold

_LOOK = 40  # characters
_LONGEST_LINE = 200
_WORD_AFTER = re.compile(r"[ -]([^\W\d_]+)")
# Not a point of the compass ("N. Charleston"), not a numeral ("World War I. Paris"), not the first of a line,
# where letters count: "A. Toronto".
_INITIAL_BEFORE = re.compile(r"[^\S\n][A-HJ-MO-RT-VX-Z]\.[^\S\n]")
_INITIAL_LOOK = 4
_INITIAL_AFTER = re.compile(r" [A-Z]\. [A-Z]")
_WORD_BEFORE = re.compile(r"([^\W\d_]+) $")
_UNIT_AFTER = re.compile(r", [^\W\d_a-z]| (?P<word>[^\W\d_a-z][^\W\d_]*)")
_PUTTING = frozenset(("in", "near", "around", "outside"))
_WORDS_BEFORE = re.compile(r"[^\W\d_]+|[^\w\s'’]")


def stands_for_no_place(text: str, offset: int, name: Span, run: Run, language: Language) -> bool:
    """Whether a name is a small word, or part of the name of an organisation or person that begins before it.

    In English the constants weigh this; elsewhere nothing was fitted. In any language it may be the label of
    a telephone number: "Mobile: 0700 900 123", a surname: "Magistrate L. Durban", a given name: "Victoria N.
    Hall", or in a byline: "BY CHAD HALL".
    """
    start = offset + name.start
    if name.key in language.telephone_labels and _is_before_number(text, offset + name.end, language):
        return True
    if name.key in brands() and not _is_put_somewhere(text, start, offset + name.end, language):
        return True
    if name.key in first_names() and _INITIAL_AFTER.match(text, offset + name.end):
        return True
    if run.words[name.first].text.isupper() and _is_byline(_line_around(text, start), language.bylines):
        return True
    if _INITIAL_BEFORE.fullmatch(text, max(0, start - _INITIAL_LOOK), start):
        return True
    if language.code == DEFAULT:
        return False
    if name.first == name.last and _is_small_word(text, offset, run.words[name.first].bare, language):
        return True
    last = run.words[name.last].bare.lower()
    return _is_before_organisation(text, offset + name.end, language) or _is_of_another_name(
        text, start, last, language
    )


def _is_before_number(text: str, end: int, language: Language) -> bool:
    """Tell of "Mobile: 0700 900 123", "Mobile number: 0700 900 123"."""
    return _number_after(language.telephone_words).match(text, end) is not None


@cache
def _number_after(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?: {one_of(words)})?:?\s{{0,3}}[+(]?\d[\d ()/.-]{{6,}}")


def _is_put_somewhere(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the text says what or where a name is: "in Nokia", "Nokia, Finland", "Toyota City"."""
    before = _WORD_BEFORE.search(text, max(0, start - _LOOK), start)
    word = before[1].lower() if before is not None else ""
    if language.as_english.get(word) in _PUTTING:
        return True
    after = _UNIT_AFTER.match(text, end)
    return after is not None and (after["word"] is None or after["word"].lower() in language.unit_after_name)


def _is_small_word(text: str, offset: int, word: str, language: Language) -> bool:
    """Whether a word is a small one; one in capitals is, where its whole line is."""
    small = word.lower() in language.function_words
    return small and (not word.isupper() or len(word) == 1 or _line_around(text, offset).isupper())


def _is_byline(line: str, bylines: frozenset[str]) -> bool:
    return _byline(bylines).match(line) is not None


@cache
def _byline(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"{one_of(map(str.upper, words))} [^\W\d_]+(?: [^\W\d_]+\.?){{1,3}}(?:,|$)")


def _line_around(text: str, offset: int) -> str:
    return text[text.rfind("\n", 0, offset) + 1 :].partition("\n")[0][:_LONGEST_LINE]


def _is_before_organisation(text: str, end: int, language: Language) -> bool:
    """Tell "Uppsala" in "Uppsala universitet" and "Göteborgs" in "Göteborgs-Posten"."""
    following = _WORD_AFTER.match(text, end)
    word = following[1].lower() if following is not None else ""
    return word in language.organisation_after or word in language.media_after


def _is_of_another_name(text: str, start: int, last: str, language: Language) -> bool:
    """Tell "Granada" in "Universidad de Granada", "Delft" in "Piet van Delft", and "El Banco".

    A saint is no person: Bahia is a place in "o São João da Bahia".

    `start` is where the name begins in the text, `last` its last word in lower case.
    """
    before = _WORDS_BEFORE.findall(text[max(0, start - _LOOK) : start])[-3:]
    small = language.function_words | language.as_english.keys()
    nearest = next((word for word in reversed(before) if word.lower() not in small), "")
    direct = before[before.index(nearest) + 1 :] if nearest else []
    linked = all(language.as_english.get(word.lower()) in ("of", "the") for word in direct)
    named = linked and nearest[:1].isupper()
    saint = len(before) > len(direct) + 1 and before[-len(direct) - 2].lower() in words_in_names()["saints"]
    of_person = named and bool(direct) and fold(nearest) in first_names() and not saint
    return (
        of_person
        or (named and nearest.lower() in language.organisation_before)
        or (last in language.organisation_before)
    )
