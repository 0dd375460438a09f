"""How a place lies among all that its report names: features for weighing whether something is there.

What a report tells of lies mostly together, in one country; a capital far off is where somebody said so. A
list of many places in a few lines reports most of them; a long text that names few tells of some in passing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from math import log10

from geo.gazetteer.flat_map import flat_km
from geo.model import AREAS, Kind, Mention, Place, Resolution
from geo.text import fold

_RANGES_KM = (50.0, 200.0, 500.0, 1_500.0)
_SHARES = 5
_MOST_SIZE = 7  # of a population, in powers of ten
_MOST_REPEATS = 3
_MOST = 5  # of a number that is told by its power of two
_CHARACTERS = 500  # in which names are told to stand densely
_DENSEST = 6
_MOST_COMPARED = 100  # places: what a report of thousands names is compared with some of them


class Setting:
    """What a report names, and where; `counted` has where the mentions start that it gives a number for."""

    def __init__(self, text: str, resolutions: Sequence[Resolution], counted: Collection[int]) -> None:
        self._text, self._resolutions, self._counted = text, resolutions, counted
        self._names = [fold(found.mention.text) for found in resolutions]
        self._repeats = Counter(self._names)

    def features(self, index: int) -> list[str]:
        """List what holds of the mention at an index."""
        found = self._resolutions[index]
        features = [*self._of_report, *self._of_name(index), *self._of_counts(found.mention)]
        if self._lines > 1 and self._text.find("\n", found.mention.start, self._start_of_last) < 0:
            features.append("last lines")
        if found.place is not None:
            features += [*self._of_country(found.place), *self._of_place(found.place, self._names[index])]
        return features

    @cached_property
    def _of_report(self) -> tuple[str, ...]:
        """Tell how many names it has in how many lines, and how densely they stand."""
        names = len(self._repeats)
        return (
            f"names={min(names.bit_length(), _MOST)}",
            f"lines={min(self._lines.bit_length(), _MOST)}",
            f"names about={min(_CHARACTERS * names // len(self._text), _DENSEST)}",
        )

    @cached_property
    def _lines(self) -> int:
        """How many lines end before the last name."""
        return self._text.count("\n", 0, self._start_of_last)

    @property
    def _start_of_last(self) -> int:
        return self._resolutions[-1].mention.start

    def _of_name(self, index: int) -> Iterator[str]:
        name = self._names[index]
        yield f"repeats={min(self._repeats[name] - 1, _MOST_REPEATS)}"
        if self._resolutions[index].mention.start < self._end_of_first_line:
            yield "first line"
        if self._first[name] != index:
            yield "named before"
            if self._resolutions[self._first[name]].mention.start < self._end_of_first_line:
                yield "named in first line"

    def _of_counts(self, mention: Mention) -> Iterator[str]:
        if self._counted:
            yield "counted" if mention.start in self._counted else "others counted"

    def _of_country(self, place: Place) -> Iterator[str]:
        """Tell whether it lies where the report does, and how far that is spread."""
        inside, (main, most) = self._countries[place.country_code], self._main_country
        spread = self._share(most)
        yield f"main share={spread}"
        yield f"country share={self._share(inside)}|{spread}"
        if place.country_code == main:
            yield "main country"
        if inside == 1:
            yield f"alone in its country|{spread}"
        if place.feature == "PPLC":
            yield "capital" if place.country_code == main else f"capital abroad|{spread}"

    def _of_place(self, place: Place, name: str) -> Iterator[str]:
        others = sorted([flat_km(place, other) for other_name, other in self._spots if other_name != name])
        yield f"nearest={_range(others[:1])}"
        yield f"middle={_range(others[len(others) // 2 :])}"
        yield f"size={min(int(log10((place.population or 0) + 1)), _MOST_SIZE)}"

    @cached_property
    def _first(self) -> dict[str, int]:
        """Give the index of the first mention of each name."""
        return {name: index for index, name in reversed(list(enumerate(self._names)))}

    @cached_property
    def _end_of_first_line(self) -> int:
        """Give where a headline may end; a text of one line has none."""
        return max(0, self._text.find("\n", len(self._text) - len(self._text.lstrip())))

    @cached_property
    def _countries(self) -> Counter[str | None]:
        return Counter(place.country_code for _, place in self._places)

    def _share(self, inside: int) -> int:
        return min(_SHARES * inside // self._countries.total(), _SHARES - 1)

    @cached_property
    def _main_country(self) -> tuple[str | None, int]:
        """The country that most names lie in, and how many do."""
        return self._countries.most_common(1)[0]

    @cached_property
    def _spots(self) -> list[tuple[str, Place]]:
        """The places that are no areas, with their names."""
        return [(name, place) for name, place in self._places if place.kind not in AREAS][:_MOST_COMPARED]

    @cached_property
    def _places(self) -> list[tuple[str, Place]]:
        named = zip(self._names, self._resolutions, strict=True)
        return [
            (name, found.place)
            for name, found in named
            if found.place is not None and found.mention.kind is not Kind.DEMONYM
        ]


def _range(distances: Sequence[float]) -> int:
    """Give the number of the range of the first distance, in km; the last range where there is none."""
    return bisect_right(_RANGES_KM, distances[0]) if distances else len(_RANGES_KM)
