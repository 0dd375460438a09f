"""Units named by an adjective: "в Сумській області", "w woj. opolskim", "в Ошской и Баткенской областях".

Which unit or seat an adjective stands for `geo.meanings.adjectives` says; one that stands for none is a unit
that no gazetteer has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from geo.gazetteer import Gazetteer
from geo.languages import Language, one_of
from geo.languages import language as language_of
from geo.meanings.adjectives import ADJECTIVE, ending_of, known_unit, phrases, unit_key, units_by_form
from geo.recognition.candidates.spans import Candidate
from geo.text import fold

_WORDS = re.compile(ADJECTIVE)
_ALONE = r"(?=\s*(?:[—–:,.;(]|-\s|\d|$))"
_BESIDE = re.compile(r"[.:]?\s")


class Units(NamedTuple):
    """The units that adjectives name, in order, and where others of their lists stand: names of no town."""

    named: list[Candidate]
    others: list[tuple[int, int]]


def adjectival_units(text: str, gazetteer: Gazetteer, language: Language) -> Units:
    """Find the adjectives that name units beside a word for one, and those of a list that leaves it out."""
    if not language.adjectival_units:
        return Units([], [])
    found = Units([], [])
    for phrase in phrases(language.code).finditer(text):
        _add_named(text, phrase, found, gazetteer, language)
    found.named.extend(_without_their_word(text, found.named, gazetteer, language))
    found.named.sort()
    return found


def _add_named(
    text: str, phrase: re.Match[str], found: Units, gazetteer: Gazetteer, language: Language
) -> None:
    """Add the units of one list of adjectives beside a word for units."""
    units = units_by_form(language.code)[phrase["unit"].lower()]
    words = list(_WORDS.finditer(text, *phrase.span("adjectives")))
    for word in words:
        key = unit_key(word[0], units, gazetteer, language.code)
        start, end = word.span()
        if key is None and not (word is words[-1] and _may_be_unknown(text, word)):
            if word[0][0].isupper() and ending_of(word[0], language) == ending_of(words[-1][0], language):
                found.others.append((start, end))
            continue
        if _BESIDE.fullmatch(text, phrase.end("unit"), start):
            start = phrase.start("unit")
        elif _BESIDE.fullmatch(text, end, phrase.start("unit")):
            end = phrase.end("unit")
        found.named.append(Candidate(start, end, key or fold(text[start:end]), 1, None if key else "told"))


def _may_be_unknown(text: str, word: re.Match[str]) -> bool:
    """Tell a capital within a sentence: the first word of one, "Каждый район", has its capital anyway."""
    return word[0][0].isupper() and text[: word.start()].rstrip(" ")[-1:].isalpha()


def _without_their_word(
    text: str, found: Sequence[Candidate], gazetteer: Gazetteer, language: Language
) -> Iterator[Candidate]:
    """Find the units of a list that leaves their word out: "51 — в Полтавській"."""
    named = {fold(text[item.start : item.end]) for item in found if item.head is None}
    forms = units_by_form(language.code)
    units = {unit for form, of_form in forms.items() if _has(named, fold(form)) for unit in of_form}
    for match in _alone(language.code).finditer(text) if units else ():
        start, end = match.span("adjective")
        if any(item.start < end and start < item.end for item in found):
            continue
        key = known_unit(match["adjective"], sorted(units), gazetteer, language)
        if key is not None:
            yield Candidate(start, end, key, 1)


def _has(named: set[str], word: str) -> bool:
    return any(name.endswith(f" {word}") or name.startswith(f"{word} ") for name in named)


@cache
def _alone(code: str) -> re.Pattern[str]:
    spoken = language_of(code)
    led = one_of(spoken.words_for("in", "from"))
    # Polish writes its adjectives small.
    capital = "" if spoken.units_first else r"(?=[^\W\d_a-zа-яіїєґё])"
    return re.compile(rf"\b(?:{led})\s(?P<adjective>{capital}{ADJECTIVE}){_ALONE}", re.MULTILINE)
