"""What the gazetteer gives: a place, and one meaning of a name."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import NamedTuple

from geo.gazetteer import store
from geo.gazetteer.store import NameKind, fields_of
from geo.model import Kind, Place

_NAME, _CODE = map(store.PackedRow._fields.index, ("name", "code"))
_LONGEST_STRING = 256  # bytes, the first of them says how many follow


class GazetteerPlace(NamedTuple):
    """One row of the gazetteer.

    Coordinates are WGS 84 decimal degrees. `population` and `geonames_id` are 0 where unknown. `feature` is
    a GeoNames feature code. `alternates` is how many other names GeoNames has for it, up to 255.
    `country_row`, `admin1_row` and `admin2_row` are the rows of what contains it, None where nothing does;
    those of a country or unit are its own. What it and they are called is read from `names` only where
    somebody asks: of the many places that a name can mean, few are chosen.
    """

    row: int
    kind: Kind
    latitude: float
    longitude: float
    population: int
    feature: str
    geonames_id: int
    alternates: int
    country_row: int | None
    admin1_row: int | None
    admin2_row: int | None
    names: Names

    @property
    def name(self) -> str:
        """Its main name."""
        return self.names.name(self.row)

    @property
    def country_code(self) -> str | None:
        """The ISO 3166-1 alpha-2 code of its country."""
        return None if self.country_row is None else self.names.code(self.country_row)

    @property
    def admin1(self) -> str | None:
        """The name of its first level unit."""
        return None if self.admin1_row is None else self.names.name(self.admin1_row)

    @property
    def admin1_code(self) -> str | None:
        """The GeoNames code of its first level unit."""
        return None if self.admin1_row is None else self.names.code(self.admin1_row)

    @property
    def admin2(self) -> str | None:
        """The name of its second level unit."""
        return None if self.admin2_row is None else self.names.name(self.admin2_row)

    def fields(self) -> dict[str, object]:
        """Give all that is known of it, by the names of the fields."""
        return {field: getattr(self, field) for field in _FIELDS}

    @lru_cache(maxsize=5_000)  # noqa: B019 - the same few places are chosen, and they are the gazetteer's own
    def place(self) -> Place:
        """Give the same as the value that flows through reports."""
        return Place(
            name=self.name,
            country_code=self.country_code,
            admin1=self.admin1,
            latitude=self.latitude,
            longitude=self.longitude,
            kind=self.kind,
            feature=self.feature or None,
            population=self.population or None,
            geonames_id=self.geonames_id or None,
            admin1_code=self.admin1_code,
            admin2=self.admin2,
        )


_FIELDS = (
    *("row", "kind", "name", "latitude", "longitude", "population", "feature", "geonames_id", "alternates"),
    *("country_code", "country_row", "admin1", "admin1_code", "admin1_row", "admin2", "admin2_row"),
)


class Meaning(NamedTuple):
    """One place that a name can mean, and what sort of name it is for that place."""

    place: GazetteerPlace
    name_kind: NameKind


class Names:
    """The names and codes of the rows of an index."""

    def __init__(self, index: store.Index) -> None:
        self._rows, self._strings = index.rows, index.strings
        # Thousands of places lie in the same few units.
        self._name = lru_cache(maxsize=5_000)(partial(self._read, field=_NAME))
        self._code = lru_cache(maxsize=5_000)(partial(self._read, field=_CODE))

    def name(self, row: int) -> str:
        """Give the name of a row."""
        return self._name(row)

    def code(self, row: int) -> str | None:
        """Give the code of a country or unit, None where it has none."""
        return self._code(row) or None

    def _read(self, row: int, field: int) -> str:
        position = fields_of(self._rows, row)[field]
        piece = self._strings.read(position, _LONGEST_STRING)
        return piece[1 : 1 + piece[0]].decode("utf-8")
