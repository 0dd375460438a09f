"""Unknown names among words without spaces, by the unit at their end: "独龙江乡", "捞鱼河"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from geo.languages import Language, language, one_of
from geo.recognition import word_lists

_IDEOGRAPH = r"[\u3400-\u9fff]"
_CLAUSE = r"[\n，。；：、·•（！？]|^"
_NUMBER = re.compile("[〇零一二三四五六七八九十百千万两]+")


def names(text: str, places: set[int], spoken: Language) -> Iterator[tuple[int, int]]:
    """Find names after what leads up to one, and after places, which end at `places`."""
    leads = {match.end() for match in _leads(spoken.code).finditer(text)}
    for at in sorted(leads | places):
        name = _name_after(text, at, spoken, is_place=at in places)
        while name is not None:
            yield name
            name = _name_after(text, name[1], spoken, is_place=True)


def _name_after(text: str, at: int, spoken: Language, *, is_place: bool) -> tuple[int, int] | None:
    """Give the name that begins here or, after a place, behind what parts the two; None where none does."""
    parted = _parting(spoken.code).match(text, at) if is_place else None
    for begin in (at,) if parted is None else (at, parted.end()):
        name = _with_unit(spoken.code).match(text, begin)
        if name is not None and _is_named(text, name, spoken):
            return name.span()
    return None


def _is_named(text: str, name: re.Match[str], spoken: Language) -> bool:
    """Refuse "受灾地区", "城镇", "三十个村" and "巴坡村民": words, numbers, and what goes on as a word."""
    words = word_lists.lexicon(spoken.code)
    stem, unit = name["stem"], name["unit"]
    return (
        may_be_named(stem, spoken)
        and stem[-1] + unit not in words
        and text[name.end() - 1 : name.end() + 1] not in words
    )


def may_be_named(stem: str, spoken: Language) -> bool:
    """Tell ideographs that hold no frequent word and no particle, and are no number."""
    words = word_lists.lexicon(spoken.code)
    return (
        stem[0] not in spoken.before_unknown
        and _never_in_names(spoken.code).isdisjoint(stem)
        and _NUMBER.fullmatch(stem) is None
        and not any(stem[at : at + 2] in words for at in range(len(stem) - 1))
    )


@cache
def _never_in_names(code: str) -> frozenset[str]:
    spoken = language(code)
    return spoken.never_in_names | spoken.locative | spoken.joined


@cache
def _leads(code: str) -> re.Pattern[str]:
    """Find what a name may stand after: a word that leads up to one, or the sign that a clause follows."""
    spoken = language(code)
    return re.compile(rf"(?m){_CLAUSE}|{one_of(spoken.locative | spoken.before_unknown)}")


@cache
def _parting(code: str) -> re.Pattern[str]:
    """Find what may part a place from a name in it, or from the next of a list."""
    spoken = language(code)
    return re.compile(rf"{one_of(spoken.suffixes)}|、|[(（]|{one_of(spoken.unit_after)}、?")


@cache
def _with_unit(code: str) -> re.Pattern[str]:
    """Find a name with its unit, not the first part of a longer one: "独龙江" in "独龙江乡"."""
    spoken = language(code)
    units = one_of(spoken.settlements | spoken.feature_after)
    return re.compile(rf"(?P<stem>{_IDEOGRAPH}{{2,4}}?)(?P<unit>{units})(?!{one_of(spoken.settlements)})")
