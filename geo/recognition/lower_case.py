"""Toponyms in text that leaves capitals out: posts, chats, notes.

Without capitals a name looks like any word, so this mode is conservative: a dictionary word is never a place,
a name that persons bear only after "in", a small place needs a preposition before it, and only large places
stand on their own. The text itself chooses it, by having next to no capitals. The chances are set by hand;
there is no corpus for them.
"""

from __future__ import annotations

import re

from geo.gazetteer import Gazetteer, Meaning
from geo.languages import Language
from geo.languages.enumerations import are_listed
from geo.meanings.inflection import base_form
from geo.model import Kind
from geo.recognition import word_lists
from geo.recognition.candidates import Recognised
from geo.recognition.candidates.spans import Candidate
from geo.recognition.tokens import UPPER
from geo.text import fold

MOST_CAPITALS = 0.02
LEAST_WORDS = 4
MOST_WORDS = 4
METROPOLIS = 750_000
CITY = 50_000
SURE, LIKELY = 0.85, 0.7

# A word with its apostrophes and inner hyphens; what an @ or a # leans on is a handle or a tag.
_WORD = re.compile(r"(?P<tag>[@#]?)(?P<word>[^\W\d_]+(?:['’-][^\W\d_]+)*)")
_CAPITALISED = re.compile(rf"[{UPPER}](?<![\w@#'’-].)")  # the capital first: re can skip to it
_GAP = re.compile(r"[ \xa0]|\.? ")
_LEADING = frozenset(
    ("in", "near", "from", "to", "at", "outside", "around", "across", "into", "through", "toward")
)
_WIDE = frozenset((Kind.COUNTRY, Kind.CONTINENT))


def lacks_capitals(text: str) -> bool:
    """Tell a cased text that leaves capitals out; handles and tags do not count."""
    most_words = len(text) / 2  # a word takes a letter and what parts it from the next
    if len(_CAPITALISED.findall(text)) > MOST_CAPITALS * most_words:
        return False
    cased = capitals = 0
    for match in _WORD.finditer(text):
        if match["tag"]:
            continue
        first = match["word"][0]
        if first.isupper():
            capitals += 1
        elif not first.islower():
            continue
        cased += 1
    return cased >= LEAST_WORDS and capitals <= MOST_CAPITALS * cased


def find(text: str, language: Language, gazetteer: Gazetteer) -> list[Recognised]:
    """Find the toponyms of a text in order, none overlapping, with their probabilities."""
    words = [match for match in _WORD.finditer(text) if match["tag"] != "@"]
    found: list[Recognised] = []
    index = 0
    while index < len(words):
        last, key = _longest(text, words, index, language, gazetteer)
        if key is not None:
            start, end = words[index].start("word"), words[last].end("word")
            listed = bool(found) and are_listed(text, found[-1].candidate.end, start, language.code)
            led_by = _preposition(text, words[index - 1], start, language) if index > 0 else ""
            meanings = gazetteer.meanings(key)
            chance = _chance(meanings, "list" if listed else led_by, fold(text[start:end]), language)
            if chance is not None:
                found.append(Recognised(Candidate(start, end, key, words=1), chance))
        index = last + 1
    return found


def _longest(
    text: str, words: list[re.Match[str]], first: int, language: Language, gazetteer: Gazetteer
) -> tuple[int, str | None]:
    """Give the last word of the longest name from a word on, and the name; the word itself without any."""
    for last in range(min(len(words), first + MOST_WORDS) - 1, first - 1, -1):
        gaps = (text[words[at].end() : words[at + 1].start()] for at in range(first, last))
        if not all(map(_GAP.fullmatch, gaps)):
            continue
        name = fold(text[words[first].start("word") : words[last].end("word")])
        key = base_form(name, gazetteer, language.endings) if language.endings else name
        if key is not None and gazetteer.meanings(key):
            return last, key
    return first, None


def _preposition(text: str, before: re.Match[str], start: int, language: Language) -> str:
    """Give the preposition of place right before a name, in English; empty without one."""
    english = language.as_english.get(before["word"].lower(), "")
    return english if english in _LEADING and text[before.end() : start] in (" ", " #", "\xa0") else ""


def _chance(meanings: tuple[Meaning, ...], led_by: str, written: str, language: Language) -> float | None:
    """Tell how probably a name is a place; None where it is not taken for one."""
    if all(_is_word(word, language) for word in written.split()):
        return None
    if written in word_lists.first_names() and led_by not in ("in", "near", "outside", "list"):
        return None
    people = max(meaning.place.population for meaning in meanings)
    large = people >= METROPOLIS or " " in written or any(item.place.kind in _WIDE for item in meanings)
    if large:
        return SURE if led_by or (people >= METROPOLIS and len(written) > 4) else None
    return LIKELY if led_by and people >= CITY and len(written) > 3 else None


def _is_word(written: str, language: Language) -> bool:
    """Tell a small word, a month and a dictionary word, in the language or in English."""
    small = written in language.function_words or written in language.calendar
    return small or written in word_lists.dictionary(language.code) or written in word_lists.dictionary()
