"""Why a toponym stands where it stands: the report says that something is there, or it does not.

Ordered rules, the first that holds decides; each looks only at general cues around the name: the words
before and after it, a possessive, a name it belongs to, its place in the line. The words are data, one file
a language, in `cues`. A spot (a city, a landmark) is `reported` unless something speaks against it; an area
(a country, a state, a region) only where the wording is locative ("floods in Bangladesh") or counts
("Spain has nine").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, replace

from geo.counts.words import words_of
from geo.model import Kind, Mention, Report, Role
from geo.recognition.boilerplate import Boilerplate, boilerplate_of
from geo.recognition.roles.comparisons import is_exemplary, is_precedent, is_recalled
from geo.recognition.roles.cues import Cues, cues_of
from geo.recognition.roles.datelines import in_dateline
from geo.recognition.roles.firms import is_acting_office, is_short_for_firm
from geo.recognition.roles.journeys import is_end, is_start
from geo.recognition.roles.lists import list_bounds
from geo.recognition.roles.negation import CONDITION, DENIED
from geo.recognition.roles.origins import comes_from, origin
from geo.recognition.roles.sport import has_score, is_about_sport
from geo.recognition.roles.subjects import (
    are_people_befallen,
    governs,
    is_befallen,
    is_policed,
    tells_of_government,
    tells_of_place,
)
from geo.recognition.roles.surroundings import Background, Surroundings
from geo.sentences import sentences_of


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


def readings(report: Report, mentions: Sequence[Mention], capitals: Container[int] = ()) -> list[Reading]:
    """Read why each mention stands where it stands.

    `capitals` has the indices of those known to be seats of government: it takes less for them to act.
    """
    return readings_of(report, mentions, range(len(mentions)), capitals)


def readings_of(
    report: Report, mentions: Sequence[Mention], indices: Iterable[int], capitals: Container[int]
) -> list[Reading]:
    """Read the mentions at some indices among all of a report."""
    text, language, cues = report.text, report.language, cues_of(report.language)
    background = Background(text, cues, words_of(language), is_about_sport(text, cues))
    split, outside = sentences_of(text, language), boilerplate_of(text)
    bounds = list_bounds(text, mentions, language)

    def around(index: int) -> Surroundings:
        mention = mentions[index]
        sentence = split.span_around(mention.start, mention.end)
        return Surroundings(background, mention, sentence, bounds[index], capital=index in capitals)

    return [
        _outside(outside, mentions[index])
        or _containing(text, mentions, index, cues)
        or _dateline(report, mentions[index])
        or _reading(around(index))
        for index in indices
    ]


_INSIDE = re.compile(r",\s{1,3}|\s?\(|,?\s(?P<word>[^\W\d_]+)\s")
_WIDEST_GAP = 6  # characters between a place and the unit around it
_WIDER = {Kind.CONTINENT: 4, Kind.COUNTRY: 3, Kind.REGION: 3, Kind.ADMIN1: 2, Kind.ADMIN2: 1}


def _outside(outside: Boilerplate, mention: Mention) -> Reading | None:
    """Read a name in a menu, a footer, an author's note or a URL."""
    if outside.holds(mention.start):
        return Reading(Role.CONTEXT, False, "outside the body of the report")
    return None


def _containing(text: str, mentions: Sequence[Mention], index: int, cues: Cues) -> Reading | None:
    """Read "Texas" in "Paris, Texas", "Canada" in "Toronto (Canada)"."""
    if index == 0:
        return None
    inner, outer = mentions[index - 1], mentions[index]
    if _WIDER.get(outer.kind, 0) <= _WIDER.get(inner.kind, 0) or inner.kind is Kind.DEMONYM:
        return None
    if outer.start - inner.end > _WIDEST_GAP:
        return None
    gap = _INSIDE.fullmatch(text, inner.end, outer.start)
    if gap is None or (gap["word"] is not None and gap["word"] not in cues.inside):
        return None
    return Reading(Role.CONTAINER, True, "around the place named before it")


