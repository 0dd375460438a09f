"""What a mention's text can mean: its name as written, else without what is not part of the name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from geo.gazetteer import Gazetteer, Meaning, NameKind
from geo.languages import DEFAULT, language, one_of
from geo.languages.demonyms import demonym
from geo.languages.possessives import owning
from geo.meanings.adjectives import named_by_adjective, seat_of_adjective
from geo.meanings.inflection import area_of_side, base_form
from geo.meanings.spelling import known_form
from geo.model import Kind
from geo.text import fold

LARGE = 100_000


class _Forms(NamedTuple):
    """What may be left out of a name or stand for another word in it, and what that word is."""

    owner: re.Pattern[str]  # the ending of an owner's name
    left_out: tuple[re.Pattern[str], ...]
    abbreviated: tuple[tuple[re.Pattern[str], str], ...]
    county: re.Pattern[str]


@cache
def _forms() -> _Forms:
    """Build the forms of names in English, which its gazetteer has and reports in any language use."""
    english = language(DEFAULT)
    article, of = one_of(english.words_for("the")), one_of(english.words_for("of"))
    before, after = one_of(english.generics_before), one_of(english.generics_after)
    short: defaultdict[str, list[str]] = defaultdict(list)
    for abbreviation, word in english.abbreviations.items():
        short[word].append(abbreviation)
    county = one_of(short.pop("county"))
    return _Forms(
        owner=re.compile(rf"{owning()}$"),
        left_out=(
            re.compile(rf"^{article} (?=.)"),
            re.compile(rf"^{before} {of} (?=.)"),
            re.compile(rf"(?<=.) {after}$"),
        ),
        abbreviated=tuple((re.compile(rf"\b{one_of(own)}\.? (?=\w)"), word) for word, own in short.items()),
        county=re.compile(rf"^{county}\.? (?=\w)|(?<=\w) {county}\.?$"),
    )


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
    spoken, people = language(code), demonym(text, code)
    if people is not None and text.islower():
        return people, gazetteer.meanings(people)
    if spoken.endings or spoken.writes:
        endings = spoken.endings
        key = named_by_adjective(text, gazetteer, code) if spoken.adjectival_units else None
        if key is None:
            key = base_form(fold(text), gazetteer, endings) if endings else known_form(text, gazetteer)
        if key is None and spoken.adjectival_units:
            key = seat_of_adjective(text, gazetteer, code)
        if key is not None:
            return key, plausible(gazetteer.meanings(key))
    readings = list(_readings(fold(text))) if people is None else [people]
    for key in readings:
        meanings = gazetteer.meanings(key)
        if meanings:
            return key, plausible(meanings)
    area = area_of_side(fold(text), gazetteer, spoken.side_prefixes) if spoken.side_prefixes else None
    return (readings[0], ()) if area is None else (area, plausible(gazetteer.meanings(area)))


def _readings(key: str) -> Iterator[str]:
    """Ways to read a folded name, nearest to the text first."""
    yield key
    forms = _forms()
    bare = forms.owner.sub("", key)
    yield bare
    yield bare.rstrip(".")
    yield f"{bare}."
    for pattern, word in forms.abbreviated:
        if pattern.search(bare):
            yield pattern.sub(f"{word} ", bare)
    if forms.county.search(bare):
        name = forms.county.sub("", bare)
        yield f"county {name}"
        yield f"{name} county"
    for pattern in forms.left_out:
        yield pattern.sub("", bare)
