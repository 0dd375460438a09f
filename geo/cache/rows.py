"""What a row of the geocode cache says, and how it is written: the only module that knows the columns.

| column | holds |
|---|---|
| name | the name as the report has it, or as a person pinned it |
| country_hint, admin1_hint | what the question says beside the name; for a pin: empty fits every question |
| scope | for pins: a report's id, a file (``./news/a.txt``) or a folder (``news/``); empty for all reports |
| start | for pins: the one mention that starts at this character of the report's text; empty for all |
| found | yes, or no: the geocoder knows no such place; on a pinned row: this is not a place |
| place ... admin2 | the answer, as the fields of `geo.model.Place` (`place` is its name) |
| geocoder, version | who answered, and the version of its data |
| date | the day of the answer, ISO 8601, UTC |
| note, by | why a person pinned it, and who |
| pinned | yes: a person's correction, which wins over every automatic answer |

`pinned` is last so that a row cut short by a crash can always be told from a whole one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from geo.model import Kind, Place
from geo.tables.cells import guard, unguard
from geo.tables.numbers import decimal_sign, grouped_number, plain_number

COLUMNS = (
    "name",
    "country_hint",
    "admin1_hint",
    "scope",
    "start",
    "found",
    "place",
    "country_code",
    "admin1",
    "latitude",
    "longitude",
    "kind",
    "feature",
    "population",
    "geonames_id",
    "admin1_code",
    "admin2",
    "geocoder",
    "version",
    "date",
    "note",
    "by",
    "pinned",
)

DECIMALS = ("latitude", "longitude")
"""The columns whose numbers have decimals."""

BY_HAND = "hand"
"""The geocoder of a place that a person put down by its coordinates."""

_YES = frozenset({"yes", "y", "true", "1", "1.0", "x"})
_NO = frozenset({"no", "n", "false", "0", "0.0"})
_KINDS = {kind.value: kind for kind in Kind}


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a question and its answer. `place` is None for "no such place" and "not a place".

    `scope`, `start`, `note` and `by` belong to pins; see the module's table for what each field holds.
    """

    name: str
    country_hint: str | None
    admin1_hint: str | None
    place: Place | None
    geocoder: str
    version: str | None = None
    date: str | None = None
    pinned: bool = False
    scope: str | None = None
    start: int | None = None
    note: str | None = None
    by: str | None = None


def cells_of(entry: Entry) -> dict[str, str]:
    """Write an entry as cells by column; text that a spreadsheet would run is guarded."""
    values: dict[str, str | float | None] = {
        "name": entry.name,
        "country_hint": entry.country_hint,
        "admin1_hint": entry.admin1_hint,
        "scope": entry.scope,
        "start": entry.start,
        "found": _yes_no(entry.place is not None),
        **({} if entry.place is None else _values_of(entry.place)),
        "geocoder": entry.geocoder,
        "version": entry.version,
        "date": entry.date,
        "note": entry.note,
        "by": entry.by,
        "pinned": _yes_no(entry.pinned),
    }
    return {column: _cell(value) for column, value in values.items()}


def _values_of(place: Place) -> dict[str, str | float | None]:
    return {
        "place": place.name,
        "country_code": place.country_code,
        "admin1": place.admin1,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "kind": place.kind.value,
        "feature": place.feature,
        "population": place.population,
        "geonames_id": place.geonames_id,
        "admin1_code": place.admin1_code,
        "admin2": place.admin2,
    }


def _cell(value: str | float | None) -> str:
    if value is None:
        return ""
    return guard(_one_line(value)) if isinstance(value, str) else repr(value)


