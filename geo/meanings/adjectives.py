"""Adjectives that name units, alone or with the word for one: "Сумській області", "woj. opolskim".

A language file says what the words for units are and which endings adjectives have, "adjectival_units" and
"adjective_endings". An adjective stands for the unit that the gazetteer has with that word, or for the seat
that it is made of where it has none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from geo.gazetteer import Gazetteer
from geo.languages import Language, one_of
from geo.languages import language as language_of
from geo.meanings.inflection import base_form
from geo.model import Kind
from geo.text import fold

ADJECTIVE = r"[^\W\d_]{3,}(?:-[^\W\d_]+)*"
_ASIDE = r"(?:\s\([^()\n]{1,24}\))?"
_WORD = re.compile(ADJECTIVE)
_LEAST_STEM = 3
_LONGEST_LIST = 20


@lru_cache(maxsize=10_000)
def named_by_adjective(text: str, gazetteer: Gazetteer, code: str) -> str | None:
    """Give the name in the gazetteer of the unit that is all of a text, with or without the word for it."""
    language = language_of(code)
    phrase = phrases(code).fullmatch(text) if language.adjectival_units else None
    if phrase is not None:
        return unit_key(phrase["adjectives"], units_by_form(code)[phrase["unit"].lower()], gazetteer, code)
    if _WORD.fullmatch(text) is None or not _has_suffix(text, language):
        return None
    key = known_unit(text, tuple(language.adjectival_units), gazetteer, language)
    return None if key is not None and _is_rather_a_town(text, key, gazetteer, language) else key


def _is_rather_a_town(text: str, key: str, gazetteer: Gazetteer, language: Language) -> bool:
    """Tell "в Берёзовском", a town's name that is an adjective, from a district's without its word."""
    if any(place.kind is not Kind.ADMIN2 for place, _ in gazetteer.meanings(key)):
        return False
    town = base_form(fold(text), gazetteer, language.endings)
    return town is not None and any(place.kind is Kind.CITY for place, _ in gazetteer.meanings(town))


def seat_of_adjective(text: str, gazetteer: Gazetteer, code: str) -> str | None:
    """Give the town that an adjective without the word for its unit is made of."""
    return _seat(text, gazetteer, language_of(code))


def unit_key(word: str, units: tuple[str, ...], gazetteer: Gazetteer, code: str) -> str | None:
    """Give the name in the gazetteer that an adjective stands for with one of the words for units."""
    language = language_of(code)
    return known_unit(word, units, gazetteer, language) or _seat(word, gazetteer, language)


def known_unit(word: str, units: Sequence[str], gazetteer: Gazetteer, language: Language) -> str | None:
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
    for base in (
        stem,
        *(stem.removesuffix(suffix) for suffix in sorted(suffixes, key=lambda item: (len(item), item))),
    ):
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
    key, ending = fold(word), ending_of(word, language)
    return None if not ending or len(key) - len(ending) < _LEAST_STEM else key[: -len(ending)]


def ending_of(word: str, language: Language) -> str:
    """Give the ending that a word has as an adjective, folded; empty where it has none."""
    key = fold(word)
    return next((item for item in _endings(language.code) if key.endswith(item)), "")


def _has_suffix(word: str, language: Language) -> bool:
    key = fold(word)
    return any(suffix in key[_LEAST_STEM - 1 :] for suffix in language.adjective_suffixes)


@cache
def _endings(code: str) -> tuple[str, ...]:
    return tuple(sorted(language_of(code).adjective_endings, key=lambda item: (-len(item), item)))


@cache
def units_by_form(code: str) -> dict[str, tuple[str, ...]]:
    """Give by each form of a word for units how adjectives end beside it and its nominative."""
    found: dict[str, tuple[str, ...]] = {}
    for unit, forms in language_of(code).adjectival_units.items():
        for form in forms.split():
            found[form] = (*found.get(form, ()), unit)
    return found


@cache
def phrases(code: str) -> re.Pattern[str]:
    """Build a list of adjectives with the word for their units on the side where the language has it."""
    spoken = language_of(code)
    joint = rf"(?:,\s|,?\s{one_of(spoken.joining)}\s(?:[^\W\d_]{{1,2}}\s)?)"
    unit = one_of(units_by_form(code))
    word = rf"(?!{unit}\b){ADJECTIVE}{_ASIDE}"
    adjectives = rf"(?P<adjectives>{word}(?:{joint}{word}){{0,{_LONGEST_LIST}}})"
    unit = rf"(?P<unit>{unit})"
    if spoken.units_first:
        return re.compile(rf"\b{unit}(?:\.|:|ach:)?\s{adjectives}")
    capital = rf"\b(?=[^\W\d_a-zа-яіїєґё]){adjectives}"
    return re.compile(rf"{capital}\s{unit}\b")
