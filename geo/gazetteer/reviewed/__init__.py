"""The data that people review: what no package has, each row with its reason.

    country_points.csv      GeoNames' point of a country, where `countryinfo` has none or is far off
    country_names.csv       usual names, abbreviations and former names of countries
    unit_points.csv         GeoNames' points of first level units too large for the midpoint of their cities
    unit_names.csv          newspaper and postal abbreviations and other names of first level units
    local_unit_names.csv    names of units in other languages, derived by the script of its name
    unit_words.csv          what news calls the first level units of a country: "Governorate", "Oblast"
    district_words.csv      words around the names of second level units: "Kabupaten", "-gun", "District"
    city_names.csv          usual, former and short names of cities
    not_names.csv           names that GeoNames has for a city, but that mean another place in news
    government_seats.csv    cities other than the capital from which a government governs
    foreign_country_names.csv  names of countries in other languages, derived from CLDR
    demonyms.csv            adjectives and peoples of countries, continents, units and cities
    not_places.csv          names that must not match a place, though a source says that they do
    places/*.csv            regions, waters, mountains, islands, landmarks, districts: every file is read;
                            airports.csv and subdivisions.csv are derived by the scripts of their names

Several names in one field are separated by ``|``. Coordinates are WGS 84 decimal degrees. Each file has a
function of its name, which checks every row: whoever adds one is told file, line and what is wrong.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from geo.errors import GazetteerError
from geo.model import Kind

FOLDER = Path(__file__).parent
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class CountryPoint:
    """Where GeoNames puts a country."""

    country_code: str
    latitude: float
    longitude: float
    reason: str


@dataclass(frozen=True, slots=True)
class CountryName:
    """A name of a country; `sort` is "name" or "abbreviation"."""

    country_code: str
    name: str
    sort: str
    reason: str


@dataclass(frozen=True, slots=True)
class UnitPoint:
    """Where GeoNames puts a first level unit; `admin1_code` as GeoNames has it."""

    country_code: str
    admin1_code: str
    name: str
    latitude: float
    longitude: float
    reason: str


@dataclass(frozen=True, slots=True)
class UnitName:
    """A name of a first level unit; `sort` is "name", "abbreviation" or "primary", which renames it."""

    country_code: str
    admin1_code: str
    name: str
    sort: str
    reason: str


@dataclass(frozen=True, slots=True)
class LocalUnitName:
    """A name of a unit in another language; `district` is the second level unit's GeoNames name, or empty."""

    country_code: str
    admin1_code: str
    district: str
    name: str


@dataclass(frozen=True, slots=True)
class UnitWords:
    """What news calls the first level units of a country, in English and capitalised."""

    country_code: str
    words: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class DistrictWords:
    """The words around the names of a country's second level units.

    A name begins with one of `before` or ends with one of `after` where GeoNames has it in the language of
    the country ("Kabupaten Simalungun", "Taean-gun"); `words` are what English news puts after it instead.
    """

    country_code: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    words: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class CityName:
    """Names of a city: those that GeoNames' alternates lack, or have in vain; `city` is its name there."""

    country_code: str
    city: str
    forms: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class GovernmentSeat:
    """A city from which a government governs though another is the capital; `city` is GeoNames' name."""

    country_code: str
    city: str
    reason: str


@dataclass(frozen=True, slots=True)
class ForeignCountryName:
    """A country's name in a language (ISO 639-1), from CLDR."""

    country_code: str
    language: str
    name: str


@dataclass(frozen=True, slots=True)
class Demonym:
    """Adjectives and peoples of a place.

    `place` is empty for the country itself, else the name of a unit or city in the country; with an empty
    `country_code` it names a continent or region.
    """

    forms: tuple[str, ...]
    country_code: str
    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class NotPlace:
    """A name that must not match, whatever place a source gives it to."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReviewedPlace:
    """A place that no package has. `feature` is GeoNames' code; `country_code` is empty where several."""

    name: str
    alternates: tuple[str, ...]
    kind: Kind
    feature: str
    latitude: float
    longitude: float
    country_code: str
    reason: str


def _table(shape: type[Row], file_name: str) -> Callable[[], list[Row]]:
    """Give the function that reads one file, a row a line."""

    def read() -> list[Row]:
        return list(_read(shape, FOLDER / file_name))

    return read


country_points = _table(CountryPoint, "country_points.csv")
country_names = _table(CountryName, "country_names.csv")
unit_points = _table(UnitPoint, "unit_points.csv")
unit_names = _table(UnitName, "unit_names.csv")
local_unit_names = _table(LocalUnitName, "local_unit_names.csv")
city_names = _table(CityName, "city_names.csv")
unit_words = _table(UnitWords, "unit_words.csv")
district_words = _table(DistrictWords, "district_words.csv")
not_names = _table(CityName, "not_names.csv")
government_seats = _table(GovernmentSeat, "government_seats.csv")
foreign_country_names = _table(ForeignCountryName, "foreign_country_names.csv")
demonyms = _table(Demonym, "demonyms.csv")
not_places = _table(NotPlace, "not_places.csv")


def places() -> list[ReviewedPlace]:
    """Read every file in places/."""
    return [
        place for path in sorted((FOLDER / "places").glob("*.csv")) for place in _read(ReviewedPlace, path)
    ]


def _latitude(text: str) -> float:
    value = float(text)
    if not -90 <= value <= 90:
        raise ValueError(f"a latitude is between -90 and 90, not {text}")
    return value


def _longitude(text: str) -> float:
    value = float(text)
    if not -180 <= value <= 180:
        raise ValueError(f"a longitude is between -180 and 180, not {text}")
    return value


def _required(text: str) -> str:
    if not text:
        raise ValueError("it is empty")
    return text


def _country_code(text: str) -> str:
    if text and not (len(text) == 2 and text.isascii() and text.isupper()):
        raise ValueError(f"a country code is two capitals, not {text!r}")
    return text


def _sort(text: str) -> str:
    if text not in {"name", "abbreviation", "primary"}:
        raise ValueError(f"it is 'name', 'abbreviation' or 'primary', not {text!r}")
    return text


def _one_or_more(text: str) -> tuple[str, ...]:
    return _several(_required(text))


def _several(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split("|") if name.strip())


_PARSERS: dict[str, Callable[[str], object]] = {
    "after": _several,
    "alternates": _several,
    "before": _several,
    "city": _required,
    "country_code": _country_code,
    "forms": _one_or_more,
    "kind": Kind,
    "latitude": _latitude,
    "longitude": _longitude,
    "name": _required,
    "reason": _required,
    "sort": _sort,
    "words": _one_or_more,
}


def _read(shape: Callable[..., Row], path: Path) -> Iterator[Row]:
    columns = list(shape.__dataclass_fields__)  # type: ignore[attr-defined]
    with path.open(encoding="utf-8", newline="") as stream:
        rows = csv.reader(stream)
        if next(rows, None) != columns:
            raise GazetteerError(f"{path.name}: its first line must be {','.join(columns)}")
        for fields in rows:
            where = f"{path.name}, line {rows.line_num}"
            if len(fields) != len(columns):
                raise GazetteerError(f"{where}: it has {len(fields)} fields, not {len(columns)}")
            yield shape(*(_field(name, text, where) for name, text in zip(columns, fields, strict=True)))


def _field(name: str, text: str, where: str) -> object:
    try:
        return _PARSERS.get(name, str)(text.strip())
    except ValueError as error:
        raise GazetteerError(f"{where}: {name} {text!r} is wrong: {error}") from error
