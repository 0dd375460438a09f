"""Names that no gazetteer has, where the text says that they are a place's: "in Xyzzy"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from geo.languages import DEFAULT, Language
from geo.recognition.candidates.spans import Reading, Span
from geo.recognition.context import is_compound_unit
from geo.recognition.tokens import Word
from geo.recognition.word_lists import first_names, is_ordinary
from geo.text import fold

_MOST_WORDS = 3
_LOOK = 24  # characters
_APOSTROPHE = re.compile("['’]")
_ELIDED = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,5})['’]$")
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
    words = reading.run.words
    used = {number for item in taken for number in range(item.first, item.last + 1)} if taken else _NONE
    free = 0
    for first in reading.unknown:
        if first < free or first in used:
            continue
        named = False
        if language.says_place:  # as few languages say it
            named = _is_said_by_noun(reading, first, used, language)
            first += named
            if not named and _is_a_class(words[first].bare.lower(), language):
                free = first + 1
                continue
        last = _last_word(reading, first, used, language)
        start, end = words[first].start, words[last].bare_end
        head = "told" if named else _head_beside(text, offset + start, offset + end, language)
        if head == "unknown" and first == last and _is_given_name(run[start:end], language):
            head = None
        if head is not None and last - first < _MOST_WORDS:
            yield Span(start, end, fold(run[start:end]), first, last, head)
        free = last + 1 if head is not None else first + 1


def _last_word(reading: Reading, first: int, used: Set[int], language: Language) -> int:
    """Tell where an unknown name ends.

    In English that is before a known one; elsewhere such a word is often a part of it: "Fajã Grande", and so
    may be what "of" joins to it: "Chã das Caldeiras".
    """
    words, gaps = reading.run
    last = first
    while last + 1 < len(words) and last + 1 not in used and gaps[last] in (" ", "-"):
        last += 1
    if language.code == DEFAULT or last + 1 == len(words) or last + 1 - first >= _MOST_WORDS:
        return last
    joined = gaps[last] in (" ", "-") or all(
        language.as_english.get(word) in ("of", "the") for word in gaps[last].split()
    )
    return last + 1 if joined and (last + 2 not in used or gaps[last + 1] not in (" ", "-")) else last


def _is_said_by_noun(reading: Reading, number: int, used: Set[int], language: Language) -> bool:
    """Tell whether a word written with a capital says what the next one is: German "Fluss Xyzzy"."""
    words, gaps = reading.run
    return (
        _says_place(words[number].bare.lower(), language)
        and number + 1 in reading.unknown
        and number + 1 not in used
        and gaps[number] == " "
    )


def _is_a_class(word: str, language: Language) -> bool:
    """Tell "Región" in "los habitantes de la Región de Coquimbo": a name follows it, and it is none."""
    classes = (language.says_place, language.unit_before, language.organisation_before)
    return any(word in words for words in classes) or is_compound_unit(word, language)


def _is_given_name(name: str, language: Language) -> bool:
    """Tell a person, "à Marie"; in English the constants weigh it."""
    return language.code != DEFAULT and fold(name) in first_names()


def _says_place(word: str, language: Language) -> bool:
    return word in language.says_place or is_compound_unit(word, language)


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
    ahead = _words_ahead(text, start)
    nearest = ahead[-1].lstrip('("“') if ahead else ""
    second = ahead[-2] if len(ahead) > 1 else ""
    joint = language.as_english.get(nearest)
    if (
        joint == "the" and language.as_english.get(second) == "of"
    ):  # "massif de l'Alaric", "playa de la Xyzzy"
        joint, second = "of", ahead[-3].split()[-1] if len(ahead) > 2 and ahead[-3].split() else ""
    unit = second if joint == "of" else nearest
    after = _WORDS_AFTER.match(text, end)
    if joint == "the" and second in language.waters:  # "de rivier de Xyzzy"
        return "told"
    if _says_place(unit, language) or unit in language.settlements:
        return "told"
    if after is not None and after[1] in language.settlements:
        return "told"
    led = (
        nearest.lower() in language.before_unknown  # "In Xyzzy" may begin a sentence
        or (joint == "to" and _leads_there(ahead[:-1], language))
        or (joint in ("and", "or") and second.rstrip(",")[:1].isupper())
        or (joint == "the" and after is not None and not language.civic.isdisjoint(after.groups()))
        or _heads_row(text, start, end)
    )
    return "unknown" if led else None


def _words_ahead(text: str, start: int) -> list[str]:
    """Give what stands before a name and the last two words of it: an elided one is a word, "de l'Alaric"."""
    before = text[max(0, start - _LOOK) : start]
    elided = _ELIDED.search(before) if "'" in before or "’" in before else None
    if elided is not None:
        before = f"{before[: elided.start(1)]}{elided[1]} "
    return before.rsplit(None, 2) if before[-1:].isspace() else []


def _heads_row(text: str, start: int, end: int) -> bool:
    """Tell of a name that a line begins with, before a number: "Xyzzy: 14 dead", "- Xyzzy – 3"."""
    if _ROW.match(text, end) is None or all(map(is_ordinary, text[start:end].lower().split())):  # "Total: 60"
        return False
    return _BULLET.fullmatch(text, text.rfind("\n", 0, start) + 1, start) is not None


def _leads_there(ahead: Sequence[str], language: Language) -> bool:
    """Tell of a way before "to", with at most one word between: "the road to", "a bus trundles to"."""
    return not language.ways.isdisjoint(ahead[-_WAY_WITHIN:])
