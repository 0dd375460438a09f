"""Spans that may be toponyms.

At each word of a run, the longest name that the gazetteer has; names made with a word that says what they
are ("Kiser Lake", "Lake Kiser", "Collins Avenue"), whether the gazetteer has them or not; and capitalised
words that it does not have, where the text says that they are a place ("in Xyzzy").
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from geo.gazetteer import Gazetteer
from geo.recognition.heads import head_class
from geo.recognition.inflection import base_form
from geo.recognition.languages import DEFAULT, Language
from geo.recognition.lists import first_names
from geo.recognition.tokens import MAX_WORDS, Run
from geo.text import fold as fold_any

_HYPHENS = frozenset("-\u2010\u2011\u2013")
_CLOSE = frozenset((" ", "\xa0", "-", "\n"))
_LONGEST_PHRASE = 5
_LOCATIVE_BEFORE = re.compile(
    r"(?:^|[\s(\"“])(?:in|near|at|from|outside|around|toward|towards|reached|of)\s$"
)
_CONTAINER_AFTER = re.compile(r",\s+[^\W\d_]")

MAX_INFLECTED_WORDS = 4
_WORDS_BEFORE = re.compile(r"[^\W\d_]+|[^\w\s'’]")


fold = lru_cache(maxsize=50_000)(fold_any)  # words repeat


@dataclass(frozen=True, slots=True)
class Candidate:
    """One span: words `first` to `last` of a run, both inclusive; `end` leaves a possessive ending out.

    `key` is the name folded. `head` is the class of the word that says what it is ("facility_after"), or
    "unknown" for a name without any; both only where the gazetteer does not have the name, else None.
    """

    start: int
    end: int
    key: str
    run: Run
    first: int
    last: int
    head: str | None = None


def candidates(text: str, found: Sequence[Run], gazetteer: Gazetteer, language: Language) -> list[Candidate]:
    """Find the candidates of a text in order. Only a made name and what is inside it may overlap."""
    everything: list[Candidate] = []
    for run in found:
        known = list(_known(text, run, gazetteer, language))
        made = list(_made(text, run, known, language)) if len(run.words) > 1 else []
        kept = _kept(text, known, made, language) if known or made else []
        kept += list(_unknown(text, run, kept, language))
        everything += sorted(kept, key=_span) if len(kept) > 1 else kept
    return everything


def _kept(
    text: str, known: Sequence[Candidate], made: Sequence[Candidate], language: Language
) -> list[Candidate]:
    """Leave out the known names that are no places or stand for a made one, and made names of facilities."""
    inside = {(item.first, item.last) for item in made}
    heads = {number for item in made for number in _head_words(item, language)}
    kept = [
        item
        for item in known
        if (item.first, item.last) not in inside
        and not (item.first == item.last and _is_no_place(text, item, heads, language))
        and not _is_of_another_name(text, item, language)
    ]
    return kept + [item for item in made if item.head != "facility_after"]


def _span(item: Candidate) -> tuple[int, int]:
    return item.start, item.end


def _is_no_place(text: str, item: Candidate, heads: Collection[int], language: Language) -> bool:
    """Whether a single word only says what a longer name is, or names a day or month."""
    word = item.run.words[item.first].bare
    small = language.code != DEFAULT and word.lower() in language.function_words
    small = small and (not word.isupper() or _line_around(text, item).isupper())
    return small or item.first in heads or item.key.rstrip(".") in language.calendar


def _line_around(text: str, item: Candidate) -> str:
    return text[text.rfind("\n", 0, item.start) + 1 :].partition("\n")[0][:200]


def _is_of_another_name(text: str, item: Candidate, language: Language) -> bool:
    """Whether a candidate belongs to the name of an organisation or person that begins before it.

    In English the constants weigh this; elsewhere nothing was fitted: "Universidad de Granada", "El Banco",
    "Piet van Delft".
    """
    if language.code == DEFAULT:
        return False
    before = _WORDS_BEFORE.findall(text[max(0, item.start - 40) : item.start])[-3:]
    last = item.run.words[item.last].bare.lower()
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


def _known(text: str, run: Run, gazetteer: Gazetteer, language: Language) -> Iterator[Candidate]:
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


def _longest(text: str, run: Run, first: int, gazetteer: Gazetteer, language: Language) -> Candidate | None:
    folded, ends = _folded(text, run, first)
    for key in reversed(gazetteer.prefixes(folded)):
        if len(key) in ends and not _is_organisation(key, language):
            last, end = ends[len(key)]
            return Candidate(run.words[first].start, end, key, run, first, last)
    return None


def _is_organisation(key: str, language: Language) -> bool:
    """Whether a name of the gazetteer is an organisation's all the same: "University of Texas"."""
    words = key.split(" ", 2)
    return len(words) > 2 and words[0] in language.organisation_before and words[1] in _OF


_OF = frozenset(("of", "de", "di", "von", "van"))


def _longest_inflected(
    text: str, run: Run, first: int, gazetteer: Gazetteer, language: Language
) -> Candidate | None:
    """Find the longest name in whatever case its words are."""
    start = run.words[first].start
    for last in range(min(len(run.words), first + MAX_INFLECTED_WORDS) - 1, first - 1, -1):
        end = run.words[last].bare_end
        key = base_form(fold(text[start:end]), gazetteer, language.endings)
        if key is not None:
            return Candidate(start, end, key, run, first, last)
    return None


def _folded(text: str, run: Run, first: int) -> tuple[str, dict[int, tuple[int, int]]]:
    """Fold a run from one word on; where in it a name may end, as (word, offset in the text)."""
    folded = ""
    ends: dict[int, tuple[int, int]] = {}
    stop = min(len(run.words), first + MAX_WORDS)
    for index in range(first, stop):
        word = run.words[index]
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


def _head_words(item: Candidate, language: Language) -> Iterator[int]:
    for number in range(item.first, item.last + 1):
        word = item.run.words[number].bare
        if head_class(word, language) is not None or word.lower() in language.feature_before:
            yield number


def _made(text: str, run: Run, known: Sequence[Candidate], language: Language) -> Iterator[Candidate]:
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
            if text[end : end + 1] == "." and run.words[number].bare.lower() in _SHORT_HEADS:
                end += 1
            yield Candidate(start, end, fold(text[start:end]), run, first, number, head)
            free = number + 1


_SHORT_HEADS = frozenset(("ave", "st", "rd", "blvd", "hwy", "ln", "dr", "twp", "co", "mt"))


def _within(first: int, last: int, known: Sequence[Candidate]) -> bool:
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


def _unknown(text: str, run: Run, taken: Sequence[Candidate], language: Language) -> Iterator[Candidate]:
    """Capitalised words in no other candidate, where the text says that they are a place."""
    used = {number for item in taken for number in range(item.first, item.last + 1)}
    number = 0
    while number < len(run.words):
        last = number
        if number in used or not _may_be_unknown(text, run, number, language):
            number += 1
            continue
        while last + 1 < len(run.words) and last + 1 not in used and run.gaps[last] in (" ", "-"):
            last += 1
        if last - number < 3:
            end = run.words[last].bare_end
            start = run.words[number].start
            yield Candidate(start, end, fold(text[start:end]), run, number, last, "unknown")
        number = last + 1


def _may_be_unknown(text: str, run: Run, number: int, language: Language) -> bool:
    word = run.words[number]
    lower = word.bare.lower()
    if (
        len(lower) < 3
        or lower in language.function_words
        or lower in language.calendar
        or word.bare.isupper()
    ):
        return False
    return _LOCATIVE_BEFORE.search(text, max(0, word.start - 12), word.start) is not None
