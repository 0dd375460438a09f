"""Tables as text: one report a row, with commas, semicolons, tabs or bars between its columns."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from geo.errors import ReportError
from geo.model import Report
from geo.readers._choices import OnError
from geo.readers._encoding import lines
from geo.readers._source import Source
from geo.readers._table import HEADER_WITHIN, header_at, is_table, names_texts, reports_in
from geo.tables.headings import stated_delimiter

SUFFIXES = frozenset({".csv", ".tsv"})

_CELL_CHARACTERS = 16_000_000
_LONGEST_HEADER = 10_000
_DELIMITERS = ",;\t|"


def recognises(source: Source) -> bool:
    """Tell a first line that is a header of plain names with a text column among them."""
    line = source.head().removeprefix(b"\xef\xbb\xbf").partition(b"\n")[0].decode("utf-8", errors="replace")
    cells = _cells(line, _delimiter([line]))
    return (
        len(cells) > 1
        and "text" in [cell.casefold() for cell in cells]
        and names_texts(cells)
        and "{" not in line
    )


def read(source: Source, on_error: OnError) -> Iterator[Report]:
    """Read one report a row; a row without text is reported with its line, and the next one read."""
    yield from reports_in(_rows(source), source, source.sha256(), on_error)


def _rows(source: Source) -> Iterator[tuple[int, list[str]]]:
    """Give each row with the number of its last line."""
    csv.field_size_limit(max(csv.field_size_limit(), _CELL_CHARACTERS))
    text = lines(source)
    first = list(islice(text, HEADER_WITHIN))
    stated = stated_delimiter(first[0]) if first else None
    above = 0 if stated is None else 1
    reader = csv.reader(chain(first[above:], text), delimiter=stated or _delimiter(first))
    try:
        for row in reader:
            yield reader.line_num + above, row
    except csv.Error as error:
        line = reader.line_num + above
        raise ReportError(f"{source.name}, line {line}: is not a table row: {error}.") from error


def _delimiter(first: Sequence[str]) -> str:
    """Tell the delimiter by the names of the columns, else by what the first lines have most of in one."""
    beginnings = [line[:_LONGEST_HEADER] for line in first]
    for delimiter in _DELIMITERS:
        cells = [_cells(line, delimiter) for line in beginnings]
        if header_at(cells) is not None and is_table(cells):
            return delimiter
    return max(_DELIMITERS, key=lambda delimiter: max((line.count(delimiter) for line in first), default=0))


def _cells(line: str, delimiter: str) -> list[str]:
    return [cell.strip().strip('"') for cell in line.removeprefix("\ufeff").split(delimiter)]
