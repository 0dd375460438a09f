"""Units that bear the name of their seat: "Granada", "Viseu", "Полтава".

In most of the world provinces and districts are named after the city they are governed from, and a report
that means the unit says so: "provincia de Granada". In English reports the fitted constants decide; in the
other languages, where nothing was fitted, the unit is meant only where a word for one stands before the name.
"""

from __future__ import annotations

import re

from geo.gazetteer import GazetteerPlace, Meaning
from geo.model import Kind
from geo.recognition.languages import DEFAULT, Language

LEAST_PEOPLE = 5_000

_UNITS = frozenset((Kind.ADMIN1, Kind.ADMIN2))
_WORD = re.compile(r"[^\W\d_]+")
_LOOK = 24


def meant(text: str, start: int, meanings: tuple[Meaning, ...], language: Language) -> tuple[Meaning, ...]:
    """Leave the unit out where its seat is meant by the name at `start`, and the seat where it is not."""
    if language.code == DEFAULT or len(meanings) < 2:
        return meanings
    around = {place.admin1_row for place, _ in meanings if _may_be_seat(place)} - {None}
    units = tuple(item for item in meanings if item.place.kind in _UNITS and item.place.admin1_row in around)
    if units and _says_unit(text, start, language):
        return units
    return tuple(item for item in meanings if item not in units)


def _may_be_seat(place: GazetteerPlace) -> bool:
    return place.kind is Kind.CITY and place.population >= LEAST_PEOPLE


def _says_unit(text: str, start: int, language: Language) -> bool:
    """Tell whether a word such as "province" stands before the name, with small words between."""
    words = [word.lower() for word in _WORD.findall(text[max(0, start - _LOOK) : start])]
    while words and language.as_english.get(words[-1]) in ("of", "the"):
        words.pop()
    return bool(words) and words[-1] in language.unit_before
