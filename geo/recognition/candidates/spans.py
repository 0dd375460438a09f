"""What is found in a run of words, before it becomes a candidate."""

from __future__ import annotations

from typing import NamedTuple

from geo.recognition.tokens import Run

CLOSE = frozenset((" ", "\xa0", "-", "\n", "-\n"))
"""What stands between the words of one name; a comma or a small word parts two."""


class Span(NamedTuple):
    """What becomes a candidate: words `first` to `last` of a run, both inclusive, by offsets into the run."""

    start: int
    end: int
    key: str
    first: int
    last: int
    head: str | None = None


class Reading(NamedTuple):
    """The names in a run, and the numbers of its words that could be names that the gazetteer lacks."""

    run: Run
    names: tuple[Span, ...]
    unknown: tuple[int, ...]
