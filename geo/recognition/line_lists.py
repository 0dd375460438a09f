"""Names that lines begin with ("• Nice: 600 eels") or that stand in one column of a table."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from geo.recognition.candidates.spans import Candidate

_CELL_END = re.compile(r"[ \xa0]*(?:[|\t:;(,]|[–—-]\s|$)", re.MULTILINE)
_BEFORE_ITEM = re.compile(r"(?:^|\n)[ \xa0]*(?:[-–—*•·▪‣]|\d{1,3}[.)])?[ \xa0]*$|[|\t][ \xa0]*$")
_LOOK = 12
_LEAST_LINES = 3
_MOST_LINES_APART = 3
_SEPARATORS = "|\t"


def listed_in_lines(text: str, candidates: Sequence[Candidate]) -> list[list[int]]:
    """Group candidates, by index, that fill the same cell of lines near each other; at least three lines.

    A cell is what a table's line has between bars or tabs, or what any line has before its first colon,
    dash, comma or bracket; a bullet or a number may stand before it.
    """
    columns: defaultdict[tuple[str, int], list[list[int]]] = defaultdict(list)
    last: dict[tuple[str, int], int] = {}
    for index, line, column in _cells(text, candidates):
        groups = columns[column]
        if not groups or line - last[column] > _MOST_LINES_APART:
            groups.append([])
        groups[-1].append(index)
        last[column] = line
    return [group for groups in columns.values() for group in groups if len(group) >= _LEAST_LINES]


def _cells(text: str, candidates: Sequence[Candidate]) -> Iterator[tuple[int, int, tuple[str, int]]]:
    """Give each candidate that fills a cell: its index, its line, and the sign after it with its column."""
    line = position = 0
    for index, candidate in enumerate(candidates):
        after = _CELL_END.match(text, candidate.end)
        if (
            after is None
            or _BEFORE_ITEM.search(text, max(0, candidate.start - _LOOK), candidate.start) is None
        ):
            continue
        line += text.count("\n", position, candidate.start)
        position = candidate.start
        head = text[text.rfind("\n", 0, candidate.start) + 1 : candidate.start]
        column = sum(head.count(sign) for sign in _SEPARATORS)
        yield index, line, (after[0].strip(" \xa0"), column)
