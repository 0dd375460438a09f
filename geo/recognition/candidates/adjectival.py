"""Units named by an adjective: "в Сумській області", "w woj. opolskim", "в Ошской и Баткенской областях".

A language file says what the words for units are and which endings adjectives have, "adjectival_units" and
"adjective_endings". An adjective stands for the unit that the gazetteer has with that word, for the seat that
it is made of where it has none, and for a unit that no gazetteer has otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from geo.gazetteer import Gazetteer
from geo.recognition.candidates.spans import Candidate
from geo.recognition.languages import Language, one_of
from geo.recognition.languages import language as language_of
from geo.text import fold

_ADJECTIVE = r"[^\W\d_]{3,}(?:-[^\W\d_]+)*"
_ASIDE = r"(?:\s\([^()\n]{1,24}\))?"
_WORDS = re.compile(rf"{_ADJECTIVE}")
_ALONE = r"(?=\s*(?:[—–:,.;(]|-\s|\d|$))"
_BESIDE = re.compile(r"[.:]?\s")
_LEAST_STEM = 3


class Units(NamedTuple):
    """The units that adjectives name, in order, and where others of their lists stand: names of no town."""

    named: list[Candidate]
    others: list[tuple[int, int]]


def adjectival_units(text: str, gazetteer: Gazetteer, language: Language) -> Units:
    """Find the adjectives that name units beside a word for one, and those of a list that leaves it out."""
    if not language.adjectival_units:
        return Units([], [])
    found = Units([], [])
    for phrase in _phrases(language.code).finditer(text):
        _add_named(text, phrase, found, gazetteer, language)
    found.named.extend(_without_their_word(text, found.named, gazetteer, language))
    found.named.sort()
    return found


def _add_named(
    text: str, phrase: re.Match[str], found: Units, gazetteer: Gazetteer, language: Language
) -> None:
    """Add the units of one list of adjectives beside a word for units."""
    units = _units(language.code)[phrase["unit"].lower()]
    words = list(_WORDS.finditer(text, *phrase.span("adjectives")))
    for word in words:
        key = _unit_key(word[0], units, gazetteer, language.code)
        start, end = word.span()
        if key is None and not (word is words[-1] and _may_be_unknown(text, word)):
            if word[0][0].isupper() and _ending(word[0], language) == _ending(words[-1][0], language):
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
    forms = _units(language.code)
    units = {unit for form, of_form in forms.items() if _has(named, fold(form)) for unit in of_form}
    for match in _alone(language.code).finditer(text) if units else ():
        start, end = match.span("adjective")
        if any(item.start < end and start < item.end for item in found):
            continue
        key = _known_unit(match["adjective"], sorted(units), gazetteer, language)
        if key is not None:
            yield Candidate(start, end, key, 1)


def _has(named: set[str], word: str) -> bool:
    return any(name.endswith(f" {word}") or name.startswith(f"{word} ") for name in named)


@lru_cache(maxsize=10_000)
def named_by_adjective(text: str, gazetteer: Gazetteer, code: str) -> str | None:
    """Give the name in the gazetteer of the unit that is all of a text, with or without the word for it."""
    language = language_of(code)
    phrase = _phrases(code).fullmatch(text) if language.adjectival_units else None
    if phrase is not None:
        return _unit_key(phrase["adjectives"], _units(code)[phrase["unit"].lower()], gazetteer, code)
    is_adjective = _WORDS.fullmatch(text) is not None and _has_suffix(text, language)
    return _known_unit(text, tuple(language.adjectival_units), gazetteer, language) if is_adjective else None


def seat_of_adjective(text: str, gazetteer: Gazetteer, code: str) -> str | None:
    """Give the town that an adjective without the word for its unit is made of."""
    return _seat(text, gazetteer, language_of(code))


def _unit_key(word: str, units: tuple[str, ...], gazetteer: Gazetteer, code: str) -> str | None:
    """Give the name in the gazetteer that an adjective stands for with one of the words for units."""
    language = language_of(code)
    return _known_unit(word, units, gazetteer, language) or _seat(word, gazetteer, language)


def _known_unit(word: str, units: Sequence[str], gazetteer: Gazetteer, language: Language) -> str | None:
    """Give the unit: "Сумській" with "ая область" is "сумская область"."""
    stem = _stem(word, language)
    for unit in units if stem else ():
        ending, _, noun = unit.partition(" ")
        adjective = f"{stem}{ending}"
        for key in (f"{adjective} {noun}", f"{noun} {adjective}"):
            if gazetteer.meanings(key):
                return key
    return None


def _seat(word: str, gazetteer: Gazetteer, language: Language) -> str | None:
    """Give the town that the adjective is made of: "Рахівського" of "Рахів", "Сарненського" of "Сарни"."""
    stem = _stem(word, language) or ""
    suffixes = [suffix for suffix in language.adjective_suffixes if stem.endswith(suffix)]
    if not suffixes or stem in language.not_seats:
        return None
    for base in (stem, *(stem.removesuffix(suffix) for suffix in sorted(suffixes, key=len))):
        forms = [base + end for end in ("", *language.seat_endings) if len(base) >= _LEAST_STEM]
        people = {
            form: max(place.population for place, _ in gazetteer.meanings(form))
            for form in forms
            if gazetteer.meanings(form)
        }
        if people:
            return max(sorted(people), key=people.__getitem__)
    return None


def _stem(word: str, language: Language) -> str | None:
    """Take the ending of an adjective off, folded; None where it has none."""
    if word.islower() and not _has_suffix(word, language):
        return None
    key, ending = fold(word), _ending(word, language)
    return None if not ending or len(key) - len(ending) < _LEAST_STEM else key[: -len(ending)]


def _ending(word: str, language: Language) -> str:
    key = fold(word)
    return next((item for item in _endings(language.code) if key.endswith(item)), "")


def _has_suffix(word: str, language: Language) -> bool:
    key = fold(word)
    return any(suffix in key[_LEAST_STEM - 1 :] for suffix in language.adjective_suffixes)


@cache
def _endings(code: str) -> tuple[str, ...]:
    return tuple(sorted(language_of(code).adjective_endings, key=lambda item: (-len(item), item)))


@cache
def _units(code: str) -> dict[str, tuple[str, ...]]:
    """Give by each form of a word for units how adjectives end beside it and its nominative."""
    found: dict[str, tuple[str, ...]] = {}
    for unit, forms in language_of(code).adjectival_units.items():
        for form in forms.split():
            found[form] = (*found.get(form, ()), unit)
    return found


@cache
def _phrases(code: str) -> re.Pattern[str]:
    """Build a list of adjectives with the word for their units on the side where the language has it."""
    spoken = language_of(code)
    joint = rf"(?:,\s|,?\s{one_of(spoken.joining)}\s(?:[^\W\d_]{{1,2}}\s)?)"
    unit = one_of(_units(code))
    word = rf"(?!{unit}\b){_ADJECTIVE}{_ASIDE}"
    adjectives = rf"(?P<adjectives>{word}(?:{joint}{word})*)"
    unit = rf"(?P<unit>{unit})"
    if spoken.units_first:
        return re.compile(rf"\b{unit}(?:\.|:|ach:)?\s{adjectives}")
    capital = rf"\b(?=[^\W\d_a-zа-яіїєґё]){adjectives}"
    return re.compile(rf"{capital}\s{unit}\b")


@cache
def _alone(code: str) -> re.Pattern[str]:
    spoken = language_of(code)
    led = one_of(spoken.words_for("in", "from"))
    return re.compile(
        rf"\b(?:{led})\s(?P<adjective>(?=[^\W\d_a-zа-яіїєґё]){_ADJECTIVE}){_ALONE}", re.MULTILINE
    )
