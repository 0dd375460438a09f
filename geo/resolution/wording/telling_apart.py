"""Places of one name that a report tells apart by their countries: Hyderabad in India and in Pakistan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from geo.meanings.prior import prior_score
from geo.resolution.reading import ReadMention
from geo.resolution.wording.containers import Container

_LEAST_FAME = 6.0  # in log-odds: a hamlet is not meant because a sentence opens with its country


def told_apart(
    mentions: Sequence[ReadMention],
    units: Sequence[Container | None],
    opening: Sequence[Container | None],
) -> list[int | None]:
    """Give for each mention the country, by row, that tells it from other places of its name in the report.

    "In Pakistan, Karachi and Hyderabad were shut. In India, Hyderabad was calm": where the sentences around
    two mentions of one name open with different countries, or one stands with its country, and each has a
    place of that name worth the mention, there are two. None where one country serves all.
    `units` has the unit around each mention, `opening` the country that its sentence opens with.
    """
    countries = [_country(mentions, unit or first) for unit, first in zip(units, opening, strict=True)]
    told: list[int | None] = [None] * len(mentions)
    for same_name in _by_name(mentions):
        if len({countries[i] for i in same_name}) < 2:
            continue
        certain = {i: countries[i] for i in same_name if _is_worth_it(mentions[i], countries[i])}
        if len(set(certain.values())) > 1:
            current = next(iter(certain.values()))
            for index in same_name:
                told[index] = current = certain.get(index, current)
    return told


def _country(mentions: Sequence[ReadMention], container: Container | None) -> int | None:
    meanings = () if container is None else mentions[container.index].meanings
    return meanings[0].place.country_row if meanings else None


def _by_name(mentions: Sequence[ReadMention]) -> Iterable[list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for index, read in enumerate(mentions):
        found[read.key].append(index)
    return found.values()


def _is_worth_it(read: ReadMention, country: int | None) -> bool:
    """Whether a place of a name in a country is famous enough beside the others of the name."""
    inside = [
        prior_score(meaning)
        for meaning in read.meanings
        if meaning.place.country_row == country != meaning.place.row
    ]
    return bool(inside) and max(inside) > max(map(prior_score, read.meanings)) - _LEAST_FAME
