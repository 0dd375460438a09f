"""What places are called in the language of the page: as CLDR has it, or as the reports write it.

`maps/page/names/<ISO 639-1 code>.csv` has countries, continents and some 440 cities, which
`tools/derive_place_names.py` takes from CLDR; the page's script names countries by `Intl`, which is the same.
States and provinces, and on a page in other letters than Latin any other place, are called as the reports in
that language write them, where the gazetteer has that name for it. All else keeps the gazetteer's name.
"""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import chain, takewhile
from typing import TYPE_CHECKING, NamedTuple

from geo.countries import country_name
from geo.model import Kind, Located, Location, Place
from geo.text import fold, one_line

if TYPE_CHECKING:
    from geo.gazetteer import GazetteerPlace

_NOT_LATIN = frozenset(("ar", "ru", "uk", "zh"))
"""Languages of the page in whose letters the gazetteer's own names are not written."""

_FOLDED_ENDINGS = ((re.compile("(?<=[аеиоуыэюя])и$"), "й"), (re.compile("(?<=[аеєиіоуюя])і"), "ї"))
"""Letters from which the folding of names took their mark, and after which others they must have had it."""


class NameRow(NamedTuple):
    """A row of a file: `code` is a country's of ISO 3166-1, a city's GeoNames id, empty for a continent."""

    kind: str
    code: str
    english: str
    name: str


@dataclass(frozen=True)
class Names:
    """The names of a language, ISO 639-1; English has none but the gazetteer's."""

    language: str
    countries: dict[str, str] = field(default_factory=dict)
    continents: dict[str, str] = field(default_factory=dict)
    cities: dict[str, str] = field(default_factory=dict)
    cities_by_english: dict[str, str] = field(default_factory=dict)

    def country(self, code: str | None) -> str | None:
        """Name a country; None for no code and for a code that no country has."""
        return None if code is None else self.countries.get(code) or country_name(code)

    def called(self, place: Place) -> str | None:
        """Give the name that CLDR has for a place; None where it has none, or the very name."""
        if place.kind is Kind.COUNTRY:
            name = self.countries.get(place.country_code or "")
        elif place.kind is Kind.CONTINENT:
            name = self.continents.get(place.name)
        else:
            name = self.cities.get(str(place.geonames_id))
        return None if name == place.name else name


@cache
def load_names(language: str) -> Names:
    """Load the names of a language of the page."""
    names = Names(language)
    file = files("maps.page") / "names" / f"{language}.csv"
    if not file.is_file():
        return names
    for row in map(NameRow._make, csv.reader(file.read_text(encoding="utf-8").splitlines())):
        if row.kind == "country":
            names.countries[row.code] = row.name
        elif row.kind == "continent":
            names.continents[row.english] = row.name
        elif row.kind == "city":
            names.cities[row.code] = row.name
            names.cities_by_english[row.english] = row.name
    return names


def called(located: Located, language: str) -> dict[str, str]:
    """Give what locations are called in a language, by their ids: those that are called otherwise there."""
    if language == "en":
        return {}
    names = load_names(language)
    spoken = _spoken(located, language)
    pairs = ((location, _called(location, names, spoken)) for location in located.locations)
    return {location.id: name for location, name in pairs if name is not None}


def units(located: Located, language: str) -> dict[str, str]:
    """Give what the reports in a language call states and provinces, by country code and usual name."""
    if language == "en":
        return {}
    spoken = _spoken(located, language)
    written: defaultdict[Place, list[str]] = defaultdict(list)
    placed = (location.resolutions for location in located.locations)
    for resolution in chain(located.context, *placed):
        place = resolution.place
        if place is not None and place.kind is Kind.ADMIN1 and resolution.mention.report_id in spoken:
            written[place].append(one_line(resolution.mention.text))
    named = ((place, _as_written(place, texts, language)) for place, texts in written.items())
    return {
        f"{place.country_code} {place.name}": name for place, name in named if name not in (None, place.name)
    }


def _spoken(located: Located, language: str) -> set[str]:
    return {report.id for report in located.reports if report.language == language}


def _called(location: Location, names: Names, spoken: set[str]) -> str | None:
    place, language = location.place, names.language
    mentions = (resolution.mention for resolution in location.resolutions)
    written = [one_line(mention.text) for mention in mentions if mention.report_id in spoken]
    if place.name in written:  # as `geo.locating.naming` found it in the report
        return None
    name = names.called(place)
    if name is None and (language in _NOT_LATIN or place.kind is Kind.ADMIN1):
        return _as_written(place, written, language)
    return name


def _as_written(place: Place, written: Iterable[str], language: str) -> str | None:
    """Give the name that is written most often, in the nominative."""
    counted = Counter(name for text in written if (name := _nominative(text, place, language)) is not None)
    return max(counted, key=counted.__getitem__, default=None)


@cache
def _nominative(text: str, place: Place, language: str) -> str | None:
    """Give the form in which the gazetteer has a name for this very place; None where it has not."""
    from geo.gazetteer import NameKind, open_gazetteer
    from geo.meanings.names import meanings_of

    if text.isascii() and language in _NOT_LATIN:
        return None
    key, meanings = meanings_of(text, open_gazetteer(), language)
    is_name = any(
        sort in (NameKind.PRIMARY, NameKind.ALTERNATE) and _is_same(found, place) for found, sort in meanings
    )
    if not is_name or text.isupper():
        return None
    if fold(text) == key:
        return text
    return _written_like(text, key) if language in _NOT_LATIN else None


def _is_same(found: GazetteerPlace, place: Place) -> bool:
    if found.kind is not place.kind or (found.geonames_id or None) != place.geonames_id:
        return False
    return place.geonames_id is not None or found.name == place.name


def _written_like(text: str, key: str) -> str | None:
    """Give a folded nominative the capitals and hyphens of the form in a text: "Нижний Новгород"."""
    parts, forms = re.split("([ -])", text), key.split()
    if len(parts) != 2 * len(forms) - 1:
        return None
    parts[::2] = [_word_like(word, form) for word, form in zip(parts[::2], forms, strict=True)]
    return "".join(parts)


def _word_like(word: str, form: str) -> str:
    kept = sum(1 for _ in takewhile(lambda pair: fold(pair[0]) == pair[1], zip(word, form, strict=False)))
    ending = word[:kept] + form[kept:] if kept else form.capitalize()
    for folded, letter in _FOLDED_ENDINGS:
        ending = ending[:kept] + folded.sub(letter, ending)[kept:]
    return ending
