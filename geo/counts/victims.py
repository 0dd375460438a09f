"""Whom an event harmed that the sentence before puts in a place.

"A ferry sank off Zanzibar. At least 30 passengers drowned."    Zanzibar 30
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.counts.alphabet import IN, PLACE
from geo.counts.symbols import Token
from geo.counts.words import CountWords
from geo.model import Mention, Role

_WORD = re.compile(r"[^\W_]+")
# "At least 30 passengers drowned", "Police said 22 people had died", "It killed eleven": the number and what
# tells the harm, after which nothing but a time, another number or who says so may follow.
_HARMED = re.compile(
    r"^(?:[wd]{1,3}r{1,2})?s{0,2}(?P<n>N)(?:[wds]{0,3}[vh]{0,3}s?)(?P<told>w)(?=[.ca]|iM|M|$)"
    r"|^(?P<it>w)(?P<verb>w)s{0,2}(?P<m>N)"
)


def of_event(
    tokens: Sequence[Token], before: str, earlier: Sequence[tuple[int, Mention]], words: CountWords
) -> list[Token] | None:
    """Give the tokens of a sentence without places with the place where those it counts were harmed, or None.

    `before` is the sentence before, in which nothing is counted, and `earlier` its mentions, with their
    indices. It has to name one reported place and no other, and to say that something happened.
    """
    if len(earlier) != 1 or any(token.symbol == PLACE for token in tokens):
        return None
    index, mention = earlier[0]
    match = _HARMED.match("".join(token.symbol for token in tokens))
    if match is None or mention.role is not Role.REPORTED or not _tells_harm(match, tokens, words):
        return None
    if words.happenings.isdisjoint(word.lower() for word in _WORD.findall(before)):
        return None
    first = match.start("n") if match["n"] else match.start("m")
    at = tokens[first].start
    there = [Token(IN, at, at, ""), Token(PLACE, at, at, "", place=index)]
    return [*there, *tokens[first:]]


def _tells_harm(match: re.Match[str], tokens: Sequence[Token], words: CountWords) -> bool:
    if match["n"]:
        return tokens[match.start("told")].lower in words.harmed
    return tokens[match.start("it")].lower in words.it and tokens[match.start("verb")].lower in words.harmed
