"""The places of a list that have one each, because the number of the whole says so.

"Kerry, three: Killarney, Listowel and Tralee"            one each
"eight, split between Kyiv (five), Odesa (two) and Lviv"  Lviv 1
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geo.counts.tokens import Sentence, Token
from geo.counts.tokens.alphabet import NUMBER, USED
from geo.counts.units import unit_of
from geo.counts.ways.reading import Found
from geo.counts.words import CountWords

_LISTED = re.compile(
    r"(?P<whole>[NU])(?P<said>[wdsvgr]{0,5}?)(?P<colon>:?)(?P<items>[iwds]{0,3}[NUP][^;:.n]*)"
)
_BETWEEN_ITEMS = re.compile(r"ca?|a")
_ITEM = re.compile(r"[ds]{0,2}(?P<first>[NU])?[iwds]{0,4}(?P<place>P)?\(?(?P<last>[NU])?")


def members(tokens: Sentence, found: Sequence[Found], words: CountWords) -> Iterator[Found]:
    """Find the places without a number in lists whose other numbers, and one for each place, add up."""
    counted = {one.place for one in found}
    for match in _LISTED.finditer(tokens.symbols.replace(NUMBER, USED)):
        whole = match.start("whole")
        items = list(_items(match, tokens))
        if tokens[whole].value == 1 and match["colon"]:
            items = items[:1]
        places = [place for place, number in items if number is None and place is not None]
        told = match["colon"] or any(place in counted for place, _ in items)
        if not told or not counted.isdisjoint(places) or _is_of_areas(tokens, whole, words):
            continue
        if sum(1 if number is None else number for _, number in items) == tokens[whole].value:
            yield from (Found(place, None, place) for place in places)


def _items(match: re.Match[str], tokens: Sequence[Token]) -> Iterator[tuple[int | None, int | None]]:
    """Give the place of each item of a list and its number; None for what it has not."""
    start, end = match.span("items")
    while start < end:
        between = _BETWEEN_ITEMS.search(match.string, start, end)
        item = _ITEM.match(match.string, start, end if between is None else between.start())
        place = item.start("place") if item is not None and item["place"] else None
        number = next((item.start(name) for name in ("first", "last") if item and item[name]), None)
        yield place, None if number is None else tokens[number].value
        start = end if between is None else between.end()


def _is_of_areas(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of "three towns: Killarney, Listowel and Tralee"."""
    unit = unit_of(tokens, index, words)
    return unit is not None and unit.split()[-1].lower() in words.scope_units
