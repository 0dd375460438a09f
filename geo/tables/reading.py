"""A table of locations back into locations: an exported one, edited or not, or one from elsewhere.

Only a latitude and a longitude are needed. What a table does not say is filled with what is true of any
table: the coordinates stand for an unknown name, and the place is ``placed`` with confidence 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from geo.countries import country_code, country_name
from geo.errors import TableError
from geo.identity import location_id, with_distinct_ids
from geo.model import Kind, Located, Location, Mention, Place, Role, Status, Unplaced
from geo.tables.headings import NEEDED, match_headings
from geo.tables.kinds import kind_of_feature
from geo.tables.numbers import plain_number
from geo.tables.raw import RawCell, RawRow, shown

UNKNOWN_SOURCE = "table"
"""`Place.source` of a place from a table that does not name a geocoder."""


def locations_from_table(
    headings: Sequence[str], rows: Iterable[tuple[str, Sequence[RawCell]]], file: str
) -> Located:
    """Read a table of locations.

    `rows` are pairs of where a row stands, in words for messages ("line 7"), and its cells in the order of
    `headings`. A row without any coordinates is not placed, with that as its reason, and called what its
    first cell says where no column names it; an empty row is skipped. Raises `TableError` naming `file`, the
    row and the column.
    """
    columns = match_headings(headings)
    missing = [column for column in NEEDED if column not in columns]
    if missing:
        raise TableError(
            f"{file}: no column for {' and '.join(missing)}; it has {_listed(headings)}. "
            "Name the columns latitude and longitude (lat and lon will do). Texts are read by reportmap "
            "build."
        )
    locations, unplaced = [], []
    written = {column: headings[position] for column, position in columns.items()}
    for where, cells in rows:
        row = RawRow(file, where, _named(cells, columns), written)
        filled = _first_filled(cells)
        if filled is None:
            continue
        if row.text("latitude") is None and row.text("longitude") is None:
            unplaced.append(_unplaced(row, filled))
        else:
            locations.append(_location(row))
    return Located(locations=tuple(with_distinct_ids(locations)), unplaced=tuple(unplaced))


def unplaced_from_table(
    headings: Sequence[str], rows: Iterable[tuple[str, Sequence[RawCell]]], file: str
) -> tuple[Unplaced, ...]:
    """Read an exported table of what was not placed; what it could be is text there and is not read.

    Raises `TableError` naming `file`, the row and the column.
    """
    columns = {heading: position for position, heading in enumerate(headings)}
    found = (RawRow(file, where, _named(cells, columns), {}) for where, cells in rows)
    return tuple(_read_unplaced(row) for row in found if not row.is_empty())


def _read_unplaced(row: RawRow) -> Unplaced:
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


def _first_filled(cells: Sequence[RawCell]) -> str | None:
    """Give the text of the first cell that holds anything, in whatever column; None for an empty row."""
    return next((text for cell in cells if cell is not None and (text := str(cell).strip())), None)


def _listed(headings: Sequence[str], most: int = 12) -> str:
    """Name the headings that a table has, but not a million of them."""
    named = ", ".join(" ".join(heading[:30].split()) or "(empty)" for heading in headings[:most])
    return f"{named} and {len(headings) - most} more" if len(headings) > most else named or "none"


def _location(row: RawRow) -> Location:
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


def _place(row: RawRow) -> Place:
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


def _may_be_exchanged(row: RawRow) -> bool:
    """Tell a latitude that can only be a longitude beside a longitude that can be a latitude."""
    latitude, longitude = (plain_number(row.text(column) or "") for column in NEEDED)
    return latitude is not None and longitude is not None and abs(longitude) <= 90 < abs(latitude) <= 180


def _coordinate(row: RawRow, column: str, most: int) -> float:
    remedy = f"decimal degrees from -{most} to {most}"
    if _may_be_exchanged(row):
        remedy += ", or exchange the names of the two columns if latitude and longitude are exchanged"
    value = row.number(column, -most, most, remedy)
    if value is None:
        row.fail(column, "is empty though its other coordinate is not")
    return value


def _country(row: RawRow) -> str | None:
    """Read the code; where there is none, take the country that is named, if any has that name."""
    written = row.text("country_code")
    if written is not None:
        code = written.strip().upper()
        if country_name(code) is None:
            known = country_code(written)
            remedy = "leave it empty where there is no country" if known is None else f"write {known}"
            row.fail("country_code", f"{shown(written)} is not an ISO 3166-1 alpha-2 code; {remedy}")
        return code
    named = row.text("country")
    return None if named is None else country_code(named)


def _reason(row: RawRow, place: Place) -> str:
    named = row.text("country")
    unknown = (
        "" if named is None or place.country_code is not None else f"; no country is called {shown(named)}"
    )
    return f"as given in the table{unknown}"


def _status(row: RawRow) -> Status:
    written = row.text("status")
    if written is None:
        return Status.PLACED
    if written not in set(Status):
        row.fail("status", f"{shown(written)} is none of {', '.join(Status)}")
    return Status(written)


def _kept(row: RawRow, column: str, unknown: str) -> str:
    """Give a text as it is, empty too; `unknown` only where the table has no such column."""
    value = row.cells.get(column)
    if not row.has(column):
        return unknown
    return "" if value is None else str(value)


def _unplaced(row: RawRow, filled: str) -> Unplaced:
    name = row.text("place") or row.text("id") or filled
    report_id = next(iter(row.items("report_ids")), row.file)
    quote = row.text("first_quote") or name
    mention = Mention(report_id, 0, len(name), name, Kind.UNKNOWN, Role.REPORTED, quote)
    return Unplaced(mention, f"the table gives no coordinates ({row.where})")
