r"""How a cell is written as text in CSV files, and read back to the very same value.

- Unknown is empty. Numbers are written as Python's ``repr`` writes them: the shortest digits that give
  the same number.
- A list is joined with ``|``; a ``|`` inside an item is written ``\|``, and so is a backslash that would
  otherwise be taken for such a mark.
- A text that begins with ``= + - @``, a tab or a carriage return would run as a formula in a spreadsheet:
  it gets an apostrophe in front. A text that begins with apostrophes and one of these gets one more, so
  that reading, which takes one away, gives back exactly what was written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.tables.rows import Cell

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"''*[=+\-@\t\r]")
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


def guard(text: str) -> str:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguard(text: str) -> str:
    """Undo `guard`; a text that was never guarded is given back as it is."""
    return text[1:] if _GUARDED.match(text) else text


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
