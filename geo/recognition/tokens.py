"""Capitalised words and the runs they form: where a toponym in cased text can begin and end.

A run is a sequence of capitalised words that may belong to one name: adjacent ones, hyphenated ones, ones
joined by small words ("Isle of Man", "Trinidad and Tobago", "Rio de Janeiro"), ones after an abbreviation
("St. Paul"), and ones broken over a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_CASED_BLOCKS = (range(0x41, 0x250), range(0x370, 0x557), range(0x1E00, 0x2000))
UPPER = "".join(re.escape(chr(c)) for block in _CASED_BLOCKS for c in block if chr(c).isupper())

# Initials ("U.S.", "D.C.", "W.Va."), an Arabic article and its word ("al-Ula"), or one word, which may hold
# an apostrophe ("O'Fallon", "Martha's").
_WORD = re.compile(
    rf"\b(?:[{UPPER}]\.(?:[{UPPER}][a-z]{{0,2}}\.)+|(?:[ae][ltdnszr]h?|ash)-[{UPPER}]\w+|[{UPPER}]\w*)(?:['’]\w+)*"
)
_JOINING_WORDS = (
    "of|the|and|de|la|le|les|du|des|del|della|dei|di|da|do|dos|das|d|al|el|on|upon|under|in|by|sur|sous|en|am|an|"
    "der|die|den|auf|bei|im|y|e|und|et|von|van|ter|op|aan|zu|nad|na|à|a|l|al-|el-|"
    "es|ez|er|los|las|lo|aux|au|lez|pod|pri|ob|sul|din|degli|delle|dell|bij|vor|ibn|bin|bint"
)
_JOINED = re.compile(rf"[ \n\xa0-](?:(?:{_JOINING_WORDS})[ \n\xa0'’-]){{1,3}}|&|[ \xa0]&[ \xa0]")
_ADJACENT = frozenset((" ", "\xa0", "-", "‐", "‑", "–", "\n", " \n", "\u2009", "\u202f"))
_ABBREVIATED = frozenset(
    ("St", "Ste", "Mt", "Ft", "Pt", "Sta", "Sto", "Sr", "ST", "MT", "FT", "Is", "W", "N", "S", "E")
)
_POSSESSIVE = re.compile(r"['’][sS]$|(?<=[sS])['’]$")
MAX_WORDS = 8


class Word(NamedTuple):
    """One capitalised word; `end` includes a possessive ending, `bare_end` does not.

    A tuple, as a run is, because thousands are made for every page of text.
    """

    start: int
    end: int
    bare_end: int
    text: str

    @property
    def bare(self) -> str:
        """The word without its possessive ending."""
        return self.text[: self.bare_end - self.start]


class Run(NamedTuple):
    """Capitalised words that may belong to one name, with what stands between them.

    ``gaps[i]`` is the text between ``words[i]`` and ``words[i + 1]``.
    """

    words: tuple[Word, ...]
    gaps: tuple[str, ...]


def runs(text: str) -> Iterator[Run]:
    """Find the runs of capitalised words in a text, in order, none overlapping."""
    words: list[Word] = []
    gaps: list[str] = []
    for match in _WORD.finditer(text):
        word = _word(match.start(), match.group())
        if words:
            gap = text[words[-1].end : word.start]
            if _joins(words[-1], gap):
                gaps.append(gap)
            else:
                yield Run(tuple(words), tuple(gaps))
                words, gaps = [], []
        words.append(word)
    if words:
        yield Run(tuple(words), tuple(gaps))


def _word(start: int, text: str) -> Word:
    end = start + len(text)
    possessive = _POSSESSIVE.search(text) if "'" in text or "’" in text else None
    return Word(start, end, end if possessive is None else start + possessive.start(), text)


def _joins(word: Word, gap: str) -> bool:
    """Whether a name may go on over this gap."""
    if gap in _ADJACENT:
        return True
    if len(gap) > 16:
        return False
    if gap.startswith("."):
        return gap in (". ", ".\xa0", ".\n") and word.text in _ABBREVIATED
    return _JOINED.fullmatch(gap) is not None
