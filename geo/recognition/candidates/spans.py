"""What is found in a run of words, and the candidates that it becomes."""

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
    """The names in a run, and the numbers of its words that could be names that the gazetteer lacks.

    `facilities` are names of buildings and the like that it lacks: they are no toponyms by themselves.
    """

    run: Run
    names: tuple[Span, ...]
    unknown: tuple[int, ...]
    facilities: tuple[Span, ...] = ()


class Candidate(NamedTuple):
    """One span of a text; `end` leaves a possessive ending out.

    `key` is the name folded, `words` how many capitalised words it has. `head`, only where the gazetteer does
    not have the name, is the class of the word that says what it is ("facility_after"); for a name without
    any, "told" where a word beside it does ("the village of Xyzzy"), else "unknown".
    """

    start: int
    end: int
    key: str
    words: int
    head: str | None = None
