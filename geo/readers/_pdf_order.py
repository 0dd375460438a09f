"""The lines of a PDF's page as they are read: bullets before their items, columns one after the other, rows.

A PDF holds text in the order in which a program wrote it, which need not be that of reading.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from geo.readers._pdf_page import LIST_MARK, Gap, Line, Page

_MARKED = re.compile(rf"({LIST_MARK})\t")
_BULLET = re.compile(r"[•‣▪●○◦■□➢\uf0b7–-]")
# What lies side by side in at least so many lines of so many characters is columns of prose, and no table.
_LEAST_LINES, _LEAST_CHARACTERS = 4, 25
_NEAR = 8  # points, within which a bullet stands at the height of its item
_FARTHEST_ROW = 4  # in sizes of its font


def in_reading_order(page: Page) -> Page:
    """Give a page's lines in the order of reading, with bars between the cells of tables."""
    lines = _with_bullets([_with_mark_closed_up(line) for line in page.lines])
    columns = list(_one_column_after_the_other(list(_whole(lines))))
    return replace(page, lines=tuple(_with_rows(columns)))


def _with_mark_closed_up(line: Line) -> Line:
    """Take the gap between a list's mark and its item for a space."""
    return line.with_gaps(line.gaps[1:]) if _MARKED.match(line.text) else line


def _whole(lines: Sequence[Line]) -> Iterator[Line]:
    """Put lines together that are pieces of one, as the cells of a row may be."""
    whole: Line | None = None
    for line in lines:
        if whole is not None and abs(line.top - whole.top) < line.size / 3 and line.left > whole.right:
            gap = (whole.right, line.left)
            text, gaps = f"{whole.text}\t{line.text}", (*whole.gaps, gap, *line.gaps)
            whole = replace(whole, text=text, right=line.right, last_top=line.last_top, gaps=gaps)
            continue
        if whole is not None:
            yield whole
        whole = line
    if whole is not None:
        yield whole


def _with_bullets(lines: Sequence[Line]) -> list[Line]:
    """Put bullets that stand by themselves before the lines that they mark."""
    bullets = {at: line for at, line in enumerate(lines) if _BULLET.fullmatch(line.text)}
    by_height = defaultdict[int, list[int]](list)
    for at, line in enumerate(lines):
        by_height[int(line.top // _NEAR)].append(at)
    marked: dict[int, Line] = {}
    for bullet in bullets.values():
        height = int(bullet.top // _NEAR)
        near = [at for step in (-1, 0, 1) for at in by_height[height + step] if at not in bullets]
        beside = [
            (lines[at].left, at)
            for at in near
            if lines[at].left > bullet.left and abs(lines[at].top - bullet.top) < lines[at].size / 2
        ]
        if beside:
            marked[min(beside)[1]] = bullet
    return [
        replace(line, text=f"{marked[at].text} {line.text}", left=marked[at].left) if at in marked else line
        for at, line in enumerate(lines)
        if at not in bullets
    ]


def _one_column_after_the_other(lines: Sequence[Line]) -> Iterator[Line]:
    """Take apart columns of prose that a program wrote line by line across the page."""
    at = 0
    while at < len(lines):
        end, gutter = _side_by_side(lines, at)
        block = lines[at:end]
        if gutter is None:
            yield from block
        else:
            yield from (_part(line, 0) for line in block if line.wide_gaps() or line.right <= gutter[1])
            yield from (_part(line, -1) for line in block if line.wide_gaps() or line.right > gutter[1])
        at = end


def _side_by_side(lines: Sequence[Line], start: int) -> tuple[int, Gap | None]:
    """Give where the lines end that one white gutter parts, and that gutter; None for no columns of prose."""
    low, high = 0.0, math.inf
    end, parted = start, list[list[str]]()
    for line in lines[start:]:
        gaps = line.wide_gaps()
        goes_on = not gaps or not parted or line.top > lines[end - 1].top - line.size
        if len(gaps) > 1 or not goes_on or not (parted or gaps):
            break
        left, right = gaps[0] if gaps else (line.right, high) if line.right <= high else (low, line.left)
        left, right = max(low, left), min(high, right)
        if left >= right:
            break
        low, high, end = left, right, end + 1
        parted += [line.with_gaps(gaps).text.split("\t")] if gaps else []
    widths = [median(len(cells[side]) for cells in parted or [["", ""]]) for side in (0, 1)]
    if len(parted) < _LEAST_LINES or min(widths) < _LEAST_CHARACTERS:
        return max(end, start + 1), None
    return end, (low, high)


def _part(line: Line, side: int) -> Line:
    """Give what stands left (0) or right (-1) of a line's one wide gap."""
    gaps = line.wide_gaps()
    if not gaps:
        return line
    left, right = (line.left, gaps[0][0]) if side == 0 else (gaps[0][1], line.right)
    text = line.with_gaps(gaps).text.split("\t")[side]
    return replace(line, text=text, left=left, right=right, gaps=())


def _with_rows(lines: list[Line]) -> list[Line]:
    """Set bars between the cells of rows, which have gaps at the same places as a row next to them."""
    rows: dict[int, tuple[Gap, ...]] = {}
    for at, (line, below) in enumerate(pairwise(lines)):
        rivers = max(line.wide_gaps(), below.wide_gaps(), rows.get(at, ()), key=len)
        is_near = below.top - line.top < _FARTHEST_ROW * line.size
        if rivers and is_near and _is_parted(line, rivers) and _is_parted(below, rivers):
            rows[at], rows[at + 1] = rivers, rivers
    return [
        _as_row(line, rows[at]) if at in rows else line.with_gaps(line.wide_gaps())
        for at, line in enumerate(lines)
    ]


def _is_parted(line: Line, rivers: Sequence[Gap]) -> bool:
    """Tell whether all rivers go through gaps of the line, and one goes through each wide gap."""
    return all(any(_overlap(gap, river) for gap in line.gaps) for river in rivers) and all(
        any(_overlap(gap, river) for river in rivers) for gap in line.wide_gaps()
    )


def _as_row(line: Line, rivers: Sequence[Gap]) -> Line:
    """Write a row, with an empty cell where a gap takes in more than one river; a label keeps its value."""
    line = line.with_gaps([gap for gap in line.gaps if any(_overlap(gap, river) for river in rivers)])
    text, *cells = line.text.split("\t")
    for gap, cell in zip(line.gaps, cells, strict=True):
        bars = sum(_overlap(gap, river) for river in rivers)
        text += " " if text.endswith(":") else " |" * bars + " "
        text += cell
    return replace(line, text=text, gaps=(), is_row=True)


def _overlap(one: Gap, other: Gap) -> bool:
    return min(one[1], other[1]) > max(one[0], other[0])
