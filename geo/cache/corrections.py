"""The corrections that a page hands out, and ``reportmap cache merge`` takes: one CSV row a correction.

| column | holds | needed |
|---|---|---|
| report_id | the report it is for; empty for all reports | |
| text | the name as the report has it | always |
| start | the one mention that starts at this character of the report's text; empty: all of this name | |
| action | ``choose`` (a runner-up is it), ``place`` (a position put down by hand), ``not_a_place`` | always |
| name, country_code, admin1, kind | the place, as `geo.model.Place` has it; `name` empty: as `text` | |
| latitude, longitude | WGS 84 decimal degrees | choose, place |
| geonames_id | the runner-up's id; empty for a place that no gazetteer has | |
| note | why, in the words of who corrects | |
| by | who corrects | |

The header names the columns, in any order; columns that are missing are empty, others are ignored. UTF-8
with or without a byte-order mark, commas, semicolons or tabs, LF or CRLF, cells in quotation marks where
needed; a text cell that would be a formula has an apostrophe before it (`geo.tables.cells`). The pinned rows
of a cache, as ``reportmap cache show --pinned --csv`` writes them, are corrections too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from geo.cache import storage
from geo.cache.rows import BY_HAND, Entry, RowReader
from geo.cache.sheet import Sheet
from geo.errors import CacheError

COLUMNS = (
    "report_id",
    "text",
    "start",
    "action",
    "name",
    "country_code",
    "admin1",
    "kind",
    "latitude",
    "longitude",
    "geonames_id",
    "note",
    "by",
)

ACTIONS = ("choose", "place", "not_a_place")


@dataclass(frozen=True, slots=True)
class Correction:
    """A pin, and the line of the corrections file that it comes from."""

    line: int
    pin: Entry


def read_corrections(path: Path) -> list[Correction]:
    """Read every correction of a file: one that a page hands out, or pinned rows of a cache.

    Raises CacheError with file and line at the first row that cannot be used: half a set of corrections
    would look like the whole.
    """
    sheet, pin_of = _opened(path)
    corrections = []
    for record in sheet.records():
        if record.cells is None:
            raise CacheError(f"{path}, line {record.line}: {record.damage}")
        if record.cells:
            try:
                pin = pin_of(record.cells)
            except ValueError as error:
                raise CacheError(f"{path}, line {record.line}: {error}") from error
            if pin.pinned:  # other rows of a cache are what geocoders answered
                corrections.append(Correction(record.line, pin))
    return corrections


def _opened(path: Path) -> tuple[Sheet, Callable[[Sequence[str]], Entry]]:
    """Give the rows of a file, and what reads one of them."""
    try:
        sheet = storage.read_table(path, needed=("text", "action"))
    except CacheError as error:
        with suppress(CacheError):
            rows = storage.read_table(path, needed=("name", "found", "pinned"))
            return rows, RowReader(rows.header).entry
        raise CacheError(
            f"{error}; give the file of corrections that a page downloads, or pinned rows of a cache"
        ) from error
    header = sheet.header
    return sheet, lambda cells: _pin(dict(zip(reversed(header), reversed(cells), strict=True)))


def _pin(row: Mapping[str, str]) -> Entry:
    """Say one correction as a row of the cache."""
    action = row["action"].strip()
    if action not in ACTIONS:
        raise ValueError(f"action '{action}' is none of {', '.join(ACTIONS)}")
    cells = {
        "name": row["text"],
        "scope": row.get("report_id", ""),
        "start": row.get("start", ""),
        "note": row.get("note", ""),
        "by": row.get("by", ""),
        "found": "no",
        "pinned": "yes",
        "geocoder": BY_HAND,
    }
    if action != "not_a_place":
        if not (row.get("latitude", "").strip() and row.get("longitude", "").strip()):
            raise ValueError(f"action '{action}' needs a latitude and a longitude")
        place = ("country_code", "admin1", "kind", "latitude", "longitude", "geonames_id")
        cells |= {column: row.get(column, "") for column in place}
        cells |= {"found": "yes", "place": row.get("name", "")}
    if cells.get("geonames_id"):
        cells["geocoder"] = "gazetteer"
    return RowReader(tuple(cells)).entry(tuple(cells.values()))
