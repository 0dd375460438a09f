"""Candidates with all that is known of them: the steps that recognition and the fitting share."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from geo.gazetteer import Gazetteer, Meaning
from geo.model import Kind
from geo.recognition import word_lists
from geo.recognition.candidates import candidates
from geo.recognition.candidates.spans import Candidate
from geo.recognition.enumerations import are_listed
from geo.recognition.features import (
    LED,
    context_features,
    made_name_features,
    name_features,
    risk_class,
    step,
)
from geo.recognition.languages import DEFAULT, Language
from geo.recognition.line_lists import listed_in_lines
from geo.resolution.containment import UNITS, around_place
from geo.text import fold, pieces_of

ODDS_STEPS = (-4.0, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 4.0)
_LARGER_THAN_A_NAME = 300_000
SHARE_STEPS = (0.02, 0.1, 0.25, 0.5)
_LAST_WORD = re.compile(r"(?<![^\W\d_])([^\W\d_]+) $")
_COMMA = re.compile(r"\.?,\s|\.?\s\(")
_LONGEST_COMMA = 3  # characters
_COUNTED = re.compile(r" \(\d{1,4}\)|: \d{1,4}")
_PERSON_BEFORE = frozenset(("prev:first-name", "prev:initial", "prev:titles:capital", "prev:titles:lower"))
_PLACE_BEFORE = frozenset(
    ("prev=in", "prev=near", "prev=at", "prev=from", "prev=to", "prev=outside", "prev=around", "prev=across")
)


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
        gap = text[inner.candidate.end : outer.candidate.start]
        if len(gap) > _LONGEST_COMMA or not _COMMA.fullmatch(gap):
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
    return ["used here as:person"] if _PERSON_BEFORE.intersection(item.around) else []


def _name_in_report(found: Sequence[Featured], odds: Sequence[float], numbers: Sequence[int]) -> list[str]:
    """Tell how a name is used throughout the report."""
    if len(numbers) == 1:
        return []
    before = [set(found[number].features) for number in numbers]
    person = any(names & _PERSON_BEFORE for names in before)
    place = any(names & _PLACE_BEFORE or "unit-after:around" in names for names in before)
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
    country, admin1 = (max([shares.get(row, 0.0) for row in rows], default=0.0) for rows in name.units)
    sole = "sole" if len(name.units[0]) == 1 else "any"
    return [
        f"country-share:{step(country, SHARE_STEPS)}",
        f"admin1-share:{step(admin1, SHARE_STEPS)}",
        f"{name.risk}|{sole}|country-share:{step(country, SHARE_STEPS)}",
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
        after_place_word = bool(_PLACE_BEFORE & set(found[group[0]].features))
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
