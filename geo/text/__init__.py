"""Names and texts as they are written, before any place is looked for.

Here is the one way to compare names: the folded form that keys the gazetteer, the cache and all look-ups.
`detection` tells the language of a text, `sentences` where its sentences are, `boilerplate` what in it is not
the report.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS_WITHOUT_DECOMPOSITION = {
    "æ": "ae", "ð": "d", "ø": "o", "þ": "th", "đ": "d", "ħ": "h", "ı": "i", "ĸ": "k", "ł": "l", "ŋ": "n",
    "œ": "oe", "ŧ": "t", "ə": "a", "ƙ": "k", "ɓ": "b", "ɗ": "d",
}  # fmt: skip
_APOSTROPHES = "'’‘ʼʻʹˈ´`′＇"
_HYPHENS = "-‐‑‒–—―−﹣－"
_PARTED = re.compile(r"(?<=[^\W\d_])([-\u2010])[ \t]*\n[ \t]*(?=([^\W\d_]))")
_INVISIBLE = "\u00ad\u0640\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"

_FOLDED = str.maketrans(
    _LETTERS_WITHOUT_DECOMPOSITION
    | dict.fromkeys(_APOSTROPHES, "'")
    | dict.fromkeys(_HYPHENS, " ")
    | dict.fromkeys(_INVISIBLE, "")
)
# Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic. Marks of other scripts are letters:
# without them two Hindi or Japanese names become one.
_ACCENTS = re.compile(
    "[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u1dc4-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)


@lru_cache(maxsize=20_000)  # the names and words of a text repeat
def fold(name: str) -> str:
    """Give the key under which a name is compared with other names.

    Case, accents, ligatures, the shape of apostrophes, hyphens and width are gone; white space and hyphens
    are single spaces; a word parted over a line end is whole; full stops stay, so that "U.S." and "us"
    differ. Folding a key changes nothing.

    >>> fold("São Tomé"), fold("Wilkes‑Barre"), fold("Coeur d’Alene"), fold("ŁÓDŹ")
    ('sao tome', 'wilkes barre', "coeur d'alene", 'lodz')
    """
    if "\n" in name:
        name = joined(name)
    if name.isascii():
        return " ".join(name.lower().replace("-", " ").replace("`", "'").split())
    plain = _without_accents(name.casefold()).translate(_FOLDED)
    if not plain.isascii():  # what was taken apart may have a case or an accent of its own
        plain = _without_accents(plain.casefold()).translate(_FOLDED)
    return " ".join(plain.split())


@lru_cache(maxsize=4)
def pieces_of(text: str) -> frozenset[str]:
    """Give what a text has between white space; the last few texts are remembered, as several steps ask."""
    return frozenset(text.split())


def joined(name: str) -> str:
    r"""Join the words of a name that a hyphen parts over a line end; a compound keeps its hyphen.

    Only a name is joined: without a dictionary nobody can say whether "London-\nbased" was one word.

    >>> joined("Port Har-\ncourt"), joined("Guinea-\nBissau")
    ('Port Harcourt', 'Guinea-Bissau')
    """
    return _PARTED.sub(lambda parted: "" if parted[2].islower() else parted[1], name)


def one_line(name: str) -> str:
    """Give a name as it would stand within a line: joined, and with single spaces."""
    return " ".join(joined(name).split())


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize("NFC", _ACCENTS.sub("", decomposed))
