"""Spans that may be toponyms: at each word of a run, the longest name that the gazetteer has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geo.gazetteer import Gazetteer
from geo.recognition.tokens import MAX_WORDS, Run
from geo.text import fold

_EXPANSIONS = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "pt": "point"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """One span that is a name in the gazetteer: words `first` to `last` of a run, both inclusive.

    `key` is the name as the gazetteer has it, folded; `end` leaves a possessive ending out.
    """

    start: int
    end: int
    key: str
    run: Run
    first: int
    last: int


def candidates(text: str, found: Sequence[Run], gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Find the candidates of a text in order, none overlapping: leftmost, then longest."""
    for run in found:
        first = 0
        while first < len(run.words):
            candidate = _longest(text, run, first, gazetteer)
            if candidate is None:
                first += 1
            else:
                yield candidate
                first = candidate.last + 1


def _longest(text: str, run: Run, first: int, gazetteer: Gazetteer) -> Candidate | None:
    folded, ends = _folded(text, run, first)
    best = _longest_key(folded, ends, gazetteer)
    if best is None:
        return None
    key, (last, end) = best
    return Candidate(run.words[first].start, end, key, run, first, last)


def _longest_key(
    folded: str, ends: dict[int, tuple[int, int]], gazetteer: Gazetteer
) -> tuple[str, tuple[int, int]] | None:
    for key in reversed(gazetteer.prefixes(folded)):
        if len(key) in ends:
            return key, ends[len(key)]
    return None


def _folded(text: str, run: Run, first: int) -> tuple[str, dict[int, tuple[int, int]]]:
    """Fold a run from one word on; where in it a name may end, as (word, offset in the text)."""
    folded = ""
    ends: dict[int, tuple[int, int]] = {}
    stop = min(len(run.words), first + MAX_WORDS)
    for index in range(first, stop):
        word = run.words[index]
        ends[len(folded) + len(fold(word.bare))] = (index, word.bare_end)
        folded += fold(word.text)
        ends[len(folded)] = (index, word.end)
        if text[word.end : word.end + 1] == ".":
            ends[len(folded) + 1] = (index, word.end + 1)
        if index + 1 < stop:
            folded += _folded_gap(run.gaps[index])
        elif text[word.end : word.end + 1] == ".":
            folded += "."
    return folded, ends


def _folded_gap(gap: str) -> str:
    inner = fold(gap)
    head = " " if gap[0].isspace() and inner else ""
    tail = " " if gap[-1].isspace() else ""
    return f"{head}{inner}{tail}" if inner else tail or " "
