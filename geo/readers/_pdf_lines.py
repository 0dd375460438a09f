"""The lines of a PDF with their places on the page, printed as JSON: run as a process of its own.

PDFium is a C++ library and the files are anybody's: in a process of its own a file that crashes it, or eats
time or memory, ends as one sentence about that file. Reads the PDF from standard input and prints one JSON
value a line: first ``{"pages": 3, "title": "..."}``, then for each page its height and a list of
``[text, left, top, right, last_top, height]``, in points from the page's upper left corner, or
``{"error": "..."}``. PDFium gives lines that a hyphen connects as one, with U+FFFE for the hyphen: `top` is
that of the first, `last_top` that of the last.

PDFium was chosen by measuring pypdf, pdfminer.six and pypdfium2 on the same justified and two-column pages:
it takes a seventh of the time of the two others, is the only one to resolve ligatures and to mark hyphenated
line ends, and unlike pdfminer.six does not tear widely spaced lines apart.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

MEMORY_BYTES = 2_000_000_000

_NUL = "\0"
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
            _print([round(page.get_height()), list(_lines(page, page.get_textpage()))])
        except PdfiumError:
            _print([0, []])


def _lines(page: PdfPage, text_page: PdfTextPage) -> Iterator[tuple[str, int, int, int, int, int]]:
    """Give each line that is not blank, with the box from its first to its last character."""
    page_height = page.get_height()
    end = 0
    for line in _text_of(text_page).split("\r\n"):
        start, end = end, end + len(line) + 2
        first = start + len(line) - len(line.lstrip(_BLANKS))
        last = start + len(line.rstrip(_BLANKS)) - 1
        if first <= last < text_page.count_chars():
            left, bottom, _, top = text_page.get_charbox(first, loose=True)
            _, last_bottom, right, last_top = text_page.get_charbox(last, loose=True)
            if top - bottom < _SMALL * (last_top - last_bottom):  # the number before a footnote
                bottom, top = last_bottom, last_top
            tops = (round(page_height - top), round(page_height - last_top))
            text = _TAKEN_OUT.sub(_closed_up, line.strip(_BLANKS))
            yield text, round(left), tops[0], round(right), tops[1], round(top - bottom)


def _text_of(text_page: PdfTextPage) -> str:
    """Give a page's text with lines whole and without note marks; every character keeps its position.

    PDFium ends a line before and after what is raised or lowered, as the mark of a footnote, the "rd" of
    "3rd" and the 2 of CO2 are. Those line ends become a space, if one is there, and what is taken out NUL.
    """
    text = text_page.get_text_range(errors="replace")
    kept = list(text)
    for end in _LINE_END.finditer(text):
        gap = _gap(text_page, end.start() - 1, end.end())
        if gap is not None:
            is_power = text[end.start() - 1].isdigit() and text[end.end()].isdigit()
            between = " " if gap > _SPACE or is_power else _NUL
            kept[slice(*end.span())] = [between] + [_NUL] * (len(end[0]) - 1)
    for mark in _MAY_BE_MARK.finditer("".join(kept)):
        first, last = mark.span("mark")
        if _is_raised(text_page, mark.start() - 1, first):
            kept[first:last] = [_NUL] * (last - first)
    return "".join(kept)


def _closed_up(taken_out: re.Match[str]) -> str:
    """Give what stands where something was taken out: a space if there was one, but none before a sign."""
    return taken_out["sign"] or " " * (" " in taken_out[0])


def _gap(text_page: PdfTextPage, one: int, other: int) -> float | None:
    """Give the width between two signs of one line of which one is raised or smaller, in parts of the larger.

    None where they are not of one line, or nothing tells them apart but that width, as in a table.
    """
    _, base, right, top = text_page.get_charbox(one, loose=True)
    left, other_base, _, other_top = text_page.get_charbox(other, loose=True)
    low, high = sorted((top - base, other_top - other_base))
    overlap = min(top, other_top) - max(base, other_base)
    alike = abs(base - other_base) < _LEVEL * high and high - low < _LEVEL * high
    if high <= 0 or alike or overlap < _OVERLAP * low:
        return None
    gap = (left - right) / high
    return gap if -_NEAR <= gap <= _WIDEST_SPACE else None


def _is_raised(text_page: PdfTextPage, before: int, mark: int) -> bool:
    """Tell a small sign that stands higher than the one before it and right behind it."""
    _, base, right, top = text_page.get_charbox(before, loose=True)
    left, bottom, _, mark_top = text_page.get_charbox(mark, loose=True)
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
