"""Why a toponym stands where it stands: the report says that something is there, or it does not.

Ordered rules, the first that holds decides; each looks only at general cues around the name: the words
before and after it, a possessive, a name it belongs to, its place in the line. The words are data, one file
a language, in `cues`. A spot (a city, a landmark) is `reported` unless something speaks against it; an area
(a country, a state, a region) only where the wording is locative ("floods in Bangladesh") or counts
("Spain has nine").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from geo.counts.words import words_of
from geo.model import Kind, Mention, Report, Role
from geo.recognition.boilerplate import Boilerplate, boilerplate_of
from geo.recognition.roles.cues import cues_of
from geo.recognition.roles.surroundings import Surroundings, lists, surroundings
from geo.sentences import Sentences, sentences_of


@dataclass(frozen=True, slots=True)
class Reading:
    """How one mention was read: its role, whether the name stands for the place itself, and the rule.

    "Toronto" in "Toronto police" or "Toronto beat Boston" does not stand for the place: `literal` is False.
    """

    role: Role
    literal: bool
    rule: str


def with_roles(report: Report, mentions: Sequence[Mention]) -> list[Mention]:
    """Give each mention its role; `mentions` are in order of appearance and none overlap."""
    return [
        mention if mention.role is reading.role else replace(mention, role=reading.role)
        for mention, reading in zip(mentions, readings(report, mentions), strict=True)
    ]


def readings(report: Report, mentions: Sequence[Mention]) -> list[Reading]:
    """Read why each mention stands where it stands."""
    split = sentences_of(report.text, report.language)
    outside = boilerplate_of(report.text)
    return [
        _outside(outside, mention)
        or _containing(report.text, mentions, index)
        or _dateline(report.text, mention)
        or _reading(_around(report, mention, split, bounds))
        for index, (mention, bounds) in enumerate(zip(mentions, lists(report.text, mentions), strict=True))
    ]


def _around(report: Report, mention: Mention, split: Sentences, bounds: tuple[int, int]) -> Surroundings:
    sentence = split.span_around(mention.start, mention.end)
    cues, words = cues_of(report.language), words_of(report.language)
    return surroundings(report.text, mention, sentence, cues, words, *bounds)


_INSIDE = re.compile(r",\s{1,3}|\s?\(|,?\s(?:in|en|im|em|w|в|у)\s")
_WIDER = {Kind.CONTINENT: 4, Kind.COUNTRY: 3, Kind.REGION: 3, Kind.ADMIN1: 2, Kind.ADMIN2: 1}


def _outside(outside: Boilerplate, mention: Mention) -> Reading | None:
    """Read a name in a menu, a footer, an author's note or a URL."""
    if outside.holds(mention.start):
        return Reading(Role.CONTEXT, False, "outside the body of the report")
    return None


def _containing(text: str, mentions: Sequence[Mention], index: int) -> Reading | None:
    """Read "Texas" in "Paris, Texas", "Canada" in "Toronto (Canada)"."""
    if index == 0:
        return None
    inner, outer = mentions[index - 1], mentions[index]
    if _WIDER.get(outer.kind, 0) <= _WIDER.get(inner.kind, 0) or inner.kind is Kind.DEMONYM:
        return None
    if outer.start - inner.end > 6 or not _INSIDE.fullmatch(text, inner.end, outer.start):
        return None
    return Reading(Role.CONTAINER, True, "around the place named before it")


_DATELINE = re.compile(
    r"\(?(?P<places>[^\W\d_][^\n()\[\]:–—]{1,58}?)\s{0,2}"
    r"(?P<agency>\([^()\n]{2,40}\))?\)?\s{0,2}(?P<sign>[-–—]{1,2}|:)\s"
)
_LOWER_WORD = re.compile(r"(?<![^\W\d_]['’])\b[^\W\d_]{4,}\b")
_LONGEST_DATELINE = 110


def _dateline(text: str, mention: Mention) -> Reading | None:
    """Read "LAGOS (Reuters) - ", "BERLIN, 5 May - " at the beginning of a line."""
    line = text.rfind("\n", max(0, mention.start - _LONGEST_DATELINE), mention.start) + 1
    if mention.start - line > _LONGEST_DATELINE // 2:
        return None
    found = _DATELINE.match(text, line, line + _LONGEST_DATELINE)
    if found is None or found.end("places") < mention.end:
        return None
    capitals = text[mention.start : mention.end].isupper() and mention.end - mention.start > 3
    if any(word.islower() for word in _LOWER_WORD.findall(found["places"])):
        return None
    agency = found["agency"] is not None
    if agency or (capitals and not text.startswith("\n", found.end("places"))):
        return Reading(Role.DATELINE, True, "dateline")
    return None


