"""The rows of the three tables as plain values, without pandas."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from geo.countries import country_name
from geo.model import Candidate, Located, Location, Mention, Resolution, Unplaced
from geo.tables.columns import LOCATIONS, MENTIONS, UNPLACED, Column

Cell = str | int | float | tuple[str, ...] | None
"""A value of a table; None is unknown, and a column that holds lists has a tuple."""

Row = tuple[Cell, ...]
"""The cells of one row, in the order of the table's columns."""


@dataclass(frozen=True, slots=True)
class Table:
    """One of the tables: its name, its columns, and how its rows come from what was located."""

    name: str
    columns: tuple[Column, ...]
    rows: Callable[[Located], list[Row]]

    @property
    def header(self) -> tuple[str, ...]:
        """Give the names of the columns, in order."""
        return tuple(column.name for column in self.columns)

    def records(self, located: Located) -> list[dict[str, Cell]]:
        """Give the rows with their column names."""
        return [dict(zip(self.header, row, strict=True)) for row in self.rows(located)]


def locations_rows(located: Located) -> list[Row]:
    """Give one row for each location, in the order of the locations."""
    return [_location_row(location) for location in located.locations]


def mentions_rows(located: Located) -> list[Row]:
    """Give one row for each toponym recognised, marker or not, in the order of the reports' text."""
    rows = [
        _mention_row(resolution.mention, resolution, location.id)
        for location in located.locations
        for resolution in location.resolutions
    ]
    rows += [_mention_row(resolution.mention, resolution, None) for resolution in located.context]
    rows += [_mention_row(unplaced.mention, unplaced, None) for unplaced in located.unplaced]
    order = {report.id: number for number, report in enumerate(located.reports)}
    return sorted(rows, key=lambda row: (order.get(str(row[0]), len(order)), row[:3]))


def unplaced_rows(located: Located) -> list[Row]:
    """Give one row for each reported mention without a marker."""
    return [_unplaced_row(unplaced) for unplaced in located.unplaced]


def _location_row(location: Location) -> Row:
    place = location.place
    return (
        location.id,
        place.name,
        place.admin1,
        country_name(place.country_code),
        place.country_code,
        place.latitude,
        place.longitude,
        location.reported_count,
        location.count_unit,
        location.mention_count,
        location.status.value,
        location.confidence,
        location.reason,
        place.feature,
        place.population,
        place.geonames_id,
        place.source,
        location.first_quote,
        location.report_ids,
        location.source_urls,
    )


def _mention_row(mention: Mention, answer: Resolution | Unplaced, location_id: str | None) -> Row:
    place = answer.place if isinstance(answer, Resolution) else None
    return (
        mention.report_id,
        mention.start,
        mention.end,
        mention.text,
        mention.kind.value,
        mention.role.value,
        None if place is None else place.name,
        None if place is None else place.country_code,
        None if place is None else place.latitude,
        None if place is None else place.longitude,
        None if place is None else place.geonames_id,
        location_id,
        round(answer.confidence, 4) if isinstance(answer, Resolution) else None,
        answer.reason,
        mention.quote,
    )


def _unplaced_row(unplaced: Unplaced) -> Row:
    mention = unplaced.mention
    candidates = tuple(describe(candidate) for candidate in unplaced.candidates)
    return (
        mention.report_id,
        mention.start,
        mention.end,
        mention.text,
        unplaced.reason,
        candidates,
        mention.quote,
    )


def describe(candidate: Candidate) -> str:
    """Write a candidate as a person would look for it: ``Paris, Texas, US (33.66094, -95.55551)``."""
    place = candidate.place
    names = (place.name, place.admin1, place.country_code)
    written = ", ".join(name for name in names if name is not None)
    return f"{written} ({place.latitude!r}, {place.longitude!r})"


TABLES = {
    table.name: table
    for table in (
        Table("locations", LOCATIONS, locations_rows),
        Table("mentions", MENTIONS, mentions_rows),
        Table("unplaced", UNPLACED, unplaced_rows),
    )
}
"""The tables by name."""
