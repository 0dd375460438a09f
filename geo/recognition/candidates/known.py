"""The names in a run that the gazetteer has: at each word the longest, in whatever case."""

from __future__ import annotations

from collections.abc import Iterator

from geo.gazetteer import Gazetteer
from geo.languages import Language
from geo.meanings.inflection import area_of_side, base_form
from geo.recognition.candidates.spans import Span
from geo.recognition.tokens import MAX_WORDS, Run
from geo.recognition.word_lists import words_in_names
from geo.text import fold

MAX_INFLECTED_WORDS = 4
_HYPHENS = frozenset("-\u2010\u2011\u2013")


def known_names(text: str, run: Run, gazetteer: Gazetteer, language: Language) -> Iterator[Span]:
    """The names of a run that the gazetteer has: leftmost, then longest."""
    first = 0
    while first < len(run.words):
        longest = _longest_inflected if language.endings else _longest
        candidate = longest(text, run, first, gazetteer, language)
        if language.side_prefixes and (candidate is None or candidate.last == first):
            candidate = _with_side(text, run, first, gazetteer, language) or candidate
        if candidate is None:
            first += 1
        else:
            yield candidate
            first = candidate.last + 1


def _longest(text: str, run: Run, first: int, gazetteer: Gazetteer, language: Language) -> Span | None:
    folded, ends = _folded(text, run, first)
    for key in reversed(gazetteer.prefixes(folded)):
        if len(key) in ends and not _is_organisation(key, language):
            last, end = ends[len(key)]
            return Span(run.words[first].start, end, key, first, last)
    return None


def _with_side(text: str, run: Run, first: int, gazetteer: Gazetteer, language: Language) -> Span | None:
    """Find an area with its side before a hyphen: Dutch "Noord-Syrië"."""
    if first + 1 == len(run.words) or run.gaps[first] not in _HYPHENS:
        return None
    start, end = run.words[first].start, run.words[first + 1].bare_end
    key = area_of_side(fold(text[start:end]), gazetteer, language.side_prefixes)
    return None if key is None else Span(start, end, key, first, first + 1)


def _is_organisation(key: str, language: Language) -> bool:
    """Whether a name of the gazetteer is an organisation's all the same: "University of Texas"."""
    words = key.split(" ", 2)
    return len(words) > 2 and words[0] in language.organisation_before and words[1] in words_in_names()["of"]


def _longest_inflected(
    text: str, run: Run, first: int, gazetteer: Gazetteer, language: Language
) -> Span | None:
    """Find the longest name in whatever case its words are."""
    start = run.words[first].start
    for last in range(min(len(run.words), first + MAX_INFLECTED_WORDS) - 1, first - 1, -1):
        word = run.words[last]
        for end in (word.bare_end,) if word.part_end is None else (word.bare_end, word.part_end):
            written = fold(text[start:end])
            key = base_form(written, gazetteer, language.endings)
            if key is None and language.side_prefixes:
                key = area_of_side(written, gazetteer, language.side_prefixes)
            if key is not None:
                return Span(start, end, key, first, last)
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
