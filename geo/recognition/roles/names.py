"""Names that are part of another name or of a word: "University of Texas", "London Road", "Madrid-based"."""

from __future__ import annotations

import re

from geo.model import Kind, Role
from geo.recognition.roles.classes import HYPHENS, class_of_name
from geo.recognition.roles.offices import tells_of_place
from geo.recognition.roles.reading import Reading
from geo.recognition.roles.surroundings import LOOK, WORD, Surroundings

_QUOTED = re.compile(r'[“"]([^“”"\n]{3,80})[”"]')
_SHORT = 3  # letters: words as short are written small in titles
_PLACED = ("locative", "movement", "heading", "origin", "journey", "start", "way")
"""Classes of cues before a place rather than an organisation."""


def demonym(around: Surroundings) -> Reading | None:
    """Read "a Dutch court"; "the Dutch floods" tell of the place."""
    if around.mention.kind is Kind.DEMONYM:
        return Reading(Role.CONTEXT, around.after == "event", "a people")
    return None


def hyphenated(around: Surroundings) -> Reading | None:
    """Read "Madrid-based", "Moscow-backed", "London-style"."""
    roles = {"origin": Role.ORIGIN, "speaker": Role.SPEAKER, "comparison": Role.COMPARISON}
    if around.hyphen in roles:
        literal = around.hyphen == "origin"
        return Reading(roles[around.hyphen], literal, f"tied to a word of {around.hyphen}")
    return None


def begun_before(around: Surroundings) -> Reading | None:
    """Read a name that ends another: "University of Texas", "King's College London", "el río Madrid"."""
    if _is_tied(around):
        return Reading(Role.EMBEDDED, False, "tied to another name")
    if around.before in ("organisation", "embedded") and not _is_of_a_unit(around):
        return Reading(Role(around.before), False, "in a name that begins before it")
    if around.mention.kind is Kind.CITY and around.previous.lower() in around.cues.features:
        return Reading(Role.EMBEDDED, False, "in the name of a river or mountain")
    if _ends_institution(around):
        return Reading(Role.ORGANISATION, False, "at the end of the name of an institution")
    return None


def gone_on_with(around: Surroundings) -> Reading | None:
    """Read a name that begins another: "London Road", "the Paris climate accord", "Leeds Crown Court"."""
    if _is_compound(around) or _is_feature(around):
        return Reading(Role.EMBEDDED, False, "in a name that goes on in small letters")
    placed = around.before in _PLACED
    if around.mention.kind is Kind.LANDMARK and _own_class(around) == "organisation" and not placed:
        return Reading(Role.ORGANISATION, False, "the name of an organisation")
    if _is_facility(around):
        return Reading(Role.REPORTED, True, "the place of a building that is named after it")
    name = _class_of_next(around)
    if name in ("speaker", "organisation") and tells_of_place(around):
        return Reading(Role.REPORTED, False, "where those are who tell what happened")
    if around.possessive:
        return None
    if name in ("organisation", "embedded", "speaker"):
        return Reading(Role(name), False, "in a name that goes on after it")
    if name == "other" and not placed:
        return Reading(Role.EMBEDDED, False, "in a name that goes on after it")
    return None


def titled(around: Surroundings) -> Reading | None:
    """Read "A Sailor's Wife in Manila", between quotation marks: the title of a work."""
    start, end = around.mention.start, around.mention.end
    for found in _QUOTED.finditer(around.text, max(0, start - LOOK), end + LOOK):
        if found.start() < start and end < found.end():
            rest = found[1].replace(around.mention.text, "")
            long = [word for word in WORD.findall(rest) if len(word) > _SHORT]
            if len(long) > 1 and all(word[0].isupper() for word in long):
                return Reading(Role.EMBEDDED, False, "in the title of a work")
            return None
    return None


def _is_tied(around: Surroundings) -> bool:
    """Tell whether a hyphen ties it to another name: "the Delhi-Saharanpur highway"."""
    start, end = around.mention.start, around.mention.end
    before, after = around.text[max(0, start - 2) : start], around.text[end : end + 2]
    tied = before[1:] in HYPHENS and before[0].isalpha()
    return tied or (after[:1] in HYPHENS and after[1:].isupper())


def _is_of_a_unit(around: Surroundings) -> bool:
    """Tell of "the department of Cauca", where that is an area of a country."""
    unit = around.left[-2] if len(around.left) > 1 else ""
    return around.mention.kind in (Kind.ADMIN1, Kind.ADMIN2) and unit in around.cues.units


def _ends_institution(around: Surroundings) -> bool:
    """Tell of "King's College London", but not of one that stands there: "University Hospital Limerick"."""
    if around.mention.start != around.bounds[0] or not around.previous[:1].isupper():
        return False
    word, cues = around.previous.lower(), around.cues
    return word in cues.facilities and word not in cues.local_facilities


def _is_compound(around: Surroundings) -> bool:
    """Tell of "the Paris climate accord"."""
    tied = around.adjacent and not around.possessive and around.next.islower()
    return tied and not around.cues.compounds.isdisjoint(around.close[:2])


def _is_feature(around: Surroundings) -> bool:
    """Tell of "the Maluti mountains"."""
    tied = around.adjacent and not around.possessive and around.mention.kind is Kind.CITY
    return tied and around.next in around.cues.features_after


def _own_class(around: Surroundings) -> str | None:
    """Give the class of its own last word."""
    last = around.mention.text.rpartition(" ")[2].lower()
    return None if last in around.cues.facilities else around.cues.name.get(last)


def _class_of_next(around: Surroundings) -> str | None:
    """Give the class of the capitalised words right after it."""
    if not around.adjacent or not around.next[:1].isupper():
        return None
    return class_of_name(around.left, around.close, around.cues)


def _is_facility(around: Surroundings) -> bool:
    """Tell whether its name goes on as that of a building that stands there: "in Tralee Hospital"."""
    if around.before != "locative" or around.possessive or around.broad or not around.adjacent:
        return False
    close, cues = around.close, around.cues
    end = next((at for at, word in enumerate(close) if not word[0].isupper()), len(close))
    following = [word for word in close[end : end + 2] if word != ","]
    elsewhere = following[:1] and cues.before.get(following[0]) == "locative"
    return end > 0 and close[end - 1].lower() in cues.local_facilities and not elsewhere
