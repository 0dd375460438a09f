"""The lines of a PDF with their places on the page, printed as JSON: run as a process of its own.

PDFium is a C++ library and the files are anybody's: in a process of its own a file that crashes it, or eats
time or memory, ends as one sentence about that file. Reads the PDF from standard input and prints one JSON
value a line: first ``{"pages": 3, "title": "..."}``, then for each page its height and a list of
``[text, left, top, right, last_top, size, gaps]``, in points from the page's upper left corner, or
``{"error": "..."}``. PDFium gives lines that a hyphen connects as one, with U+FFFE for the hyphen: `top` is
that of the first, `last_top` that of the last. A tab in the text is a gap that may be one between the
cells of a table, and `gaps` says from where to where each goes. Lines of right-to-left scripts are measured
from the page's right edge, so that every line begins at its left.

PDFium was chosen by measuring pypdf, pdfminer.six and pypdfium2 on the same justified and two-column pages:
it takes a seventh of the time of the two others, is the only one to resolve ligatures and to mark hyphenated
line ends, and unlike pdfminer.six does not tear widely spaced lines apart.
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections.abc import Iterator
from ctypes import c_double
from itertools import pairwise
from statistics import median_low
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

MEMORY_BYTES = 2_000_000_000

Edges = tuple[float, float]
Line = tuple[str, float, float, float, float, float, list[Edges]]

_NUL = "\0"
_HYPHEN = "\ufffe"
_BLANKS = f" \t{_NUL}"
_LINE_END = re.compile(r"(?<=\S) ?\r\n ?(?=\S)")
# Not behind a digit, where a raised number is a power; that of a measure ("km") may go too.
_MAY_BE_MARK = re.compile(
    rf"(?<=[^\W\d_]|[.,;:!?…)\]\"'”’»%。])[ {_NUL}]*"
    r"(?P<mark>\d{1,3}(?:, ?\d{1,3}){0,4}|[*†‡]{1,3})(?!\d)"
)
_TAKEN_OUT = re.compile(rf" *{_NUL}[ {_NUL}]*+(?P<sign>[.,;:!?)\]”»]?)")
# In parts of a line's height.
_SMALL, _RAISED, _LEVEL, _OVERLAP = 0.9, 0.2, 0.05, 0.5
_SPACE, _NEAR, _WIDEST_SPACE = 0.12, 0.3, 0.8
# In parts of the font's size: in a line with a gap so wide, every space may part cells.
_WIDE_CELL, _CELL = 0.8, 0.4
_EVEN, _FEW_SPACES, _SAMPLED = 1.3, 3, 5
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]{2}")
_LETTERS_FROM_RIGHT = re.compile("[\u0590-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]{2,}")
_LAM, _ALEFS = "ل", "اأإآ"


class Characters:
    """The characters of a page with their places as the page is shown, whatever way it is turned or cut."""

    def __init__(self, page: PdfPage) -> None:
        from pypdfium2 import raw

        self._raw = raw
        self._text_page = page.get_textpage()
        self._rotation = page.get_rotation()
        self._edges = page.get_cropbox()
        self.page_size = page.get_size()
        self.text = self._text_page.get_text_range(errors="replace")
        self.count = self._text_page.count_chars()

    def box(self, at: int) -> tuple[float, float, float, float]:
        """Give the left, bottom, right and top edge of a character."""
        left, bottom, right, top = self._text_page.get_charbox(at, loose=True)
        (one, base), (other, end) = self._shown(left, bottom), self._shown(right, top)
        return min(one, other), min(base, end), max(one, other), max(base, end)

    def base_and_size(self, at: int) -> tuple[float, float]:
        """Give where the line is that a character stands on, and the size of its font."""
        x, y, matrix = c_double(), c_double(), self._raw.FS_MATRIX()
        self._raw.FPDFText_GetCharOrigin(self._text_page, at, x, y)
        self._raw.FPDFText_GetMatrix(self._text_page, at, matrix)
        scale = math.hypot(matrix.c, matrix.d)
        size = self._raw.FPDFText_GetFontSize(self._text_page, at) * scale
        return self._shown(x.value, y.value)[1], round(size, 1)

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        left, bottom, right, top = self._edges
        match self._rotation:
            case 90:
                return y - bottom, right - x
            case 180:
                return right - x, top - y
            case 270:
                return top - y, x - left
        return x - left, y - bottom


def main(max_pages: int) -> None:
    """Print the lines of the PDF on standard input."""
    _limit_memory()
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(sys.stdin.buffer.read())
    except PdfiumError as error:
        _print({"error": "encrypted" if "password" in str(error).casefold() else "broken"})
        return
    _print({"pages": len(document), "title": document.get_metadata_dict().get("Title", "")})
    if len(document) > max_pages:
        return
    for number in range(len(document)):
        try:
            page = document[number]
            _print([round(page.get_height()), list(_lines(Characters(page)))])
        except PdfiumError:
            _print([0, []])


def _lines(characters: Characters) -> Iterator[Line]:
    """Give each line that is not blank, with the box from its first to its last character."""
    page_width, page_height = characters.page_size
    end = 0
    for line in _text_of(characters).split("\r\n"):
        start, end = end, end + len(line) + 2
        text = line.strip(_BLANKS)
        first = start + len(line) - len(line.lstrip(_BLANKS))
        if not text or first + len(text) > characters.count:
            continue
        base, size = _base_and_size(characters, text.partition(_HYPHEN)[0] or text, first)
        below = text.rpartition(_HYPHEN)[2]
        last_base = base
        if below and below != text:
            last_base, _ = _base_and_size(characters, below, first + len(text) - len(below))
        tops = (round(page_height - base - size, 1), round(page_height - last_base - size, 1))
        from_right = _RIGHT_TO_LEFT.search(text) is not None
        edges = _extent(characters, first, first + len(text), every=from_right)
        gaps = _gaps(characters, text, first, size, every=from_right)
        if from_right:
            edges = _mirrored(edges, page_width)
            gaps = {at: _mirrored(gap, page_width) for at, gap in gaps.items()}
        text = "".join("\t" if at in gaps else sign for at, sign in enumerate(text))
        text = _TAKEN_OUT.sub(_closed_up, text)
        yield text, round(edges[0], 1), tops[0], round(edges[1], 1), tops[1], size, [*gaps.values()]


def _base_and_size(characters: Characters, text: str, start: int) -> tuple[float, float]:
    """Give the base line and the size of a line's letters, whatever initial it begins with.

    Among smaller letters, as of code and of notes, the larger are the line's own. A letter's box would tell
    less: it depends on the font, and in some on the letter.
    """
    letters = [at for at, sign in enumerate(text, start) if sign.isalnum()] or [start]
    found = [characters.base_and_size(at) for at in letters[:: max(1, len(letters) // _SAMPLED)]]
    bases, sizes = zip(*found, strict=True)
    return median_low(bases), sorted(sizes)[-2:][0]


def _gaps(characters: Characters, text: str, start: int, size: float, *, every: bool) -> dict[int, Edges]:
    """Give the spaces of a line that may part cells, by their place in it."""
    if _HYPHEN in text or _NUL in text:
        return {}
    words = [word.span() for word in re.finditer("[^ ]+", text)]
    edges = [_extent(characters, start + first, start + end, every=every) for first, end in words]
    gaps = {
        words[n][1]: (round(min(one[1], other[1]), 1), round(max(one[0], other[0]), 1))
        for n, (one, other) in enumerate(pairwise(edges))
    }
    widths = [right - left for left, right in gaps.values()]
    if len(widths) > _FEW_SPACES and max(widths) < _EVEN * min(widths):
        return {}  # a line that is spaced to fill its column
    if max(widths, default=0) > _WIDE_CELL * size:
        return gaps
    return {at: gap for at, gap in gaps.items() if gap[1] - gap[0] > _CELL * size}


def _extent(characters: Characters, first: int, end: int, *, every: bool) -> Edges:
    """Give the left and the right edge of some characters, from the outer ones or from `every` one."""
    chosen = range(first, end) if every else (first, end - 1)
    boxes = [characters.box(at) for at in chosen]
    return min(box[0] for box in boxes), max(box[2] for box in boxes)


def _mirrored(edges: Edges, page_width: float) -> Edges:
    """Measure from the right edge of the page."""
    return round(page_width - edges[1], 1), round(page_width - edges[0], 1)


def _text_of(characters: Characters) -> str:
    """Give a page's text with lines whole and without note marks; every character keeps its position.

    PDFium ends a line before and after what is raised or lowered, as the mark of a footnote, the "rd" of
    "3rd" and the 2 of CO2 are. Those line ends become a space, if one is there, and what is taken out NUL.
    """
    text = _from_right(characters, characters.text)
    kept = list(text)
    for end in _LINE_END.finditer(text):
        gap = _gap(characters, end.start() - 1, end.end())
        if gap is not None:
            is_power = text[end.start() - 1].isdigit() and text[end.end()].isdigit()
            between = " " if gap > _SPACE or is_power else _NUL
            kept[slice(*end.span())] = [between] + [_NUL] * (len(end[0]) - 1)
    for mark in _MAY_BE_MARK.finditer("".join(kept)):
        first, last = mark.span("mark")
        if _is_raised(characters, mark.start() - 1, first):
            kept[first:last] = [_NUL] * (last - first)
    return "".join(kept)


def _from_right(characters: Characters, text: str) -> str:
    """Give a text with the letters of right-to-left words in the order in which they stand.

    Programs write them into a PDF in either order, and PDFium turns all of them round: also those that were
    right, and the lam and alef of a ligature, whose box they share.
    """

    def ordered(word: re.Match[str]) -> str:
        boxes = [(characters.box(at), text[at]) for at in range(*word.span())]
        signs = [sign for _, sign in sorted(boxes, key=lambda box: -box[0][2])]
        for at, ((one, sign), (other, following)) in enumerate(pairwise(boxes)):
            if one == other and sign in _ALEFS and following == _LAM and signs[at : at + 2] == [sign, _LAM]:
                signs[at : at + 2] = [_LAM, sign]
        return "".join(signs)

    return _LETTERS_FROM_RIGHT.sub(ordered, text)


def _closed_up(taken_out: re.Match[str]) -> str:
    """Give what stands where something was taken out: a space if there was one, but none before a sign."""
    return taken_out["sign"] or " " * (" " in taken_out[0])


def _gap(characters: Characters, one: int, other: int) -> float | None:
    """Give the width between two signs of one line of which one is raised or smaller, in parts of the larger.

    None where they are not of one line, or nothing tells them apart but that width, as in a table.
    """
    _, base, right, top = characters.box(one)
    left, other_base, _, other_top = characters.box(other)
    low, high = sorted((top - base, other_top - other_base))
    overlap = min(top, other_top) - max(base, other_base)
    alike = abs(base - other_base) < _LEVEL * high and high - low < _LEVEL * high
    if high <= 0 or alike or overlap < _OVERLAP * low:
        return None
    gap = (left - right) / high
    return gap if -_NEAR <= gap <= _WIDEST_SPACE else None


def _is_raised(characters: Characters, before: int, mark: int) -> bool:
    """Tell a small sign that stands higher than the one before it and right behind it."""
    _, base, right, top = characters.box(before)
    left, bottom, _, mark_top = characters.box(mark)
    height = top - base
    is_small = bool(mark_top - bottom < _SMALL * height)
    return is_small and base + _RAISED * height < bottom < top and abs(left - right) < _NEAR * height


def _limit_memory() -> None:
    """Cap the memory of this process where the system can."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def _print(value: object) -> None:
    sys.stdout.write(json.dumps(value) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
