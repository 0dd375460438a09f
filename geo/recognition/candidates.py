"""Spans that may be toponyms.

At each word of a run, the longest name that the gazetteer has; names made with a word that says what they
are ("Kiser Lake", "Lake Kiser", "Collins Avenue"), whether the gazetteer has them or not; and capitalised
words that it does not have, where the text says that they are a place ("in Xyzzy").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from geo.gazetteer import Gazetteer
from geo.model import Kind
from geo.recognition.heads import head_class
from geo.recognition.inflection import base_form
from geo.recognition.languages import DEFAULT, Language
from geo.recognition.languages import language as language_of
from geo.recognition.lists import first_names
from geo.recognition.tokens import MAX_WORDS, Run, Word, runs, split
from geo.text import fold

_HYPHENS = frozenset("-\u2010\u2011\u2013")
_CLOSE = frozenset((" ", "\xa0", "-", "\n", "-\n"))
MAX_INFLECTED_WORDS = 4
_LONGEST_PHRASE = 5
_MOST_UNKNOWN_WORDS = 3
_APOSTROPHE = re.compile("['’]")
_LOOK = 24
_WORD_AFTER = re.compile(r"[ -]([^\W\d_]+)")
# Not a point of the compass ("N. Charleston"), not a numeral ("World War I. Paris"), not the first of a line,
# where letters count: "A. Toronto".
_INITIAL_BEFORE = re.compile(r"[^\S\n][A-HJ-MO-RT-VX-Z]\.[^\S\n]")
_INITIAL_LOOK = 4
_NUMBER_AFTER = re.compile(r"(?: number| phone| no\.?)?:?\s{0,3}[+(]?\d[\d ()/.-]{6,}")
_SIDE_BEFORE = re.compile(r"(?<![^\W\d_]|-)([a-z]+(?:-[a-z]+)?) $")
_WORDS_BEFORE = re.compile(r"[^\W\d_]+|[^\w\s'’]")
_NONE: frozenset[int] = frozenset()
_OF = frozenset(("of", "de", "di", "von", "van"))  # a name keeps the words of the language that it is from


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


KEEP = 0.5
"""The probability from which a candidate is taken for a toponym; below, it is doubtful at best."""


class Recognised(NamedTuple):
    """A candidate that may be a toponym, and the probability, 0 to 1, that it is one."""

    candidate: Candidate
    chance: float


class _Name(NamedTuple):
    """What becomes a candidate: words `first` to `last` of a run, both inclusive, by offsets into the run."""

    start: int
    end: int
    key: str
    first: int
    last: int
    head: str | None = None


class _Reading(NamedTuple):
    """The names in a run, and the numbers of its words that could be names that the gazetteer lacks."""

    run: Run
    names: tuple[_Name, ...]
    unknown: tuple[int, ...]


_NOTHING = _Reading(Run((), ()), (), ())


def candidates(text: str, gazetteer: Gazetteer, language: Language) -> list[Candidate]:
    """Find the candidates of a text in order. Only a made name and what is inside it may overlap."""
    found: list[Candidate] = []
    for start, end in runs(text):
        run = text[start : end + text.startswith(".", end)]  # the full stop may be the name's: "Del."
        reading = _read(run, gazetteer, language.code)
        if reading is _NOTHING:
            continue
        names = [
            name
            for name in reading.names
            if name.head is not None or not _stands_for_no_place(text, start, name, reading.run, language)
        ]
        names += _unknown(text, start, run, reading, names, language)
        if names and names[0].first == 0 and language.direction and _is_continent(names[0].key, gazetteer):
            names[0] = _with_side(text, start, names[0], gazetteer, language)
        if len(names) > 1:
            names.sort(key=_span)
        found += [
            Candidate(start + name.start, start + name.end, name.key, name.last - name.first + 1, name.head)
            for name in names
        ]
    return found


@lru_cache(maxsize=10_000)  # most runs are one word that has been seen before: "The", "He", "Paris"
def _read(text: str, gazetteer: Gazetteer, code: str) -> _Reading:
    """Find all in a run that does not depend on what stands around it."""
    language = language_of(code)
    run = split(text, language.apart)
    known = list(_known(text, run, gazetteer, language))
    made = list(_made(text, run, known, language)) if len(run.words) > 1 else []
    unknown = tuple(number for number, word in enumerate(run.words) if _may_be_a_name(word, language))
    names = tuple(_kept(run, known, made, language))
    return _Reading(run, names, unknown) if names or unknown else _NOTHING


def _kept(run: Run, known: Sequence[_Name], made: Sequence[_Name], language: Language) -> list[_Name]:
    """Leave out the known names that only stand for a made one or for a day, and made names of facilities."""
    inside = {(item.first, item.last) for item in made}
    heads = {number for item in made for number in _head_words(item, run, language)}
    kept = [
        item
        for item in known
        if (item.first, item.last) not in inside
        and not (
            item.first == item.last
            and (item.first in heads or _is_of_calendar(item, language) or _is_side(item, run, language))
        )
        and not _is_tail_of_facility(item, run, language)
    ]
    return kept + [item for item in made if item.head != "facility_after"]


def _is_tail_of_facility(name: _Name, run: Run, language: Language) -> bool:
    """Tell "State Park" in "Oleta River State Park": not the place of that name in South Carolina."""
    words = [word.bare.lower() for word in run.words[name.first : name.last + 1]]
    return (
        len(words) > 1
        and name.first > 0
        and run.gaps[name.first - 1] in _CLOSE
        and words[0] in language.facility_qualifiers
        and head_class(words[-1], language) is not None
    )


def _with_side(text: str, offset: int, name: _Name, gazetteer: Gazetteer, language: Language) -> _Name:
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


def _span(name: _Name) -> tuple[int, int]:
    return name.start, name.end


def _is_of_calendar(name: _Name, language: Language) -> bool:
    return name.key.rstrip(".") in language.calendar


def _is_side(name: _Name, run: Run, language: Language) -> bool:
    """Tell "Northern" in "Northern Cyprus": a side of what follows, not the Northern Region of Ghana."""
    follows = name.last + 1 < len(run.words) and run.gaps[name.last] in _CLOSE
    return follows and name.key in language.direction


def _stands_for_no_place(text: str, offset: int, name: _Name, run: Run, language: Language) -> bool:
    """Whether a name is a small word, or part of the name of an organisation or person that begins before it.

    In English the constants weigh this; elsewhere nothing was fitted. In any language it may be the label of
    a telephone number: "Mobile: 0700 900 123", or a surname: "Magistrate L. Durban".
    """
    if name.key in language.telephone_labels and _NUMBER_AFTER.match(text, offset + name.end):
        return True
    start = offset + name.start
    if _INITIAL_BEFORE.fullmatch(text, max(0, start - _INITIAL_LOOK), start):
        return True
    if language.code == DEFAULT:
        return False
    if name.first == name.last and _is_small_word(text, offset, run.words[name.first].bare, language):
        return True
    return _is_before_organisation(text, offset + name.end, language) or _is_of_another_name(
        text, offset + name.start, run.words[name.last].bare.lower(), language
    )


def _is_small_word(text: str, offset: int, word: str, language: Language) -> bool:
    """Whether a word is a small one; one in capitals is, where its whole line is."""
    small = word.lower() in language.function_words
    return small and (not word.isupper() or len(word) == 1 or _line_around(text, offset).isupper())


def _line_around(text: str, offset: int) -> str:
    return text[text.rfind("\n", 0, offset) + 1 :].partition("\n")[0][:200]


def _is_before_organisation(text: str, end: int, language: Language) -> bool:
    """Tell "Uppsala" in "Uppsala universitet" and "Göteborgs" in "Göteborgs-Posten"."""
    following = _WORD_AFTER.match(text, end)
    word = following[1].lower() if following is not None else ""
    return word in language.organisation_after or word in language.media_after


def _is_of_another_name(text: str, start: int, last: str, language: Language) -> bool:
    """Tell "Granada" in "Universidad de Granada", "Delft" in "Piet van Delft", and "El Banco".

    `start` is where the name begins in the text, `last` its last word in lower case.
    """
    before = _WORDS_BEFORE.findall(text[max(0, start - 40) : start])[-3:]
    small = language.function_words | language.as_english.keys()
    nearest = next((word for word in reversed(before) if word.lower() not in small), "")
    direct = before[before.index(nearest) + 1 :] if nearest else []
    linked = all(language.as_english.get(word.lower()) in ("of", "the") for word in direct)
    named = linked and nearest[:1].isupper()
    of_person = named and bool(direct) and fold(nearest) in first_names()
    return (
        of_person
        or (named and nearest.lower() in language.organisation_before)
        or (last in language.organisation_before)
    )


def _known(text: str, run: Run, gazetteer: Gazetteer, language: Language) -> Iterator[_Name]:
    """The names of a run that the gazetteer has: leftmost, then longest."""
    first = 0
    while first < len(run.words):
        longest = _longest_inflected if language.endings else _longest
        candidate = longest(text, run, first, gazetteer, language)
        if candidate is None:
            first += 1
        else:
            yield candidate
            first = candidate.last + 1


def _longest(text: str, run: Run, first: int, gazetteer: Gazetteer, language: Language) -> _Name | None:
    folded, ends = _folded(text, run, first)
    for key in reversed(gazetteer.prefixes(folded)):
        if len(key) in ends and not _is_organisation(key, language):
            last, end = ends[len(key)]
            return _Name(run.words[first].start, end, key, first, last)
    return None


def _is_organisation(key: str, language: Language) -> bool:
    """Whether a name of the gazetteer is an organisation's all the same: "University of Texas"."""
    words = key.split(" ", 2)
    return len(words) > 2 and words[0] in language.organisation_before and words[1] in _OF


