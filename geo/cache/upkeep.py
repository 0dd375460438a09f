"""What is left over in a cache: rows that later ones replace."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from geo.cache import question_key
from geo.cache.rows import Entry
from geo.text import fold


def entry_key(entry: Entry) -> Hashable:
    """Key a row by what it decides: a pin by the mentions it is for, an answer by its question."""
    return ("pin", pin_key(entry)) if entry.pinned else ("answer", question_key(entry))


def pin_key(entry: Entry) -> Hashable:
    """Key a pin by the mentions it is for: of two alike, the later one counts."""
    hints = (entry.country_hint, fold(entry.admin1_hint or ""))
    return (fold(entry.name), *hints, entry.scope, entry.start)


def superseded(entries: Mapping[int, Entry]) -> dict[int, int]:
    """Give the line of each row that a later row replaces, with the later row's line."""
    last = {entry_key(entry): line for line, entry in entries.items()}
    return {line: last[entry_key(entry)] for line, entry in entries.items() if last[entry_key(entry)] != line}
