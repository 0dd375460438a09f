r"""How a cell is written as text in CSV files, and read back to the very same value.

- Unknown is empty. Numbers are written as Python's ``repr`` writes them: the shortest digits that give
  the same number.
- A list is joined with ``|``; a ``|`` inside an item is written ``\|``, and so is a backslash that would
  otherwise be taken for such a mark.
- A text that a spreadsheet would run as a formula gets an apostrophe in front (`geo.cells`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.cells import guard
from geo.tables.rows import Cell

_TO_ESCAPE = re.compile(r"\\(?=[\\|]|\Z)|\|")


def to_text(cell: Cell) -> str:
    """Write any cell."""
    match cell:
        case None:
            return ""
        case str():
            return guard(cell)
        case tuple():
            return guard(join(cell))
        case _:
            return repr(cell)


def join(items: Sequence[str]) -> str:
    """Write a list of non-empty texts as one."""
    return "|".join(_TO_ESCAPE.sub(r"\\\g<0>", item) for item in items)


def split(text: str) -> tuple[str, ...]:
    """Undo `join`."""
    if text == "":
        return ()
    items, item, characters = [], "", iter(text)
    for character in characters:
        if character == "|":
            items.append(item)
            item = ""
        elif character == "\\":
            following = next(characters, "")
            item += following if following in {"\\", "|"} else f"\\{following}"
        else:
            item += character
    return (*items, item)
