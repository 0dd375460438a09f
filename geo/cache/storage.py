"""The cache file on disk: read, appended to under a lock, rewritten whole or not at all."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from geo.cache.sheet import Sheet, sheet_of
from geo.errors import CacheError, OutputError
from geo.files import replacing

LOCK_SECONDS = 60

_DECIMAL_COMMA = re.compile(rb"[;\t][-+]?\d+,\d+[;\t]")


def read(path: Path) -> Sheet:
    """Read the file; one that is not there, or is empty, has no header and no rows.

    Raises CacheError where the file cannot be read or has no header of a geocode cache.
    """
    content = _bytes_of(path)
    if content and not content.endswith((b"\n", b"\r")):
        with suppress(CacheError), _locked(path):  # another process may be writing this very row
            content = _bytes_of(path)
    return _sheet_of(content, path)


def is_writable(path: Path) -> bool:
    """Tell, without writing, whether the file can be added to, or made where it is not there."""
    if path.exists():
        return os.access(path, os.W_OK)
    folder = next(folder for folder in path.absolute().parents if folder.exists())
    return folder.is_dir() and os.access(folder, os.W_OK)


def read_table(path: Path, needed: Sequence[str]) -> Sheet:
    """Read another CSV file of people's making, which has to be there and to name the `needed` columns."""
    if not path.is_file():
        raise CacheError(f"{path}: there is no such file")
    sheet = _sheet_of(_bytes_of(path), path, needed)
    if not sheet.header:
        raise CacheError(f"{path}: is empty")
    return sheet


def append(
    path: Path, rows: Sequence[dict[str, str]], columns: Sequence[str], decimals: Sequence[str]
) -> None:
    """Add rows at the end: all of them, or none where the disk refuses.

    Makes the file, and the columns that it lacks, first. Ends a line that a crash left half-written. The
    rows are written in the form that the file has, the numbers of the columns `decimals` too.
    """
    with _locked(path):
        content = _bytes_of(path)
        whole = content.endswith((b"\n", b"\r"))
        present = _sheet_of(content[: content.find(b"\n") + 1] if whole else content, path)
        if present.delimiter != "," and _DECIMAL_COMMA.search(content) is not None:
            rows = [
                row | {column: row[column].replace(".", ",") for column in decimals if column in row}
                for row in rows
            ]
        if set(columns) <= set(present.header):
            added = present.ending() + "".join(map(present.row, rows))
            _append_bytes(path, added.encode())
        else:
            _write(path, _sheet_of(content, path).with_columns(columns), rows)


def rewrite(path: Path, choose: Callable[[Sheet], Collection[int]]) -> None:
    """Leave out the rows at the lines that `choose` gives; every other row keeps its very characters.

    `choose` sees the file as it is once the lock is held.
    """
    with _locked(path):
        present = _sheet_of(_bytes_of(path), path)
        unwanted = set(choose(present))
        if unwanted:
            kept = [record.raw for record in present.records() if record.line not in unwanted]
            _write(path, replace(present, lines=kept), ())


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return b""
    except OSError as error:
        raise CacheError(f"{path}: cannot be read: {error.strerror or error}") from error


def _sheet_of(content: bytes, path: Path, needed: Sequence[str] = ("name",)) -> Sheet:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise CacheError(f"{path}: is UTF-16: save it as CSV in UTF-8")
    try:
        return sheet_of(content.decode("utf-8", errors="surrogateescape"), needed)
    except ValueError as error:
        raise CacheError(f"{path}, line 1: is not what it should be: {error}") from error


def _write(path: Path, sheet: Sheet, added: Sequence[Mapping[str, str]]) -> None:
    """Write the whole file beside the old one and move it into place."""
    parts = [sheet.preamble, *sheet.lines]
    if added:
        parts += [sheet.ending(), *map(sheet.row, added)]
    try:
        with replacing(path) as stream:
            stream.write("".join(parts).encode("utf-8", errors="surrogateescape"))
    except OutputError as error:
        raise _unwritable(path, error.__cause__ or error) from error


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
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: BaseException) -> CacheError:
    reason = getattr(error, "strerror", None) or str(error)
    return CacheError(f"{path}: cannot be written: {reason}; name another with --cache")
