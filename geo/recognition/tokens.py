"""Capitalised words and the runs they form: where a toponym in cased text can begin and end.

A run is a sequence of capitalised words that may belong to one name: adjacent ones, hyphenated ones, ones
joined by small words ("Isle of Man", "Trinidad and Tobago", "Rio de Janeiro"), ones after an abbreviation
("St. Paul"), and ones broken over a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from geo.languages.possessives import APOSTROPHES, owner_ending
from geo.recognition.word_lists import words_in_names
from geo.text import joined

_CASED_BLOCKS = (range(0x41, 0x250), range(0x370, 0x557), range(0x1E00, 0x2000))
UPPER = "".join(re.escape(chr(c)) for block in _CASED_BLOCKS for c in block if chr(c).isupper())

# Initials ("U.S.", "D.C.", "W.Va."), an Arabic article and its word ("al-Ula"), or one word, which may hold
# an apostrophe ("O'Fallon", "Martha's") or be parted over a line end ("Har-\ncourt"). The letter stands
# before the look behind it: then re can skip to it.
_PARTING = r"[-‐][ \t]*\n[ \t]*"
_WORD = (
    rf"[{UPPER}ae](?<!\w.)(?:(?<=[{UPPER}])"
    rf"(?:\.(?:[{UPPER}][a-z]{{0,2}}\.)+|\w*(?:{_PARTING}(?![{UPPER}\d_])\w{{2,}})?)"
    rf"|(?:(?<=[ae])[ltdnszr]h?|(?<=a)sh)-[{UPPER}]\w+)(?:['’]\w+)*"
)
_ONE_WORD = re.compile(_WORD)
_ENDING = re.compile(r"[^\w\s][^\W\d_A-Z]\w{0,7}+")
MAX_WORDS = 8


class Word(NamedTuple):
    """One capitalised word of a run, by offsets into it; `bare_end` leaves a possessive ending out.

    `part_end` is where the first part of a word parted over a line end stops, which may be a name by itself
    ("London-" and "based"); None where the word is not parted.
    """

    start: int
    end: int
    bare_end: int
    text: str
    part_end: int | None = None

    @property
    def bare(self) -> str:
        """The word without its possessive ending, whole where a line end parts it."""
        bare = self.text[: self.bare_end - self.start]
        return bare if self.part_end is None else joined(bare)


class Run(NamedTuple):
    """Capitalised words that may belong to one name, with what stands between them.

    ``gaps[i]`` is the text between ``words[i]`` and ``words[i + 1]``.
    """

    words: tuple[Word, ...]
    gaps: tuple[str, ...]


def runs(text: str) -> Iterator[tuple[int, int]]:
    """Find the runs of capitalised words in a text, as offsets, in order, none overlapping."""
    for match in _run().finditer(text):
        yield match.span()


@cache
def _run() -> re.Pattern[str]:
    """Build what a run is: words, and between them what may stand within one name."""
    inside = words_in_names()
    small, hyphenated = ("|".join(inside[sort]) for sort in ("small", "hyphenated"))
    abbreviated = "|".join(rf"(?<=\b{word})" for word in (*inside["compass"], *inside["abbreviated"]))
    gap = (
        rf"(?:{_PARTING}|[ \xa0\u2009\u202f\n‐‑–-]| \n"
        rf"|[ \n\xa0-](?:(?:{small})[ \n\xa0'’-]){{1,3}}\n?"
        rf"|[-‐‑](?:{hyphenated})[-‐‑]"  # "Mazar-i-Sharif", "Ростов-на-Дону"
        r"|&|[ \xa0]&[ \xa0]"
        rf"|(?:{abbreviated})\.[ \xa0\n])"
    )
    return re.compile(f"{_WORD}(?:{gap}{_WORD})*")


def split(run: str, apart: str = "") -> Run:
    """Take the text of a run apart; `apart` are signs that part an ending of any kind from its word."""
    words = tuple(_word(match.start(), match.group(), apart) for match in _ONE_WORD.finditer(run))
    return Run(words, tuple(run[one.end : other.start] for one, other in pairwise(words)))


def ending_apart(text: str, start: int, apart: str) -> str:
    """Give the ending in small letters that a sign parts from the word before it: "'de" in "İzmir'de"."""
    match = _ENDING.match(text, start)
    return match.group() if match is not None and match.group()[0] in apart else ""


def _word(start: int, text: str, apart: str) -> Word:
    end = start + len(text)
    parting = re.search(_PARTING, text) if "\n" in text else None
    part_end = None if parting is None else start + parting.start()
    if apart:
        sign = next((at for at, character in enumerate(text) if character in apart), len(text))
        return Word(start, end, end - len(ending_apart(text, sign, apart)), text, part_end)
    possessive = owner_ending().search(text) if any(map(text.__contains__, APOSTROPHES)) else None
    return Word(start, end, end if possessive is None else start + possessive.start(), text, part_end)
