"""A table of locations back into locations: an exported one, edited or not, or one from elsewhere.

Only a latitude and a longitude are needed. What a table does not say is filled with what is true of any
table: the row's number stands for an unknown name, a hand-made place is ``placed`` with confidence 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Never

from geo.countries import country_code, country_name
from geo.errors import TableError
from geo.grouping import location_id
from geo.model import Kind, Located, Location, Mention, Place, Role, Status, Unplaced
from geo.tables.cells import split
from geo.tables.headings import NEEDED, match_headings

RawCell = str | int | float | bool | Sequence[str] | None
"""A cell as a file format gives it: text, or the value where the format has types."""

UNKNOWN_SOURCE = "table"
"""`Place.source` of a place from a table that does not name a geocoder."""

_LARGEST_INTEGER = 2.0**63
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d+", re.ASCII)


def locations_from_table(
    headings: Sequence[str], rows: Iterable[tuple[str, Sequence[RawCell]]], file: str
) -> Located:
    """Read a table of locations.

    `rows` are pairs of where a row stands, in words for messages ("line 7"), and its cells in the order of
    `headings`. A row without any coordinates is not placed, with that as its reason; an empty row is
    skipped. Raises `TableError` naming `file`, the row and the column.
    """
    columns = match_headings(headings)
    missing = [column for column in NEEDED if column not in columns]
    if missing:
        raise TableError(
            f"{file}: no column for {' and '.join(missing)}; it has {_listed(headings)}. "
            "Name the columns latitude and longitude (lat and lon will do)."
        )
    locations, unplaced = [], []
    for where, cells in rows:
        row = _Row(file, where, _named(cells, columns), [headings[columns[name]] for name in NEEDED])
        if row.is_empty():
            continue
        if row.text("latitude") is None and row.text("longitude") is None:
            unplaced.append(_unplaced(row))
        else:
            locations.append(_location(row))
    return Located(locations=tuple(with_own_ids(locations)), unplaced=tuple(unplaced))


def unplaced_from_table(
    headings: Sequence[str], rows: Iterable[tuple[str, Sequence[RawCell]]], file: str
) -> tuple[Unplaced, ...]:
    """Read an exported table of what was not placed; what it could be is text there and is not read.

    Raises `TableError` naming `file`, the row and the column.
    """
    columns = {heading: position for position, heading in enumerate(headings)}
    found = (_Row(file, where, _named(cells, columns), NEEDED) for where, cells in rows)
    return tuple(_read_unplaced(row) for row in found if not row.is_empty())


def _read_unplaced(row: _Row) -> Unplaced:
    text = row.text("text") or "unnamed"
    mention = Mention(
        report_id=row.text("report_id") or row.file,
        start=row.integer("start") or 0,
        end=row.integer("end") or len(text),
        text=text,
        kind=Kind.UNKNOWN,
        role=Role.REPORTED,
        quote=row.text("quote") or text,
    )
    return Unplaced(mention, row.text("reason") or "not placed in the table")


def _named(cells: Sequence[RawCell], columns: Mapping[str, int]) -> dict[str, RawCell]:
    return {name: cells[position] for name, position in columns.items() if position < len(cells)}


def _listed(headings: Sequence[str], most: int = 12) -> str:
    """Name the headings that a table has, but not a million of them."""
    named = ", ".join(" ".join(heading[:30].split()) or "(empty)" for heading in headings[:most])
    return f"{named} and {len(headings) - most} more" if len(headings) > most else named or "none"


def _shown(text: str, *, quoted: bool = True) -> str:
    """Write a cell for a message, on one line and not longer than that."""
    short = text if len(text) <= 40 else text[:39] + "…"
    return repr(short) if quoted else short.strip()


@dataclass(frozen=True, slots=True)
class _Row:
    """One row, which knows where it stands and what its coordinate columns are called there."""

    file: str
    where: str
    cells: Mapping[str, RawCell]
    coordinates: Sequence[str]

    def is_empty(self) -> bool:
        return all(self.text(column) is None for column in self.cells)

    def has(self, column: str) -> bool:
        return column in self.cells

    def text(self, column: str) -> str | None:
        """Give the text of a cell as it is; None where it is empty, blank or not there."""
        value = self.cells.get(column)
        if isinstance(value, str):
            return value if value.strip() else None
        return None if value is None else str(value)

    def items(self, column: str) -> tuple[str, ...]:
        value = self.cells.get(column)
        if value is None or isinstance(value, str | int | float):
            return split("" if value is None else str(value))
        return tuple(str(item) for item in value)

    def number(self, column: str, low: float, high: float, example: str) -> float | None:
        """Read a number between `low` and `high`; None where the cell is empty."""
        text = self.text(column)
        if text is None:
            return None
        written = text.strip().removeprefix("'").replace("\N{MINUS SIGN}", "-")
        if _DECIMAL_COMMA.fullmatch(written):
            point = _shown(written.replace(",", "."), quoted=False)
            self.fail(column, f"{_shown(text)} has a decimal comma; write {point}")
        if not _NUMBER.fullmatch(written):
            self.fail(column, f"{_shown(text)} is not a number; write {example}")
        value = float(written)
        if not low <= value <= high:
            self.fail(
                column, f"{_shown(text, quoted=False)} is not between {low:g} and {high:g}; write {example}"
            )
        return value

    def integer(self, column: str) -> int | None:
        value = self.number(column, 0, _LARGEST_INTEGER, "a whole number such as 3, or leave it empty")
        if value is None:
            return None
        if not value.is_integer():
            self.fail(column, f"{_shown(str(self.text(column)), quoted=False)} is not a whole number")
        text = str(self.text(column)).strip()
        return int(text) if text.isdecimal() else int(value)  # digits beyond 2**53 stay exact

    def fail(self, column: str, problem: str) -> Never:
        heading = dict(zip(NEEDED, self.coordinates, strict=True)).get(column, column)
        raise TableError(f"{self.file}, {self.where}, column {heading}: {problem}.")


def _location(row: _Row) -> Location:
    place = _place(row)
    mention_count = row.integer("mention_count")
    confidence = row.number("confidence", 0, 1, "a number from 0 to 1")
    return Location(
        id=row.text("id") or location_id(place),
        place=place,
        reported_count=row.integer("reported_count"),
        count_unit=row.text("count_unit"),
        mention_count=1 if mention_count is None else mention_count,
        status=_status(row),
        confidence=1.0 if confidence is None else confidence,
        reason=_kept(row, "reason", _reason(row, place)),
        first_quote=_kept(row, "first_quote", ""),
        report_ids=row.items("report_ids"),
        source_urls=row.items("source_urls"),
    )


def _place(row: _Row) -> Place:
    latitude = _coordinate(row, "latitude", 90)
    longitude = _coordinate(row, "longitude", 180)
    feature = row.text("feature")
    return Place(
        name=row.text("place") or f"{latitude:g}, {longitude:g}",
        country_code=_country(row),
        admin1=row.text("admin1"),
        latitude=latitude,
        longitude=longitude,
        kind=kind_of_feature(feature),
        feature=feature,
        population=row.integer("population"),
        geonames_id=row.integer("geonames_id"),
        source=_kept(row, "geocoder", UNKNOWN_SOURCE),
    )


def _coordinate(row: _Row, column: str, most: int) -> float:
    value = row.number(column, -most, most, f"decimal degrees from -{most} to {most}")
    if value is None:
        row.fail(column, "is empty though its other coordinate is not")
    return value


def _country(row: _Row) -> str | None:
    """Read the code; where there is none, take the country that is named, if any has that name."""
    written = row.text("country_code")
    if written is not None:
        code = written.strip().upper()
        if country_name(code) is None:
            known = country_code(written)
            remedy = "leave it empty where there is no country" if known is None else f"write {known}"
            row.fail("country_code", f"{_shown(written)} is not an ISO 3166-1 alpha-2 code; {remedy}")
        return code
    named = row.text("country")
    return None if named is None else country_code(named)


def _reason(row: _Row, place: Place) -> str:
    named = row.text("country")
    unknown = (
        "" if named is None or place.country_code is not None else f"; no country is called {_shown(named)}"
    )
    return f"as given in the table{unknown}"


def _status(row: _Row) -> Status:
    written = row.text("status")
    if written is None:
        return Status.PLACED
    if written not in set(Status):
        row.fail("status", f"{_shown(written)} is none of {', '.join(Status)}")
    return Status(written)


def _kept(row: _Row, column: str, unknown: str) -> str:
    """Give a text as it is, empty too; `unknown` only where the table has no such column."""
    value = row.cells.get(column)
    if not row.has(column):
        return unknown
    return "" if value is None else str(value)


def _unplaced(row: _Row) -> Unplaced:
    name = row.text("place") or row.text("id") or "unnamed"
    report_id = next(iter(row.items("report_ids")), row.file)
    quote = row.text("first_quote") or name
    mention = Mention(report_id, 0, len(name), name, Kind.UNKNOWN, Role.REPORTED, quote)
    return Unplaced(mention, f"the table gives no coordinates ({row.where})")


def with_own_ids(locations: Iterable[Location]) -> Iterator[Location]:
    """Tell apart rows with one id, as a copied row has, by a number behind it."""
    used: set[str] = set()
    for location in locations:
        own, number = location.id, 1
        while own in used:
            number += 1
            own = f"{location.id}-{number}"
        used.add(own)
        yield location if own == location.id else replace(location, id=own)


_KINDS = (
    ("PPLX", Kind.DISTRICT),
    ("PPL STLMT", Kind.CITY),
    ("PCL TERR", Kind.COUNTRY),
    ("ADM1", Kind.ADMIN1),
    ("ADM", Kind.ADMIN2),
    ("CONT", Kind.CONTINENT),
    ("RGN AREA ZN PEN CST", Kind.REGION),
    ("ISL ATOL", Kind.ISLAND),
    ("MT PK VAL DSRT HLL VLC PASS PLAT", Kind.MOUNTAIN),
    ("STM LK SEA OCN STRT BAY GULF CHN RSV CNL FJD FLLS LGN SD", Kind.WATER),
)
"""Beginnings of GeoNames feature codes (http://www.geonames.org/export/codes.html); the first that fits."""


def kind_of_feature(feature: str | None) -> Kind:
    """Tell the kind of a place from its GeoNames feature code; what has none is taken for a city."""
    if feature is None:
        return Kind.CITY
    fits = (kind for beginnings, kind in _KINDS if feature.startswith(tuple(beginnings.split())))
    return next(fits, Kind.LANDMARK)
