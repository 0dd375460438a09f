"""Tables of reports, whatever file they are in: the row that names the columns, a report for each below.

The title, which has a column of its own, is the first line of the report: in tables that people keep it is
often where the place stands. Above the names of the columns there may be a title of the whole table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from geo.errors import ReportError
from geo.model import Report
from geo.readers._choices import OnError
from geo.readers._records import NAMES, keys_of, report_of
from geo.readers._source import Source
from geo.readers._text import with_headline

Value = str | int | float | None
Row = Sequence[Value]

HEADER_WITHIN = 20
"""Rows among which one names the columns."""

_LONGEST_NAME = 40
_MOST_COLUMNS = 2000  # of a table that a person made; a file with a million ends soon
_NAMED_COLUMNS = 12


def reports_in(
    rows: Iterable[tuple[int, Row]], source: Source, sha256: str, on_error: OnError, counted: str = "line"
) -> Iterator[Report]:
    """Give the reports of a table, one a row; a row without text is reported, and the next one read.

    `rows` come with their numbers; `counted` says what those count. Raises `ReportError` where no column
    holds texts, or there is nothing below the names of the columns.
    """
    filled = ((number, row) for number, row in rows if any(map(_written, row)))
    first = list(islice(filled, HEADER_WITHIN))
    if not first:
        raise ReportError(f"{source.name}: is empty.")
    at = header_at([row for _, row in first])
    if at is None:
        number, row = max(first, key=lambda one: (_width(one[1]), -one[0]))
        raise ReportError(_no_text_column(f"{source.name}, {counted} {number}", row))
    number, header = first[at][0], list(map(_written, first[at][1]))
    if at > 0:
        source.notes.append(
            f"{source.name}, {counted} {number}: is taken for the names of the columns; what stands above it "
            "is not read."
        )
    keys, empty = keys_of(header), True
    for number, row in chain(first[at + 1 :], filled):
        empty = False
        if any(map(_written, row[len(header) :])):
            source.notes.append(
                f"{source.name}, {counted} {number}: has {len(row)} cells where the names have {len(header)}"
                "; those beyond are not read. A text with commas stands in quotation marks."
            )
        try:
            report = report_of(dict(zip(header, row, strict=False)), keys, source, sha256, number, counted)
        except ReportError as error:
            on_error(error)
        else:
            yield replace(report, text=with_headline(report.text, report.title))
    if empty:
        raise ReportError(f"{source.name}: has no row below its header.")


def header_at(rows: Sequence[Row]) -> int | None:
    """Find the row that names a column of texts: the first row, or one of several short names."""
    return next(
        (at for at, row in enumerate(rows) if names_texts(row) and (at == 0 or _width(row) > 1)), None
    )


def names_texts(row: Row) -> bool:
    """Tell whether a row is of short names, one of them of a column that holds texts."""
    names = list(map(_written, row[:_MOST_COLUMNS]))
    return "text" in keys_of(names) and all(len(name) < _LONGEST_NAME for name in names)


def is_table(rows: Sequence[Row]) -> bool:
    """Tell a table from lines of text."""
    return any(_width(row) > 1 for row in rows)


def _width(row: Row) -> int:
    return sum(bool(_written(value)) for value in row[:_MOST_COLUMNS])


def _written(value: Value) -> str:
    return "" if value is None else str(value).strip()


def _no_text_column(where: str, header: Row) -> str:
    """Say that none of a table's columns holds texts, and which it has; `where` names the file and line."""
    names = ", ".join(_written(name)[:40] or "(unnamed)" for name in header[:_NAMED_COLUMNS])
    more = f" and {len(header) - _NAMED_COLUMNS} more" if len(header) > _NAMED_COLUMNS else ""
    return (
        f"{where}: no column holds the text of the reports. The columns are {names}{more}; "
        f"name one of them {NAMES['text'][0]}."
    )