def _longest_inflected(
    text: str, run: Run, first: int, gazetteer: Gazetteer, language: Language
) -> _Name | None:
    """Find the longest name in whatever case its words are."""
    start = run.words[first].start
    for last in range(min(len(run.words), first + MAX_INFLECTED_WORDS) - 1, first - 1, -1):
        word = run.words[last]
        for end in (word.bare_end,) if word.part_end is None else (word.bare_end, word.part_end):
            key = base_form(fold(text[start:end]), gazetteer, language.endings)
            if key is not None:
                return _Name(start, end, key, first, last)
    return None


def _folded(text: str, run: Run, first: int) -> tuple[str, dict[int, tuple[int, int]]]:
    """Fold a run from one word on; where in it a name may end, as (word, offset in the text)."""
    folded = ""
    ends: dict[int, tuple[int, int]] = {}
    stop = min(len(run.words), first + MAX_WORDS)
    for index in range(first, stop):
        word = run.words[index]
        if word.part_end is not None:
            ends[len(folded) + len(fold(text[word.start : word.part_end]))] = (index, word.part_end)
        if word.bare_end != word.end:
            ends[len(folded) + len(fold(word.bare))] = (index, word.bare_end)
        folded += fold(word.text)
        ends[len(folded)] = (index, word.end)
        dotted = text.startswith(".", word.end)
        if dotted:
            ends[len(folded) + 1] = (index, word.end + 1)
        if index + 1 < stop:
            folded += _folded_gap(run.gaps[index])
        elif dotted:
            folded += "."
    return folded, ends


