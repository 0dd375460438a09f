"""Which numbers of a sentence are totals: "54 in 30 countries", "in all", "six kitchens: Aden (3), ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geo.counts.scopes import Reach
from geo.counts.tokens import Sentence, Token
from geo.counts.tokens.alphabet import ABROAD, IN_ALL, NUMBER, PLACE, WORLDWIDE
from geo.counts.units import unit_of
from geo.counts.words import CountWords
from geo.model import Count

_LEAST_PARTS = 2

_FILL = r"[wdsvlthO(D]{0,8}?"
_STATED = re.compile(
    rf"(?P<n>[NK]){_FILL}i?G|(?P<m>N)[wd]{{1,4}}B|G(?:c|{_FILL}){_FILL}(?P<o>N)"
    rf"|T(?:c|{_FILL}){_FILL}(?P<p>N)(?!w{{0,2}}dP)|(?P<q>N){_FILL}T(?![ds]{{0,2}}[NX])"
)
_TOLL = re.compile(r"T[wds]{0,4}Rs?(?P<n>N)(?![wds]{0,3}i[ds]{0,3}P)")  # "The overall toll reached 97"
# "bringing the number of dead since Friday to 14"
_BROUGHT = re.compile(r"g(?P<told>[wdsT]{1,6})[riwsdMq]{0,6}ms{0,2}(?P<n>N)(?![wds]{0,3}i[ds]{0,3}P)")
# "54 such stations in 30 countries on five continents": the first number, and each that counts areas. No
# scope of its own may follow ("in three counties of Texas").
_IN_AREAS = re.compile(
    r"(?:(?P<n>[NF])"
    r"(?:[wdsX]{0,6}|[wds]{1,4}[vh]{1,3}[ws]{0,2}|[wds]{1,4}c[ws]{1,2}|[wds]{0,4}i[wds]{1,8}))?i[ds]{0,2}(?P<area>(?<=[ids])N)"
    r"(?![wdsv]{0,3}[id]{1,2}P)"
)
_PART = re.compile(r"h[sd]{0,2}(?P<n>N)[wd]{1,3}c[sdrD]{0,3}(?P<part>N)")
_AREAS_FIRST = re.compile(rf"^i[ds]{{0,2}}(?P<area>N)(?=[wds]{{1,3}}c?{_FILL}(?P<n>N)?)")


def totals_of(tokens: Sentence, counts: Sequence[Count], words: CountWords) -> dict[int, Reach]:
    """Find the totals of one sentence, whose counts are known, by the index of their token."""
    found: dict[int, Reach] = {}
    for index, reach in (*_stated(tokens, words), *_in_areas(tokens, words)):
        found[index] = max(reach, found.get(index, reach))
    for index in (*_of_parts(tokens, counts), *_of_which(tokens, counts)):
        found.setdefault(index, Reach.REPORT)
    return found


def _of_parts(tokens: Sentence, counts: Sequence[Count]) -> Iterator[int]:
    """Find the number that the counts of the same sentence are parts of: "six kitchens: Aden (3), ..."."""
    first = tokens.symbols.find(NUMBER)
    if first < 0 or len(counts) < _LEAST_PARTS or PLACE in tokens.symbols[:first]:
        return
    if sum({one.mention.start: one.number for one in counts}.values()) == tokens[first].value:
        yield first


def _of_which(tokens: Sentence, counts: Sequence[Count]) -> Iterator[int]:
    """Find the number of which a place has a part: "The state has 27 prisons, of which four are in ..."."""
    counted = {one.start for one in counts}
    for match in _PART.finditer(tokens.symbols):
        whole, part = tokens[match.start("n")], tokens[match.start("part")]
        if part.start in counted and part.value < whole.value:
            yield match.start("n")


def _stated(tokens: Sentence, words: CountWords) -> Iterator[tuple[int, Reach]]:
    """Find the totals that are said to be some: "in all", "the toll reached 97", "nationwide"."""
    symbols = tokens.symbols
    yield from ((match.start("n"), Reach.REPORT) for match in _TOLL.finditer(symbols))
    for match in _BROUGHT.finditer(symbols):
        told = tokens[match.start("told") : match.end("told")]
        if any(token.symbol == IN_ALL or token.lower in words.tolls for token in told):
            yield match.start("n"), Reach.REPORT
    for match in _STATED.finditer(symbols):
        stated = next(match.start(name) for name in "nmopq" if match[name])
        unit = unit_of(tokens, stated, words)
        if unit is not None and not (match["p"] and _is_all_of(tokens, stated, unit, words)):
            yield stated, _reach(tokens[match.start() : match.end()], words)


def _is_all_of(tokens: Sequence[Token], index: int, unit: str, words: CountWords) -> bool:
    """Tell of "in all six towns", which are known already, not of "in all, six towns"."""
    return tokens[index - 1].symbol == IN_ALL and unit.split()[-1].lower() in words.scope_units


def _reach(tokens: Sequence[Token], words: CountWords) -> Reach:
    """Tell how far a total reaches that words like these belong to."""
    said = {token.lower for token in tokens if token.symbol in (WORLDWIDE, ABROAD)}
    if not said:
        return Reach.REPORT
    if said.issubset(words.regionwide):
        return Reach.REGION
    return Reach.COUNTRY if said.issubset((*words.nationwide, *words.regionwide)) else Reach.WORLD


def _in_areas(tokens: Sentence, words: CountWords) -> Iterator[tuple[int, Reach]]:
    """Find the totals that are counted in areas, and the numbers of those: "54 in 30 countries"."""
    symbols = tokens.symbols
    for match in (*_IN_AREAS.finditer(symbols), *_AREAS_FIRST.finditer(symbols)):
        area = match.start("area")
        unit = unit_of(tokens, area, words)
        kind = None if unit is None else unit.split()[-1].lower()
        of_countries = kind in words.countries
        reach = Reach.WORLD if of_countries else Reach.COUNTRY
        if kind in words.scope_units:
            counted = match.start("n") if match["n"] else _first_number(tokens, area, words)
            if counted >= 0:
                yield counted, reach
        if of_countries or (kind in words.scope_units and match["n"]):
            yield area, reach


def _first_number(tokens: Sentence, end: int, words: CountWords) -> int:
    """Find the number with which a sentence begins that ends "..., in 31 countries"; -1 where it has none."""
    first = tokens.symbols.find(NUMBER, 0, end)
    if first < 0 or PLACE in tokens.symbols[first:end] or unit_of(tokens, first, words) is None:
        return -1
    return first
