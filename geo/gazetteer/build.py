"""Builds the index: countries, cities and the units around them, then all that people reviewed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geo.errors import GazetteerError
from geo.gazetteer import names, packages, reviewed
from geo.gazetteer.cities import SAME_CITY_KM, add_cities, add_postal_towns
from geo.gazetteer.draft import Draft
from geo.gazetteer.geometry import distance_km
from geo.gazetteer.neighbours import Towns
from geo.gazetteer.reviewed.rows import LocalUnitName, ReviewedPlace, TranslatedUnitNames
from geo.gazetteer.store import NameKind
from geo.gazetteer.units import Units
from geo.model import Kind
from geo.text import fold

Progress = Callable[[str], object]
_FORMER_COUNTRIES = {"AN", "CS"}
_NAME_KIND_OF_SORT = {
    "abbreviation": NameKind.ABBREVIATION,
    "name": NameKind.PRIMARY,  # GeoNames' alternates have the rare names; these are the usual ones
    "primary": NameKind.PRIMARY,
}
_SAME_UNIT_KM = 150.0


def build(path: Path, header: dict[str, Any], progress: Progress) -> None:
    """Gather every source and write the index to `path`. Takes some 15 seconds and 0.4 GB."""
    gathered = gather(progress)
    progress("writing the index")
    gathered.draft.write(path, header | {"unmatched": gathered.unmatched})


@dataclass(frozen=True, slots=True)
class Gathered:
    """Every embedded source in one draft, with the rows of its countries by code and of its units.

    `unmatched` tells the reviewed rows for which these versions of the sources have no place.
    """

    draft: Draft
    countries: dict[str, int]
    units: Units
    unmatched: list[str]


def gather(progress: Progress) -> Gathered:
    """Put every embedded source into one draft."""
    draft = Draft([row.name for row in reviewed.not_places()])
    progress("reading countries")
    countries = add_countries(draft)
    progress("reading places")
    units = Units(draft, countries)
    towns = Towns()
    known = add_cities(draft, units, towns)
    unmatched = units.settle()
    progress("reading reviewed places and names")
    add_postal_towns(draft, units, known)
    add_reviewed_places(draft, countries, towns)
    unmatched += add_unit_names(draft, units) + add_local_unit_names(draft, units)
    unmatched += add_names_of_cities_and_demonyms(draft, countries)
    units.forget_districts()
    if unmatched:
        progress(f"reviewed rows without a place in these versions of the sources: {'; '.join(unmatched)}")
    return Gathered(draft, countries, units, unmatched)


def add_countries(draft: Draft) -> dict[str, int]:
    """Add countries and continents; give the row of each country by its code."""
    facts = packages.country_facts()
    points = {point.country_code: (point.latitude, point.longitude) for point in reviewed.country_points()}
    rows = {}
    for country in packages.countries():
        code = country["iso"]
        if code in _FORMER_COUNTRIES:
            continue
        latitude, longitude = points.get(code) or _point_of(facts, code)
        name = names.without_article(country["name"].strip())
        rows[code] = draft.add_row(
            Kind.COUNTRY, name, latitude, longitude,
            feature="PCLI", population=country["population"], geonames_id=country["geonameid"], code=code,
        )  # fmt: skip
        draft.add_name(rows[code], name, NameKind.PRIMARY)
    for other in reviewed.country_names():
        draft.add_name(rows[other.country_code], other.name, _NAME_KIND_OF_SORT[other.sort])
    for foreign in reviewed.foreign_country_names():
        draft.add_name(rows[foreign.country_code], foreign.name, NameKind.ALTERNATE)
    for continent in packages.continents():
        add_continent(draft, continent)
    return rows


def _point_of(facts: dict[str, packages.CountryFacts], code: str) -> tuple[float, float]:
    point = facts[code].get("latlng") if code in facts else None
    if point is None:
        raise GazetteerError(f"countryinfo has no point of the country {code}: add it to country_points.csv")
    return point[0], point[1]


def add_continent(draft: Draft, continent: packages.Continent) -> None:
    """Add one continent with its names in all languages."""
    row = draft.add_row(
        Kind.CONTINENT, continent["name"], float(continent["lat"]), float(continent["lng"]),
        feature="CONT", population=continent["population"], geonames_id=continent["geonameId"],
    )  # fmt: skip
    draft.add_name(row, continent["name"], NameKind.PRIMARY)
    others = (name["name"] for name in continent["alternateNames"] if name.get("lang") != "link")
    draft.add_names(row, names.worth_keeping(others), NameKind.ALTERNATE)


def add_reviewed_places(draft: Draft, countries: dict[str, int], towns: Towns) -> None:
    """Add regions, waters, mountains, islands and landmarks; those that are a row already only name it."""
    places = reviewed.places()
    rows_of = draft.rows_named(names.bare(place.name) for place in places)
    for place in places:
        name = names.bare(place.name)
        country = countries.get(place.country_code)
        row = _same_place(draft, place, rows_of.get(fold(name), ()), country)
        if row is None:
            is_spot = place.kind in (Kind.CITY, Kind.DISTRICT, Kind.LANDMARK)
            row = draft.add_row(
                place.kind, place.name, place.latitude, place.longitude,
                feature=place.feature, country=country, alternates=len(place.alternates),
                admin1=towns.unit_at(place.latitude, place.longitude, country) if is_spot else None,
            )  # fmt: skip
            draft.add_name(row, name, NameKind.PRIMARY)
        draft.add_names(row, place.alternates, NameKind.ALTERNATE)


def _same_place(draft: Draft, place: ReviewedPlace, rows: Iterable[int], country: int | None) -> int | None:
    """Give the unit or city that a reviewed place is, so that one place is not two candidates."""
    for row in rows:
        there = draft.row(row)
        reach = SAME_CITY_KM if there.kind is Kind.CITY else _SAME_UNIT_KM
        km = distance_km(place.latitude, place.longitude, there.latitude, there.longitude)
        if there.country == country and km <= reach and place.kind not in (Kind.WATER, Kind.MOUNTAIN):
            return row
    return None


def add_unit_names(draft: Draft, units: Units) -> list[str]:
    """Add the abbreviations and other names of first level units; give those without a unit."""
    unmatched = []
    for other in reviewed.unit_names():
        row = units.admin1.get((other.country_code, other.admin1_code))
        if row is None:
            unmatched.append(f"{other.name} ({other.country_code} {other.admin1_code})")
            continue
        if other.sort == "primary":
            draft.rename(row, other.name)
        draft.add_name(row, other.name, _NAME_KIND_OF_SORT[other.sort])
        if other.sort == "name":
            in_full = names.with_unit_words(other.name, units.words.get(other.country_code, ()))
            draft.add_names(row, in_full, NameKind.VARIANT)
    return unmatched


def add_local_unit_names(draft: Draft, units: Units) -> list[str]:
    """Add what units are called in other languages; give the names without a unit."""
    unmatched = []
    named: list[tuple[LocalUnitName | TranslatedUnitNames, tuple[str, ...]]] = [
        *((one, (one.name,)) for one in reviewed.local_unit_names()),
        *((one, one.forms) for one in reviewed.translated_unit_names()),
    ]
    for unit, forms in named:
        row = units.admin1.get((unit.country_code, unit.admin1_code))
        if row is not None and unit.district:
            row = units.admin2.get((row, unit.district))
        if row is None:
            unmatched.append(f"{forms[0]} ({unit.country_code} {unit.admin1_code})")
        else:
            draft.add_names(row, forms, NameKind.ALTERNATE)
    return unmatched


def add_names_of_cities_and_demonyms(draft: Draft, countries: dict[str, int]) -> list[str]:
    """Add usual names of cities, and the adjectives and peoples of all places; give those without a place."""
    cities, demonyms = reviewed.city_names(), reviewed.demonyms()
    rows_of = draft.rows_named([city.city for city in cities] + [demonym.place for demonym in demonyms])
    unmatched = []
    for name, code, kind, forms, name_kind in [
        *(
            (city.city, city.country_code, Kind.CITY, (city.city, *city.forms), NameKind.PRIMARY)
            for city in cities
        ),
        *((people.place, people.country_code, None, people.forms, NameKind.DEMONYM) for people in demonyms),
    ]:
        country = countries.get(code)
        row = _best(draft, rows_of.get(fold(name), ()), country, kind) if name else country
        if row is None:
            unmatched.append(f"{name} ({code})")
        else:
            draft.add_names(row, forms, name_kind)
    return unmatched


def _best(draft: Draft, rows: Iterable[int], country: int | None, kind: Kind | None) -> int | None:
    """Give the most populous of some rows, of a kind and in a country where given, else rather in none."""
    fitting = [
        row
        for row in rows
        if country in (None, draft.row(row).country) and kind in (None, draft.row(row).kind)
    ]
    return max(
        fitting,
        key=lambda row: (draft.row(row).country == country, draft.row(row).population, -row),
        default=None,
    )
