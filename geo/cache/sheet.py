"""A CSV file of people's making, row by row with its damage.

A person may have saved it from a spreadsheet, so a byte-order mark, semicolons or tabs between cells, CRLF
and cells with line breaks are read. Rows are kept as the characters they are, so that a file can be written
again without rephrasing what is not touched.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

MOST_LINES_OF_A_ROW = 64

_BOM = "\ufeff"
_IN_ANOTHER_ENCODING = "it is not UTF-8: save the file as CSV in UTF-8"
_NOT_UTF_8 = re.compile("[\udc80-\udcff]")  # how Python holds bytes that are not UTF-8


class Record(NamedTuple):
    """One row as it stands in the file: first line (1-based), characters with their line end, cells.

    `cells` is empty for a blank row, and None where the row is no CSV or has another number of cells than
    the header; `damage` then says so in words.
    """

    line: int
    raw: str
    cells: Sequence[str] | None
    damage: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole file: how it is written, the names of its columns, and its lines below the header.

    `header` is folded to lower case; `preamble` is the byte-order mark, if any, and the line of the header.
    """

    header: tuple[str, ...] = ()
    delimiter: str = ","
    newline: str = "\n"
    preamble: str = ""
    lines: Sequence[str] = ()

    def row(self, cells: Mapping[str, str]) -> str:
        """Write one row; columns that `cells` does not name stay empty."""
        return self._csv_line([cells.get(column, "") for column in self.header])

    def records(self) -> Iterator[Record]:
        """Split the lines into rows; a row that is no CSV takes only its first line along."""
        index = yield from self._rows_of_one_line()
        while index < len(self.lines):
            size = _extent(self.lines, index)
            record = self._parsed(index, size)
            if record.damage not in (None, _IN_ANOTHER_ENCODING) and size > 1:
                size, record = 1, self._parsed(index, 1)
            yield record
            index += size

    def with_columns(self, columns: Sequence[str]) -> Sheet:
        """Add the columns that are missing, after those that are there, to the header and to every row."""
        missing = [column for column in columns if column not in self.header]
        header = (*self.header, *missing)
        bom = _BOM if self.preamble.startswith(_BOM) else ""
        lines = [
            self._csv_line([*record.cells, *("" for _ in missing)]) if record.cells else record.raw
            for record in self.records()
        ]
        return Sheet(header, self.delimiter, self.newline, bom + self._csv_line(header), lines)

    def ending(self) -> str:
        """Give what ends the last row where it has no line end; a crash may have left a quotation open."""
        last = self.lines[-1] if self.lines else self.preamble
        if not last or last.endswith(("\n", "\r")):
            return ""
        *_, record = self.records()
        torn = record.cells is None and record.raw.count('"') % 2 == 1
        return f'"{self.newline}' if torn else self.newline

    def _rows_of_one_line(self) -> Generator[Record, None, int]:
        """Give the rows up to the first that is not one whole line; return how many there were."""
        done = 0
        reader = csv.reader(self.lines, delimiter=self.delimiter, strict=True)
        with suppress(csv.Error):
            for cells in reader:
                if reader.line_num != done + 1:
                    break
                yield self._record(done, self.lines[done], cells)
                done += 1
        return done

    def _parsed(self, index: int, size: int) -> Record:
        raw = "".join(self.lines[index : index + size])
        return self._record(index, raw, _parse(raw, self.delimiter))

    def _record(self, index: int, raw: str, cells: list[str] | None) -> Record:
        line, width = index + 2, len(self.header)
        if cells is None:
            return Record(line, raw, None, "its quotation marks do not match")
        if not raw.isascii() and _NOT_UTF_8.search(raw) is not None:
            return Record(line, raw, None, _IN_ANOTHER_ENCODING)
        if not any(cells):
            return Record(line, raw, ())
        while len(cells) > width and not cells[-1]:
            cells.pop()
        if len(cells) != width:
            held = "1 cell" if len(cells) == 1 else f"{len(cells)} cells"
            return Record(line, raw, None, f"it has {held} where the header has {width}")
        return Record(line, raw, cells)

    def _csv_line(self, cells: Sequence[str]) -> str:
        line = io.StringIO()
        csv.writer(line, delimiter=self.delimiter, lineterminator=self.newline).writerow(cells)
        return line.getvalue()


def sheet_of(text: str, needed: Sequence[str]) -> Sheet:
    """Read a file's text; an empty one has no header and no rows.

    Raises ValueError, in words, where the header lacks one of the `needed` columns.
    """
    bom = _BOM if text.startswith(_BOM) else ""
    lines = list(io.StringIO(text.removeprefix(_BOM), newline=""))
    if not lines:
        return Sheet(preamble=bom)
    delimiter = max(",;\t", key=lines[0].count)
    header = tuple(cell.strip().casefold() for cell in _parse(lines[0], delimiter) or ())
    missing = [column for column in needed if column not in header]
    if missing:
        raise ValueError(f"the header names no column {', '.join(missing)}")
    newline = "\r\n" if lines[0].endswith("\r\n") else "\n"
    return Sheet(header, delimiter, newline, bom + lines[0], lines[1:])


def _extent(lines: Sequence[str], index: int) -> int:
    """Count the lines of the row at `index`: more than one where a quoted cell holds line breaks."""
    quotes = 0
    for size, line in enumerate(lines[index : index + MOST_LINES_OF_A_ROW], start=1):
        quotes += line.count('"')
        if quotes % 2 == 0:
            return size
    return 1


def _parse(raw: str, delimiter: str) -> list[str] | None:
    """Read one row, or give None where it is no CSV."""
    try:
        rows = list(csv.reader([raw], delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    return rows[0] if rows else []