class RowReader:
    """Reads rows under one header. Raises ValueError with a reason in words for a damaged row."""

    def __init__(self, header: Sequence[str]) -> None:
        position = {name: index for index, name in reversed(list(enumerate(header)))}
        self._positions = [(column, position[column]) for column in COLUMNS if column in position]
        self._blank = dict.fromkeys(COLUMNS, "")
        self._versions: dict[str, str] = {}

    def entry(self, cells: Sequence[str]) -> Entry:
        """Read one row of as many cells as the header has."""
        row = self._blank.copy()
        for column, index in self._positions:
            cell = cells[index]
            if cell:
                text = cell.strip(" \u00a0")
                row[column] = unguard(text) if text[:1] == "'" else text
        if not row["name"]:
            raise ValueError("has no name")
        pinned = _flag(row, "pinned", otherwise=False)
        return Entry(
            name=row["name"],
            country_hint=_country(row, "country_hint"),
            admin1_hint=row["admin1_hint"] or None,
            place=_place(row),
            geocoder=row["geocoder"] or BY_HAND,
            version=self._versions.setdefault(row["version"], row["version"]) or None,
            date=row["date"] or None,
            pinned=pinned,
            scope=row["scope"] or None,
            start=_whole_number(row, "start"),
            note=row["note"] or None,
            by=row["by"] or None,
        )


def coordinate(text: str, name: str, limit: float) -> float:
    """Read decimal degrees; raise ValueError in words for what is no number or beyond `limit`."""
    degrees = plain_number(text)
    if degrees is None:
        raise ValueError(f"{name} '{text}' is not a number")
    if abs(degrees) > limit:
        raise ValueError(f"{name} {text} is not between -{limit:g} and {limit:g} degrees")
    return degrees


def _place(row: Mapping[str, str]) -> Place | None:
    placed = bool(row["latitude"] or row["longitude"])
    found = _flag(row, "found", otherwise=placed)
    if not found:
        if placed:
            raise ValueError("says found=no and has coordinates: empty them, or write found=yes")
        if not row["found"]:
            raise ValueError("has neither coordinates nor found=no")
        return None
    if not (row["latitude"] and row["longitude"]):
        raise ValueError("says found=yes and lacks a latitude or a longitude")
    return Place(
        name=row["place"] or row["name"],
        country_code=_country(row, "country_code"),
        admin1=row["admin1"] or None,
        latitude=coordinate(row["latitude"], "latitude", 90),
        longitude=coordinate(row["longitude"], "longitude", 180),
        kind=_kind(row["kind"]),
        feature=row["feature"] or None,
        population=_whole_number(row, "population"),
        geonames_id=_whole_number(row, "geonames_id"),
        admin1_code=_admin1_code(row["admin1_code"]),
        admin2=row["admin2"] or None,
        source=row["geocoder"] or BY_HAND,
    )


def _kind(text: str) -> Kind:
    if not text:
        return Kind.CITY
    if text not in _KINDS:
        raise ValueError(f"kind '{text}' is none of {', '.join(sorted(_KINDS))}")
    return _KINDS[text]


def _country(row: Mapping[str, str], column: str) -> str | None:
    text = row[column]
    if not text:
        return None
    if not (len(text) == 2 and text.isascii() and text.isalpha()):
        raise ValueError(f"{column} '{text}' is not an ISO 3166-1 alpha-2 code such as CA")
    return text.upper()


def _admin1_code(text: str) -> str | None:
    """Give back the leading zero that spreadsheets take from GeoNames codes such as "08"."""
    return text.zfill(2) if text.isdigit() else text or None


def _whole_number(row: Mapping[str, str], column: str) -> int | None:
    text = row[column]
    if not text:
        return None
    grouped = grouped_number(text, decimal_sign((row["latitude"], row["longitude"])))
    if grouped is not None:
        return grouped
    try:
        number = int(text.removesuffix(".0").removesuffix(",0"))
    except ValueError:
        raise ValueError(f"{column} '{text}' is not a whole number") from None
    if number < 0:
        raise ValueError(f"{column} {text} is negative")
    return number


def _flag(row: Mapping[str, str], column: str, *, otherwise: bool) -> bool:
    text = row[column].casefold()
    if text in _YES:
        return True
    if text in _NO:
        return False
    if text:
        raise ValueError(f"{column} '{row[column]}' is neither yes nor no")
    return otherwise


def _yes_no(flag: bool) -> str:
    return "yes" if flag else "no"


def _one_line(text: str) -> str:
    """Fold white space, line breaks included: a row is one line, so that a crash can cut only the last.

    What UTF-8 cannot hold, such as half of a surrogate pair from a JSON file, becomes a question mark.
    """
    return " ".join(text.split()).encode("utf-8", errors="replace").decode("utf-8")
