"""Numbers as people and spreadsheets write them: "48.85" and "48,85", "1,200", "1.200" and "1 200"."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_DECIMAL = re.compile(r"[+-]?\d+([.,])\d+", re.ASCII)
_GROUPED = re.compile(r"[1-9]\d{0,2}([.,'’ \u00a0\u202f])\d{3}(?:\1\d{3})*", re.ASCII)


def plain_number(text: str) -> float | None:
    """Read a number, with a decimal comma too; None where it is none."""
    written = _bare(text)
    decimal = _DECIMAL.fullmatch(written)
    if decimal is not None and decimal[1] == ",":
        written = written.replace(",", ".")
    return float(written) if _NUMBER.fullmatch(written) else None


def decimal_sign(coordinates: Iterable[str]) -> str | None:
    """Tell from coordinates whether a table writes decimals with a point or a comma; None for neither."""
    found = (_DECIMAL.fullmatch(_bare(text)) for text in coordinates)
    return next((decimal[1] for decimal in found if decimal is not None), None)


def grouped_number(text: str, decimal: str | None) -> int | None:
    """Read a whole number in groups of thousands, which the `decimal` sign of the table does not separate.

    None where it has no groups, or they may as well be decimals.
    """
    written = _bare(text)
    grouped = _GROUPED.fullmatch(written)
    if grouped is None or grouped[1] == decimal:
        return None
    return int(re.sub(r"\D", "", written))


def _bare(text: str) -> str:
    return text.strip().removeprefix("'").replace("\N{MINUS SIGN}", "-")
