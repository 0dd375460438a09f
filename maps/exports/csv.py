r"""CSV: one table, for spreadsheets and scripts.

UTF-8 without a byte order mark, ``\n`` at line ends, quoted as RFC 4180 says; `geo.tables.cells` says how
a cell becomes text. Reading takes what spreadsheets make of it: a byte order mark, UTF-16, semicolons or
tabs, CRLF, columns added, dropped or moved.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from geo.errors import TableError
from geo.model import Located
from geo.tables.cells import to_text, unguard
from geo.tables.headings import match_headings, stated_delimiter
from geo.tables.reading import locations_from_table
from geo.tables.rows import TABLES

TITLE = "CSV"
HOLDS = ("locations", "mentions", "unplaced")

_LONGEST_CELL = 2**31 - 1  # csv's own limit of 131 072 characters is shorter than some sentences


def encode(located: Located, table: str) -> bytes:
    """Write one table."""
    chosen = TABLES[table]
    rows = ([to_text(cell) for cell in row] for row in chosen.rows(located))
    return csv_text([chosen.header, *rows]).encode("utf-8", errors="replace")


def csv_text(rows: Sequence[Sequence[str]]) -> str:
    """Join rows of texts; the module `csv` of Python before 3.13 leaves a lone carriage return unquoted."""
    return "".join(",".join(map(_quoted, row)) + "\n" for row in rows)


def _quoted(text: str) -> str:
    if any(character in text for character in ',"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


def decode(data: bytes, file: str) -> Located:
    """Read a table of locations, exported or from elsewhere; raises `TableError`."""
    text = _text(data, file)
    csv.field_size_limit(_LONGEST_CELL)
    stated = stated_delimiter(text.partition("\n")[0])
    try:
        rows = _rows(text, stated or _delimiter(text))
        if stated is not None:
            next(rows)
        _, headings = next(rows, (1, []))
        return locations_from_table(
            headings, ((f"line {line}", [unguard(cell) for cell in cells]) for line, cells in rows), file
        )
    except csv.Error as error:
        raise TableError(f"{file}: cannot be read as CSV: {error}.") from error


def _text(data: bytes, file: str) -> str:
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TableError(f"{file}, line {line}: not UTF-8; save the table as “CSV UTF-8”.") from error


def _delimiter(text: str) -> str:
    """Choose the delimiter that makes the most of our columns out of the first row; a comma if none does."""

    def columns_found(delimiter: str) -> int:
        first = next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), [])
        return len(match_headings(first))

    return max(",;\t", key=columns_found)


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Give each row with the number of the line that it begins on."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    for cells in reader:
        yield line, cells
        line = reader.line_num + 1
