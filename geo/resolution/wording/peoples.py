"""A demonym that says in which country the town beside it is: "la ciudad libanesa de Trípoli"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from geo.languages import language, one_of
from geo.model import Kind
from geo.resolution.reading import ReadReport

_LONGEST = 60
_FEW_WORDS = r"(?:[\w-]+\s+){0,3}?"


class _Forms(NamedTuple):
    """What stands around a demonym that says where a town is."""

    town: re.Pattern[str]  # between it and the name: "libanesischen Stadt Tripoli"
    town_before: re.Pattern[str]  # before it, with `then_of` after it: "ciudad libanesa de Trípoli"
    then_of: re.Pattern[str]


@cache
def _forms(code: str | None) -> _Forms:
    spoken = language(code)
    of, town = one_of(spoken.words_for("of")), one_of(spoken.unit_nouns | spoken.unit_before)
    return _Forms(
        town=re.compile(rf"\s+{_FEW_WORDS}{town}\s+(?:{of}\s*)?", re.IGNORECASE),
        town_before=re.compile(rf"\b{town}\s+(?:[\w-]+\s+)?$", re.IGNORECASE),
        then_of=re.compile(rf"\s+{_FEW_WORDS}{of}\s*"),
    )


def tells_of_next(report: ReadReport, index: int) -> bool:
    """Whether a mention is a demonym that says where the next is: "ливанском городе Триполи"."""
    people, forms = report.mentions[index].mention, _forms(report.language)
    if people.kind is not Kind.DEMONYM:
        return False
    gap = report.between(index, index + 1)
    if forms.town.fullmatch(gap):
        return True
    before = report.text[max(0, people.start - _LONGEST) : people.start]
    return forms.then_of.fullmatch(gap) is not None and forms.town_before.search(before) is not None


def tells_of_previous(report: ReadReport, index: int) -> bool:
    """Whether a mention is a demonym right after the town it tells of: "مدينة طرابلس اللبنانية"."""
    return (
        report.mentions[index].mention.kind is Kind.DEMONYM
        and language(report.language).writes == "words"
        and report.between(index - 1, index).isspace()
    )
