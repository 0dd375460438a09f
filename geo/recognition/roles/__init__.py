"""Why a toponym stands where it stands: the report says that something is there, or it does not.

Ordered rules, the first that holds decides; each looks only at general cues around the name: the words
before and after it, a possessive, a name it belongs to, its place in the line. The words are data, one file
a language, in `cues`; each family of rules is a module here. A spot (a city, a landmark) is `reported` unless
something speaks against it; an area (a country, a state, a region) only where the wording is locative
("floods in Bangladesh") or counts ("Spain has nine").
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import replace

from geo.counts.words import words_of
from geo.model import Mention, Report, Role
from geo.recognition.roles import (
    bygone,
    comparisons,
    conveyance,
    directions,
    firms,
    governments,
    journeys,
    movements,
    names,
    negation,
    offices,
    origins,
    planned,
    presence,
    scenes,
    sport,
    subjects,
    topics,
    undone,
)
from geo.recognition.roles.containers import containing
from geo.recognition.roles.cues import cues_of
from geo.recognition.roles.datelines import in_dateline
from geo.recognition.roles.lists import list_bounds
from geo.recognition.roles.reading import Reading, Rule
from geo.recognition.roles.surroundings import Background, Surroundings
from geo.text.boilerplate import Boilerplate, boilerplate_of
from geo.text.sentences import sentences_of

__all__ = ["Reading", "readings", "readings_of", "surroundings", "with_roles"]

RULES: tuple[Rule, ...] = (
    names.demonym,  # "a Dutch court"
    names.hyphenated,  # "Madrid-based"
    names.begun_before,  # "University of Texas"
    names.gone_on_with,  # "London Road"
    offices.office,  # "the mayor of Athens"
    firms.firm,  # "Malden makes", of Malden Pumps Ltd
    names.titled,  # "A Sailor's Wife in Manila"
    comparisons.comparison,  # "the size of Wales"
    journeys.start,  # "had left Hull"
    origins.origin,  # "a nurse from Leeds"
    undone.taken_back,  # "plans for a mine near Hull were dropped"
    subjects.befallen,  # "Kenya was shelled"
    negation.denied,  # "none in Oslo"
    directions.direction,  # "600 km north of Accra"
    journeys.end,  # "was on a flight to Oslo"
    conveyance.conveyed,  # "patients were referred to Oslo"
    planned.planned,  # "a training is planned in Oslo"
    topics.topic,  # "a book about Oslo"
    presence.part,  # "贵州多地"
    bygone.bygone,  # "the worst since the 2014 attack in Kano"
    presence.locative,  # "floods in Bangladesh"
    presence.counted,  # "Spain has nine"
    scenes.scene,  # "Haiti: food assistance, week 19"
    subjects.acting,  # "Beijing said"
    sport.playing,  # "Leeds 2-1"
    governments.wanted,  # "talks with Iran"
    governments.metonym,  # "Wall Street rallied"
    governments.governing,  # "Canberra protested"
    sport.team,  # "Leicester went down"
    movements.movement,  # "tomatoes from Navrongo"
    presence.event,  # "the Leeds fire"
)
"""In this order; the first that answers decides."""


def with_roles(report: Report, mentions: Sequence[Mention]) -> list[Mention]:
    """Give each mention its role; `mentions` are in order of appearance and none overlap."""
    return [
        replace(mention, role=reading.role, rule=reading.rule)
        for mention, reading in zip(mentions, readings(report, mentions), strict=True)
    ]


def readings(report: Report, mentions: Sequence[Mention], capitals: Container[int] = ()) -> list[Reading]:
    """Read why each mention stands where it stands.

    `capitals` has the indices of those known to be seats of government: it takes less for them to act.
    """
    return readings_of(report, mentions, range(len(mentions)), capitals)


def readings_of(
    report: Report, mentions: Sequence[Mention], indices: Iterable[int], capitals: Container[int]
) -> list[Reading]:
    """Read the mentions at some indices among all of a report."""
    text, outside, cues = report.text, boilerplate_of(report.text), cues_of(report.language)
    around = surroundings(report, mentions, capitals)
    return [
        _outside(outside, mentions[index])
        or containing(text, mentions, index, cues)
        or _dateline(report, mentions[index])
        or _by_rules(around(index))
        for index in indices
    ]


def surroundings(
    report: Report, mentions: Sequence[Mention], capitals: Container[int] = ()
) -> Callable[[int], Surroundings]:
    """Give what reads the surroundings of a mention among all of a report, by its index."""
    text, language = report.text, report.language
    background = Background(text, language, cues_of(language), words_of(language))
    split, bounds = sentences_of(text, language), list_bounds(text, mentions, language)

    def around(index: int) -> Surroundings:
        mention = mentions[index]
        sentence = split.span_around(mention.start, mention.end)
        ahead = mentions[index - 1].end if index else 0
        capital = index in capitals
        return Surroundings(background, mention, sentence, bounds[index], ahead=ahead, capital=capital)

    return around


def _outside(outside: Boilerplate, mention: Mention) -> Reading | None:
    """Read a name in a menu, a footer, an author's note or a URL."""
    if outside.holds(mention.start):
        return Reading(Role.CONTEXT, False, "outside the body of the report")
    return None


def _dateline(report: Report, mention: Mention) -> Reading | None:
    """Read "LAGOS (Reuters) - ", "(Beirut) – ", "Dhaka, 3 May: " at the beginning of a line."""
    found = in_dateline(report.text, mention, report.language)
    return Reading(Role.DATELINE, True, "dateline") if found else None


def _by_rules(around: Surroundings) -> Reading:
    for rule in RULES:
        found = rule(around)
        if found is not None:
            return found
    if around.broad:
        return Reading(Role.CONTEXT, False, "an area without a locative word")
    return Reading(Role.REPORTED, True, "a spot without anything against it")
