"""The numbers of tables with a header row: of which column they are, and what it counts.

    Centre | Operator | Beds | Deaths
    Harmondsworth | Mitie | 676 | 1          Harmondsworth 676 beds

Readers give a table a line a row, with bars or tabs between its cells; pasted CSV has commas, and plain text
two spaces or more. A row's number
is that of the first column after its place that holds whole numbers and whose header names what is counted:
"Beds", not "Year opened" or "Population".
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import groupby, pairwise
from typing import NamedTuple

from geo.counts.spots import kind_of, may_count
from geo.counts.tokens.numbers import digits_value
from geo.counts.words import CountWords
from geo.model import AREAS, Count, Kind, Mention, Resolution, Role

_SEPARATORS = {
    "|": re.compile(r"\|"),
    "\t": re.compile(r"\t"),
    ",": re.compile(","),
    "  ": re.compile(" {2,}"),
}
_LEAST_CELLS = {"|": 2, "\t": 2, ",": 3, "  ": 2}
_RULE = re.compile(r"[\s|:=-]*-[\s|:=-]*")
_WORD = re.compile(r"[^\W\d_]+")
_UNKNOWN = frozenset({"", "-", "–", "—", "?", "n/a", "na", "…", "..."})
_NOTE = re.compile(r"\s?(?:[*†‡§]+|\[\d{1,3}\])$")
_YEARS = range(1000, 2101)
_LONGEST_HEADER = 40


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands between two separators, without the space around it; offsets into the report's text."""

    start: int
    end: int
    text: str

    def value(self, words: CountWords) -> int | None:
        """Give the whole number that the cell is, None where it is none."""
        number = digits_value(_NOTE.sub("", self.text), words)
        return number if isinstance(number, int) else None


Row = list[Cell]


class _Heads(NamedTuple):
    """Words of all languages that head rows and columns; they have `table_heads.json` to themselves.

    `sums` head a row that adds up the others; `amounts` are weights, volumes and areas, of which prose has
    too many to count them there.
    """

    sums: frozenset[str]
    amounts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Table:
    """A header and the rows below it, all of as many cells."""

    header: Row
    rows: list[Row]

    @property
    def span(self) -> tuple[int, int]:
        """Delimit the table in the report's text."""
        return self.header[0].start, self.rows[-1][-1].end


@dataclass(frozen=True, slots=True)
class CountedTable:
    """A table whose header tells its columns apart, and the counts of its rows; `span` as for `Table`.

    `totals` are the cells of its last row where that adds up the others, each with what its column counts.
    """

    span: tuple[int, int]
    counts: list[Count]
    totals: list[tuple[Cell, int, str | None]]


class CountedTables:
    """The counted tables of a report, in the order of the text."""

    def __init__(self, tables: Sequence[CountedTable]) -> None:
        self.tables = sorted(tables, key=lambda table: table.span)
        self._starts = [table.span[0] for table in self.tables]

    def hold(self, start: int) -> bool:
        """Tell whether the character at an offset is in one of them."""
        index = bisect_right(self._starts, start) - 1
        return index >= 0 and start < self.tables[index].span[1]


def counts_in_tables(text: str, resolutions: Sequence[Resolution], words: CountWords) -> CountedTables:
    """Read the tables whose header tells their columns apart; resolutions are in the order of the text."""
    tables = list(_tables(text)) if resolutions else []
    if not tables:
        return CountedTables([])
    mentions = [(one.mention, kind_of(one)) for one in resolutions if may_count(one.mention)]
    starts = [mention.start for mention, _ in mentions]
    read = []
    for table in tables:
        first, last = (bisect_left(starts, offset) for offset in table.span)
        read.append(_counted(table, mentions[first:last], words))
    return CountedTables([table for table in read if table is not None])


def _counted(
    table: Table, mentions: Sequence[tuple[Mention, Kind]], words: CountWords
) -> CountedTable | None:
    places = _places(table, mentions)
    numeric = [index for index in range(len(table.header)) if _is_numeric(table, index, words)]
    named = [index for index in numeric if _WORD.search(table.header[index].text)]
    if not places or not named:
        return None
    column = next(iter(places.values()))[0]
    counting = [index for index in named if _counts_things(table, index, words)]
    counting = counting or [index for index in named if _says_amounts(table, index)]
    chosen = next((index for index in counting if index > column), next(iter(counting), None))
    counts = [] if chosen is None else list(_counts(table, chosen, places, words))
    return CountedTable(table.span, counts, list(_totals(table, counting, words)))


def _tables(text: str) -> Iterator[Table]:
    for separator in _SEPARATORS:
        if separator not in text:
            continue
        for width, block in groupby(_lines(text, separator), key=len):
            rows = list(block) if width >= _LEAST_CELLS[separator] else []
            if len(rows) > 1 and _is_header(rows[0]):
                yield Table(rows[0], rows[1:])


