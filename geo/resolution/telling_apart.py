"""Places of one name that a report tells apart by their countries: Hyderabad in India and in Pakistan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from geo.gazetteer import Meaning
from geo.resolution.containers import Container
from geo.resolution.scoring import prior_score

_LEAST_FAME = 6.0  # in log-odds: a hamlet is not meant because a sentence opens with its country


def told_apart(
    keys: Sequence[str],
    meanings: Sequence[tuple[Meaning, ...]],
    around: Sequence[Container | None],
    opening: Sequence[Container | None],
) -> list[int | None]:
    """Give for each mention the country, by row, that tells it from other places of its name in the report.

    "In Pakistan, Karachi and Hyderabad were shut. In India, Hyderabad was calm": where the sentences around
    two mentions of one name open with different countries, or one stands with its country, and each has a
    place of that name worth the mention, there are two. None where one country serves all.
    `opening` has for each mention the country that its sentence opens with.
    """
    countries = [_country(meanings, named or first) for named, first in zip(around, opening, strict=True)]
    told: list[int | None] = [None] * len(keys)
    for same_name in _by_name(keys):
        certain = {i: countries[i] for i in same_name if _is_worth_it(meanings[i], countries[i])}
        if len(set(certain.values())) > 1:
            current = next(iter(certain.values()))
            for index in same_name:
                told[index] = current = certain.get(index, current)
    return told


def _country(meanings: Sequence[tuple[Meaning, ...]], container: Container | None) -> int | None:
    named = () if container is None else meanings[container.index]
    return named[0].place.country_row if named else None


def _by_name(keys: Sequence[str]) -> Iterable[list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for index, key in enumerate(keys):
        found[key].append(index)
    return found.values()


def _is_worth_it(named: tuple[Meaning, ...], country: int | None) -> bool:
    """Whether a place of a name in a country is famous enough beside the others of the name."""
    inside = [prior_score(item) for item in named if item.place.country_row == country != item.place.row]
    return bool(inside) and max(inside) > max(map(prior_score, named)) - _LEAST_FAME
