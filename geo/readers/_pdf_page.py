"""A page of a PDF as lines with their places on it, as `_pdf_lines` gives them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median_high

LIST_MARK = r"(?:[•‣▪●○◦■□➢\uf0b7]|[-–—](?=\s)|\(?\d{1,2}[.)](?=\s)|\(?[a-z]\)(?=\s))"


Gap = tuple[float, float]

_WIDE = 0.8  # in sizes of the font


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page; lengths in points, `top` from the page's upper edge, `size` that of the font.

    Where a hyphen connects two lines they are one, and `last_top` is the top of the second. A tab in the text
    is a gap that may be one between cells of a table; `gaps` says from where to where each goes. `is_row`: it
    is a row of a table, and has bars between its cells instead.
    """

    text: str
    left: float
    top: float
    right: float
    last_top: float
    size: float
    gaps: tuple[Gap, ...] = ()
    is_row: bool = False

    def wide_gaps(self) -> tuple[Gap, ...]:
        """Give the gaps that are wider than spaces are in a line that is spaced to fill its column."""
        return tuple(gap for gap in self.gaps if gap[1] - gap[0] > _WIDE * self.size)

    def with_gaps(self, kept: Sequence[Gap]) -> Line:
        """Give the line with spaces for all of its gaps but some."""
        cells = self.text.split("\t")
        signs = ("\t" if gap in kept else " " for gap in self.gaps)
        text = "".join(sign + cell for sign, cell in zip(("", *signs), cells, strict=True))
        return replace(self, text=text, gaps=tuple(gap for gap in self.gaps if gap in kept))


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page that is `height` points high."""

    height: float
    lines: tuple[Line, ...]

    def usual_size(self) -> float:
        """Give the size of most of the text."""
        sizes = [line.size for line in self.lines for _ in range(0, len(line.text), 10)]
        return median_high(sizes) if sizes else 0.0
