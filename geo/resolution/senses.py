"""Groups of mentions that mean the same place: one sense per name and report, unless the text says otherwise.

Mentions of one name form one group, but each unit that the text names around some of them ("Paris, Texas")
makes a group of its own: "from Paris, Texas, to Paris, France" holds two.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from geo.gazetteer import Meaning, NameKind
from geo.model import Kind
from geo.resolution.containers import Container
from geo.resolution.containment import may_contain

LARGE_TOWN = 50_000
_ALONE_A_UNIT = frozenset((Kind.COUNTRY, Kind.ADMIN1))


@dataclass(frozen=True, slots=True)
class Sense:
    """Mentions (by index) that are decided together, and the places their name may mean.

    `container` is the index of the sense around them, None where the text names none; `holds` are the senses
    that they are named around after a comma; `neighbours` those that stand in a list with them; `led_by`
    those of the countries that lead up to them; `told_apart_by` is the row of the country that tells them
    from others of their name; `named_with_unit`, where this one has no container, the senses of the same name
    that have one; `weight` what the sense says of where the report plays: repetition adds less and less,
    doubtful names nothing.
    """

    key: str
    mentions: tuple[int, ...]
    meanings: tuple[Meaning, ...]
    container: int | None
    form: str | None
    neighbours: tuple[int, ...] = ()
    dateline: bool = False
    named_with_unit: tuple[int, ...] = ()
    led_by: tuple[int, ...] = ()
    told_apart_by: int | None = None
    weight: float = 1.0
    holds: tuple[int, ...] = ()

    @property
    def is_of_city(self) -> bool:
        """Whether the name, taken alone, may well be a town's rather than a country's or a state's."""
        primary = [place for place, name_kind in self.meanings if name_kind is NameKind.PRIMARY]
        if any(place.kind is Kind.CITY and place.population >= LARGE_TOWN for place in primary):
            return True
        return bool(self.meanings) and not any(place.kind in _ALONE_A_UNIT for place in primary)


def senses(
    keys: Sequence[str],
    meanings: Sequence[tuple[Meaning, ...]],
    around: Sequence[Container | None],
    lists: Sequence[Sequence[int]],
    datelines: Collection[int],
    leading: Sequence[int | None],
    apart: Sequence[int | None],
    held: Mapping[int, int],
    doubtful: Collection[int],
) -> list[Sense]:
    """Group mentions, in order of their first appearance.

    `lists` holds groups of mentions that the text names in one list; `datelines` those in a dateline;
    `leading` has for each mention that of the country that leads up to it, `apart` the row of the country
    that tells it from others of its name; `held` has by its unit what surely is named inside it;
    `doubtful` those that are rather no toponyms.
    """
    groups = _groups(keys, meanings, around, apart, held)
    number = {index: own for own, group in enumerate(groups) for index in group}
    beside = _beside(lists, number)
    with_unit = _with_unit(keys, around, number)

    def sense(own: int, group: Sequence[int]) -> Sense:
        first, unit = group[0], around[group[0]]
        led_by = {number[lead] for lead in (leading[i] for i in group) if lead is not None}
        return Sense(
            key=keys[first],
            mentions=tuple(group),
            meanings=meanings[first],
            container=None if unit is None else number[unit.index],
            form=None if unit is None else unit.form,
            neighbours=tuple(sorted(beside.get(own, set()) - {own})),
            dateline=any(index in datelines for index in group),
            named_with_unit=tuple(sorted(with_unit.get(keys[first], ()))) if unit is None else (),
            led_by=tuple(sorted(led_by - {own})),
            told_apart_by=apart[first] if unit is None else None,
            weight=sqrt(sum(index not in doubtful for index in group)),
            holds=tuple(sorted({number[held[index]] for index in group if index in held} - {own})),
        )

    return [sense(own, group) for own, group in enumerate(groups)]


def _groups(
    keys: Sequence[str],
    meanings: Sequence[tuple[Meaning, ...]],
    around: Sequence[Container | None],
    apart: Sequence[int | None],
    held: Mapping[int, int],
) -> list[list[int]]:
    """Group mentions of one name that nothing in the text tells apart."""
    groups: dict[tuple[object, ...], list[int]] = {}
    for index, (key, unit) in enumerate(zip(keys, around, strict=True)):
        named_in = (apart[index], index in held) if unit is None else (keys[unit.index], unit.form)
        rows = tuple([place.row for place, _ in meanings[index]])  # to hash the places themselves takes long
        groups.setdefault((key, rows, *named_in), []).append(index)
    return list(groups.values())


def _with_unit(
    keys: Sequence[str], around: Sequence[Container | None], number: Mapping[int, int]
) -> dict[str, set[int]]:
    """The senses of each name that the text names with a unit around them."""
    found: dict[str, set[int]] = {}
    for index, unit in enumerate(around):
        if unit is not None:
            found.setdefault(keys[index], set()).add(number[index])
    return found


def _beside(lists: Sequence[Sequence[int]], number: Mapping[int, int]) -> dict[int, set[int]]:
    """The senses that stand in a list with each sense, itself too."""
    beside: dict[int, set[int]] = {}
    for listed in lists:
        senses_listed = {number[index] for index in listed}
        for sense in senses_listed:
            beside.setdefault(sense, set()).update(senses_listed)
    return beside


def useful_containers(
    meanings: Sequence[tuple[Meaning, ...]], around: Sequence[Sequence[Container]]
) -> list[Container | None]:
    """Keep of each mention's containers the first in which the gazetteer has its name."""
    return [
        next((one for one in containers if _may_contain(meanings[one.index], meanings[index])), None)
        for index, containers in enumerate(around)
    ]


def _may_contain(outer: tuple[Meaning, ...], inner: tuple[Meaning, ...]) -> bool:
    """Whether some place of the one name lies in a place of the other.

    Two countries beside each other are a list, though there is a village Canada in Mexico.
    """
    if _is_country(outer) and _is_country(inner) and outer != inner:
        return False
    return may_contain([place for place, _ in outer], [place for place, _ in inner])


def _is_country(meanings: tuple[Meaning, ...]) -> bool:
    return any(
        place.kind is Kind.COUNTRY and name_kind in (NameKind.PRIMARY, NameKind.ABBREVIATION)
        for place, name_kind in meanings
    )
