"""A row of a table as a file gives it, read with an eye on what people and spreadsheets write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Never

from geo.errors import TableError
from geo.tables.cells import split
from geo.tables.headings import NEEDED
from geo.tables.numbers import decimal_sign, grouped_number, plain_number

RawCell = str | int | float | bool | Sequence[str] | None
"""A cell as a file format gives it: text, or the value where the format has types."""

_LARGEST_INTEGER = 2.0**63


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row: its cells and, for messages, its headings, by the names that we have for the columns.

    `where` says in words where it stands in `file`: "line 7".
    """

    file: str
    where: str
    cells: Mapping[str, RawCell]
    headings: Mapping[str, str]

    def is_empty(self) -> bool:
        """Tell whether no cell of ours holds anything."""
        return all(self.text(column) is None for column in self.cells)

    def has(self, column: str) -> bool:
        """Tell whether the table has the column."""
        return column in self.cells

    def text(self, column: str) -> str | None:
        """Give the text of a cell as it is; None where it is empty, blank or not there."""
        value = self.cells.get(column)
        if isinstance(value, str):
            return value if value.strip() else None
        return None if value is None else str(value)

    def items(self, column: str) -> tuple[str, ...]:
        """Read a list, which formats without lists write as one text."""
        value = self.cells.get(column)
        if value is None or isinstance(value, str | int | float):
            return split("" if value is None else str(value))
        return tuple(str(item) for item in value)

    def number(self, column: str, low: float, high: float, example: str) -> float | None:
        """Read a number between `low` and `high`; None where the cell is empty."""
        text = self.text(column)
        if text is None:
            return None
        value = plain_number(text)
        if value is None:
            self.fail(column, f"{shown(text)} is not a number; write {example}")
        if not low <= value <= high:
            self.fail(
                column, f"{shown(text, quoted=False)} is not between {low:g} and {high:g}; write {example}"
            )
        return value

    def integer(self, column: str) -> int | None:
        """Read a whole number that is not negative, "1,200" and "1.200" too; None where the cell is empty.

        Whether a sign is of thousands or decimals, the row's coordinates tell.
        """
        text = (self.text(column) or "").strip()
        grouped = grouped_number(text, self._decimal_sign())
        if grouped is not None and grouped < _LARGEST_INTEGER:
            return grouped
        if "," in text:
            self.fail(column, f"{shown(text)} is not a whole number; write only the digits")
        value = self.number(column, 0, _LARGEST_INTEGER, "a whole number such as 3, or leave it empty")
        if value is None:
            return None
        if not value.is_integer():
            self.fail(column, f"{shown(text, quoted=False)} is not a whole number; write only the digits")
        return int(text) if text.isdecimal() else int(value)  # digits beyond 2**53 stay exact

    def _decimal_sign(self) -> str | None:
        return decimal_sign(self.text(column) or "" for column in NEEDED)

    def fail(self, column: str, problem: str) -> Never:
        """Raise `TableError` with file, row, column and problem."""
        heading = self.headings.get(column, column)
        raise TableError(f"{self.file}, {self.where}, column {heading}: {problem}.")


def shown(text: str, *, quoted: bool = True) -> str:
    """Write a cell for a message, on one line and not longer than that."""
    short = text if len(text) <= 40 else text[:39] + "…"
    return repr(short) if quoted else short.strip()
