"""Excel workbooks: one report a row of each sheet that has a column of texts, as in a table of `csv`.

A folder is not searched for them: most that lie in one hold figures, or are exports of ours. In a workbook
that is named, the first sheet with a table must have texts; others without are passed over.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import chain, islice
from typing import Any

from geo.errors import ReportError
from geo.model import Report
from geo.readers._choices import OnError
from geo.readers._source import Source, megabytes
from geo.readers._table import HEADER_WITHIN, Row, Value, header_at, is_table, reports_in

SUFFIXES: frozenset[str] = frozenset()

_MEMBER = "xl/workbook.xml"


def recognises(source: Source) -> bool:
    """Tell a workbook by what its archive holds."""
    return source.is_archive_with(_MEMBER)


def read(source: Source, on_error: OnError) -> Iterator[Report]:
    """Read one report a row; a row without text is reported with its number, and the next one read."""
    sha256 = source.sha256()
    has_texts = False
    for title, rows in _sheets(source):
        first = list(islice(rows, HEADER_WITHIN))
        cells = [row for _, row in first]
        if header_at(cells) is not None or (is_table(cells) and not has_texts):
            has_texts = True
            yield from reports_in(chain(first, rows), source, sha256, on_error, f"sheet {title}, row")
    if not has_texts:
        raise ReportError(f"{source.name}: is empty.")


def _sheets(source: Source) -> Iterator[tuple[str, Iterator[tuple[int, Row]]]]:
    """Give each sheet's title and its numbered rows, with values where the workbook has formulas."""
    from openpyxl import load_workbook

    from geo.readers._zipped import MAX_BYTES, archive_of

    with archive_of(source) as archive:
        size = sum(member.file_size for member in archive.infolist())
    if size > MAX_BYTES:
        raise ReportError(f"{source.name}: unpacks to {megabytes(size)}, more than {megabytes(MAX_BYTES)}.")
    source.stream.seek(0)
    with _naming(source), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions, which no text depends on
        sheets = list(load_workbook(source.stream, read_only=True, data_only=True).worksheets)
    for sheet in sheets:
        yield sheet.title, _rows(sheet, source)


def _rows(sheet: Any, source: Source) -> Iterator[tuple[int, Row]]:
    with _naming(source):
        for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
            yield number, list(map(_value, row))


@contextmanager
def _naming(source: Source) -> Iterator[None]:
    """Turn whatever a broken workbook makes openpyxl, zipfile and expat raise into a `ReportError`."""
    try:
        yield
    except Exception as error:
        reason = (str(error) or type(error).__name__).splitlines()[0].rstrip(".")[:120]
        raise ReportError(f"{source.name}: is broken ({reason}). Open it and save it again.") from error


def _value(cell: Any) -> Value:
    """Give what a cell holds, a date as ISO 8601 and a blank as None."""
    if isinstance(cell, date):
        return cell.isoformat()
    if cell is None or isinstance(cell, int | float):
        return cell
    return str(cell) if str(cell).strip() else None
