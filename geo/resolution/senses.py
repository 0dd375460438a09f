"""Groups of mentions that mean the same place: one sense per name and report, unless the text says otherwise.

Mentions of one name form one group, but each unit that the text names around some of them ("Paris, Texas")
makes a group of its own: "from Paris, Texas, to Paris, France" holds two.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from geo.gazetteer import GazetteerPlace, Meaning, NameKind
from geo.model import Kind
from geo.resolution.containers import Container

UNITS = frozenset((Kind.COUNTRY, Kind.ADMIN1, Kind.ADMIN2))
LARGE_TOWN = 50_000
_ALONE_A_UNIT = frozenset((Kind.COUNTRY, Kind.ADMIN1))


def around_place(place: GazetteerPlace) -> set[int]:
    """Rows of the units that a place lies in; a unit does not lie in itself."""
    rows = (place.country_row, place.admin1_row, place.admin2_row)
    return {row for row in rows if row is not None and row != place.row}


@dataclass(frozen=True, slots=True)
class Sense:
    """Mentions (by index) that are decided together, and the places their name may mean.

    `container` is the index of the sense around them, None where the text names none; `neighbours` are the
    senses that stand in a list with them; `named_with_unit`, where this one has no container, the senses of
    the same name that have one.
    """

    key: str
    mentions: tuple[int, ...]
    meanings: tuple[Meaning, ...]
    container: int | None
    form: str | None
    neighbours: tuple[int, ...] = ()
    dateline: bool = False
    named_with_unit: tuple[int, ...] = ()

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
    lists: Sequence[Sequence[int]] = (),
    datelines: Collection[int] = (),
) -> list[Sense]:
    """Group mentions, in order of their first appearance.

    `lists` holds groups of mentions that the text names in one list; `datelines` those in a dateline.
    """
    members: dict[tuple[str, tuple[Meaning, ...], str | None, str | None], list[int]] = {}
    for index, key in enumerate(keys):
        container = _useful(index, meanings, around)
        outer_key = None if container is None else keys[container.index]
        form = None if container is None else container.form
        members.setdefault((key, meanings[index], outer_key, form), []).append(index)
    number = {index: place for place, group in enumerate(members.values()) for index in group}
    beside: dict[int, set[int]] = {}
    for listed in lists:
        for index in listed:
            beside.setdefault(number[index], set()).update(number[other] for other in listed)
    found = []
    for (key, possible, _, form), group in members.items():
        container = _useful(group[0], meanings, around)
        outer = None if container is None else number[container.index]
        own = number[group[0]]
        neighbours = tuple(sorted(beside.get(own, set()) - {own}))
        dateline = any(index in datelines for index in group)
        found.append(Sense(key, tuple(group), possible, outer, form, neighbours, dateline))
    return found


def _useful(
    index: int, meanings: Sequence[tuple[Meaning, ...]], around: Sequence[Container | None]
) -> Container | None:
    """Give the container of a mention, where the gazetteer has a place of its name inside it."""
    container = around[index]
    if container is None:
        return None
    units = {meaning.place.row for meaning in meanings[container.index] if meaning.place.kind in UNITS}
    inside = any(units & around_place(meaning.place) for meaning in meanings[index])
    return container if inside else None
