"""Which mention the text names as the unit around another one: "Paris, Texas", "the Syrian city of Homs".

Only the words between two neighbouring mentions decide here; whether the second really contains a place of
the first one's name is for the gazetteer, and so for the scorer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from geo.languages import Language, language, one_of
from geo.languages.possessives import owning
from geo.model import Kind
from geo.resolution.reading import ReadReport
from geo.resolution.wording.peoples import tells_of_next, tells_of_previous

_PLAIN_COMMA = re.compile(r"\.?(?:\s*,\s*|\s+\()")
_NEXT_CELL = re.compile(r" ?\| ?|\t")
_LONGEST = 60
_WIDE = frozenset((Kind.COUNTRY, Kind.ADMIN1))


@dataclass(frozen=True, slots=True)
class Container:
    """The mention at `index` is named as the unit around another; `form` says in which words.

    `form` is "comma" ("Paris, Texas"), "in" ("Paris in Texas"), "of" ("the Texas town of Paris") or
    "owner" ("Texas's Paris").
    """

    index: int
    form: str


class _Forms(NamedTuple):
    """What stands between a name and the unit that is named after it or, in `of` and `owner`, before it."""

    comma: re.Pattern[str]
    inside: re.Pattern[str]
    of: re.Pattern[str]
    owner: re.Pattern[str]


def is_written_inside(report: ReadReport, index: int) -> bool:
    """Whether a name is run together with the one before, both with words for units: "盐城市响水县".

    A province or country needs none: "江苏响水县", "黎巴嫩北部城市的黎波里".
    """
    spoken, mentions = language(report.language), report.mentions
    if spoken.writes != "characters" or not index:
        return False
    gap, outer, inner = report.between(index - 1, index), mentions[index - 1], mentions[index].mention
    if outer.kind in _WIDE:
        return _parts_of(report.language).fullmatch(gap) is not None
    if gap and gap not in spoken.unit_after:
        return False
    units = tuple(spoken.unit_after)
    has_unit = inner.text.endswith(units) or report.text.startswith(units, inner.end)
    return has_unit and (outer.mention.text + gap).endswith(units)


@cache
def _parts_of(code: str | None) -> re.Pattern[str]:
    """Build what parts an area from a place in it where no space does: "", "的", "北部城市", "州东部的"."""
    spoken = language(code)
    of, side = one_of(spoken.words_for("of")), one_of(spoken.direction)
    return re.compile(rf"{one_of(spoken.unit_after)}?{of}?{side}?{of}?{one_of(spoken.unit_nouns)}?{of}?")


@cache
def _forms(code: str | None) -> _Forms:
    """Build the forms with the words of a language."""
    spoken = language(code)
    inside, of, the = (one_of(spoken.words_for(word)) for word in ("in", "of", "the"))
    article = one_of(spoken.indefinite | spoken.words_for("the"))
    unit, any_unit = one_of(spoken.unit_nouns), one_of(spoken.unit_nouns | spoken.unit_plurals)
    to_unit = rf"(?:{the}\s+)?(?:[\w-]+\s+){{0,3}}?(?:{unit}\s+{of}\s+)?"
    apposed = rf"\s*,\s+{article}\s+[\w\s-]{{1,40}}\b(?:{inside}|{of})\s+{to_unit}"
    return _Forms(
        comma=re.compile(rf"\.?\s*[,(]\s*(?:{inside}\s+)?{to_unit}"),
        inside=re.compile(rf"\s+{inside}\s+{to_unit}|{apposed}|{_without_preposition(spoken)}"),
        of=re.compile(rf"{owning()}?\s+(?:[\w-]+\s+){{0,3}}?{any_unit}\s+{of}\s+"),
        owner=re.compile(rf"{owning()}\s+(?:[\w-]+\s+){{0,3}}?"),
    )


def _without_preposition(spoken: Language) -> str:
    """Build what Arabic has instead: "طرابلس شمالي لبنان", "سراقب بريف إدلب"."""
    if spoken.writes != "words":
        return "(?!)"
    leaning, side = one_of(spoken.words_for("in") & spoken.prefixes), one_of(spoken.direction)
    return rf"\s+{side}(?:\s+{side})?\s+|\s+{leaning}(?:\w+\s+)?"


def containers(report: ReadReport) -> list[list[Container]]:
    """Find for each mention what the text may name as the unit around it, the likelier first."""
    forms = _forms(report.language)
    found: list[list[Container]] = [[] for _ in report.mentions]
    for index in range(len(found) - 1):
        gap = report.between(index, index + 1)
        if is_written_inside(report, index + 1):
            found[index + 1].append(Container(index, "of"))
        if not gap or len(gap) > _LONGEST:
            continue
        if _NEXT_CELL.fullmatch(gap):  # the unit's column may stand before or after
            found[index].insert(0, Container(index + 1, "comma"))
            found[index + 1].append(Container(index, "of"))
        elif _PLAIN_COMMA.fullmatch(gap) or forms.comma.fullmatch(gap):
            found[index].insert(0, Container(index + 1, "comma"))
        elif forms.inside.fullmatch(gap) or tells_of_previous(report, index + 1):
            found[index].insert(0, Container(index + 1, "in"))
        if forms.of.fullmatch(gap) or tells_of_next(report, index):
            found[index + 1].append(Container(index, "of"))
        elif forms.owner.fullmatch(gap):
            found[index + 1].append(Container(index, "owner"))
    return found
