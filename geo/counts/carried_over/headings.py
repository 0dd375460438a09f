"""The place that heads a paragraph, of which the sentences after it tell.

"Tumaco. Twenty-two victims in three months."                     Tumaco 22
"Georgia had the most. Nineteen offices operated there."          Georgia 19
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.counts.spots import may_count, spots_of
from geo.counts.tokens import Sentence, Token
from geo.counts.tokens.alphabet import IN, PLACE
from geo.counts.tokens.reading import read_tokens
from geo.counts.words import CountWords
from geo.model import Resolution

_LONGEST = 80  # characters
_MOST_PLACES = 2
_HEADING = re.compile(
    r"^(?:[wM]{0,2}X[.c-]{0,2}M?)?[id]{0,3}P(?:c?[iwd]{1,4}P?)?[.n:]*$"
)  # "Off Sfax.", "Sat 14. Gavdos."
_ROW = re.compile(r"^s{0,2}Nw{0,2}(?:i[wd]{1,2})?[:;.c(]")  # "29: Marsabit 11, Turkana eight"
_THERE = re.compile(r"(?<=[wvg])t(?![vh])")  # "operated there", not "there are"


def heads(
    text: str, span: tuple[int, int], inside: Sequence[tuple[int, Resolution]], words: CountWords
) -> int | None:
    """Give the index of the place that a sentence is all of; None where it says more.

    `inside` are the resolutions of the sentence, with their indices.
    """
    start, end = span
    if not 1 <= len(inside) <= _MOST_PLACES or end - start > _LONGEST or not may_count(inside[0][1].mention):
        return None
    spots = spots_of(text, inside, words)
    symbols = read_tokens(text, start, end, spots, words).symbols
    return spots[0].place if spots and _HEADING.match(symbols) else None


def under_heading(tokens: Sentence, heading: int) -> Sentence:
    """Put the place of a heading before the tokens of a sentence, as in a row: "Tumaco: 22"."""
    if PLACE in tokens.symbols and not _ROW.match(tokens.symbols):
        return tokens
    at = tokens[0].start
    return Sentence([Token(PLACE, at, at, "", place=heading), Token(":", at, at, ":"), *tokens])


def with_there(tokens: Sentence, place: int) -> Sentence:
    """Put the only place of the sentence before where a sentence says "there"."""
    match = _THERE.search(tokens.symbols)
    if match is None:
        return tokens
    at = tokens[match.start()].start
    there = [Token(IN, at, at, ""), Token(PLACE, at, at, "", place=place)]
    return tokens.with_joined([(*match.span(), there)])
