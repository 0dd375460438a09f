"""Adds the populated places: those of GeoNames with their names, and American ones that have a ZIP code."""

from __future__ import annotations

from geo.gazetteer import names, packages, reviewed, romanised
from geo.gazetteer.draft import Draft
from geo.gazetteer.geometry import distance_km
from geo.gazetteer.neighbours import Towns
from geo.gazetteer.store import NameKind
from geo.gazetteer.units import Units
from geo.model import Kind
from geo.text import fold

_GERMAN = {"AT", "CH", "DE"}
_LARGE = 10_000
SAME_CITY_KM = 20.0
"""How far apart two points of one city may be."""


def add_cities(draft: Draft, units: Units, towns: Towns) -> set[tuple[int | None, str]]:
    """Add every populated place, also to `towns`, with its names; give those known in each American state."""
    misleading = _MisleadingNames(draft.keys_of_kind(Kind.COUNTRY))
    known: set[tuple[int | None, str]] = set()
    capitals, seats = _Capitals(), _Seats()
    for city in packages.cities():
        others = [
            name
            for name in names.worth_keeping(city["alternatenames"])
            if not misleading.includes(name, city)
        ]
        admin1, admin2 = units.around(city)
        row = draft.add_row(
            Kind.CITY, city["name"], city["latitude"], city["longitude"],
            feature="PPL", population=city["population"], geonames_id=city["geonameid"],
            country=units.countries[city["countrycode"]], admin1=admin1, admin2=admin2,
            alternates=len(others),
        )  # fmt: skip
        towns.add(city["latitude"], city["longitude"], units.countries[city["countrycode"]], admin1)
        draft.add_name(row, city["name"], NameKind.PRIMARY)
        draft.add_names(row, others, NameKind.ALTERNATE)
        _add_spellings(draft, row, city)
        capitals.consider(city, row)
        seats.consider(city, row)
        if city["countrycode"] == "US":
            known.update((admin1, fold(name)) for name in (city["name"], *others))
    for row in capitals.rows():
        draft.describe(row, "PPLC")
    for row in seats.rows():
        draft.describe(row, "PPLG")
    return known


def _add_spellings(draft: Draft, row: int, city: packages.City) -> None:
    """Add the names of a populated place that follow from its own by rule."""
    name, country = city["name"], city["countrycode"]
    draft.add_names(row, names.of_city(name), NameKind.VARIANT)
    draft.add_names(row, romanised.spellings(name, country), NameKind.VARIANT)
    if city["population"] >= _LARGE:
        draft.add_names(row, romanised.without_article(name, country), NameKind.VARIANT)
    short = names.of_german_city(name) if country in _GERMAN else None
    if short is not None:
        draft.add_name(row, short, NameKind.PRIMARY)


class _MisleadingNames:
    """Names that GeoNames has for a city, but that mean another place wherever news uses them.

    It lists "Cuba" and "Georgia" as other names of villages, "White House" as one of Casablanca.
    """

    def __init__(self, country_names: set[str]) -> None:
        self._country_names = country_names
        self._landmarks = {
            fold(names.bare(place.name)): (place.latitude, place.longitude)
            for place in reviewed.places()
            if place.kind is Kind.LANDMARK
        }
        self._reviewed = {
            (row.country_code, row.city): {fold(form) for form in row.forms} for row in reviewed.not_names()
        }

    def includes(self, name: str, city: packages.City) -> bool:
        """Whether an alternate of a city is to be left out."""
        key = fold(name)
        return (
            key in self._country_names
            or key in self._reviewed.get((city["countrycode"], city["name"]), ())
            or self._is_of_landmark_elsewhere(key, city)
        )

    def _is_of_landmark_elsewhere(self, key: str, city: packages.City) -> bool:
        point = self._landmarks.get(key)
        return point is not None and distance_km(*point, city["latitude"], city["longitude"]) > SAME_CITY_KM


class _Capitals:
    """Which row is each country's capital: of the places of its name, or with it, the most populous."""

    def __init__(self) -> None:
        self._names = {country["iso"]: country["capital"] for country in packages.countries()}
        self._best: dict[str, tuple[bool, int, int]] = {}

    def consider(self, city: packages.City, row: int) -> None:
        """Take one more place into account."""
        country = city["countrycode"]
        capital = self._names[country]
        if capital and (city["name"] == capital or capital in city["alternatenames"]):
            found = (city["name"] == capital, city["population"], row)
            self._best[country] = max(found, self._best.get(country, found))

    def rows(self) -> list[int]:
        """Give the row of every capital that was found."""
        return sorted(row for *_, row in self._best.values())


class _Seats:
    """Which rows are other seats of government than capitals: of the places of a name, the most populous."""

    def __init__(self) -> None:
        self._names = {(seat.country_code, seat.city) for seat in reviewed.government_seats()}
        self._best: dict[tuple[str, str], tuple[int, int]] = {}

    def consider(self, city: packages.City, row: int) -> None:
        """Take one more place into account."""
        key, found = (city["countrycode"], city["name"]), (city["population"], row)
        if key in self._names:
            self._best[key] = max(found, self._best.get(key, found))

    def rows(self) -> list[int]:
        """Give the row of every seat that was found."""
        return sorted(row for _, row in self._best.values())


def add_postal_towns(draft: Draft, units: Units, known: set[tuple[int | None, str]]) -> None:
    """Add American places that have a ZIP code and are no row yet: villages and unincorporated places."""
    country = units.countries["US"]
    for (country_code, state), admin1 in sorted(units.admin1.items()):
        for town in packages.postal_towns(state) if country_code == "US" else ():
            if (admin1, fold(town.name)) in known:
                continue
            row = draft.add_row(
                Kind.CITY, town.name, town.latitude, town.longitude, feature="PPL",
                country=country, admin1=admin1, admin2=units.admin2.get((admin1, town.county)),
            )  # fmt: skip
            draft.add_name(row, town.name, NameKind.PRIMARY)
            draft.add_names(row, names.of_city(town.name), NameKind.VARIANT)
