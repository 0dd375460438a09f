"""Names that only tell a direction: "600 km north of Accra", "Ifaty, near Toliara", "the Galway road".

So do those that something is seen from, or where it waits: "smoke was visible from Split".
"""

from __future__ import annotations

import re

from geo.model import Role
from geo.recognition.roles.cues import Cues
from geo.recognition.roles.reading import Reading
from geo.recognition.roles.surroundings import Surroundings

_DISTANCE_WITHIN = 6
_AFTER_NAME = re.compile(r",\s(?:[^\W\d]+\s)?\d+\s")  # ", 27 km", ", some 27 km"
_NEAREST = 2
_APPOSED = 4  # "Trogir, 27 km"
_NEARBY_LENGTHS = 30  # "12 km north of Zahle" is near enough to be said of Zahle


def direction(around: Surroundings) -> Reading | None:
    """Read a name that tells where another spot is, how far off, or which way."""
    if _is_beside(around):
        return Reading(Role.CONTEXT, True, "tells where another spot is")
    if _is_far_off(around) or _is_apposed(around):
        return Reading(Role.CONTEXT, True, "far from it")
    if around.before == "afar" or _is_nearest(around):
        return Reading(Role.CONTEXT, True, "where something is seen from, or waits")
    if _is_way(around):
        return Reading(Role.CONTEXT, True, "names the way to it")
    return None


def _is_beside(around: Surroundings) -> bool:
    """Tell of "Ifaty, near Toliara", "Pinto, south of Madrid"."""
    if around.broad or around.previous.lower() not in around.cues.beside or "," not in around.left:
        return False
    comma = len(around.left) - 1 - around.left[::-1].index(",")
    between = around.left_lower[comma + 1 : -1]
    led = around.left[comma - 1] if comma else ""
    named = led[:1].isupper() and around.cues.name.get(led.lower()) != "calendar"  # "On Monday, near"
    return named and around.cues.skipped.issuperset(between)


def _is_far_off(around: Surroundings) -> bool:
    """Tell of "600 km north of Accra"."""
    words = around.left_lower[-_DISTANCE_WITHIN:]
    if around.cues.lengths.isdisjoint(words):
        return False
    words = [word for word in words if word not in around.cues.skipped]
    if around.previous.lower() in around.cues.origin_words:  # "60 km from Accra"
        words = words[:-1]
    if len(words) < 2 or words[-1] not in around.cues.lengths:
        return False
    if not around.cues.befalling.isdisjoint(words[:-2]):  # "sank 50 miles south of Malta"
        return False
    return words[-2].isdigit() and int(words[-2]) > _NEARBY_LENGTHS


def _is_apposed(around: Surroundings) -> bool:
    """Tell of what another spot is described by: "Trogir, 27 km west of Split", "a town, 27 km west of".

    Where no toponym is described, what happens "at a camp, 27 km west of Split" is best told of Split.
    """
    cues, words = around.cues, around.left_lower
    end = len(words)
    while end and _leads_to_name(words[end - 1], cues):
        end -= 1
    if end < _APPOSED or words[end - 1] not in cues.lengths or not words[end - 2].isdigit():
        return False
    if _AFTER_NAME.match(around.text, around.ahead, around.bounds[0]):
        return True
    placed = any(cues.before.get(word) == "locative" for word in words[: end - 3])
    return words[end - 3] == "," and words[end - 4] in cues.settlements and not placed


def _leads_to_name(word: str, cues: Cues) -> bool:
    """Tell what stands between a length and the name: "west", "of", "from"."""
    return word in cues.skipped or word in cues.of_words or word in cues.origin_words


def _is_nearest(around: Surroundings) -> bool:
    """Tell of "the nearest surgeon is in Kalemie", which is said of elsewhere."""
    cues, words = around.cues, around.left_lower[:-1]
    if around.before != "locative" or cues.nearest.isdisjoint(words):
        return False
    at = max(at for at, word in enumerate(words) if word in cues.nearest)
    verb = words[max(at, len(words) - _NEAREST) :]  # "is", "is kept"
    return not cues.passive.isdisjoint(verb) and all(word.isalpha() for word in words[at:])


def _is_way(around: Surroundings) -> bool:
    """Tell of the way to it or from it: "the Galway road is closed"."""
    if not around.adjacent or around.possessive or around.next not in around.cues.ways:
        return False
    following = around.close[1] if len(around.close) > 1 else "."
    cues = around.cues
    ends = cues.auxiliary, cues.passive, cues.clause_openers, cues.before
    return not following[0].isalnum() or any(following in words for words in ends)