def _folded_gap(gap: str) -> str:
    """Fold what stands between two words; hyphens around a small word ("-upon-") fold to spaces too."""
    if gap == " ":
        return gap
    inner = fold(gap).strip()
    head = " " if _parts(gap[0]) and inner else ""
    tail = " " if _parts(gap[-1]) else ""
    return f"{head}{inner}{tail}" if inner else tail or " "


def _parts(character: str) -> bool:
    return character.isspace() or character in _HYPHENS


def _head_words(item: _Name, run: Run, language: Language) -> Iterator[int]:
    for number in range(item.first, item.last + 1):
        word = run.words[number].bare
        if head_class(word, language) is not None or word.lower() in language.feature_before:
            yield number


def _made(text: str, run: Run, known: Sequence[_Name], language: Language) -> Iterator[_Name]:
    """Names that end or begin with a word that says what they are, and that the gazetteer does not have."""
    taken = {(item.first, item.last) for item in known}
    free = 0
    for number, word in enumerate(run.words):
        if number < free:
            continue
        head = head_class(word.bare, language)
        if head is not None and number > 0 and not _goes_on(run, number, language):
            first = _start_of_phrase(run, number, free, language)
        elif word.text.lower() in language.feature_before and number + 1 < len(run.words):
            head, first = "feature_before", number
            if run.gaps[number] not in _CLOSE:
                continue
            number += 1
        else:
            continue
        if first < number and (first, number) not in taken and not _within(first, number, known):
            end = run.words[number].bare_end
            start = run.words[first].start
            if text[end : end + 1] == "." and run.words[number].bare.lower() in language.abbreviated_heads:
                end += 1
            yield _Name(start, end, fold(text[start:end]), first, number, head)
            free = number + 1


