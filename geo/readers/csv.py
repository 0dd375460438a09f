"""Tables: one report a row, in a column called ``text``; separated by comma, semicolon, tab or bar.

The title, which has a column of its own, is the first line of the report: in tables that people keep it is
often where the place stands.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator

from geo.errors import ReportError
from geo.model import Report
from geo.readers._choices import OnError
from geo.readers._encoding import lines
from geo.readers._records import keys_of, no_text_column, report_of, titled
from geo.readers._source import Source
from geo.tables.headings import stated_delimiter

SUFFIXES = frozenset({".csv", ".tsv"})

_CELL_CHARACTERS = 16_000_000


def recognises(source: Source) -> bool:
    """Tell a first line that is a header of plain names with a text column among them."""
    line = source.head().removeprefix(b"\xef\xbb\xbf").partition(b"\n")[0].decode("utf-8", errors="replace")
    cells = _cells(line)
    return len(cells) > 1 and "text" in cells and all(len(cell) < 40 and "{" not in cell for cell in cells)


def read(source: Source, on_error: OnError) -> Iterator[Report]:
    """Read one report a row; a row without text is reported with its line, and the next one read."""
    sha256 = source.sha256()
    rows = _rows(source)
    _, header = next(rows, (0, []))
    if not header:
        raise ReportError(f"{source.name}: is empty.")
    keys = keys_of(header)
    if "text" not in keys:
        raise ReportError(no_text_column(f"{source.name}, line 1", header))
    empty = True
    for line, row in rows:
        empty = False
        record = dict(zip(header, row, strict=False))
        try:
            report = report_of(record, keys, source, sha256, line)
        except ReportError as error:
            on_error(error)
        else:
            yield titled(report)
    if empty:
        raise ReportError(f"{source.name}: has no row below its header.")


def _rows(source: Source) -> Iterator[tuple[int, list[str]]]:
    """Give each row that is not blank with the number of its last line."""
    csv.field_size_limit(max(csv.field_size_limit(), _CELL_CHARACTERS))
    text = lines(source)
    first = next(text, "")
    stated = stated_delimiter(first)
    if stated is not None:
        first = next(text, "")
    above = 0 if stated is None else 1
    reader = csv.reader(_again(first, text), delimiter=stated or _delimiter(first))
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield reader.line_num + above, row
    except csv.Error as error:
        line = reader.line_num + above
        raise ReportError(f"{source.name}, line {line}: is not a table row: {error}.") from error


def _again(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _delimiter(header: str) -> str:
    return max(",;\t|", key=header.count)


def _cells(header: str) -> list[str]:
    return [cell.strip().strip('"').casefold() for cell in header.split(_delimiter(header))]
