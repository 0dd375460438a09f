"""Text cells of tables that spreadsheets open: no cell may be taken for a formula.

A spreadsheet runs a cell that starts with one of ``= + - @``, a tab or a carriage return. `guard` puts an
apostrophe before such text and `unguard` takes exactly that apostrophe away again, so that
``unguard(guard(text)) == text`` for every text, names like ``'s-Hertogenbosch`` included.
"""

from __future__ import annotations

FORMULA_STARTS = frozenset("=+-@\t\r")
_GUARDED = FORMULA_STARTS | {"'"}


def guard(text: str) -> str:
    """Make a text cell safe to open in a spreadsheet."""
    return f"'{text}" if _needs_guard(text) else text


def unguard(text: str) -> str:
    """Read a text cell that `guard` wrote; other text is given back as it is."""
    return text[1:] if text[:1] == "'" and text[1:2] in _GUARDED else text


def _needs_guard(text: str) -> bool:
    first, second = text[:1], text[1:2]
    return first in FORMULA_STARTS or (first == "'" and second in _GUARDED)
