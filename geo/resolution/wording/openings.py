"""Countries and their units that sentences open with: "In Mali, machines were burned at a mine by Kita"."""

from __future__ import annotations

import re
from functools import cache

from geo.gazetteer import NameKind
from geo.gazetteer.containment import around_place
from geo.languages import language, one_of
from geo.meanings.prior import prior_score
from geo.model import Kind
from geo.recognition.tokens import UPPER
from geo.resolution.reading import ReadMention, ReadReport
from geo.resolution.wording.containers import Container

_SENTENCE_END = re.compile(rf"[.!?;]\s+[{UPPER}\n]|\n")
_LOOK = 40
LEAST_FAME = 5.0
"""How much less a place in the unit may score by itself, in log-odds, than the best known one of its name."""


def openings(report: ReadReport) -> list[Container | None]:
    """Give for each mention the country or unit that its sentence opens with, as the unit around it."""
    opening, text = _opening(report.language), report.text
    found: list[Container | None] = []
    unit: Container | None = None
    end = 0
    for index, read in enumerate(report.mentions):
        mention = read.mention
        if unit is not None and _SENTENCE_END.search(text, end, mention.start + 1):
            unit = None
        found.append(unit if unit is None or _is_worth_it(read, report.mentions[unit.index]) else None)
        if _is_wide(read) and opening.search(text[max(0, mention.start - _LOOK) : mention.start]):
            unit, end = Container(index, "opening"), mention.end
    return found


@cache
def _opening(code: str | None) -> re.Pattern[str]:
    """Build what a sentence has before its unit: "Meanwhile, in southern", "In the state of"."""
    spoken = language(code)
    link = one_of(spoken.contrasts | spoken.words_for("and"))
    inside, article, of = (one_of(spoken.words_for(word)) for word in ("in", "the", "of"))
    noun = rf"(?:{one_of(spoken.province_words)} (?:{of} )?)?"
    begins = rf"(?:^|[\n.;!?:»”\"]\s?)\s*(?:{link}\W+)?"
    return re.compile(rf"{begins}{inside} (?:{article} )?(?:\w+ )??{noun}$", re.IGNORECASE)


def _is_worth_it(read: ReadMention, outer: ReadMention) -> bool:
    """Whether a name's town in a unit is known enough beside the others: Miami is a hamlet in Ohio."""
    units = {place.row for place in outer.places if place.kind is Kind.ADMIN1}
    towns = [meaning for meaning in read.meanings if meaning.place.kind is Kind.CITY]
    inside = [prior_score(town) for town in towns if units & around_place(town.place)]
    if _is_country(outer) or not inside:
        return True
    return max(inside) > max(map(prior_score, towns)) - LEAST_FAME


def _is_wide(read: ReadMention) -> bool:
    return read.kind is Kind.ADMIN1 or _is_country(read)


def _is_country(read: ReadMention) -> bool:
    return read.may_be_country and any(
        place.kind is Kind.COUNTRY and kind is not NameKind.DEMONYM for place, kind in read.meanings
    )
