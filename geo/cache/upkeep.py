"""What is left over in a cache: rows that later ones replace."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping

from geo.cache.rows import Entry
from geo.text import fold


def same_pin(entry: Entry) -> Hashable:
    """Key a pin by the mentions it is for: of two alike, the later one counts."""
    hints = (entry.country_hint, fold(entry.admin1_hint or ""))
    return (fold(entry.name), *hints, entry.scope, entry.start)


def superseded(entries: Mapping[int, Entry], key: Callable[[Entry], Hashable]) -> dict[int, int]:
    """Give the line of each row that a later row of the same key replaces, with the later row's line."""
    last: dict[Hashable, int] = {key(entry): line for line, entry in entries.items()}
    return {line: last[key(entry)] for line, entry in entries.items() if last[key(entry)] != line}
