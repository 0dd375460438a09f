"""Interstate highways, each of which runs through a few of the United States."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.resolution.hints.signs import Codes, speaking_for

_HIGHWAY = re.compile(r"\b(?:I-|Interstate[- ])(\d{1,3}[EW]?)\b")
_BEGINNINGS = ("I-", "Interstate")  # most reports have none, which is told at once


def highways(text: str) -> Iterator[Codes]:
    """Tell through which states each Interstate that a report names runs."""
    if not any(map(text.__contains__, _BEGINNINGS)):
        return
    known = speaking_for("interstates.json")
    for number in sorted(set(_HIGHWAY.findall(text))):
        if number in known:
            yield known[number]
