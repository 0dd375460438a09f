"""The open gazetteer: what a name can mean, what lies around it, what is nearest to a point."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path

from geo.gazetteer import store
from geo.gazetteer.geometry import cells_at, cells_within, distance_km, grid_cell
from geo.gazetteer.places import GazetteerPlace, Meaning, Names
from geo.gazetteer.store import KINDS, NameKind, fields_of
from geo.model import Kind
from geo.text import fold

_LATITUDE, _LONGITUDE, _COUNTRY = map(store.PackedRow._fields.index, ("latitude", "longitude", "country"))
_NAME_KINDS = tuple(NameKind)
_NAME_KIND_MASK = (1 << store.NAME_KIND_BITS) - 1


class Gazetteer:
    """An open index. Cheap to look up in, safe to share between threads; nothing in it changes."""

    def __init__(self, index: store.Index) -> None:
        self._index = index
        self._features: list[str] = index.header["features"]
        self._meanings = lru_cache(maxsize=10_000)(self._read_meanings)
        self._names = Names(index)

    @property
    def version(self) -> str:
        """Versions of the sources and of the reviewed data that this index was built from."""
        version: str = self._index.header["version"]
        return version

    @property
    def header(self) -> Mapping[str, object]:
        """Everything the index says of itself: sources, counts by kind, sizes."""
        return self._index.header

    @property
    def path(self) -> Path:
        """The index file."""
        return self._index.path

    def __len__(self) -> int:
        """How many places there are."""
        return self._index.rows.length // store.ROW.size

    def __contains__(self, name: str) -> bool:
        """Whether any place has this name, in any spelling."""
        return fold(name) in self._index.trie

    def places(self, name: str) -> tuple[Meaning, ...]:
        """Give every place that a name can mean: by sort of name, then most populous first."""
        return self.meanings(fold(name))

    def meanings(self, key: str) -> tuple[Meaning, ...]:
        """Do what `places` does for a name already folded."""
        number = self._index.trie.get(key)
        return () if number is None else self._meanings(number)

    def prefixes(self, folded: str) -> list[str]:
        """Give every key that `folded` starts with, shortest first; even inside a word."""
        prefixes: list[str] = self._index.trie.prefixes(folded)
        return prefixes

    def names_of(self, rows: Iterable[int]) -> dict[int, list[str]]:
        """Give every name of some places, folded, by row: the index read backwards, some milliseconds."""
        import numpy as np  # what draws the page has loaded it already; what only looks up does without

        links = np.frombuffer(self._index.links.read(0, self._index.links.length), dtype=np.uint32)
        wanted = np.isin(links >> store.NAME_KIND_BITS, np.fromiter(rows, dtype=np.uint32))
        wanted &= (links & _NAME_KIND_MASK) != NameKind.DEMONYM
        at = np.flatnonzero(wanted)
        all_starts = self._index.link_starts.read(0, self._index.link_starts.length)
        starts = np.frombuffer(all_starts, dtype=np.uint32)
        names: dict[int, list[str]] = {}
        for link, number in zip(links[at], np.searchsorted(starts, at, side="right") - 1, strict=True):
            name = self._index.trie.restore_key(int(number))
            names.setdefault(int(link) >> store.NAME_KIND_BITS, []).append(name)
        return names

    def place(self, row: int) -> GazetteerPlace:
        """Give one row."""
        return self._place(row, fields_of(self._index.rows, row))

    def _place(self, row: int, fields: tuple[int, ...]) -> GazetteerPlace:
        (geonames_id, latitude, longitude, population, _, _, admin1, admin2, country, alternates, number,
         feature) = fields  # fmt: skip
        kind = KINDS[number]
        return GazetteerPlace(
            row,
            kind,
            latitude / 1e5,
            longitude / 1e5,
            population,
            self._features[feature],
            geonames_id,
            alternates,
            row if kind is Kind.COUNTRY else country - 1 if country else None,
            row if kind is Kind.ADMIN1 else admin1 - 1 if admin1 else None,
            row if kind is Kind.ADMIN2 else admin2 - 1 if admin2 else None,
            self._names,
        )

    def country(self, code: str) -> GazetteerPlace | None:
        """Give a country by its ISO 3166-1 alpha-2 code."""
        row = self.countries.get(code)
        return None if row is None else self.place(row)

    def admin1(self, country_code: str, admin1_code: str) -> GazetteerPlace | None:
        """Give a first level unit by its country and GeoNames code ("US", "TX")."""
        row = self._units.get((country_code, admin1_code))
        return None if row is None else self.place(row)

    @cached_property
    def countries(self) -> dict[str, int]:
        """Row of each country by its ISO 3166-1 alpha-2 code."""
        return {place.country_code: place.row for place in self._of_kind(Kind.COUNTRY) if place.country_code}

    @cached_property
    def _units(self) -> dict[tuple[str, str], int]:
        return {
            (place.country_code or "", place.admin1_code or ""): place.row
            for place in self._of_kind(Kind.ADMIN1)
        }

    def _of_kind(self, kind: Kind) -> Iterator[GazetteerPlace]:
        first, end = self._index.header["rows_of_kind"].get(kind, (0, 0))
        size = store.ROW.size
        rows = store.ROW.iter_unpack(self._index.rows.read(first * size, (end - first) * size))
        return map(self._place, range(first, end), rows)

    def nearest(self, latitude: float, longitude: float, country_code: str | None = None) -> GazetteerPlace:
        """Give the populated place nearest to a point, by great-circle distance; in one country if named.

        Raises LookupError where that country has none.
        """
        if country_code is not None and country_code not in self.countries:
            raise LookupError(f"the gazetteer has no populated place in {country_code}")
        country = None if country_code is None else self.countries[country_code]
        centre = grid_cell(latitude, longitude)
        for ring in range(181):
            near = self._nearest_in(latitude, longitude, cells_at(centre, ring), country)
            if near is not None:  # not yet the nearest, but the nearest is no farther
                circle = cells_within(latitude, longitude, near[0])
                nearest = self._nearest_in(latitude, longitude, circle, country)
                return self.place(min(near, nearest or near)[1])
        raise LookupError(f"the gazetteer has no populated place in {country_code or 'the world'}")

    def _nearest_in(
        self, latitude: float, longitude: float, cells: Iterable[int], country: int | None
    ) -> tuple[float, int] | None:
        """Distance in km and row of the nearest populated place in some cells of the grid."""
        starts, rows = self._index.grid_starts, self._index.grid_rows
        return min(
            (
                (distance_km(latitude, longitude, *self._point(row)), row)
                for cell in cells
                for row in rows.numbers(*starts.numbers(cell, cell + 2))
                if country is None or self._country_of(row) == country
            ),
            default=None,
        )

    def _point(self, row: int) -> tuple[float, float]:
        fields = fields_of(self._index.rows, row)
        return fields[_LATITUDE] / 1e5, fields[_LONGITUDE] / 1e5

    def _read_meanings(self, number: int) -> tuple[Meaning, ...]:
        first, end = self._index.link_starts.numbers(number, number + 2)
        return tuple(
            Meaning(self.place(link >> store.NAME_KIND_BITS), _NAME_KINDS[link & _NAME_KIND_MASK])
            for link in self._index.links.numbers(first, end)
        )

    def _country_of(self, row: int) -> int:
        """Give the row of a place's country, -1 where it lies in none."""
        return fields_of(self._index.rows, row)[_COUNTRY] - 1
