"""What a sentence can do without: places that only say where another one is, and who tells so.

The second of "Villarosa, just south of Enna, sheltered 40", the first of "in Mozambique's northern Nampula",
", the mayor said,".
"""

from __future__ import annotations

import re

from geo.counts.tokens import Sentence
from geo.counts.words import CountWords

# What stands before the second place: "near", "the capital of", "a village outside", "12 km from", "on the
# road to", "like".
_NEAR = r"s{0,2}(?:[ir]|d{1,3}|d[dsw]{0,4}[id]|Xw{1,2}s?[ridm]|id{0,2}w{1,2}[mird])[ds]{0,3}"
# No more places may follow, as they do in a list.
_ASIDE = rf"(?<=P)c{_NEAR}Pd?(?=c(?!a?[id]{{0,3}}P))"
_TITLE = r"(?<=^P)id{1,2}P(?=:)"  # "Africa south of the Sahara:"
_WHERE = r"(?<=P)id{1,3}P(?=c?h)"  # "Insein in the north of Rangoon, has"
_PART = r"(?<=P)c(?P<part>w)P(?=[c.])"  # ", including East Jerusalem,"
_OWNER = r"(?<=[idm])Pq[wdsXO]{0,4}c?(?=P)"
_TOLD_BY = r"c[wdO]{1,4}r(?=c)"  # ", the union said,"
_LEFT_OUT = re.compile(rf"{_ASIDE}|{_TITLE}|{_WHERE}|{_PART}|{_OWNER}|{_TOLD_BY}")


def without_asides(sentence: Sentence, words: CountWords) -> Sentence:
    """Leave out what only says where a place is, beside it or as its owner, and who says so."""
    return sentence.without(
        match.span()
        for match in _LEFT_OUT.finditer(sentence.symbols)
        if not match["part"] or sentence[match.start("part")].lower in words.including
    )
