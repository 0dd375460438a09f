"""What a mention's text can mean: its name as written, else without what is not part of the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from geo.gazetteer import Gazetteer, Meaning, NameKind
from geo.model import Kind
from geo.recognition.inflection import base_form
from geo.recognition.languages import DEFAULT, language
from geo.recognition.uncased import known_form
from geo.text import fold

LARGE = 100_000
_POSSESSIVE = re.compile(r"'s?$")
_ARTICLE = re.compile(r"^the (?=.)")
_UNIT_OF = re.compile(
    r"^(?:city|town|village|state|province|county|island|isle|republic|kingdom|borough) of (?=.)"
)
_UNIT_AFTER = re.compile(
    r"(?<=.) (?:city|town|village|township|twp\.?|state|province|district|region|area|municipality)$"
)
_SAINT = re.compile(r"\b(?:st|ste)\.? (?=\w)")
_MOUNT = re.compile(r"\bmt\.? (?=\w)")
_FORT = re.compile(r"\bft\.? (?=\w)")
_COUNTY = re.compile(r"^co\.? (?=\w)|(?<=\w) co\.?$")


def plausible(meanings: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
    """Leave out a country that bears a large city's name in another language: "Granada" is not Grenada."""
    if not any(
        place.kind is Kind.CITY and name_kind is NameKind.PRIMARY and place.population >= LARGE
        for place, name_kind in meanings
    ):
        return meanings
    return tuple(
        item
        for item in meanings
        if item.place.kind is not Kind.COUNTRY or item.name_kind is not NameKind.ALTERNATE
    )


@lru_cache(maxsize=20_000)  # the toponyms of a text repeat
def meanings_of(text: str, gazetteer: Gazetteer, code: str = DEFAULT) -> tuple[str, tuple[Meaning, ...]]:
    """Give the name under which a mention is found, folded, and all that it can mean.

    In a language that inflects names, by its ISO 639-1 `code`, that is the name whose form the mention is.
    """
    spoken = language(code)
    if spoken.endings or spoken.writes:
        endings = spoken.endings
        key = base_form(fold(text), gazetteer, endings) if endings else known_form(text, gazetteer)
        if key is not None:
            return key, plausible(gazetteer.meanings(key))
    readings = list(_readings(fold(text)))
    for key in readings:
        meanings = gazetteer.meanings(key)
        if meanings:
            return key, plausible(meanings)
    return readings[0], ()


def _readings(key: str) -> Iterator[str]:
    """Ways to read a folded name, nearest to the text first."""
    yield key
    bare = _POSSESSIVE.sub("", key)
    yield bare
    yield bare.rstrip(".")
    yield f"{bare}."
    for pattern, long in ((_SAINT, "saint "), (_MOUNT, "mount "), (_FORT, "fort ")):
        if pattern.search(bare):
            yield pattern.sub(long, bare)
    if _COUNTY.search(bare):
        name = _COUNTY.sub("", bare)
        yield f"county {name}"
        yield f"{name} county"
    for pattern in (_ARTICLE, _UNIT_OF, _UNIT_AFTER):
        yield pattern.sub("", bare)
