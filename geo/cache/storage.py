"""The cache file itself: read with its damage, appended to under a lock, rewritten whole or not at all.

A person may have saved the file from a spreadsheet, so a byte-order mark, semicolons or tabs between cells,
CRLF and cells with line breaks are read, and what is appended follows the same form. Rows are kept as the
characters they are: a rewrite leaves out rows or adds columns, and never rephrases what it keeps.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from geo.errors import CacheError, OutputError
from geo.files import replacing

LOCK_SECONDS = 60
MOST_LINES_OF_A_ROW = 64

_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Record:
    """One row as it stands in the file: first line (1-based), characters with their line end, cells.

    `cells` is None where the row is no CSV or has another number of cells than the header; `damage` then
    says so in words.
    """

    line: int
    raw: str
    cells: tuple[str, ...] | None
    damage: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole file: how it is written, its header as named and folded, its rows; blank rows included."""

    header: tuple[str, ...] = ()
    delimiter: str = ","
    newline: str = "\n"
    preamble: str = ""
    records: list[Record] = field(default_factory=list)

    def row(self, cells: Mapping[str, str]) -> str:
        """Write one row; columns that `cells` does not name stay empty."""
        return _csv_line([cells.get(column, "") for column in self.header], self.delimiter, self.newline)


def read(path: Path) -> Sheet:
    """Read the file; one that is not there, or is empty, has no header and no rows.

    Raises CacheError where the file cannot be read or has no header of a geocode cache.
    """
    sheet = _sheet_of(_bytes_of(path), path)
    if sheet.records and sheet.records[-1].damage and not _is_ended(sheet.records[-1].raw):
        with suppress(CacheError), _locked(path):  # another process may be writing this very row
            return _sheet_of(_bytes_of(path), path)
    return sheet


def read_table(path: Path, needed: Sequence[str]) -> Sheet:
    """Read another CSV file of people's making, which has to be there and to name the `needed` columns."""
    if not path.is_file():
        raise CacheError(f"{path}: there is no such file")
    return _sheet_of(_bytes_of(path), path, needed)


def append(path: Path, rows: Sequence[Mapping[str, str]], columns: Sequence[str]) -> None:
    """Add rows at the end: all of them, or none where the disk refuses.

    Makes the file, and the columns that it lacks, first. Ends a line that a crash left half-written.
    """
    with _locked(path):
        content = _bytes_of(path)
        present = _sheet_of(content[: content.find(b"\n") + 1] or content, path)
        if set(columns) - set(present.header):
            _write(path, _with_columns(_sheet_of(content, path), columns), rows)
            return
        ending = "" if _is_ended(content[-1:].decode("latin-1")) else _ending(_sheet_of(content, path))
        _append_bytes(path, (ending + "".join(map(present.row, rows))).encode())


def rewrite(path: Path, choose: Callable[[Sheet], Collection[int]]) -> None:
    """Leave out the rows at the lines that `choose` gives; every other row keeps its very characters.

    `choose` sees the file as it is once the lock is held.
    """
    with _locked(path):
        present = _sheet_of(_bytes_of(path), path)
        unwanted = set(choose(present))
        present.records[:] = [record for record in present.records if record.line not in unwanted]
        if unwanted:
            _write(path, present, ())


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise CacheError(f"{path}: cannot be read: {error.strerror or error}") from error


def _sheet_of(content: bytes, path: Path, needed: Sequence[str] = ("name",)) -> Sheet:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise CacheError(f"{path}: is UTF-16: save it as CSV in UTF-8")
    text = content.decode("utf-8", errors="surrogateescape")
    preamble = _BOM if text.startswith(_BOM) else ""
    lines = list(io.StringIO(text.removeprefix(_BOM), newline=""))
    if not lines:
        return Sheet(preamble=preamble)
    delimiter = max(",;\t", key=lines[0].count)
    header = tuple(cell.strip().casefold() for cell in _parse(lines[0], delimiter) or ())
    missing = [column for column in needed if column not in header]
    if missing:
        columns = ", ".join(missing)
        raise CacheError(f"{path}, line 1: is not what it should be: the header names no column {columns}")
    newline = "\r\n" if lines[0].endswith("\r\n") else "\n"
    records = list(_records(lines, delimiter, len(header)))
    return Sheet(header, delimiter, newline, preamble + lines[0], records)


def _records(lines: Sequence[str], delimiter: str, width: int) -> Iterator[Record]:
    """Split the lines below the header into rows; a row that is no CSV takes only its first line along."""
    index = 1
    while index < len(lines):
        size = _extent(lines, index)
        record = _record(index + 1, "".join(lines[index : index + size]), delimiter, width)
        if record.damage is not None and size > 1:
            size = 1
            record = _record(index + 1, lines[index], delimiter, width)
        yield record
        index += size