def _reading(around: Surroundings) -> Reading:
    for rule in RULES:
        found = rule(around)
        if found is not None:
            return found
    if around.broad:
        return Reading(Role.CONTEXT, False, "an area without a locative word")
    return Reading(Role.REPORTED, True, "a spot without anything against it")


def _demonym(around: Surroundings) -> Reading | None:
    if around.mention.kind is Kind.DEMONYM:
        return Reading(Role.CONTEXT, around.after == "event", "a people")
    return None


def _hyphenated(around: Surroundings) -> Reading | None:
    """Read "Madrid-based", "Moscow-backed", "London-style"."""
    roles = {"origin": Role.ORIGIN, "speaker": Role.SPEAKER, "comparison": Role.COMPARISON}
    if around.hyphen in roles:
        literal = around.hyphen == "origin"
        return Reading(roles[around.hyphen], literal, f"tied to a word of {around.hyphen}")
    return None


def _part_of_a_name(around: Surroundings) -> Reading | None:
    """Read "London Road", "Paris Agreement", "University of Texas"."""
    if around.before in ("organisation", "embedded"):
        return Reading(Role(around.before), False, "in a name that begins before it")
    within = around.before in ("locative", "movement", "origin")
    if around.mention.kind is Kind.LANDMARK and around.own_name == "organisation" and not within:
        return Reading(Role.ORGANISATION, False, "the name of an organisation")
    roles = {"organisation": Role.ORGANISATION, "embedded": Role.EMBEDDED, "speaker": Role.SPEAKER}
    if around.name in roles and not around.possessive:
        return Reading(roles[around.name], False, "in a name that goes on after it")
    if around.name == "other" and not around.possessive and not within:
        return Reading(Role.EMBEDDED, False, "in a name that goes on after it")
    return None


def _office(around: Surroundings) -> Reading | None:
    """Read "The mayor of Athens", "Canada's government"."""
    if around.before == "office":
        return Reading(Role.SPEAKER, False, "in a title of office")
    if around.after == "institution" and (around.possessive or around.adjacent):
        return Reading(Role.SPEAKER, False, "before an institution")
    return None


def _comparison(around: Surroundings) -> Reading | None:
    if around.before == "comparison":
        return Reading(Role.COMPARISON, False, "in a comparison")
    return None


def _origin(around: Surroundings) -> Reading | None:
    if around.before == "origin":
        return Reading(Role.ORIGIN, True, "where somebody comes from or goes back to")
    if around.after == "people" and around.adjacent:
        return Reading(Role.ORIGIN, True, "before a word for a person")
    return None


def _locative(around: Surroundings) -> Reading | None:
    if around.before == "locative" and around.hyphen is None:
        if around.broad and around.possessive:
            return Reading(Role.CONTEXT, True, "a possessive area")
        return Reading(Role.REPORTED, True, "after a locative word")
    return None


def _counted(around: Surroundings) -> Reading | None:
    """Read "Spain has nine", "Kenya (11)", "Kenya: 5"."""
    if around.counted:
        return Reading(Role.REPORTED, True, "with a number of things there")
    return None


def _acting(around: Surroundings) -> Reading | None:
    """Read "Beijing said", "Washington has imposed", "accused Moscow"."""
    if (
        around.after in ("speech", "acts")
        and not around.possessive
        and around.before in (None, "actor", "rival")
    ):
        certain = around.broad or around.after == "speech" or around.leads
        if certain:
            return Reading(Role.SPEAKER, False, "before a verb of speech or action")
    if around.plural and around.before is None and not around.broad:
        return Reading(Role.SPEAKER, False, "one town with a plural verb")
    if around.scored:
        return Reading(Role.SPEAKER, False, "a team and its score")
    named = around.broad or around.possessive
    if around.after != "event" and (around.before == "rival" or (around.before == "actor" and named)):
        return Reading(Role.SPEAKER, False, "after a word that wants an actor")
    return None


def _movement(around: Surroundings) -> Reading | None:
    if around.before == "movement":
        role = Role.CONTEXT if around.broad else Role.REPORTED
        return Reading(role, True, "on the way to or from")
    return None


def _event(around: Surroundings) -> Reading | None:
    if around.after == "event" and (around.adjacent or around.possessive):
        role = Role.CONTEXT if around.broad else Role.REPORTED
        return Reading(role, True, "before a thing that has a place")
    return None


RULES: tuple[Callable[[Surroundings], Reading | None], ...] = (
    _demonym,
    _hyphenated,
    _part_of_a_name,
    _office,
    _comparison,
    _origin,
    _locative,
    _counted,
    _acting,
    _movement,
    _event,
)
"""In this order; the first that answers decides."""
