"""Units that bear the name of their seat: "Granada", "Viseu", "Idlib", "Полтава".

In most of the world provinces and districts are named after the city they are governed from, and a report
that means the unit says so: "provincia de Granada", "Idlib province", "Xalapa, Veracruz". So the unit is
meant only where a word for one stands beside the name, or the name of a place inside it before. English
reports of a few countries do without a word, and there the fitted constants decide: "in New York", "in
Ontario".
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import NamedTuple

from geo.gazetteer import Gazetteer, GazetteerPlace, Meaning, NameKind
from geo.languages import DEFAULT, Language, one_of
from geo.languages import language as language_of
from geo.languages.possessives import possessives
from geo.meanings.inside_unit import units_around_name_before
from geo.meanings.names import plausible
from geo.meanings.prior import UNITS_WITHOUT_A_WORD, prior_score
from geo.model import Kind
from geo.text import fold

LEAST_PEOPLE = 5_000
LARGE = 80_000

ALIKE = 0.75
"""How alike a unit's name and its seat's are where they are one in two spellings: Basra and Basrah."""

VILLAGES_NAME_UNITS = frozenset(("AU", "CA"))
"""Countries where any village gives its name to a shire or county: "Dungog" is the town."""

_UNITS = frozenset((Kind.ADMIN1, Kind.ADMIN2))
_NATURAL = frozenset((Kind.WATER, Kind.MOUNTAIN))
_WORD = re.compile(r"[^\W\d_]+")
_LISTED_BEFORE = re.compile(r"(?:, [^\W\d_][\w'’-]*)*,? [^\W\d_]{1,4} [^\W\d_][\w'’-]*[ \xa0\n]([^\W\d_]+)")
_OF_THE = frozenset(("of", "the"))
_LOOK = 24


class Meant(NamedTuple):
    """What a name can mean where it stands: the places, the kind of the likeliest, if any is a country."""

    meanings: tuple[Meaning, ...]
    kind: Kind = Kind.UNKNOWN
    may_be_country: bool = False


def meant(text: str, start: int, end: int, key: str, language: Language, gazetteer: Gazetteer) -> Meant:
    """Leave the unit out where its seat is meant by the name at `start` to `end`, the cities where not.

    `key` is the name as the gazetteer has it, in a language that inflects names another than the one written.
    """
    known = _known_in(text, language.code, gazetteer)
    found = known.get((start, end, key))
    if found is None:
        found = known[start, end, key] = _meant_there(text, start, end, key, language, gazetteer)
    return found


@lru_cache(maxsize=2)
def _known_in(text: str, code: str, gazetteer: Gazetteer) -> dict[tuple[int, int, str], Meant]:
    """Keep what the names of the last texts mean: resolution asks for what recognition has asked."""
    return {}


def _meant_there(
    text: str, start: int, end: int, key: str, language: Language, gazetteer: Gazetteer
) -> Meant:
    country = language.countries.get(text[start:end].lower())
    if country is not None:
        return _as_country(key, country, gazetteer)
    found = _readings(key, fold(text[start:end]), language.code, gazetteer)
    if language.waters and _is_said_to_be_water(text, start, language):
        return _as_water(found)
    if found.as_unit is not None:
        beside = _words_beside(text, start, end, language)
        if found.as_first_level is not None and not language.first_level.isdisjoint(beside):
            return found.as_first_level
        if (
            not language.province_words.isdisjoint(beside)
            or _is_one_of_units(text, end, language)
            or (not found.is_capital and not language.unit_offices.isdisjoint(beside))
            or units_around_name_before(text, start, end, found.units, language, gazetteer)
        ):
            return found.as_unit
    return found.otherwise


def _is_said_to_be_water(text: str, start: int, language: Language) -> bool:
    """Tell of a word for a river, lake or mountain before a name: "на реке Эмбе", "de rivier de Maas"."""
    before = _WORD.findall(text, max(0, start - _LOOK), start) if text[start - 1 : start].isspace() else []
    if before and language.as_english.get(before[-1]) == "the":
        before.pop()
    return bool(before) and before[-1].lower() in language.waters


def _as_water(found: _Readings) -> Meant:
    """Leave rivers, lakes and mountains, or nothing where only towns are known by the name."""
    meanings = (found.as_unit or found.otherwise).meanings
    natural = tuple(item for item in meanings if item.place.kind in _NATURAL)
    towns = all(item.place.kind is Kind.CITY for item in found.otherwise.meanings)
    return _meant(natural) if natural or towns else found.otherwise


def _as_country(key: str, code: str, gazetteer: Gazetteer) -> Meant:
    """Give only the country that a name means in the language of the report: Portuguese "França"."""
    return _meant(
        tuple(
            item
            for item in gazetteer.meanings(key)
            if item.place.kind is Kind.COUNTRY and item.place.country_code == code
        )
    )


class _Readings(NamedTuple):
    """What a name means with a word such as "province" beside it, None if no unit, and without.

    `as_first_level` is what it means with a word that stands beside no sea or river: "ولاية نهر النيل" is the
    state of River Nile; `is_capital`: the name is a country's capital too, whose lawmakers are the country's.
    """

    as_unit: Meant | None
    otherwise: Meant
    as_first_level: Meant | None = None
    is_capital: bool = False

    @property
    def units(self) -> list[GazetteerPlace]:
        """The units that the name may mean."""
        meanings = () if self.as_unit is None else self.as_unit.meanings
        return [place for place, _ in meanings if place.kind in _UNITS]


@lru_cache(maxsize=20_000)
def _readings(key: str, written: str, code: str, gazetteer: Gazetteer) -> _Readings:
    meanings = plausible(gazetteer.meanings(key))
    if not any(item.place.kind in _UNITS for item in meanings):
        units = _units_named_after(meanings, gazetteer) if language_of(code).writes == "words" else ()
        alone = _meant(meanings)
        return _Readings(alone, alone, _meant(units)) if units else _Readings(None, alone)
    cities = [meaning for meaning in meanings if meaning.place.kind is Kind.CITY]
    otherwise = (
        item
        for item in meanings
        if not _may_be_meant_by_seat(item.place, code)
        or not any(_is_seat(city, item.place, written) for city in cities)
    )
    as_unit = tuple(item for item in meanings if item.place.kind is not Kind.CITY)
    first_level = tuple(item for item in as_unit if item.place.kind not in _NATURAL)
    is_capital = any(place.feature == "PPLC" for place, _ in cities)
    return _Readings(_meant(as_unit), _meant(tuple(otherwise)), _meant(first_level), is_capital)


def _units_named_after(meanings: tuple[Meaning, ...], gazetteer: Gazetteer) -> tuple[Meaning, ...]:
    """Give the first level units of the cities that they are named after: "ولاية كسلا" is Kassala's.

    The gazetteer has few units by their names in other scripts.
    """
    rows = {
        city.admin1_row: None
        for city, _ in meanings
        if city.kind is Kind.CITY and city.admin1_row is not None and city.admin1 is not None
        if SequenceMatcher(None, fold(city.name), fold(city.admin1)).ratio() >= ALIKE
    }
    return tuple(Meaning(gazetteer.place(row), NameKind.ALTERNATE) for row in rows)


def _meant(meanings: tuple[Meaning, ...]) -> Meant:
    if not meanings:
        return Meant(())
    return Meant(meanings, kind_of(meanings), any(place.kind is Kind.COUNTRY for place, _ in meanings))


def kind_of(meanings: tuple[Meaning, ...]) -> Kind:
    """Kind of the likeliest meaning of a name taken alone."""
    best = max(plausible(meanings), key=prior_score)
    return Kind.DEMONYM if best.name_kind is NameKind.DEMONYM else best.place.kind


def _may_be_meant_by_seat(place: GazetteerPlace, code: str) -> bool:
    without_a_word = code == DEFAULT and place.country_code in UNITS_WITHOUT_A_WORD
    return place.kind is Kind.ADMIN2 or (place.kind is Kind.ADMIN1 and not without_a_word)


def _is_seat(meaning: Meaning, unit: GazetteerPlace, key: str) -> bool:
    """Tell whether the unit is named after the city: "Pará" is not named after Belém, which some call so."""
    city, name_kind = meaning
    least = 1 if unit.country_code in VILLAGES_NAME_UNITS else LEAST_PEOPLE
    if city.admin1_row != unit.admin1_row or city.population < least:
        return False
    name, unit_name = fold(city.name), fold(unit.name)
    if unit_name != key:
        return name in unit_name
    if name == key or unit.kind is not Kind.ADMIN1:
        return name == key
    as_its_own = name_kind is NameKind.PRIMARY and city.population >= LARGE
    return as_its_own or SequenceMatcher(None, name, key).ratio() >= ALIKE


def _words_beside(text: str, start: int, end: int, language: Language) -> list[str]:
    """Give the words right after a name and, small words left out, before it, in small letters."""
    following = _next_word().match(text, end)
    after = [] if following is None else [following.group(1).lower()]
    before = [word.lower() for word in _WORD.findall(text, max(0, start - _LOOK), start)]
    while before and (before[-1] in _OF_THE or language.as_english.get(before[-1]) in _OF_THE):
        before.pop()
    return after + before[-1:]


@cache
def _next_word() -> re.Pattern[str]:
    return re.compile(rf"{one_of(possessives())}?[ \xa0\n]([^\W\d_]+)")


def _is_one_of_units(text: str, end: int, language: Language) -> bool:
    """Tell "Belgorod" in "the Belgorod, Kursk and Bryansk regions"."""
    listed = _LISTED_BEFORE.match(text, end)
    return listed is not None and listed.group(1) in language.provinces
