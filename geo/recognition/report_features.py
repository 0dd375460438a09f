"""What the rest of a report says of a candidate, from a first opinion on all of them.

How its name is used elsewhere in the report, which countries and states the others lie in, and what stands in
a list with it: "in Nice, Mobile, Bath and Hull".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from geo.languages.enumerations import are_listed
from geo.recognition.featured import Featured, Name
from geo.recognition.features import step
from geo.recognition.line_lists import listed_in_lines
from geo.text import pieces_of

ODDS_STEPS = (-4.0, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 4.0)
SHARE_STEPS = (0.02, 0.1, 0.25, 0.5)
_COUNTED = re.compile(r" \(\d{1,4}\)|: \d{1,4}")
_PERSON_BEFORE = frozenset(("prev:first-name", "prev:initial", "prev:titles:capital", "prev:titles:lower"))
_PLACE_BEFORE = frozenset(
    ("prev=in", "prev=near", "prev=at", "prev=from", "prev=to", "prev=outside", "prev=around", "prev=across")
)
_USED_AS_PLACE = _PLACE_BEFORE | {"unit-after:around"}


def report_features(
    text: str, found: Sequence[Featured], odds: Sequence[float], code: str
) -> list[list[str]]:
    """Tell for each candidate what the first round thinks of the rest of the report."""
    same: defaultdict[str, list[int]] = defaultdict(list)
    for number, item in enumerate(found):
        same[item.candidate.key].append(number)
    shares = _unit_shares(found, odds)
    lower = pieces_of(text).intersection(same)
    of_name = {
        key: [
            *_name_in_report(found, odds, numbers),
            *_coherence(found[numbers[0]].name, shares),
            *(("lower-case elsewhere",) if key in lower else ()),
        ]
        for key, numbers in same.items()
    }
    features = [
        [f"own:{step(value, ODDS_STEPS)}", *of_name[item.candidate.key], *_use_here(item)]
        for item, value in zip(found, odds, strict=True)
    ]
    _add_list_neighbours(found, odds, _lists(text, found, code), features)
    return features


def _use_here(item: Featured) -> list[str]:
    return [] if _PERSON_BEFORE.isdisjoint(item.around) else ["used here as:person"]


def _name_in_report(found: Sequence[Featured], odds: Sequence[float], numbers: Sequence[int]) -> list[str]:
    """Tell how a name is used throughout the report."""
    if len(numbers) == 1:
        return []
    around = [found[number].around for number in numbers]
    person = not all(map(_PERSON_BEFORE.isdisjoint, around))
    place = not all(map(_USED_AS_PLACE.isdisjoint, around))
    values = [odds[number] for number in numbers]
    return [
        f"best:{step(max(values), ODDS_STEPS)}",
        f"worst:{step(min(values), ODDS_STEPS)}",
        f"mean:{step(sum(values) / len(values), ODDS_STEPS)}",
        f"mentions:{step(len(values), (2, 4, 8))}",
        f"used as:{'person' if person else ''}{'place' if place else ''}",
    ]


def _coherence(name: Name, shares: Mapping[int, float]) -> list[str]:
    """Tell how much of the report lies in the countries and states the name could lie in."""
    if not name.meanings:
        return []
    countries, units = name.units
    country = step(max([shares.get(row, 0.0) for row in countries], default=0.0), SHARE_STEPS)
    admin1 = step(max([shares.get(row, 0.0) for row in units], default=0.0), SHARE_STEPS)
    sole = "sole" if len(countries) == 1 else "any"
    return [
        f"country-share:{country}",
        f"admin1-share:{admin1}",
        f"{name.risk}|{sole}|country-share:{country}",
    ]


def _unit_shares(found: Sequence[Featured], odds: Sequence[float]) -> dict[int, float]:
    """Share of the likely candidates' names whose first meaning lies in a country or first level unit."""
    counts: defaultdict[int, float] = defaultdict(float)
    names = set()
    for item, value in zip(found, odds, strict=True):
        if value > 0 and item.meanings and item.candidate.key not in names:
            names.add(item.candidate.key)
            place = item.meanings[0].place
            for unit in (place.country_row, place.admin1_row):
                if unit is not None:
                    counts[unit] += 1.0
    return {unit: count / len(names) for unit, count in counts.items()}


def _add_list_neighbours(
    found: Sequence[Featured],
    odds: Sequence[float],
    lists: Sequence[Sequence[int]],
    features: list[list[str]],
) -> None:
    """Tell what stands in a list with a candidate: "in Nice, Mobile, Bath and Hull"."""
    for group in lists:
        best = sorted((odds[number] for number in group), reverse=True)
        after_place_word = not _PLACE_BEFORE.isdisjoint(found[group[0]].around)
        for number in group:
            others = best[1] if odds[number] == best[0] else best[0]
            beside = f"list-best:{step(others, ODDS_STEPS)}"
            features[number] += [
                beside,
                f"{found[number].name.risk}|{beside}",
                f"list:{min(len(group), 4)}:{'placed' if after_place_word else 'free'}",
            ]


def _lists(text: str, found: Sequence[Featured], code: str) -> list[list[int]]:
    """Group candidates that a sentence lists, and those that lines begin with or a table has in a column."""
    groups = _listed_in_sentence(text, found, code)
    listed = {number for group in groups for number in group}
    return groups + [
        group
        for group in listed_in_lines(text, [item.candidate for item in found])
        if listed.isdisjoint(group)
    ]


def _listed_in_sentence(text: str, found: Sequence[Featured], code: str) -> list[list[int]]:
    """Group candidates that a sentence lists, with a number each or without."""
    groups: list[list[int]] = [[]]
    for number, item in enumerate(found):
        if number and _goes_on(text, found[number - 1].candidate.end, item.candidate.start, code):
            groups[-1].append(number)
        else:
            groups.append([number])
    return [group for group in groups if len(group) > 1]


def _goes_on(text: str, end: int, start: int, code: str) -> bool:
    """Tell whether a list goes on from the end of a name to a start: "Leeds (4), Hull (3) and York"."""
    counted = _COUNTED.match(text, end, start)
    if counted is None:
        return are_listed(text, end, start, code)
    end = counted.end()
    return text[end:start] == "\n" or are_listed(text, end, start, code)
