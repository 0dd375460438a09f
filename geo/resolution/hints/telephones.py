"""Telephone numbers of North America, whose area codes belong to states and provinces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.resolution.hints.signs import Codes, speaking_for

_NUMBER = re.compile(
    r"(?<![\w.-])(?:\+?1[-. ])?(?:\((?P<code>[2-9]\d\d)\) ?|(?P<bare>[2-9]\d\d)[-./ ])"
    r"[2-9]\d\d[-. ]\d{4}(?![\w-])"
)
_LAST_DIGITS = re.compile(r"\d[-. ]\d{4}")  # most reports have none, which is told at once


def telephones(text: str) -> Iterator[Codes]:
    """Tell which unit each area code belongs to, once a unit."""
    if _LAST_DIGITS.search(text) is None:
        return
    known = speaking_for("area_codes.json")
    called = {match["code"] or match["bare"] for match in _NUMBER.finditer(text)}
    yield from sorted({known[code] for code in called if code in known})
