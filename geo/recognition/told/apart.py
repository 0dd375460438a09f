"""Unknown names among words between spaces, by the word before for what they are: "قرية امساعد"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from geo.languages import Language, language, one_of
from geo.languages.arabic import ARTICLE, TO_THE
from geo.recognition import word_lists
from geo.text import fold

_LETTERS = r"[^\W\d_]{3,}"


def names(text: str, spoken: Language) -> Iterator[tuple[int, int]]:
    """Find the words after one for what they are: "قرية امساعد", "مدينتي إكيكي وألتو هوسبيسيو"."""
    for head in _heads(spoken.code).finditer(text):
        name = _name_at(text, head.end(), spoken)
        if name is None:
            continue
        yield name
        joined = _joined(spoken.code).match(text, name[1]) if head["two"] else None
        second = None if joined is None else _name_at(text, joined.end(), spoken)
        if second is not None:
            yield second


def _name_at(text: str, start: int, spoken: Language) -> tuple[int, int] | None:
    """Give the word that begins here and what belongs to it, None where it is no name."""
    match = _words(spoken.code).match(text, start)
    if match is None:
        return None
    if match["begun"]:
        return match.span("begun")
    word, more = match["word"], match["more"]
    if _is_word(word, spoken) or (not word.startswith(ARTICLE) and _describes(word, spoken)):
        return None
    is_longer = more and not _is_word(more, spoken) and not _describes(more, spoken)
    return start, match.end("more" if is_longer else "word")


def _describes(word: str, spoken: Language) -> bool:
    """Tell by its shape a word that says how a place is, "صغيرة", small, or whose, "منزله", his house."""
    return _describing(spoken.code).fullmatch(word.removeprefix(ARTICLE)) is not None


def _is_word(word: str, spoken: Language) -> bool:
    """Tell a frequent word or one of the language file, with or without the particles that lean on it."""
    forms = {word, *(word.removeprefix(prefix) for prefix in (*spoken.prefixes, ARTICLE, TO_THE))}
    known, frequent = _known_words(spoken.code), word_lists.lexicon(spoken.code)
    return any(
        form in known or fold(form) in frequent or fold(ARTICLE + form) in frequent
        for form in forms
        if len(form) > 1
    )


@cache
def _known_words(code: str) -> frozenset[str]:
    spoken = language(code)
    return spoken.says_place | spoken.unit_before | spoken.function_words | spoken.not_places


@cache
def _describing(code: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(language(code).describing)) or "(?!)")


@cache
def _joined(code: str) -> re.Pattern[str]:
    """Find what joins two names, written together with the second."""
    return re.compile(f" {one_of(language(code).joined)}")


@cache
def _heads(code: str) -> re.Pattern[str]:
    """Find the words for what a place is, with the particles that lean on them; `two` of two places."""
    spoken = language(code)
    heads = f"(?:{one_of(spoken.says_place)}|(?P<two>{one_of(spoken.say_two_places)}))"
    return re.compile(rf"(?<![^\W\d_]){one_of(spoken.prefixes)}?{heads} ")


@cache
def _words(code: str) -> re.Pattern[str]:
    """Find a word and one with an article after it, or two where names begin with the first: "عين", "بني"."""
    begun = rf"(?P<begun>{one_of(language(code).begin_names)} {_LETTERS})"
    return re.compile(rf"{begun}|(?P<word>{_LETTERS})(?: (?P<more>{ARTICLE}{_LETTERS}))?(?![^\W\d_])")
