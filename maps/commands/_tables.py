"""Tables on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from maps.commands._talk import say


def echo_table(rows: Sequence[Sequence[str]]) -> None:
    """Print columns two spaces apart, as wide as their widest cell on the screen."""
    rows = [[" ".join(cell.split()) for cell in row] for row in rows]  # a note may hold line breaks
    widths = [max(_width(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
        say("  ".join(padded).rstrip())


def _width(text: str) -> int:
    """Count the columns that text takes on a terminal: East Asian characters two, combining marks none."""
    from unicodedata import combining, east_asian_width

    return sum(2 if east_asian_width(c) in "WF" else not combining(c) for c in text)
