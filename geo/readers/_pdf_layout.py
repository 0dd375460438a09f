"""The lines of a PDF's pages as text: running heads dropped, lines joined to paragraphs, pages to a whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from geo.readers._text import clean

_HYPHEN = "\ufffe"  # how PDFium marks a hyphen at a line's end
_SAID_OF_A_NAME = frozenset(  # "London-based"
    (
        "area",
        "backed",
        "based",
        "born",
        "bound",
        "controlled",
        "funded",
        "held",
        "led",
        "made",
        "run",
        "style",
    )
)
_LONGEST_HEADING = 150
_SENTENCE_END = (".", "!", "?", "…", ":", '."', ".”", ".»", "?”", "!”", "。")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page; lengths in points, `top` from the page's upper edge.

    Where a hyphen connects two lines they are one, and `last_top` is the top of the second.
    """

    text: str
    left: int
    top: int
    right: int
    last_top: int
    height: int


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page that is `height` points high."""

    height: int
    lines: tuple[Line, ...]


def without_running_heads(pages: Sequence[Page]) -> list[Page]:
    """Drop heads and folios: lines near the edge that several pages have, but for numbers, at one height."""
    times = Counter(key for page in pages for key in {_running_key(line) for line in _edge(page)})
    needed = max(2, 0.3 * len(pages))
    running = {key for key, count in times.items() if count >= needed}
    kept = []
    for page in pages:
        dropped = {line for line in _edge(page) if _running_key(line) in running}
        kept.append(Page(page.height, tuple(line for line in page.lines if line not in dropped)))
    return kept


def _edge(page: Page) -> list[Line]:
    """Give the short lines in the top and the bottom eighth of the page."""
    margin = page.height / 8
    short = (line for line in page.lines if len(line.text) <= 100)
    return [line for line in short if not margin < line.top < page.height - margin]


def _running_key(line: Line) -> tuple[str, int]:
    """Give what a running head keeps from page to page: its words and its height, not its numbers."""
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", line.text.casefold()), line.top // 4


def paragraphs(page: Page) -> str:
    """Join lines: with a space where one wraps, else with a line end; paragraphs with a blank line."""
    lines = page.lines
    pitches = [below.top - line.last_top for line, below in pairwise(lines)]
    usual = median([pitch for pitch in pitches if pitch > 0] or [0])
    parts = [line.text for line in lines[:1]]
    for line, below in pairwise(lines):
        parts += [_between(line, below, usual, _right_edge(line, lines)), below.text]
    return _without_hyphens("".join(parts))


def _right_edge(line: Line, lines: Sequence[Line]) -> int:
    """Give the right edge of the column that the line stands in."""
    column = (other for other in lines if abs(other.left - line.left) <= 3 * line.height)
    return max(other.right for other in column if _same_height(line, other))


def _same_height(line: Line, other: Line) -> bool:
    return abs(line.height - other.height) <= 0.15 * line.height


def _between(line: Line, below: Line, usual_pitch: float, right_edge: int) -> str:
    """Give what separates two lines that follow each other."""
    pitch = below.top - line.last_top
    next_column = pitch < 0
    ends_sentence = line.text.endswith(_SENTENCE_END)
    if not _same_height(line, below) or pitch > 1.3 * usual_pitch:
        return "\n\n"
    room = right_edge - line.right
    word_width = 0.5 * line.height * (len(below.text.split()[0]) + 1)
    wraps = room < word_width
    if ends_sentence and not wraps:
        return "\n\n"
    return " " if wraps or (next_column and not ends_sentence) else "\n"


def _without_hyphens(text: str) -> str:
    """Join words that a hyphen divides at a line's end, keeping the hyphens that belong to a word."""

    def joined(match: re.Match[str]) -> str:
        before, after = match[1], match[2]
        elsewhere = re.search(rf"\b{re.escape(before)}-{re.escape(after)}\b", text) is not None
        kept = elsewhere or before[-1].isdigit() or _is_compound(before, after)
        return f"{before}-{after}" if kept else before + after

    text = re.sub(rf"(\w+){_HYPHEN}(\w+)", joined, text)
    return text.replace(_HYPHEN, "-").replace("\u00ad", "")


def _is_compound(before: str, after: str) -> bool:
    """Tell "Guinea-Bissau" and "London-based", whose hyphen is their own, from a divided word."""
    if after[0].isupper():
        return not before[-1].isupper()
    return before[0].isupper() and after in _SAID_OF_A_NAME


def joined_pages(pages: Sequence[str]) -> tuple[str, tuple[int, ...]]:
    """Join the pages' texts; give the whole and the offset at which each page starts."""
    text = ""
    starts = []
    for page in map(clean, pages):
        if text and page:
            text += _between_pages(text, page)
        starts.append(len(text))
        text += page
    return text, tuple(starts)


def _between_pages(before: str, after: str) -> str:
    """Give a line end where a sentence runs on, also where it does so with a name's capital letter."""
    if before.endswith(_SENTENCE_END):
        return "\n\n"
    is_prose = len(before.rpartition("\n\n")[2]) > _LONGEST_HEADING
    return "\n" if is_prose or after[0].islower() else "\n\n"
