"""What else the places are called, so that the page's search finds Prague by "Praha" and "Прага"."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from geo.model import Place
from geo.text import fold

if TYPE_CHECKING:
    from geo.gazetteer import Meaning

MOST_CHARACTERS = 24_000
"""Characters of names in a page, shared among its places."""

MOST_FOR_ONE = 300
"""Characters of names of one place: some 30 names."""

FEWEST_CHARACTERS = 40
"""A share smaller than this is not worth while: pages of very many places go without."""


def alternates(places: Sequence[Place]) -> list[str]:
    """Give the other names of each place, folded, a name a line: as many as its share of the page allows."""
    if not needs_gazetteer(places):
        return []
    return ["\n".join(_within(names, _share(places))) for names in _names(places)]


def needs_gazetteer(places: Sequence[Place]) -> bool:
    """Tell whether the gazetteer is asked for names, so that who can tell the person may build it first."""
    return _share(places) >= FEWEST_CHARACTERS and any(map(_from_gazetteer, places))


def _share(places: Sequence[Place]) -> int:
    """Give the characters that each place may have."""
    return min(MOST_FOR_ONE, MOST_CHARACTERS // max(1, len(places)))


def _from_gazetteer(place: Place) -> bool:
    return place.source == "gazetteer" and place.geonames_id is not None


def _names(places: Sequence[Place]) -> Iterator[list[str]]:
    """Give all other names of each place, the most useful first."""
    from geo.gazetteer import open_gazetteer

    gazetteer = open_gazetteer()
    rows = [_row(place, gazetteer.places(_writable(place.name))) for place in places]
    names = gazetteer.names_of(row for row in rows if row is not None)
    for place, row in zip(places, rows, strict=True):
        yield [] if row is None else _in_turn(_unlike(fold(place.name), names.get(row, [])))


def _row(place: Place, meanings: Iterable[Meaning]) -> int | None:
    """Find a place among those that its name can mean; None where another geocoder said it."""
    known = (meaning.place for meaning in meanings if _from_gazetteer(place))
    return next((one.row for one in known if one.geonames_id == place.geonames_id), None)


def _writable(name: str) -> str:
    """Leave out lone surrogates, which no name in the gazetteer has and its index cannot be asked for."""
    return name.encode("utf-8", "ignore").decode("utf-8")


def _unlike(name: str, others: Iterable[str]) -> list[str]:
    """Leave out what a search for it finds by the place's own name."""
    return [other for other in others if other not in name]


def _in_turn(names: Iterable[str]) -> list[str]:
    """Sort so that each script has its turn, Latin first, with its shortest names."""
    by_script: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (len(name), name)):
        by_script[_script(name)].append(name)
    scripts = sorted(by_script, key=lambda script: (script != "LATIN", script))
    turns = zip_longest(*(by_script[script] for script in scripts))
    return [name for turn in turns for name in turn if name is not None]


def _script(name: str) -> str:
    """Name the script of the first letter as Unicode does: ``LATIN``, ``CYRILLIC``, ``CJK``, ..."""
    letter = next((character for character in name if character.isalpha()), "?")
    return unicodedata.name(letter, "?").split()[0]


def _within(names: Iterable[str], characters: int) -> Iterator[str]:
    for name in names:
        characters -= len(name) + 1
        if characters < 0:
            return
        yield name
