"""Units that bear the name of their seat: "Granada", "Viseu", "Idlib", "Полтава".

In most of the world provinces and districts are named after the city they are governed from, and a report
that means the unit says so: "provincia de Granada", "Idlib province". So the unit is meant only where a word
for one stands beside the name. English reports of a few countries do without it, and there the fitted
constants decide: "in New York", "in Ontario".
"""

from __future__ import annotations

import re

from geo.gazetteer import GazetteerPlace, Meaning
from geo.model import Kind
from geo.recognition.languages import DEFAULT, Language
from geo.text import fold

LEAST_PEOPLE = 5_000

UNITS_WITHOUT_A_WORD = frozenset(("US", "CA", "AU"))
"""Countries whose units English reports name like cities."""

_UNITS = frozenset((Kind.ADMIN1, Kind.ADMIN2))
_WORD = re.compile(r"[^\W\d_]+")
_NEXT_WORD = re.compile(r"[ \xa0\n]([^\W\d_]+)")
_OF_THE = frozenset(("of", "the"))
_LOOK = 24


def meant(
    text: str, start: int, end: int, meanings: tuple[Meaning, ...], language: Language
) -> tuple[Meaning, ...]:
    """Leave the unit out where its seat is meant by the name at `start` to `end`, the cities where not."""
    if len(meanings) < 2:
        return meanings
    if any(item.place.kind in _UNITS for item in meanings) and _says_unit(text, start, end, language):
        return tuple(item for item in meanings if item.place.kind is not Kind.CITY)
    key = fold(text[start:end])
    seats = [place for place, _ in meanings if _may_be_seat(place)]
    return tuple(
        item
        for item in meanings
        if not _may_be_meant_by_seat(item.place, language)
        or not any(_is_seat(city, item.place, key) for city in seats)
    )


def _may_be_meant_by_seat(place: GazetteerPlace, language: Language) -> bool:
    without_a_word = language.code == DEFAULT and place.country_code in UNITS_WITHOUT_A_WORD
    return place.kind in _UNITS and not without_a_word


def _is_seat(city: GazetteerPlace, unit: GazetteerPlace, key: str) -> bool:
    """Tell whether the unit is named after the city: "Pará" is not named after Belém, which some call so."""
    if city.admin1_row != unit.admin1_row:
        return False
    return fold(city.name) == key if fold(unit.name) == key else fold(city.name) in fold(unit.name)


def _may_be_seat(place: GazetteerPlace) -> bool:
    return place.kind is Kind.CITY and place.population >= LEAST_PEOPLE


def _says_unit(text: str, start: int, end: int, language: Language) -> bool:
    """Tell whether a word such as "province" stands after the name, or before it with small words between."""
    following = _NEXT_WORD.match(text, end)
    if following is not None and following.group(1).lower() in language.province_words:
        return True
    words = [word.lower() for word in _WORD.findall(text[max(0, start - _LOOK) : start])]
    while words and (words[-1] in _OF_THE or language.as_english.get(words[-1]) in _OF_THE):
        words.pop()
    return bool(words) and words[-1] in language.province_words
