"""Names of towns that stand for firms: "Malden" for "Malden Pumps Ltd", "the FBI's Boise office said"."""

from __future__ import annotations

import re
from functools import lru_cache

from geo.languages.possessives import owner_ending
from geo.model import Role
from geo.recognition.roles.classes import class_before
from geo.recognition.roles.reading import Reading
from geo.recognition.roles.surroundings import Surroundings

_NO_FIRM = ("event", "happens", "people", "institution")
_OFFICE_WITHIN = 3  # words
_LONGEST_FIRM = 120  # characters
_ACTING = ("speech", "acts", "does")


def firm(around: Surroundings) -> Reading | None:
    """Read "Malden makes" where "Malden Pumps Ltd" is named, "The FBI's Boise office thanked"."""
    if _is_short_for_firm(around):
        return Reading(Role.ORGANISATION, False, "short for the name of a firm")
    if _is_acting_office(around):
        return Reading(Role.ORGANISATION, False, "in the name of an office that acts")
    return None


def _is_short_for_firm(around: Surroundings) -> bool:
    """Tell whether a bare subject does something and the report has a firm whose full name begins with it."""
    if around.broad or around.possessive or around.before is not None or not around.subject:
        return False
    acts = around.adjacent and around.next.islower() and around.next not in around.cues.passive
    return acts and around.after not in _NO_FIRM and _names_firm(around)


def _is_acting_office(around: Surroundings) -> bool:
    """Tell whether an office that bears its name acts: "The FBI's Boise office thanked"."""
    if owner_ending().search(around.previous) is None or not around.adjacent or around.possessive:
        return False
    if class_before(around.left_lower[:-1], around.cues) is not None:  # "at the bank's Boise office"
        return False
    cues, words = around.cues, around.close[: _OFFICE_WITHIN + 1]
    at = next((at for at, word in enumerate(words[:-1]) if word in cues.offices), None)
    if at is None:
        return False
    verb = words[at + 1]
    return cues.after.get(verb) in _ACTING or (verb.islower() and verb.endswith(cues.verb_endings))


def _names_firm(around: Surroundings) -> bool:
    """Tell whether the report has its name with more capitalised words and "Ltd" or the like."""
    incorporated = around.cues.incorporated
    endings = _endings_of_firms(around.text, incorporated)
    if not endings:
        return False
    full = re.compile(rf"\b{re.escape(around.mention.text)}((?: [A-Z][\w&'’-]*){{1,4}})")
    return any(
        not incorporated.isdisjoint(found[1].lower().split())
        for ending in endings
        for found in full.finditer(ending)
    )


@lru_cache(maxsize=2)  # it is asked of many names of a report, and a long one is long to search
def _endings_of_firms(text: str, incorporated: frozenset[str]) -> list[str]:
    """Give what ends with each "Ltd" or the like of a report, as long as a firm's name may be."""
    if not incorporated:
        return []
    ends = re.compile(rf" (?=[A-Z])(?i:{'|'.join(map(re.escape, sorted(incorporated)))})(?![\w&'’-])")
    return [text[max(0, found.end() - _LONGEST_FIRM) : found.end()] for found in ends.finditer(text)]
