"""JSON Lines: one report a line, an object with ``text`` and, if known, ``id``, ``title`` and so on."""

from __future__ import annotations

import json
from collections.abc import Iterator

from geo.errors import ReportError
from geo.model import Report
from geo.readers._choices import OnError
from geo.readers._encoding import lines
from geo.readers._records import keys_of, report_of
from geo.readers._source import Source

SUFFIXES = frozenset({".jsonl", ".ndjson"})


def recognises(source: Source) -> bool:
    """Tell a first line that is, or is cut off within, a JSON object."""
    line = source.head().removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")
    if not line[0].startswith((b'{"', b'{ "')):
        return False
    if not line[1]:
        return True
    try:
        return isinstance(json.loads(line[0]), dict)
    except (ValueError, RecursionError):
        return False


def read(source: Source, on_error: OnError) -> Iterator[Report]:
    """Read one report a line; a bad line is reported with its number, and the next one read."""
    sha256 = source.sha256()
    empty = True
    for number, line in enumerate(lines(source), start=1):
        if not line.strip():
            continue
        empty = False
        try:
            record = _record(line, f"{source.name}, line {number}")
            yield report_of(record, keys_of(list(record)), source, sha256, number)
        except ReportError as error:
            on_error(error)
    if empty:
        raise ReportError(f"{source.name}: is empty.")


def _record(line: str, where: str) -> dict[str, object]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:  # its own words would call every line line 1
        raise ReportError(
            f"{where}: is not JSON: {error.msg} at column {error.colno}. Each line is one JSON object."
        ) from error
    except (ValueError, RecursionError) as error:
        raise ReportError(
            f"{where}: is nested too deep, or holds a number of too many digits, to be read."
        ) from error
    if not isinstance(record, dict):
        raise ReportError(f"{where}: is not a JSON object with a `text`.")
    return record
