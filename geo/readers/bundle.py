"""JSON bundles of our own: the reports that one holds, to be located anew, with the corrections made since.

`reportmap draw` draws a bundle as it is. A folder is not searched for bundles, which hold again what lies
beside them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from geo.bundle import FORMAT, from_bundle
from geo.errors import ReportError, TableError
from geo.model import Report
from geo.readers._choices import OnError
from geo.readers._source import Source

SUFFIXES: frozenset[str] = frozenset()

_BEGINNING = f'{{"format":"{FORMAT}",'.encode()
_MAX_BYTES = 500_000_000


def recognises(source: Source) -> bool:
    """Tell what every bundle begins with."""
    return source.head().startswith(_BEGINNING)


def read(source: Source, on_error: OnError) -> Iterator[Report]:
    """Read the reports of a bundle, each as it was read the first time."""
    try:
        bundle: Any = json.loads(source.content(_MAX_BYTES))
        reports = from_bundle(bundle, source.name).reports
    except (ValueError, RecursionError) as error:
        reason = str(error) if isinstance(error, TableError) else f"{source.name}: is not JSON: {error}."
        raise ReportError(reason) from error
    if not reports:
        raise ReportError(f"{source.name}: holds places but no report; reportmap draw makes their map.")
    yield from reports
