"""The rows of the three tables as plain values, without pandas."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from geo.countries import country_name
from geo.model import Candidate, Located, Location, Mention, Resolution, Unplaced
from geo.tables.columns import LOCATIONS, MENTIONS, UNPLACED, Column

Cell = str | int | float | tuple[str, ...] | None
"""A value of a table; None is unknown, and a column that holds lists has a tuple."""

Row = tuple[Cell, ...]
"""The cells of one row, in the order of the table's columns."""

Record = dict[str, Cell]
"""The cells of one row by the names of their columns."""


@dataclass(frozen=True, slots=True)
class Table:
    """One of the tables: its name, its columns, and how its rows come from what was located."""

    name: str
    columns: tuple[Column, ...]
    records: Callable[[Located], list[Record]]
    """Gives the rows with their column names."""

    @property
    def header(self) -> tuple[str, ...]:
        """Give the names of the columns, in order."""
        return tuple(column.name for column in self.columns)

    def rows(self, located: Located) -> list[Row]:
        """Give the rows, their cells in the order of the columns."""
        return [tuple(record[name] for name in self.header) for record in self.records(located)]


def _locations(located: Located) -> list[Record]:
    return [_location(location) for location in located.locations]


def _mentions(located: Located) -> list[Record]:
    records = [
        _mention(resolution.mention, resolution, location.id)
        for location in located.locations
        for resolution in location.resolutions
    ]
    records += [_mention(resolution.mention, resolution, None) for resolution in located.context]
    records += [_mention(unplaced.mention, unplaced, None) for unplaced in located.unplaced]
    order = {report.id: number for number, report in enumerate(located.reports)}
    return sorted(records, key=lambda record: _position(record, order))


def _position(record: Record, order: Mapping[str, int]) -> tuple[int, Row]:
    """Sort by report as it was read, then by where in it."""
    number = order.get(str(record["report_id"]), len(order))
    return number, (record["report_id"], record["start"], record["end"])


def _unplaced(located: Located) -> list[Record]:
    return [_not_placed(unplaced) for unplaced in located.unplaced]


def _location(location: Location) -> Record:
    place = location.place
    return {
        "id": location.id,
        "place": place.name,
        "admin1": place.admin1,
        "country": country_name(place.country_code),
        "country_code": place.country_code,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "reported_count": location.reported_count,
        "count_unit": location.count_unit,
        "mention_count": location.mention_count,
        "status": location.status.value,
        "confidence": location.confidence,
        "reason": location.reason,
        "feature": place.feature,
        "population": place.population,
        "geonames_id": place.geonames_id,
        "geocoder": place.source,
        "first_quote": location.first_quote,
        "report_ids": location.report_ids,
        "source_urls": location.source_urls,
    }


def _mention(mention: Mention, answer: Resolution | Unplaced, location_id: str | None) -> Record:
    place = answer.place if isinstance(answer, Resolution) else None
    return {
        "report_id": mention.report_id,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "kind": mention.kind.value,
        "role": mention.role.value,
        "place": None if place is None else place.name,
        "country_code": None if place is None else place.country_code,
        "latitude": None if place is None else place.latitude,
        "longitude": None if place is None else place.longitude,
        "geonames_id": None if place is None else place.geonames_id,
        "location_id": location_id,
        "confidence": round(answer.confidence, 4) if isinstance(answer, Resolution) else None,
        "reason": answer.reason,
        "quote": mention.quote,
    }


def _not_placed(unplaced: Unplaced) -> Record:
    mention = unplaced.mention
    candidates = tuple(describe(candidate) for candidate in unplaced.candidates)
    return {
        "report_id": mention.report_id,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "reason": unplaced.reason,
        "candidates": candidates,
        "quote": mention.quote,
    }


def describe(candidate: Candidate) -> str:
    """Write a candidate as a person would look for it: ``Paris, Texas, US (33.66094, -95.55551)``."""
    place = candidate.place
    names = (place.name, place.admin1, place.country_code)
    written = ", ".join(name for name in names if name is not None)
    return f"{written} ({place.latitude!r}, {place.longitude!r})"


TABLES = {
    table.name: table
    for table in (
        Table("locations", LOCATIONS, _locations),
        Table("mentions", MENTIONS, _mentions),
        Table("unplaced", UNPLACED, _unplaced),
    )
}
"""The tables by name."""
