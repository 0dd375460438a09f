"""Candidates with all that is known of each by itself: what the first round weighs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from geo.gazetteer import Gazetteer, Meaning
from geo.gazetteer.containment import UNITS, around_place
from geo.languages import DEFAULT, Language
from geo.model import Kind
from geo.recognition import word_lists
from geo.recognition.candidates import candidates
from geo.recognition.candidates.spans import Candidate
from geo.recognition.features import (
    LED,
    context_features,
    made_name_features,
    name_features,
    risk_class,
)
from geo.text import fold

_LARGER_THAN_A_NAME = 300_000
_LAST_WORD = re.compile(r"(?<![^\W\d_])([^\W\d_]+) $")
_COMMA = re.compile(r"\.?,\s|\.?\s\(")
_LONGEST_COMMA = 3  # characters


class Name(NamedTuple):
    """What a name can mean, the features that hold for it wherever it stands, and how it may mislead.

    `units` are the rows of the countries and of the first level units that its places lie in.
    """

    meanings: tuple[Meaning, ...]
    features: tuple[str, ...]
    risk: str
    units: tuple[tuple[int, ...], tuple[int, ...]]


class Featured(NamedTuple):
    """A candidate, its name, and the features that hold for it where it stands."""

    candidate: Candidate
    name: Name
    around: tuple[str, ...]

    @property
    def meanings(self) -> tuple[Meaning, ...]:
        """The places that the name can mean; none where the gazetteer does not have it."""
        return self.name.meanings

    @property
    def features(self) -> tuple[str, ...]:
        """All features of the first round."""
        return self.name.features + self.around


def featured_candidates(text: str, language: Language, gazetteer: Gazetteer) -> list[Featured]:
    """Find the candidates of a text, with the features of the first round."""
    found = []
    for candidate in candidates(text, gazetteer, language):
        written = fold(text[candidate.start : candidate.end]) if language.endings else candidate.key
        if candidate.head is None:
            name = _name(candidate.key, written, language.code, gazetteer)
        else:
            name = _made_name(candidate.head, candidate.words, candidate.key, language.code)
        around = context_features(text, candidate, name.risk, language)
        if around[0] in LED:  # the larger a place, the likelier it is the one, though its name be a word
            around += tuple(f"led|{item}" for item in name.features if item.startswith("population:"))
        if language.articles and _has_article(text, candidate, name.meanings, language):
            around = (*around, "prev:article")
        if language.code != DEFAULT and _is_given_name(written, candidate.key, name.meanings, language):
            around = (*around, "given name in a case")
        found.append(Featured(candidate, name, around))
    return _with_units(text, found)


def _has_article(text: str, candidate: Candidate, meanings: tuple[Meaning, ...], language: Language) -> bool:
    """Tell a word that can only be a city here and yet has an article: "die Halle", "im Wald"."""
    before = _LAST_WORD.search(text, max(0, candidate.start - 10), candidate.start)
    only_city = bool(meanings) and all(meaning.place.kind is Kind.CITY for meaning in meanings)
    return only_city and before is not None and before[1].lower() in language.articles


def _is_given_name(written: str, key: str, meanings: tuple[Meaning, ...], language: Language) -> bool:
    """Tell a person's name with a case, "Ayşe'ye", or with what looks like one: "Lars" is not Lar's."""
    if language.cases:
        named = key in word_lists.first_names()
    else:
        named = written != key and written in word_lists.first_names()
    return named and all(meaning.place.population < _LARGER_THAN_A_NAME for meaning in meanings)


@lru_cache(maxsize=20_000)
def _name(key: str, written: str, code: str, gazetteer: Gazetteer) -> Name:
    meanings = gazetteer.meanings(key)
    commonness = word_lists.dictionary(code).get(written)
    places = [place for place, _ in meanings]
    return Name(
        meanings,
        name_features(key, meanings, commonness),
        risk_class(key, meanings, commonness),
        (
            tuple({place.country_row for place in places if place.country_row is not None}),
            tuple({place.admin1_row for place in places if place.admin1_row is not None}),
        ),
    )


@lru_cache(maxsize=20_000)
def _made_name(head: str, words: int, key: str, code: str) -> Name:
    features = made_name_features(head, words, key, code)
    risk = "rare" if f"made:{head}:rare" in features and head == "unknown" else head
    return Name((), features, risk, ((), ()))


def _with_units(text: str, found: Sequence[Featured]) -> list[Featured]:
    """Add what a unit right after a name says of both: "Paris, Texas"."""
    extra: list[list[str]] = [[] for _ in found]
    for number, (inner, outer) in enumerate(pairwise(found)):
        end, start = inner.candidate.end, outer.candidate.start
        if start - end > _LONGEST_COMMA or not _COMMA.fullmatch(text, end, start):
            continue
        units = {place.row for place, _ in outer.meanings if place.kind in UNITS}
        if not units:
            continue
        lies_in = _lies_in(inner.meanings, units)
        extra[number].append(f"unit-after:{lies_in}")
        if lies_in == "around":
            extra[number + 1].append("unit-of-name-before")
    return [
        item._replace(around=(*item.around, *features)) if features else item
        for item, features in zip(found, extra, strict=True)
    ]


def _lies_in(meanings: Sequence[Meaning], units: set[int]) -> str:
    """Say where a unit, by its possible rows, is for the places of a name: "around" one or "elsewhere"."""
    if not meanings:
        return "unknown"
    places = (place for place, _ in meanings if place.row not in units)
    return "elsewhere" if all(units.isdisjoint(around_place(place)) for place in places) else "around"
