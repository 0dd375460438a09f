"""Answers that what the text says around them speaks against: "In Madre de Dios, ... in La Pampa".

The gazetteer has a La Pampa worth naming in Argentina only, and the report names nothing else there: its own
one is likely missing. Such an answer stays, as the runners-up do, but it is not sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from geo.gazetteer import Gazetteer, distance_km
from geo.languages import language, one_of
from geo.model import Kind, Place, Resolution
from geo.resolution.reading import LARGE_TOWN, ReadReport
from geo.resolution.wording.containers import Container
from geo.resolution.wording.elsewhere import FAR_KM, leaves_no_doubt

_LOOK = 24
_WIDEST_KM = 7_000.0  # no country reaches farther from its middle
_MAY_BE_NAMESAKES = frozenset((Kind.CITY, Kind.ADMIN1, Kind.ADMIN2))

Answers = Sequence[Resolution | None]


def contradicted(
    report: ReadReport,
    named: Sequence[Sequence[Container]],
    openings: Sequence[Container | None],
    answers: Answers,
    gazetteer: Gazetteer,
) -> set[int]:
    """Give the answers, by index, that lie far from the country in which the text has their names.

    `named` has what the text may name as the unit around each, `openings` what its sentence opens with.
    """
    return {
        index
        for index, outer in _told(report, named, openings, answers)
        if _is_alone(report, answers, index)
        and _is_far(_place(answers, index), _place(answers, outer), gazetteer)
    }


def _told(
    report: ReadReport,
    named: Sequence[Sequence[Container]],
    openings: Sequence[Container | None],
    answers: Answers,
) -> Iterator[tuple[int, int]]:
    """Give which mention the text has in which: after a comma, or in a sentence that opens with the other."""
    for index, (containers, opening) in enumerate(zip(named, openings, strict=True)):
        for container in containers:
            outer = _place(answers, container.index)
            is_country = outer is not None and outer.kind is Kind.COUNTRY
            if is_country and container.form == "comma" and leaves_no_doubt(report, index, container):
                yield index, container.index
        place = _place(answers, index)
        is_known = place is not None and place.kind is Kind.CITY and (place.population or 0) >= LARGE_TOWN
        if opening is not None and not is_known and _stands_in(report, index):
            yield index, opening.index


def _place(answers: Answers, index: int) -> Place | None:
    answer = answers[index]
    return None if answer is None else answer.place


def _stands_in(report: ReadReport, index: int) -> bool:
    """Whether "in" stands before a name."""
    start = report.mentions[index].mention.start
    return _inside(report.language).search(report.text[max(0, start - _LOOK) : start]) is not None


@cache
def _inside(code: str | None) -> re.Pattern[str]:
    spoken = language(code)
    return re.compile(rf"\b{one_of(spoken.words_for('in'))}\s+(?:{one_of(spoken.words_for('the'))}\s+)?$")


def _is_far(place: Place | None, unit: Place | None, gazetteer: Gazetteer) -> bool:
    """Whether a place lies in another country than a unit, and far from it."""
    if place is None or unit is None or place.kind not in _MAY_BE_NAMESAKES:
        return False
    if unit.country_code in (None, place.country_code):
        return False
    km = distance_km(place.latitude, place.longitude, unit.latitude, unit.longitude)
    if km <= FAR_KM or km > _WIDEST_KM:
        return km > FAR_KM
    try:  # to look for the nearest town takes long where it is far
        near = gazetteer.nearest(place.latitude, place.longitude, unit.country_code)
    except LookupError:
        return False
    return distance_km(place.latitude, place.longitude, near.latitude, near.longitude) > FAR_KM


def _is_alone(report: ReadReport, answers: Answers, index: int) -> bool:
    """Whether no other name of the report lies in the country of an answer, or is that country."""
    place, key = _place(answers, index), report.mentions[index].key
    return place is not None and not any(
        answer is not None
        and answer.place is not None
        and answer.place.country_code == place.country_code
        and read.key != key
        for read, answer in zip(report.mentions, answers, strict=True)
    )