def _dateline(report: Report, mention: Mention) -> Reading | None:
    """Read "LAGOS (Reuters) - ", "(Beirut) – ", "Dhaka, 3 May: " at the beginning of a line."""
    found = in_dateline(report.text, mention, report.language)
    return Reading(Role.DATELINE, True, "dateline") if found else None


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
    if around.joined:
        return Reading(Role.EMBEDDED, False, "tied to another name")
    if around.before in ("organisation", "embedded"):
        return Reading(Role(around.before), False, "in a name that begins before it")
    if around.mention.kind is Kind.CITY and around.previous.lower() in around.cues.features:
        return Reading(Role.EMBEDDED, False, "in the name of a river or mountain")
    if around.ends_a_name:
        return Reading(Role.ORGANISATION, False, "at the end of the name of an institution")
    if around.compound:
        return Reading(Role.EMBEDDED, False, "in a name that goes on in small letters")
    within = around.before in ("locative", "movement", "heading", "origin", "journey", "start", "way")
    if around.mention.kind is Kind.LANDMARK and around.own_name == "organisation" and not within:
        return Reading(Role.ORGANISATION, False, "the name of an organisation")
    roles = {"organisation": Role.ORGANISATION, "embedded": Role.EMBEDDED, "speaker": Role.SPEAKER}
    if around.facility:
        return Reading(Role.REPORTED, True, "the place of a building that is named after it")
    if around.name in ("speaker", "organisation") and tells_of_place(around):
        return Reading(Role.REPORTED, False, "where those are who tell what happened")
    if around.name in roles and not around.possessive:
        return Reading(roles[around.name], False, "in a name that goes on after it")
    if around.name == "other" and not around.possessive and not within:
        return Reading(Role.EMBEDDED, False, "in a name that goes on after it")
    return None


def _office(around: Surroundings) -> Reading | None:
    """Read "The mayor of Athens", "Canada's government", "in Budapest, whose government"."""
    if around.capital and tells_of_government(around):
        return Reading(Role.SPEAKER, False, "a capital whose government is told of")
    if (around.before == "office" or around.after == "institution") and tells_of_place(around):
        return Reading(Role.REPORTED, False, "where those are who tell what happened")
    if around.before == "office" and (around.broad or not are_people_befallen(around)):
        return Reading(Role.SPEAKER, False, "in a title of office")
    if around.after == "institution" and (around.possessive or around.adjacent):
        if not around.broad and (are_people_befallen(around) or is_policed(around)):
            return Reading(Role.REPORTED, False, "where an institution is acted upon or does its work")
        return Reading(Role.SPEAKER, False, "before an institution")
    return None


def _firm(around: Surroundings) -> Reading | None:
    """Read "Malden makes" where "Malden Pumps Ltd" is named, "The FBI's Boise office thanked"."""
    if is_short_for_firm(around):
        return Reading(Role.ORGANISATION, False, "short for the name of a firm")
    if is_acting_office(around):
        return Reading(Role.ORGANISATION, False, "in the name of an office that acts")
    return None


def _titled(around: Surroundings) -> Reading | None:
    if around.in_title:
        return Reading(Role.EMBEDDED, False, "in the title of a work")
    return None


def _comparison(around: Surroundings) -> Reading | None:
    if around.before == "comparison":
        return Reading(Role.COMPARISON, False, "in a comparison")
    if around.compared:
        return Reading(Role.COMPARISON, True, "compared with what is told of")
    if around.proverbial:
        return Reading(Role.COMPARISON, False, "one of a sort")
    if is_recalled(around):
        return Reading(Role.COMPARISON, True, "where something like it happened at another time")
    if is_precedent(around) or is_exemplary(around):
        return Reading(Role.COMPARISON, True, "where it was done before")
    return None


def _origin(around: Surroundings) -> Reading | None:
    why = "where somebody or something left" if is_start(around) else origin(around)
    return None if why is None else Reading(Role.ORIGIN, True, why)


def _befallen(around: Surroundings) -> Reading | None:
    """Read "Kenya was shelled", "Leeds is under water"."""
    if is_befallen(around) and around.before in (None, "locative", "movement", "heading"):
        return Reading(Role.REPORTED, True, "something befalls it")
    return None


def _undone(around: Surroundings) -> Reading | None:
    """Read "plans for a mine near Hull were dropped", "rumours that Leeds is cut off are false"."""
    return Reading(Role.DENIED, False, "taken back") if around.taken_back else None


def _denied(around: Surroundings) -> Reading | None:
    """Read "none in Oslo", "neither Oslo nor Bergen", "Riga has none", "if a station opened in Vienna"."""
    denial = None if around.possessive else around.denial  # "none of Leeds's teachers"
    if around.before == "denied" or denial == DENIED or around.exempt:
        return Reading(Role.DENIED, False, "said not to be there")
    if denial == CONDITION:
        return Reading(Role.CONTEXT, False, "in a condition")
    return None


