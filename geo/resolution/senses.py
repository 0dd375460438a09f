"""Groups of mentions that mean the same place: one sense per name and report, unless the text says otherwise.

Mentions of one name form one group, but each unit that the text names around some of them ("Paris, Texas")
makes a group of its own: "from Paris, Texas, to Paris, France" holds two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from geo.gazetteer import Meaning, NameKind
from geo.model import Kind
from geo.resolution.reading import LARGE_TOWN, ReadMention
from geo.resolution.wording import Wording
from geo.resolution.wording.containers import Container

_ALONE_A_UNIT = frozenset((Kind.COUNTRY, Kind.ADMIN1))


@dataclass(frozen=True, slots=True)
class Sense:
    """Mentions (by index) that are decided together, and the places their name may mean.

    `container` is the index of the sense around them, None where the text names none; `inner` are the senses
    that they are named around; `neighbours` are the senses that stand in a list with them; `led_by` those of
    the countries that lead up to them;
    `told_apart_by` is the row of the country that tells them from others of their name;
    `named_with_unit`, where this one has no container, the senses of the same name that have one; `weight`
    what the sense says of where the report plays: repetition adds less and less, doubtful names nothing.
    """

    key: str
    mentions: tuple[int, ...]
    meanings: tuple[Meaning, ...]
    container: int | None
    form: str | None
    inner: tuple[int, ...] = ()
    neighbours: tuple[int, ...] = ()
    dateline: bool = False
    named_with_unit: tuple[int, ...] = ()
    led_by: tuple[int, ...] = ()
    told_apart_by: int | None = None
    weight: float = 1.0

    @property
    def is_worded(self) -> bool:
        """Whether the text says anything at all of where the name is, as it does of few."""
        return bool(
            self.neighbours
            or self.inner
            or self.led_by
            or self.named_with_unit
            or self.dateline
            or self.container is not None
            or self.told_apart_by is not None
        )

    @property
    def is_of_city(self) -> bool:
        """Whether the name, taken alone, may well be a town's rather than a country's or a state's."""
        primary = [place for place, name_kind in self.meanings if name_kind is NameKind.PRIMARY]
        if any(place.kind is Kind.CITY and place.population >= LARGE_TOWN for place in primary):
            return True
        return bool(self.meanings) and not any(place.kind in _ALONE_A_UNIT for place in primary)


def senses(mentions: Sequence[ReadMention], wording: Wording) -> list[Sense]:
    """Group mentions by what the text says of each, in order of their first appearance."""
    groups = _groups(mentions, wording)
    number = {index: own for own, group in enumerate(groups) for index in group}
    beside = _beside(wording.lists, number)
    with_unit = _with_unit(mentions, wording.units, number)
    inner = _inner(wording.units, number)

    def sense(own: int, group: Sequence[int]) -> Sense:
        first, unit = mentions[group[0]], wording.units[group[0]]
        led_by = {number[lead] for lead in (wording.led_by[index] for index in group) if lead is not None}
        return Sense(
            key=first.key,
            mentions=tuple(group),
            meanings=first.meanings,
            container=None if unit is None else number[unit.index],
            form=None if unit is None else unit.form,
            inner=tuple(sorted(inner.get(own, set()) - {own})),
            neighbours=tuple(sorted(beside.get(own, set()) - {own})),
            dateline=any(index in wording.datelines for index in group),
            named_with_unit=tuple(sorted(with_unit.get(first.key, ()))) if unit is None else (),
            led_by=tuple(sorted(led_by - {own})),
            told_apart_by=wording.told_apart_by[group[0]] if unit is None else None,
            weight=sqrt(sum(not mentions[index].mention.is_doubtful for index in group)),
        )

    return [sense(own, group) for own, group in enumerate(groups)]


def _groups(mentions: Sequence[ReadMention], wording: Wording) -> list[list[int]]:
    """Group mentions of one name that nothing in the text tells apart."""
    groups: dict[tuple[object, ...], list[int]] = {}
    for index, (read, unit) in enumerate(zip(mentions, wording.units, strict=True)):
        named_in = (
            (wording.told_apart_by[index], None) if unit is None else (mentions[unit.index].key, unit.form)
        )
        rows = tuple([place.row for place, _ in read.meanings])  # to hash the places themselves takes long
        groups.setdefault((read.key, rows, *named_in), []).append(index)
    return list(groups.values())


def _inner(units: Sequence[Container | None], number: Mapping[int, int]) -> dict[int, set[int]]:
    """The senses that the text names each sense as the unit around."""
    found: dict[int, set[int]] = {}
    for index, unit in enumerate(units):
        if unit is not None:
            found.setdefault(number[unit.index], set()).add(number[index])
    return found


def _with_unit(
    mentions: Sequence[ReadMention], units: Sequence[Container | None], number: Mapping[int, int]
) -> dict[str, set[int]]:
    """The senses of each name that the text names with a unit around them."""
    found: dict[str, set[int]] = {}
    for index, unit in enumerate(units):
        if unit is not None:
            found.setdefault(mentions[index].key, set()).add(number[index])
    return found


def _beside(lists: Sequence[Sequence[int]], number: Mapping[int, int]) -> dict[int, set[int]]:
    """The senses that stand in a list with each sense, itself too."""
    beside: dict[int, set[int]] = {}
    for listed in lists:
        senses_listed = {number[index] for index in listed}
        for sense in senses_listed:
            beside.setdefault(sense, set()).update(senses_listed)
    return beside
