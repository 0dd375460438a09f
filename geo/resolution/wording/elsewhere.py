"""Names that the text puts where the gazetteer has none of them: "Lytton in British Columbia" is not Iowa's.

The gazetteer has few small places of most countries, so that a name it has once or twice may well be another
place's. A large town of the name is believed all the same where only a country is named, for "Leeds in Spain"
is a slip or a team on its way, and where it is not far from the unit, whose borders may have moved; a
province half the world away tells a namesake of it: "Buenos Aires, Imbabura".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from geo.gazetteer import GazetteerPlace, NameKind
from geo.gazetteer.containment import UNITS, around_place, may_contain
from geo.gazetteer.flat_map import flat_km
from geo.languages import language, one_of
from geo.languages.enumerations import are_listed
from geo.model import Kind
from geo.resolution.reading import LARGE_TOWN, ReadMention, ReadReport
from geo.resolution.wording.containers import Container, is_written_inside

NEAR_KM = 100.0
FAR_KM = 500.0
"""How far a large town has to be from a unit that the text puts it in for the text to mean another one."""

_WIDE = frozenset((Kind.COUNTRY, Kind.ADMIN1))
_SMALL = frozenset((Kind.CITY, Kind.LANDMARK))
_COMMA = re.compile(r"\.?,\s+")
_BRACKET = re.compile(r"\s\(")


def put_elsewhere(report: ReadReport, named: Sequence[Sequence[Container]]) -> dict[int, Container]:
    """Give for each mention, by index, the container in which the gazetteer has no place of its name.

    `named` has what the text may name as the unit around each. What it says of one mention goes for the
    others of the name that stand with no container, unless the report also names the country of a large one.
    """
    found: dict[int, Container] = {}
    by_key: dict[str, Container] = {}
    for index, (read, containers) in enumerate(zip(report.mentions, named, strict=True)):
        if not containers or not read.meanings:
            continue
        is_told = _is_told if _is_small(read) else _is_told_of_a_large_one
        for container in containers:
            outer = report.mentions[container.index]
            if container.index == index - 1 and is_written_inside(report, index):
                if outer.meanings and not _has_in_its_province(outer, read):
                    found[index] = by_key[read.key] = container
            elif is_told(report, index, container) and not _has_inside(outer, read):
                found[index] = container
                if _is_small(read) or not _names_the_country_of(report, read):
                    by_key[read.key] = container
    return found | {
        index: by_key[read.key]
        for index, read in enumerate(report.mentions)
        if read.key in by_key and not named[index]
    }


def _is_told(report: ReadReport, index: int, container: Container) -> bool:
    """Whether the words leave no doubt: "Lytton in Toronto" does not, "Lytton, Toronto" may be a list."""
    outer = report.mentions[container.index]
    if not outer.meanings:
        return False
    is_wide = outer.kind in _WIDE
    if container.form == "of":
        return is_wide
    gap = report.between(index, container.index)
    if _COMMA.fullmatch(gap):
        return is_wide and not _is_large(outer)
    return (is_wide or _is_large(outer)) and _inside(report.language).fullmatch(gap) is not None


def _is_told_of_a_large_one(report: ReadReport, index: int, container: Container) -> bool:
    """Whether the words leave no doubt that a known town is not meant: it is far from the unit they name."""
    read, outer = report.mentions[index], report.mentions[container.index]
    if container.index != index + 1 or not _is_unit_by_its_full_name(outer):
        return False
    if read.kind not in _SMALL or _is_believed(read, outer):
        return False
    return leaves_no_doubt(report, index, container)


def leaves_no_doubt(report: ReadReport, index: int, container: Container) -> bool:
    """Whether the words between a name and the next can only mean that the next is around it: no list is."""
    outer = report.mentions[container.index]
    gap = report.between(index, container.index)
    if _COMMA.fullmatch(gap):
        return not _is_in_a_list(report, index)
    if _BRACKET.fullmatch(gap):
        return report.text.startswith(")", outer.mention.end)
    return any(
        pattern(report.language).fullmatch(gap) is not None for pattern in (_inside, _with_word_for_unit)
    )


def _is_unit_by_its_full_name(read: ReadMention) -> bool:
    """Whether a name is likeliest a state's or province's, and not its sign: "Al" begins Arabic names."""
    return read.kind is Kind.ADMIN1 and any(
        place.kind is Kind.ADMIN1 and name_kind is not NameKind.ABBREVIATION
        for place, name_kind in read.meanings
    )


def _is_believed(read: ReadMention, outer: ReadMention) -> bool:
    """Whether a large town lies in the country of the unit, or not far from the unit."""
    units = [place for place in outer.places if place.kind is Kind.ADMIN1]
    countries = {unit.country_row for unit in units}
    return any(
        place.country_row in countries or any(flat_km(place, unit) <= FAR_KM for unit in units)
        for place in read.places
        if place.population >= LARGE_TOWN
    )


def _is_in_a_list(report: ReadReport, index: int) -> bool:
    """Whether a name and the one after its comma may be part of a longer list: "Lima, Paris, Bavaria and"."""
    mentions, code = report.mentions, report.language
    start, end = mentions[index].mention.start, mentions[index + 1].mention.end
    if index and are_listed(report.text, mentions[index - 1].mention.end, start, code):
        return True
    if index + 2 == len(mentions):
        return False
    goes_on = are_listed(report.text, end, mentions[index + 2].mention.start, code)
    return goes_on and not may_contain(mentions[index + 2].places, mentions[index + 1].places)


def _names_the_country_of(report: ReadReport, read: ReadMention) -> bool:
    """Whether a report names the country of a large town, or its people."""
    countries = {place.country_row for place in read.places if place.population >= LARGE_TOWN}
    return any(
        place.row in countries
        for other in report.mentions
        if other.may_be_country
        for place in other.places
        if place.kind is Kind.COUNTRY
    )


@cache
def _with_word_for_unit(code: str | None) -> re.Pattern[str]:
    """Build ", province of" and "(province of" in the words of a language."""
    spoken = language(code)
    inside, of, the = (one_of(spoken.words_for(word)) for word in ("in", "of", "the"))
    begins = rf"\s*(?:[,(]|\s{inside}\s)\s*(?:{inside}\s+)?(?:{the}\s+)?"
    return re.compile(rf"{begins}{one_of(spoken.province_words)}\s+(?:{of}\s+)?(?:{the}\s+)?", re.IGNORECASE)


@cache
def _inside(code: str | None) -> re.Pattern[str]:
    """Build "in", "in the" and "in northernmost" in the words of a language."""
    spoken = language(code)
    return re.compile(rf"\s+{one_of(spoken.within)}\s+(?:{one_of(spoken.direction)}\w*\s+)?")


def _is_large(read: ReadMention) -> bool:
    return any(place.kind is Kind.CITY and place.population >= LARGE_TOWN for place, _ in read.meanings)


def _is_small(read: ReadMention) -> bool:
    return bool(read.meanings) and all(
        place.kind in _SMALL and place.population < LARGE_TOWN for place, _ in read.meanings
    )


def _has_inside(outer: ReadMention, inner: ReadMention) -> bool:
    """Whether a place of the one name lies in or near one of the other."""
    units = {place.row for place in outer.places if place.kind in UNITS}
    small = [place for place in outer.places if place.kind not in _WIDE]
    return any(units & around_place(place) or _is_near(place, small) for place in inner.places)


def _has_in_its_province(outer: ReadMention, inner: ReadMention) -> bool:
    """Whether a place of the one name lies in the first level unit of the other.

    The gazetteer has no borders of the prefectures below it.
    """
    units = {place.row if place.kind in _WIDE else place.admin1_row for place in outer.places}
    return any(units & (around_place(place) | {place.row}) for place in inner.places)


def _is_near(place: GazetteerPlace, others: Sequence[GazetteerPlace]) -> bool:
    return any(flat_km(place, other) <= NEAR_KM for other in others)
