"""What a report says about its country and state besides their names: local words and telephone numbers.

A local paper writes "Alexandria" and means its own, but it also writes of sheriffs and Interstates, or of
councillors and motorways, of the Buckeyes or KHSAA, and of people to call at (812) 555-0142.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache
from importlib import resources

from geo.gazetteer import Gazetteer
from geo.text import pieces_of

WORD_WEIGHT = 0.5
MOST_WEIGHT = 2.0

_SIGNS = ".,;:!?()[]'\"“”‘’"
_TELEPHONE = re.compile(
    r"(?<![\w.-])(?:\+?1[-. ])?(?:\((?P<code>[2-9]\d\d)\) ?|(?P<bare>[2-9]\d\d)[-./ ])"
    r"[2-9]\d\d[-. ]\d{4}(?![\w-])"
)
_LAST_DIGITS = re.compile(r"\d[-. ]\d{4}")  # most reports have none, which is told at once


def local_hints(text: str, gazetteer: Gazetteer) -> dict[int, float]:
    """Weigh countries and first level units, by row, by how many of their words and numbers a report uses."""
    words, pieces = _local_words(), pieces_of(text)
    bare = {piece.strip(_SIGNS) for piece in pieces if not piece.isalnum()}
    found: Counter[str] = Counter(_units_called(text))
    for word in words.keys() & (pieces | bare):
        found.update(words[word])
    weights: defaultdict[int, float] = defaultdict(float)
    for code, number in sorted(found.items()):
        for row in _rows(code, gazetteer):
            weights[row] = min(MOST_WEIGHT, weights[row] + WORD_WEIGHT * number)
    return dict(weights)


def _units_called(text: str) -> set[str]:
    """Give the units whose telephone numbers a report tells, by the area codes of North America."""
    if _LAST_DIGITS.search(text) is None:
        return set()
    codes = _words("area_codes.json")
    called = {match["code"] or match["bare"] for match in _TELEPHONE.finditer(text)}
    return {unit for code in called for unit in codes.get(code, ())}


def _rows(code: str, gazetteer: Gazetteer) -> list[int]:
    """Give the rows of a country, "US", or of a unit, by GeoNames' code, and its country: "US-IN"."""
    country, _, unit = code.partition("-")
    rows = [gazetteer.countries[country]]
    if unit:
        place = gazetteer.admin1(country, unit)
        if place is None:
            raise LookupError(f"the gazetteer has no unit {code}")
        rows.append(place.row)
    return rows


@cache
def _local_words() -> Mapping[str, tuple[str, ...]]:
    """Read the words of countries and those of first level units, with the codes that they speak for."""
    countries, units = _words("country_words.json"), _words("unit_words.json")
    return {word: countries.get(word, ()) + units.get(word, ()) for word in countries.keys() | units.keys()}


@cache
def _words(name: str) -> Mapping[str, tuple[str, ...]]:
    """Read a file of words by what they speak for, and turn it round."""
    listed: dict[str, str] = json.loads((resources.files(__package__) / name).read_text(encoding="utf-8"))
    listed.pop("comment")
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for code, words in listed.items():
        for word in words.split():
            found[word] += (code,)
    return dict(found)
