"""Excel workbook (XLSX): a sheet for each table, and one about them.

Text is always written as text, so that nothing in a report runs as a formula or becomes a link. The same
input gives the same bytes. A cell of a workbook ends at 32 767 characters and a number at 16 digits.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from geo.errors import OutputError, TableError
from geo.model import Located, Unplaced
from geo.tables.cells import join
from geo.tables.headings import NEEDED, match_headings
from geo.tables.raw import RawCell
from geo.tables.reading import locations_from_table, unplaced_from_table
from geo.tables.rows import TABLES, Cell, Table
from maps.credits import place_credits
from maps.exports._xml import clean

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

TITLE = "Excel workbook"
HOLDS = ("locations", "mentions", "unplaced")

_LONGEST_TEXT = 32_767
_MOST_ROWS = 1_048_576
_NO_CLOCK = datetime(1980, 1, 1, tzinfo=UTC)
_WIDTHS = {"place": 24, "reason": 36, "first_quote": 60, "quote": 60, "candidates": 48, "source_urls": 36}
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # .xls, and what wraps an encrypted .xlsx
_LARGEST_UNPACKED = 500_000_000


def encode(located: Located, table: str) -> bytes:
    """Write all tables, with `table` as the sheet that opens."""
    from xlsxwriter import Workbook

    stream = io.BytesIO()
    with Workbook(stream, {"in_memory": True}) as workbook:
        workbook.set_properties({"title": "Reported places", "created": _NO_CLOCK.replace(tzinfo=None)})
        for chosen in TABLES.values():
            sheet = _table_sheet(workbook, chosen, located)
            if chosen.name == table:
                sheet.activate()
                sheet.set_first_sheet()
        _about_sheet(workbook, located)
    return stream.getvalue()


def _table_sheet(workbook: Workbook, table: Table, located: Located) -> Worksheet:
    sheet = workbook.add_worksheet(table.name)
    heading = workbook.add_format({"bold": True})
    rows = table.rows(located)
    if len(rows) >= _MOST_ROWS:
        raise OutputError(
            f"{len(rows)} {table.name} are more than the {_MOST_ROWS} rows of a sheet; export csv or gpkg."
        )
    for position, name in enumerate(table.header):
        sheet.write_string(0, position, name, heading)
        sheet.set_column(position, position, _WIDTHS.get(name, 14))
    for line, row in enumerate(rows, start=1):
        for position, cell in enumerate(row):
            _write(sheet, line, position, cell)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(table.columns) - 1)
    return sheet


def _about_sheet(workbook: Workbook, located: Located) -> None:
    """Say what the other sheets hold, where it is from, and what each column means."""
    sheet = workbook.add_worksheet("about")
    sheet.set_column(0, 1, 18)
    sheet.set_column(2, 2, 90)
    lines: list[Sequence[Cell]] = [
        ("reports", len(located.reports), "; ".join(report.title or report.id for report in located.reports)),
        ("locations", len(located.locations), "Places with a marker on the map."),
        ("unplaced", len(located.unplaced), "Reported mentions without a marker, and why."),
        ("licence", None, "; ".join(place_credits(located))),
        ("lists", None, "Several values in a cell are separated by |."),
        (),
        ("sheet", "column", "meaning"),
        *((table.name, column.name, column.meaning) for table in TABLES.values() for column in table.columns),
    ]
    for line, cells in enumerate(lines):
        for position, cell in enumerate(cells):
            _write(sheet, line, position, cell)


def _write(sheet: Worksheet, line: int, position: int, cell: Cell) -> None:
    match cell:
        case None | ():
            pass
        case str() | tuple():
            text = join(cell) if isinstance(cell, tuple) else cell
            sheet.write_string(line, position, _shortened(text))
        case _:
            sheet.write_number(line, position, cell)


def _shortened(text: str) -> str:
    """Cut a text to what a cell holds; without control characters, which openpyxl would not read back."""
    text = clean(text.replace("\r\n", "\n").replace("\r", "\n"))
    return text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"


def decode(data: bytes, file: str) -> Located:
    """Read the first sheet that has coordinates, and ours of what was not placed; raises `TableError`."""
    sheets = {title: _with_headings(rows) for title, rows in _sheets(data, file)}
    for title, (headings, rows) in sheets.items():
        if set(NEEDED) <= set(match_headings(headings)):
            found = locations_from_table(headings, rows, f"{file}, sheet {title}")
            return replace(found, unplaced=found.unplaced + _unplaced(sheets, file))
    raise TableError(
        f"{file}: no sheet has a latitude and a longitude column in its first row. "
        "Name the columns latitude and longitude (lat and lon will do)."
    )


def _with_headings(
    rows: Iterator[Sequence[RawCell]],
) -> tuple[list[str], Iterator[tuple[str, Sequence[RawCell]]]]:
    headings = ["" if cell is None else str(cell) for cell in next(rows, ())]
    return headings, ((f"row {number}", cells) for number, cells in enumerate(rows, start=2))


def _unplaced(sheets: Mapping[str, Any], file: str) -> tuple[Unplaced, ...]:
    headings, rows = sheets.get("unplaced", ([], iter(())))
    ours = tuple(headings) == TABLES["unplaced"].header
    return unplaced_from_table(headings, rows, f"{file}, sheet unplaced") if ours else ()


def _sheets(data: bytes, file: str) -> Iterator[tuple[str, Iterator[Sequence[RawCell]]]]:
    """Give each sheet's title and rows, with values where the workbook has formulas."""
    from openpyxl import load_workbook

    if data.startswith(_OLD_OFFICE):
        raise TableError(f"{file}: an old or encrypted workbook; save it as .xlsx without a password.")
    with _telling_what_is_wrong(file), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions, which no coordinate depends on
        _check_size(data, file)
        workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = list(workbook.worksheets)
    for sheet in sheets:
        yield sheet.title, _rows(sheet, file)


def _rows(sheet: Any, file: str) -> Iterator[Sequence[RawCell]]:
    with _telling_what_is_wrong(file):
        for row in sheet.iter_rows(values_only=True):
            yield [value if isinstance(value, bool | int | float) else _text(value) for value in row]


@contextmanager
def _telling_what_is_wrong(file: str) -> Iterator[None]:
    """Turn whatever a broken workbook makes openpyxl, zipfile and expat raise into a `TableError`."""
    try:
        yield
    except TableError:
        raise
    except Exception as error:
        reason = (str(error) or type(error).__name__).splitlines()[0].rstrip(".")[:120]
        raise TableError(f"{file}: cannot be read as an Excel workbook: {reason}.") from error


def _check_size(data: bytes, file: str) -> None:
    """Refuse what would fill the memory; zipfile never unpacks more of a member than it declares."""
    with ZipFile(io.BytesIO(data)) as archive:
        size = sum(member.file_size for member in archive.infolist())
    if size > _LARGEST_UNPACKED:
        raise TableError(f"{file}: unpacks to {size / 1e6:.0f} MB, more than a table of places; split it.")


def _text(value: Any) -> str | None:
    return None if value is None else str(value)