def _lines(text: str, separator: str) -> Iterator[Row]:
    """Give the cells of each line, none for a line of another kind; the rule below a header is left out."""
    start = 0
    for line in text.split("\n"):
        if separator not in line or (separator == "," and (", " in line or '"' in line)):
            yield []
        elif _RULE.fullmatch(line) is None:
            yield _cells(line, start, separator)
        start += len(line) + 1


def _cells(line: str, start: int, separator: str) -> Row:
    ends = [match.span() for match in _SEPARATORS[separator].finditer(line)]
    cells = []
    for (_, begin), (end, _) in pairwise([(0, 0), *ends, (len(line), len(line))]):
        piece = line[begin:end]
        bare = piece.strip()
        first = start + begin + len(piece) - len(piece.lstrip())
        cells.append(Cell(first, first + len(bare), bare))
    if separator == "  ":
        return [cell for cell in cells if cell.text]
    bare = line.strip()
    is_framed = separator == "|" and bare.startswith("|") and bare.endswith("|")
    return cells[1:-1] if is_framed else cells  # a bar at one end only is beside an empty cell


def _is_header(row: Row) -> bool:
    """Tell whether every cell names something: short, and no number."""
    texts = [cell.text for cell in row]
    named = sum(_WORD.search(text) is not None for text in texts)
    return named > 1 and all(len(text) <= _LONGEST_HEADER and not text.isdigit() for text in texts)


def _places(table: Table, mentions: Sequence[tuple[Mention, Kind]]) -> dict[int, tuple[int, Mention]]:
    """Give the place of each row, by the row's index, with its column; none where the header has places.

    Of several columns of places the first with towns says where a row is.
    """
    headings = {cell.start for cell in table.header}
    mentions = [one for one in mentions if one[0].start not in headings or one[0].role is not Role.CONTEXT]
    if not mentions or mentions[0][0].start < table.rows[0][0].start:
        return {}
    starts = [row[0].start for row in table.rows]
    found: list[tuple[bool, int, int, Mention]] = []
    row = 0
    for mention, kind in mentions:
        while row + 1 < len(starts) and starts[row + 1] <= mention.start:
            row += 1
        column = next((i for i, cell in enumerate(table.rows[row]) if mention.start < cell.end), None)
        if column is not None:
            found.append((kind in AREAS, column, row, mention))
    if not found:
        return {}
    chosen = min(found, key=lambda one: one[:2])[1]
    places: dict[int, tuple[int, Mention]] = {}
    for _, column, index, mention in found:
        if column == chosen:
            places.setdefault(index, (column, mention))
    return places


def _is_numeric(table: Table, column: int, words: CountWords) -> bool:
    """Tell of a column of whole numbers, with gaps or without."""
    cells = [row[column] for row in table.rows]
    known = [cell for cell in cells if cell.text.lower() not in _UNKNOWN]
    return bool(known) and all(cell.value(words) is not None for cell in known)


def _counts_things(table: Table, column: int, words: CountWords) -> bool:
    """Tell "Beds" and "Deaths in 2019" from "Year opened", "Rank" and "Population"."""
    header = table.header[column].text.lower()
    if any(sign in header for sign in "%$€£¥№#"):
        return False
    if any(word in words.no_columns or word in words.not_units for word in _WORD.findall(header)):
        return False
    values = [row[column].value(words) for row in table.rows]
    return any(value is not None and value not in _YEARS for value in values)


def _says_amounts(table: Table, column: int) -> bool:
    """Tell "Tonnes" and "Area burnt (ha)": what a table gives where it counts nothing."""
    return any(word in _heads().amounts for word in _WORD.findall(table.header[column].text.lower()))


def _counts(
    table: Table, column: int, places: dict[int, tuple[int, Mention]], words: CountWords
) -> Iterator[Count]:
    unit = _unit(table.header[column].text, words)
    for index, (_, mention) in places.items():
        cell = table.rows[index][column]
        number = cell.value(words)
        if number is not None:
            yield Count(mention, number, unit, cell.start, cell.end)


def _totals(
    table: Table, columns: Sequence[int], words: CountWords
) -> Iterator[tuple[Cell, int, str | None]]:
    last = table.rows[-1]
    if not any(word in words.tolls or word in _heads().sums for word in _WORD.findall(last[0].text.lower())):
        return
    for column in columns:
        number = last[column].value(words)
        if number is not None and column > 0:
            yield last[column], number, _unit(table.header[column].text, words)


@cache
def _heads() -> _Heads:
    written = json.loads(
        resources.files(__package__).joinpath("table_heads.json").read_text(encoding="utf-8")
    )
    return _Heads(*(frozenset(written[name].split()) for name in _Heads._fields))


def _unit(header: str, words: CountWords) -> str | None:
    """Give what a header counts, as it would stand in a sentence; none of "Number" and "Total"."""
    if all(word in words.tolls or word in words.of for word in _WORD.findall(header.lower())):
        return None
    return header if words.nouns_capital or header.isupper() else header[0].lower() + header[1:]
