"""Names in other cases than the gazetteer has them: "в Москве", "у Києві", "w Warszawie".

A language file gives the endings of its cases and what stands in their place in the nominative; a form counts
where the gazetteer has the name that comes out. No dictionary is needed, and a village never wins over a city
only because it happens to be spelled like the city's genitive.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from functools import lru_cache
from itertools import islice, product

from geo.gazetteer import Gazetteer, GazetteerPlace
from geo.model import Kind

LEAST_STEM = 2
MOST_FORMS = 200
AS_WRITTEN = 10
"""How many times more people the place of another form must have than that of the form as written."""

LEAST_SIDE, LEAST_AREA = 3, 4  # letters
AS_A_FEATURE = 3_000
_AREAS = frozenset((Kind.COUNTRY, Kind.ADMIN1, Kind.REGION))
_FEATURES = frozenset((Kind.WATER, Kind.MOUNTAIN, Kind.REGION))

Endings = Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=20_000)
def base_form(key: str, gazetteer: Gazetteer, endings: tuple[tuple[str, tuple[str, ...]], ...]) -> str | None:
    """Give the name in the gazetteer that a folded name is a form of; itself, or None, included.

    That it is a plural without its ending ("Черкас", "Katowic") is supposed only where nothing else fits.
    """
    rules = dict(endings)
    plurals = rules.pop("", ())
    return _best(key, gazetteer, rules) or (
        _best(key, gazetteer, {**rules, "": plurals}) if plurals else None
    )


def area_of_side(key: str, gazetteer: Gazetteer, sides: Set[str]) -> str | None:
    """Give the area that a word with its side in front is a part of: "nordsyrien", "noord syrie"."""
    side, _, area = key.partition(" ")
    if area:
        return area if side in sides and _is_area(area, gazetteer) else None
    for length in range(LEAST_SIDE, len(key) - LEAST_AREA + 1):
        if key[:length] in sides and _is_area(key[length:], gazetteer):
            return key[length:]
    return None


def _is_area(key: str, gazetteer: Gazetteer) -> bool:
    return any(place.kind in _AREAS for place, _ in gazetteer.meanings(key))


def _best(key: str, gazetteer: Gazetteer, rules: Endings) -> str | None:
    """Give the form of a name whose place has the most people."""
    words = key.split()
    least = LEAST_STEM if len(words) == 1 else 1  # "Кривому Розі": the other word tells the short one
    combined = product(*(tuple(_forms(word, rules, least)) for word in words))
    known = ((form, _population(form, gazetteer)) for form in map(" ".join, islice(combined, MOST_FORMS)))
    weighed = [(people * AS_WRITTEN if form == key else people, form) for form, people in known if people]
    return max(weighed)[1] if weighed else None


def _forms(word: str, endings: Endings, least: int) -> Iterator[str]:
    """Give a word and what it may be the inflected form of, longest ending first."""
    yield word
    for length in range(min(8, len(word) - least), -1, -1):
        stem, ending = word[: len(word) - length], word[len(word) - length :]
        for other in endings.get(ending, ()):
            yield stem + other


def _population(key: str, gazetteer: Gazetteer) -> int:
    """Give the people in the largest place of a name, at least 1; 0 where there is no such name.

    Ranges, waters and regions have none, and outweigh a village: "в Татрах" is no place in Australia.
    """
    return max((max(_least(place), place.population) for place, _ in gazetteer.meanings(key)), default=0)


def _least(place: GazetteerPlace) -> int:
    return AS_A_FEATURE if place.kind in _FEATURES else 1
