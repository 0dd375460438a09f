"""JSON: an array of reports, or a single one, as programs write it to a file of its own.

A folder is not searched for such files: most that lie in one hold something else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from geo.errors import ReportError
from geo.model import Report
from geo.readers._choices import OnError
from geo.readers._encoding import decoded
from geo.readers._records import keys_of, report_of
from geo.readers._source import Source

SUFFIXES: frozenset[str] = frozenset()

_MAX_BYTES = 500_000_000
# An object that begins and goes on within a line is one of JSON Lines, or a bundle.
_BEGINNING = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\[\s*\{\s*[\"}]|\[\s*\]\s*\Z|\{\s*\n\s*\"[^\"\n]*\"\s*:)")


def recognises(source: Source) -> bool:
    """Tell an array of objects, and an object that is spread over several lines."""
    return _BEGINNING.match(source.head()) is not None


def read(source: Source, on_error: OnError) -> Iterator[Report]:
    """Read one report an object; a bad one is reported with its number, and the next one read."""
    sha256 = source.sha256()
    records = _records(source)
    if not records:
        raise ReportError(f"{source.name}: is an array without any report.")
    for number, record in enumerate(records, start=1):
        try:
            if not isinstance(record, dict):
                raise ReportError(f"{source.name}, report {number}: is not a JSON object with a `text`.")
            yield report_of(record, keys_of(list(record)), source, sha256, number, counted="report")
        except ReportError as error:
            on_error(error)


def _records(source: Source) -> list[object]:
    try:
        document = json.loads(decoded(source, source.content(_MAX_BYTES)).removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        if isinstance(error, ReportError):
            raise
        raise ReportError(f"{source.name}: is not JSON: {error}.") from error
    return document if isinstance(document, list) else [document]