def _extent(lines: Sequence[str], index: int) -> int:
    """Count the lines of the row at `index`: more than one where a quoted cell holds line breaks."""
    quotes = 0
    for size, line in enumerate(lines[index : index + MOST_LINES_OF_A_ROW], start=1):
        quotes += line.count('"')
        if quotes % 2 == 0:
            return size
    return 1


def _record(line: int, raw: str, delimiter: str, width: int) -> Record:
    cells = _parse(raw, delimiter)
    if cells is None:
        return Record(line, raw, None, "its quotation marks do not match")
    if not raw.isascii() and any("\udc80" <= character <= "\udcff" for character in raw):
        return Record(line, raw, None, "it is not UTF-8: save the file as CSV in UTF-8")
    if not any(cells):
        return Record(line, raw, ())
    while len(cells) > width and not cells[-1]:
        cells.pop()
    if len(cells) != width:
        return Record(line, raw, None, f"it has {len(cells)} cells where the header has {width}")
    return Record(line, raw, tuple(cells))


def _parse(raw: str, delimiter: str) -> list[str] | None:
    """Read one row, or give None where it is no CSV."""
    try:
        rows = list(csv.reader([raw], delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    return rows[0] if rows else []


def _csv_line(cells: Sequence[str], delimiter: str, newline: str) -> str:
    line = io.StringIO()
    csv.writer(line, delimiter=delimiter, lineterminator=newline).writerow(cells)
    return line.getvalue()


def _with_columns(sheet: Sheet, columns: Sequence[str]) -> Sheet:
    """Add the columns that are missing, after those that are there, to the header and to every whole row."""
    missing = [column for column in columns if column not in sheet.header]
    header = (*sheet.header, *missing)
    padding = [""] * len(missing)

    def padded(record: Record) -> Record:
        if not record.cells:
            return record
        raw = _csv_line([*record.cells, *padding], sheet.delimiter, sheet.newline)
        return Record(record.line, raw, (*record.cells, *padding))

    bom = _BOM if sheet.preamble.startswith(_BOM) else ""
    preamble = bom + _csv_line(header, sheet.delimiter, sheet.newline)
    return Sheet(header, sheet.delimiter, sheet.newline, preamble, [padded(r) for r in sheet.records])


def _write(path: Path, sheet: Sheet, added: Sequence[Mapping[str, str]]) -> None:
    """Write the whole file beside the old one and move it into place."""
    parts = [sheet.preamble, *(_ended(record.raw, sheet.newline) for record in sheet.records)]
    parts += [sheet.row(cells) for cells in added]
    try:
        with replacing(path) as stream:
            stream.write("".join(parts).encode("utf-8", errors="surrogateescape"))
    except OutputError as error:
        raise _unwritable(path, error.__cause__ or error) from error


def _ended(raw: str, newline: str) -> str:
    return raw if _is_ended(raw) else raw + newline


def _is_ended(raw: str) -> bool:
    return raw.endswith(("\n", "\r"))


def _ending(sheet: Sheet) -> str:
    """Give what ends a last row without a line end; a crash may have left a quotation open in it."""
    last = sheet.records[-1] if sheet.records else None
    torn = last is not None and last.cells is None and last.raw.count('"') % 2 == 1
    return f'"{sheet.newline}' if torn else sheet.newline


def _append_bytes(path: Path, content: bytes) -> None:
    try:
        with path.open("ab", buffering=0) as stream:
            size = stream.seek(0, os.SEEK_END)
            try:
                while content:
                    content = content[stream.write(content) :]
                os.fsync(stream.fileno())
            except OSError:
                stream.truncate(size)
                raise
    except OSError as error:
        raise _unwritable(path, error) from error


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold the lock of the file; other processes wait. The lock file beside it is left, as it is empty."""
    from filelock import FileLock, Timeout  # 20 ms that a run with nothing new to remember does not pay

    target = path.resolve()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(target.with_name(f".{target.name}.lock"), timeout=LOCK_SECONDS):
            yield
    except Timeout as error:
        raise CacheError(
            f"{path}: another process has held the geocode cache for {LOCK_SECONDS} s; try again"
        ) from error
    except OSError as error:
        if isinstance(error, CacheError):
            raise
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: BaseException) -> CacheError:
    reason = getattr(error, "strerror", None) or str(error)
    return CacheError(f"{path}: cannot be written: {reason}; name another with --cache")
