"""Spans that may be toponyms.

At each word of a run, the longest name that the gazetteer has; names made with a word that says what they
are ("Kiser Lake", "Lake Kiser", "Collins Avenue"), whether the gazetteer has them or not; and capitalised
words that it does not have, where the text says that they are a place ("in Xyzzy").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from geo.gazetteer import Gazetteer
from geo.languages import Language
from geo.languages import language as language_of
from geo.model import Kind
from geo.recognition.candidates.adjectival import adjectival_units
from geo.recognition.candidates.bracketed import with_brackets
from geo.recognition.candidates.going_on import going_on, may_go_on
from geo.recognition.candidates.known import known_names
from geo.recognition.candidates.made import head_words, is_tail_of_facility, made_names, says_which_sort
from geo.recognition.candidates.misread import stands_for_no_place
from geo.recognition.candidates.spans import CLOSE, Candidate, Reading, Span
from geo.recognition.candidates.unknown import may_be_a_name, unknown_names
from geo.recognition.tokens import Run, runs, split
from geo.text import fold

_LOOK = 24  # characters
_SIDE_BEFORE = re.compile(r"(?<![^\W\d_]|-)([a-z]+(?:-[a-z]+)?) $")


class Recognised(NamedTuple):
    """A candidate that may be a toponym, and the probability, 0 to 1, that it is one."""

    candidate: Candidate
    chance: float


_NOTHING = Reading(Run((), ()), (), ())


def candidates(text: str, gazetteer: Gazetteer, language: Language) -> list[Candidate]:
    """Find the candidates of a text in order. Only a made name and what is inside it may overlap."""
    found: list[Candidate] = []
    done = 0
    for start, end, run in _runs(text):
        if start < done:
            continue
        reading = _read(run, gazetteer, language.code)
        if reading is not _NOTHING:
            names = _names_here(text, start, run, reading, gazetteer, language)
            found += [_candidate(start, name) for name in names]
        goes_on = may_go_on(text, end, language)
        longer = _going_on(text, start, run, gazetteer, language) if goes_on else None
        if longer is not None:
            found = [one for one in found if one.end <= longer.start] + [longer]
            done = longer.end
    return list(with_brackets(text, _with_units(text, found, gazetteer, language), gazetteer))


def _with_units(
    text: str, found: list[Candidate], gazetteer: Gazetteer, language: Language
) -> list[Candidate]:
    """Put the units that adjectives name in the place of what else begins or ends inside them."""
    units = adjectival_units(text, gazetteer, language)
    taken = [*((unit.start, unit.end) for unit in units.named), *units.others]
    if not taken:
        return found
    free = [item for item in found if all(item.end <= start or end <= item.start for start, end in taken)]
    return sorted(free + units.named)


def facilities(text: str, gazetteer: Gazetteer, language: Language) -> list[Candidate]:
    """Find the named buildings and the like that the gazetteer lacks, in order: "Al-Noor Hospital"."""
    return [
        _candidate(start, name)
        for start, _, run in _runs(text)
        for name in _read(run, gazetteer, language.code).facilities
    ]


@lru_cache(maxsize=2)  # of a text, candidates and facilities are asked one after the other
def _runs(text: str) -> list[tuple[int, int, str]]:
    """Give where each run of capitalised words begins and ends, and what it is."""
    return [
        (start, end, text[start : end + text.startswith(".", end)])  # it may be the name's: "Del."
        for start, end in runs(text)
    ]


def _candidate(offset: int, name: Span) -> Candidate:
    """Make a candidate of a name in the run that begins at an offset."""
    return Candidate(offset + name.start, offset + name.end, name.key, name.last - name.first + 1, name.head)


def _going_on(text: str, offset: int, run: str, gazetteer: Gazetteer, language: Language) -> Candidate | None:
    """Find a name that goes on after a run in small letters."""
    name = going_on(text, offset, split(run, language.apart), gazetteer, language)
    return None if name is None else _candidate(offset, name)


def _names_here(
    text: str, offset: int, run: str, reading: Reading, gazetteer: Gazetteer, language: Language
) -> list[Span]:
    """Choose among the names in a run by what stands around it."""
    names = [
        name
        for name in reading.names
        if name.head is not None or not stands_for_no_place(text, offset, name, reading.run, language)
    ]
    if reading.unknown:
        names += unknown_names(text, offset, run, reading, names, language)
    if names and names[0].first == 0 and language.direction and _is_continent(names[0].key, gazetteer):
        names[0] = _with_side(text, offset, names[0], gazetteer, language)
    if len(names) > 1:
        names.sort(key=_in_order)
    return names


@lru_cache(maxsize=10_000)  # most runs are one word that has been seen before: "The", "He", "Paris"
def _read(text: str, gazetteer: Gazetteer, code: str) -> Reading:
    """Find all in a run that does not depend on what stands around it."""
    language = language_of(code)
    run = split(text, language.apart)
    known = list(known_names(text, run, gazetteer, language))
    made = list(made_names(text, run, known, language)) if len(run.words) > 1 else []
    unknown = tuple(number for number, word in enumerate(run.words) if may_be_a_name(word, language))
    names = tuple(_kept(run, known, made, language))
    facilities = tuple(
        item
        for item in made
        if item.head == "facility_after" and not says_which_sort(run, item.first, item.last)
    )
    return Reading(run, names, unknown, facilities) if names or unknown else _NOTHING


def _kept(run: Run, known: Sequence[Span], made: Sequence[Span], language: Language) -> list[Span]:
    """Leave out the known names that only stand for a made one or for a day, and made names of facilities."""
    inside = {(item.first, item.last) for item in made}
    heads = {number for item in made for number in head_words(item, run, language)}
    kept = [
        item
        for item in known
        if (item.first, item.last) not in inside
        and not (
            item.first == item.last
            and (item.first in heads or _is_of_calendar(item, language) or _is_side(item, run, language))
        )
        and not is_tail_of_facility(item, run, language)
    ]
    return kept + [item for item in made if item.head != "facility_after"]


def _with_side(text: str, offset: int, name: Span, gazetteer: Gazetteer, language: Language) -> Span:
    """Take a side in lower case to a continent's name: "north Africa" is a region, and Africa no marker."""
    before = _SIDE_BEFORE.search(text, max(0, offset - _LOOK), offset)
    if before is None or before[1].replace("-", "") not in language.direction:
        return name
    key = fold(f"{before[1]} {name.key}")
    if gazetteer.meanings(key):
        return name._replace(start=name.start - len(before[0]), key=key)
    return name


@lru_cache(maxsize=20_000)  # it is asked of every name, and hardly any is one
def _is_continent(key: str, gazetteer: Gazetteer) -> bool:
    return any(place.kind is Kind.CONTINENT for place, _ in gazetteer.meanings(key))


def _in_order(name: Span) -> tuple[int, int]:
    return name.start, name.end


def _is_of_calendar(name: Span, language: Language) -> bool:
    return name.key.rstrip(".") in language.calendar


def _is_side(name: Span, run: Run, language: Language) -> bool:
    """Tell "Northern" in "Northern Cyprus": a side of what follows, not the Northern Region of Ghana."""
    follows = name.last + 1 < len(run.words) and run.gaps[name.last] in CLOSE
    return follows and name.key in language.direction