def _far_off(around: Surroundings) -> Reading | None:
    if around.beside:
        return Reading(Role.CONTEXT, True, "tells where another spot is")
    if around.far_off:
        return Reading(Role.CONTEXT, True, "far from it")
    if around.way:
        return Reading(Role.CONTEXT, True, "names the way to it")
    if is_end(around):
        return Reading(Role.CONTEXT, True, "where somebody or something is going")
    if around.before == "topic":
        return Reading(Role.CONTEXT, True, "only spoken or thought of")
    return None


def _within(around: Surroundings) -> Reading | None:
    """Read "X'in kuzeyinde", "贵州多地": a part of a place, told by words after it."""
    if around.after == "within":
        return Reading(Role.REPORTED, True, "before a word for a part of it")
    return None


def _bygone(around: Surroundings) -> Reading | None:
    """Read "the worst since the 2014 attack in Kano"."""
    return Reading(Role.CONTEXT, True, "dates what is told of") if around.bygone else None


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
    if around.scene:
        return Reading(Role.REPORTED, True, "where something is told to happen")
    return None


def _acting(around: Surroundings) -> Reading | None:
    """Read "Beijing said", "Washington has imposed"."""
    if (
        around.after not in ("speech", "acts", "does")
        or around.possessive
        or around.undergone
        or around.peopled
        or around.before not in (None, "actor", "government", "rival")
    ):
        return None
    if around.after == "does" and around.numbered and not has_score(around):
        return Reading(Role.REPORTED, True, "with a number of things there")
    may_act = around.broad or around.capital or around.after == "speech" or around.sport
    stands_first = around.leads and around.alone and not around.numbered
    if may_act or (around.after == "acts" and stands_first):
        return Reading(Role.SPEAKER, False, "before a verb of speech or action")
    return None


def _playing(around: Surroundings) -> Reading | None:
    """Read "Leeds have won", "Leeds 2-1": a team, whatever the report is about."""
    if around.plural and around.before is None and not around.broad:
        return Reading(Role.SPEAKER, False, "one town with a plural verb")
    if has_score(around):
        return Reading(Role.SPEAKER, False, "a team and its score")
    return None


def _wanted(around: Surroundings) -> Reading | None:
    """Read "against Leeds", "talks with Iran", "according to Madrid" where that is a capital."""
    if around.after == "event":
        return None
    named = around.broad or around.possessive
    wanted = (around.before in ("actor", "government") and named) or around.asked
    if wanted or around.before == "rival" or (around.before == "government" and around.capital):
        return Reading(Role.SPEAKER, False, "after a word that wants an actor")
    return None


def _metonym(around: Surroundings) -> Reading | None:
    """Read "Wall Street rallied", "shares fell on Wall Street", "Whitehall will shrug"."""
    if around.stands_for_an_institution and around.before != "locative":
        return Reading(Role.SPEAKER, False, "a name for those who work there")
    return None


def _government(around: Surroundings) -> Reading | None:
    """Read "Canberra protested", "Vienna is neutral": a capital as subject, known once it is placed."""
    if governs(around):
        return Reading(Role.SPEAKER, False, "a capital that acts")
    return None


def _team(around: Surroundings) -> Reading | None:
    """Read "Leicester went down" in a report of sport."""
    if not around.sport or around.mention.kind is not Kind.CITY or around.after == "event":
        return None
    if around.before in (None, "movement", "rival", "actor", "government"):
        return Reading(Role.SPEAKER, False, "a town in a report of sport")
    return None


def _movement(around: Surroundings) -> Reading | None:
    if around.left_for:
        return Reading(Role.CONTEXT, True, "where somebody or something is going")
    if comes_from(around):
        return Reading(Role.ORIGIN, True, "where somebody or something comes from")
    if around.before == "movement" and around.far and around.far[0] in around.cues.instead:
        return Reading(Role.CONTEXT, True, "where somebody or something is going")
    if around.before == "movement":
        left = around.broad and around.previous in around.cues.origin_words
        role = Role.CONTEXT if left or around.mention.kind is Kind.COUNTRY else Role.REPORTED
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
    _firm,
    _titled,
    _comparison,
    _origin,
    _undone,
    _befallen,
    _denied,
    _far_off,
    _within,
    _bygone,
    _locative,
    _counted,
    _acting,
    _playing,
    _wanted,
    _metonym,
    _government,
    _team,
    _movement,
    _event,
)
"""In this order; the first that answers decides."""
