"""Names that no gazetteer has, where the text says that they are a place's: "in Xyzzy"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geo.languages import Language
from geo.recognition.candidates.spans import Reading, Span
from geo.recognition.tokens import Word
from geo.recognition.word_lists import is_ordinary
from geo.text import fold

_MOST_WORDS = 3
_LOOK = 24  # characters
_APOSTROPHE = re.compile("['’]")
_WORDS_AFTER = re.compile(r"[ -]([^\W\d_]+)(?: ([^\W\d_]+))?")
_BULLET = re.compile(r"[ \t]*(?:[-*•·][ \t]*)?")
_ROW = re.compile(r"[ \t]*[:–—|-][ \t]*\d")
_WAY_WITHIN = 2  # words
_NONE: frozenset[int] = frozenset()


def unknown_names(
    text: str, offset: int, run: str, reading: Reading, taken: Sequence[Span], language: Language
) -> Iterator[Span]:
    """Find capitalised words in no other candidate, where the text says that they are a place.

    `run` is the text of the run, which begins at `offset`; `taken` are the other names in it.
    """
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
        if head is not None and last - first < _MOST_WORDS:
            yield Span(start, end, fold(run[start:end]), first, last, head)
        free = last + 1 if head is not None else first + 1


def may_be_a_name(word: Word, language: Language) -> bool:
    """Tell a word that is neither short, small nor of the calendar, and not all in capitals."""
    lower = word.bare.lower()
    return (
        len(lower) > 2
        and _APOSTROPHE.split(lower)[0] not in language.function_words  # "It'll"
        and lower not in language.calendar
        and not word.bare.isupper()
    )


def _head_beside(text: str, start: int, end: int, language: Language) -> str | None:
    """Tell how the text says that an unknown name is a place, None where it does not."""
    ahead = text[max(0, start - _LOOK) : start].rsplit(None, 2) if text[start - 1 : start].isspace() else []
    nearest = ahead[-1].lstrip('("“') if ahead else ""
    second = ahead[-2] if len(ahead) > 1 else ""
    joint = language.as_english.get(nearest)
    unit = second if joint == "of" else nearest
    after = _WORDS_AFTER.match(text, end)
    if unit in language.settlements or (after is not None and after[1] in language.settlements):
        return "told"
    led = (
        nearest.lower() in language.before_unknown  # "In Xyzzy" may begin a sentence
        or (joint == "to" and _leads_there(ahead[:-1], language))
        or (joint in ("and", "or") and second.rstrip(",")[:1].isupper())
        or (joint == "the" and after is not None and not language.civic.isdisjoint(after.groups()))
        or _heads_row(text, start, end)
    )
    return "unknown" if led else None


def _heads_row(text: str, start: int, end: int) -> bool:
    """Tell of a name that a line begins with, before a number: "Xyzzy: 14 dead", "- Xyzzy – 3"."""
    if _ROW.match(text, end) is None or all(map(is_ordinary, text[start:end].lower().split())):  # "Total: 60"
        return False
    return _BULLET.fullmatch(text, text.rfind("\n", 0, start) + 1, start) is not None


def _leads_there(ahead: Sequence[str], language: Language) -> bool:
    """Tell of a way before "to", with at most one word between: "the road to", "a bus trundles to"."""
    return not language.ways.isdisjoint(ahead[-_WAY_WITHIN:])
