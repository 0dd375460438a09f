"""What moves to or from a place: "tomatoes from Navrongo", "sailed from Hull for Oslo", "drove to Leeds".

Whoever arrives at a spot is there, and so is who is taken from it: "rescued from Hull".
"""

from __future__ import annotations

from geo.model import Kind, Role
from geo.recognition.roles.cues import Cues
from geo.recognition.roles.reading import Reading
from geo.recognition.roles.surroundings import Surroundings

_LEFT_WITHIN = 7
_REMOVED_WITHIN = 7


def movement(around: Surroundings) -> Reading | None:
    """Read "drove to Leeds", and what is only on its way there or comes from there."""
    if _is_left_for(around):
        return Reading(Role.CONTEXT, True, "where somebody or something is going")
    if _is_source(around):
        return Reading(Role.ORIGIN, True, "where somebody or something comes from")
    if around.before != "movement":
        return None
    if around.far and around.far[0] in around.cues.instead:
        return Reading(Role.CONTEXT, True, "where somebody or something is going")
    left = around.broad and around.previous in around.cues.origin_words
    role = Role.CONTEXT if left or around.mention.kind is Kind.COUNTRY else Role.REPORTED
    return Reading(role, True, "on the way to or from")


def _is_left_for(around: Surroundings) -> bool:
    """Tell whether somebody or something has left another place for it: "sailed from Hull for Oslo"."""
    if around.previous.lower() not in around.cues.purpose:
        return False
    return not around.cues.departures.isdisjoint(around.left_lower[-_LEFT_WITHIN:-1])


def _is_source(around: Surroundings) -> bool:
    """Tell whether somebody or something only comes from a spot: "tomatoes from Navrongo".

    Not where something is said to be there: "rescued from", "five from", "the road from Oslo to Bergen".
    """
    cues, before = around.cues, around.left_lower[:-1]
    if around.broad or around.previous.lower() not in cues.origin_words:
        return False
    if not before or (around.far and cues.before.get(around.far[0]) == "movement"):
        return False
    counted = any(word.isdigit() or word in around.counting.numbers for word in before[-2:])
    return not counted and _is_known_of_removal(cues) and not _is_removed(around)


def _is_known_of_removal(cues: Cues) -> bool:
    return bool(cues.removal or cues.removal_stems)


def _is_removed(around: Surroundings) -> bool:
    """Tell whether somebody or something leaves a spot, so that it was there; the verb may come last."""
    cues, before = around.cues, around.left_lower[-1 - _REMOVED_WITHIN : -1]
    if not cues.removal.isdisjoint(before):
        return True
    around_it = [*before, *(word.lower() for word in around.far[:_REMOVED_WITHIN])]
    return any(word.startswith(cues.removal_stems) for word in around_it)
