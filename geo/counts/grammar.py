"""The ways in which reports give a place its number, as patterns over the symbols of a sentence.

The symbols (see `geo.counts.symbols`): N a number that counts, X one that does not, U one that another way
has used, P a place, i a preposition of place, d what may stand between it and the place, m "to", which
counts only after g, "sent" and the like, h "has" and the like, k "with", q a possessive ending, e "each",
A "another", L "the only", O an ordinal, l "remaining", a "and", c a comma, s "only" or "about", v "was" and
the like, t "there", r the beginning of another clause, T "in all", G "worldwide", B "abroad", M a month or
a day, w any other word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geo.counts.symbols import Token

USED = "U"
COUNTED = frozenset({"N", "A", "L", USED})
_ASIDE = r"(?:c[wdsvlO]{1,5}c)?"
_FILL = rf"(?:dd?X)?[wdsvlOhkg]{{0,3}}?{_ASIDE}[wdsvltOhkBg]{{0,7}}?"
_IN = r"(?:i(?:ai)?|(?<=[gNU])m)(?:[dOs]{0,4}|d{1,3}c)"
_DATE = r"^(?:[diw]{0,3}X[.d]?M?|iM)[dX.]{0,3}c?"
_LIST = r"P(?:(?:ca?|a|;)[id]{0,3}P){1,60}"
_NOT_LISTED = r"(?!(?:c[id]{0,2}P){0,60}c?a[id]{0,2}P(?![sh]?N))"


@dataclass(frozen=True, slots=True)
class Found:
    """A number for a place: indices of tokens. `number` is None for "another", which is one."""

    place: int
    number: int | None
    word: int


@dataclass(frozen=True, slots=True)
class Way:
    """One way of counting; the groups n, x, p and list of its pattern are the number, "another", the places.

    `after_count`: it counts only where something is counted before it in the sentence. `least`: how often
    it has to occur in the sentence to be believed ("Texas 19" alone is a road).
    """

    name: str
    pattern: re.Pattern[str]
    after_count: bool
    least: int


def _way(name: str, pattern: str, after_count: bool = False, least: int = 1) -> Way:
    return Way(name, re.compile(pattern), after_count, least)


WAYS = (
    _way("row with the number last", r"^[|-]?(?P<p>P)[|c:;w-]{0,3}(?P<n>N)(?:[|XNcw]*[|.]*)$"),
    _way("row with the number first", r"^[|-]?(?P<n>N)[|:-]?(?P<p>P)[|.]?$"),
    _way("A (3)", r"(?P<p>P)\(s?(?P<n>N)w{0,3}\)"),
    _way("A: 3", r"(?P<p>P):s?(?P<n>N)(?=[c;.aw)n]|$)"),
    _way("A - 3", r"(?P<p>P)-s?(?P<n>N)(?=[c;.)n]|$)"),
    _way("two each in A and B", rf"(?P<n>N)[wdsvl]{{0,5}}e[wsvdg]{{0,4}}{_IN}(?P<list>{_LIST})"),
    _way("each two in A and B", rf"e[wsd]{{0,2}}(?P<n>N)[wdsvlg]{{0,5}}{_IN}(?P<list>{_LIST})"),
    _way("two in A and B each", rf"(?P<n>N)[wdsvlg]{{0,6}}{_IN}(?P<list>{_LIST})e"),
    _way("A and B have two each", rf"(?P<list>{_LIST})[wsv]{{0,3}}h?[wsv]{{0,2}}(?P<n>N)[wd]{{0,3}}e"),
    _way("A and B each have two", rf"(?P<list>{_LIST})[sv]{{0,2}}e[vs]{{0,2}}[hw]s{{0,2}}(?P<n>N)"),
    _way("three stations in A", rf"(?P<n>N){_FILL}(?:[im]d{{0,2}}w{{1,2}})?{_IN}(?P<p>P){_NOT_LISTED}"),
    _way("another in A", rf"(?P<x>[AL])v{{0,2}}g?{_IN}(?P<p>P)"),
    _way("the only station in A", rf"(?P<x>L)[wvg]{{1,3}}{_IN}(?P<p>P)"),
    _way("another station in A", rf"(?P<x>A)[wvg]{{1,3}}{_IN}(?P<p>P)", after_count=True),
    _way("a third in A", rf"[acwr]d?(?P<x>O){_IN}(?P<p>P)", after_count=True),
    _way("A has three", r"(?<![aim])(?<!ac|[imw]d)(?P<p>P)s{0,2}(?:c?r?[wvs]{0,2})?h[swdl]{0,2}(?P<n>N)"),
    _way("two of A's stations", r"(?P<n>N)d(?P<p>P)qw"),
    _way("A with three", r"(?P<p>P)s?c?s?ks{0,2}(?P<n>N)"),
    _way("A's three", r"(?P<p>P)q[sw]?(?P<n>N)"),
    _way("A, where three", r"(?P<p>P)cr(?P<n>N)"),
    _way(
        "in A there are three",
        rf"(?:^[wdv]{{0,4}}|{_DATE}|[c;:.]a?|a){_IN}(?P<p>P)s?c?[wvshtdg]{{0,6}}?(?P<n>N)",
    ),
    _way("A 4, B 2", r"(?P<p>P)(?P<n>N)(?=[c;a]|\.?$)", least=2),
    _way("and B four", r"(?<=[ca;])(?P<p>P)h?[sv]{0,2}(?P<n>N)(?=[ca;.wO]|$)"),
    _way("A, 4; B, 2", r"(?P<p>P)c(?P<n>N)(?=;|\.?$|c?aP)"),
)
"""In this order; a number that one way has used is not there for the next ones."""


def read(tokens: Sequence[Token]) -> list[Found]:
    """Find the numbers that a sentence gives its places; each number for one way only."""
    symbols = [token.symbol for token in tokens]
    found: list[Found] = []
    for way in WAYS:
        matches = list(way.pattern.finditer("".join(symbols)))
        for match in matches if len(matches) >= way.least else ():
            if way.after_count and not COUNTED.intersection(symbols[: match.start()]):
                continue
            found.extend(_found(match))
            symbols[match.start("n" if "n" in match.groupdict() else "x")] = USED
    return found


def _found(match: re.Match[str]) -> Iterator[Found]:
    groups = match.groupdict()
    number = match.start("n") if groups.get("n") else None
    word = match.start("x") if number is None else number
    if groups.get("list"):
        places = [i for i in range(*match.span("list")) if match.string[i] == "P"]
    else:
        places = [match.start("p")]
    for place in places:
        yield Found(place, number, word)