def _within(first: int, last: int, known: Sequence[_Name]) -> bool:
    return any(item.first <= first and last <= item.last for item in known)


def _goes_on(run: Run, number: int, language: Language) -> bool:
    """Whether the next word is a head too: "Oleta River State Park" ends at its last one."""
    return (
        number + 1 < len(run.words)
        and run.gaps[number] in _CLOSE
        and run.words[number].text == run.words[number].bare
        and any(
            head_class(run.words[later].bare, language) is not None
            for later in range(number + 1, min(number + 3, len(run.words)))
            if all(gap in _CLOSE for gap in run.gaps[number:later])
        )
    )


def _start_of_phrase(run: Run, number: int, free: int, language: Language) -> int:
    first = number
    while (
        first > free
        and number - first < _LONGEST_PHRASE
        and run.gaps[first - 1] in _CLOSE
        and run.words[first - 1].text == run.words[first - 1].bare
        and run.words[first - 1].text.lower() not in language.function_words
    ):
        first -= 1
    return first


def _unknown(
    text: str, offset: int, run: str, reading: _Reading, taken: Sequence[_Name], language: Language
) -> Iterator[_Name]:
    """Capitalised words in no other candidate, where the text says that they are a place."""
    if not reading.unknown:
        return
    words, gaps = reading.run
    used = {number for item in taken for number in range(item.first, item.last + 1)} if taken else _NONE
    free = 0
    for first in reading.unknown:
        if first < free or first in used:
            continue
        last = first
        while last + 1 < len(words) and last + 1 not in used and gaps[last] in (" ", "-"):
            last += 1
        start, end = words[first].start, words[last].bare_end
        head = _head_beside(text, offset + start, offset + end, language)
        if head is not None and last - first < _MOST_UNKNOWN_WORDS:
            yield _Name(start, end, fold(run[start:end]), first, last, head)
        free = last + 1 if head is not None else first + 1


def _may_be_a_name(word: Word, language: Language) -> bool:
    lower = word.bare.lower()
    return (
        len(lower) > 2
        and _APOSTROPHE.split(lower)[0] not in language.function_words  # "It'll"
        and lower not in language.calendar
        and not word.bare.isupper()
    )


def _head_beside(text: str, start: int, end: int, language: Language) -> str | None:
    """Tell how the text says that an unknown name is a place, None where it does not."""
    ahead = text[max(0, start - _LOOK) : start].split() if text[start - 1 : start].isspace() else []
    nearest = ahead[-1].lstrip('("“') if ahead else ""
    second = ahead[-2] if len(ahead) > 1 else ""
    joint = language.as_english.get(nearest)
    unit = second if joint == "of" else nearest
    after = _WORD_AFTER.match(text, end)
    if unit in language.settlements or (after is not None and after[1] in language.settlements):
        return "told"
    on_a_way = joint == "to" and second in language.ways
    listed = joint in ("and", "or") and second.rstrip(",")[:1].isupper()
    return "unknown" if nearest in language.before_unknown or on_a_way or listed else None
