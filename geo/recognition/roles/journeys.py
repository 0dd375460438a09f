"""Both ends of a journey, which tell where somebody or something is on the way from and to.

"The trawler had left Hull", "a flight from Hull to Oslo", "bells destined for a church in Oslo". What happens
on the way happens at neither.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.model import Role
from geo.recognition.roles.classes import class_before, ends_with_cue, first_words, holds_cue
from geo.recognition.roles.cues import Cues
from geo.recognition.roles.reading import Reading
from geo.recognition.roles.surroundings import Surroundings

_FROM_WITHIN = 5  # words: "from Tel Aviv to"
_BOUND_WITHIN = 8
_PAST_BOUND = 5  # words: "bound for parishes around"
_RETURNED_WITHIN = 6
_AHEAD_WITHIN = 12
_CROWD_WITHIN = 5  # "people who had left from"
_SHORTEST = 2  # "had left"
_LEFT_WITHIN = 4  # "had left from"
_JOURNEYS = ("journey", "service")
_ALONG_WITHIN = 5
_CUT_WITHIN = 8  # words
_NUMBERED = re.compile(r"[A-Z]{1,3}\d{1,4}")


def start(around: Surroundings) -> Reading | None:
    """Read "the trawler had left Hull"."""
    if _is_start(around):
        return Reading(Role.ORIGIN, True, "where somebody or something left")
    return None


def end(around: Surroundings) -> Reading | None:
    """Read "bells destined for a church in Oslo"."""
    if _is_end(around):
        return Reading(Role.CONTEXT, True, "where somebody or something is going")
    return None


def _is_start(around: Surroundings) -> bool:
    """Tell whether somebody or something is on the way from a toponym: "on a flight from Hull"."""
    if around.before in ("journey", "start"):  # "flew from Hull to Oslo": by now it is in Oslo
        return True
    if around.before == "service":  # "flights from Hull to Oslo", but not all "flights from Hull"
        return bool(around.far) and around.cues.before.get(around.far[0]) == "movement"
    return _is_left(around) or _is_returned_from(around) or _is_way_cut_elsewhere(around)


def _is_end(around: Surroundings) -> bool:
    """Tell whether somebody or something is on the way to a toponym: "on a flight from Hull to Oslo"."""
    if around.before in ("heading", "way"):
        return True
    return (
        _is_away(around)
        or _is_bound(around)
        or _is_ahead(around)
        or _follows_start(around)
        or _is_supposed(around)
        or _is_linked(around)
    )


def _follows_start(around: Surroundings) -> bool:
    """Tell of the second end in "on a flight from Hull to Oslo"."""
    words, cues = around.left_lower, around.cues
    if cues.before.get(around.previous.lower()) != "movement":
        return False
    starts = (at for at in range(len(words) - 2, 0, -1) if words[at] in cues.origin_words)
    at = next(starts, None)
    if at is None or len(words) - at > _FROM_WITHIN:
        return False
    return around.left[at + 1][0].isupper() and class_before(words[: at + 1], cues) in _JOURNEYS


def _is_left(around: Surroundings) -> bool:
    """Tell of what was left before: "had left Hull", "having set out from Hull".

    Not of those whose leaving is what happens: "thousands had left Hull".
    """
    words, cues = around.left_lower, around.cues
    if around.broad or not cues.crowds.isdisjoint(words[-_CROWD_WITHIN:]):
        return False
    if around.before == "departure":
        goes_on = bool(around.far) and cues.before.get(around.far[0]) == "movement"
        return goes_on or not cues.ahead_of_leaving.isdisjoint(words[-_LEFT_WITHIN:])
    if len(words) < _SHORTEST or words[-1] not in cues.departures:
        return False
    if len(around.far) > 1 and around.far[0] in cues.purpose and around.far[1][0].isupper():
        return True  # "departed Hull for Oslo"
    soon = words[-3:-2] and words[-3] in cues.soon  # "sank minutes after leaving Hull"
    return not soon and words[-2] in cues.ahead_of_leaving


def _is_way_cut_elsewhere(around: Surroundings) -> bool:
    """Tell of the start of a way that is cut at another place: "the road from Hull is closed at Selby"."""
    cues, far = around.cues, around.far[:_CUT_WITHIN]
    if around.previous not in cues.origin_words or around.previous_but_one not in cues.thoroughfares:
        return False
    cut = cues.closures | cues.hazards | cues.befalling
    at = next((at for at, word in enumerate(far) if word in cut), None)
    if at is None:
        return False
    ends = zip(far[at + 1 :], far[at + 2 :], strict=False)
    return any(_leads_to_name(word, name, cues) for word, name in ends)


def _leads_to_name(word: str, name: str, cues: Cues) -> bool:
    placed = word in cues.between or cues.before.get(word) == "locative"
    return placed and name[0].isupper()


def _is_returned_from(around: Surroundings) -> bool:
    """Tell of "on returning from a wedding in Hull"."""
    if around.before not in ("locative", "government"):  # "a party in" is of either
        return False
    return holds_cue(around.left_lower[-_RETURNED_WITHIN - 1 : -1], around.cues.returning)


def _is_away(around: Surroundings) -> bool:
    """Tell of "who is in Hull for a meeting"."""
    away = around.before == "locative" and around.far[:1] != [] and around.far[0] in around.cues.purpose
    return away and " ".join(around.left_lower[-3:-1]) in around.cues.staying


def _is_bound(around: Surroundings) -> bool:
    """Tell of "destined for parishes around Hull"."""
    if around.before != "locative":
        return False
    cues, words = around.cues, around.left_lower[-_BOUND_WITHIN - 1 : -1]
    if first_words(cues.bound).isdisjoint(words):
        return False
    told = f" {' '.join(words)} "
    ends = (told.rfind(f" {cue} ") + len(cue) + 2 for cue in cues.bound if f" {cue} " in told)
    start = max(ends, default=None)
    return start is not None and _is_noun(told[start:].split(), cues)


def _is_supposed(around: Surroundings) -> bool:
    """Tell of where one man may be: "is believed to have fled to Hull", but not "thousands are"."""
    words, cues = around.left_lower, around.cues
    if not ends_with_cue(words, cues.supposed):
        return False
    counted = any(word.isdigit() for word in words)
    return not counted and cues.crowds.isdisjoint(words)


def _is_linked(around: Surroundings) -> bool:
    """Tell of an end of a way: "on the road between Hull and Leeds", "the A9 between", not "along it"."""
    cues = around.cues
    way = around.left[-2] if len(around.left) > 1 else ""
    numbered = around.previous in cues.between and _NUMBERED.fullmatch(way) is not None
    if not numbered and around.before != "link":
        return False
    if around.undergone in cues.hazards | cues.closures:  # "the road between Hull and Leeds was cut"
        return False
    return cues.lengthwise.isdisjoint(around.left_lower[-_ALONG_WITHIN:])


def _is_noun(words: Sequence[str], cues: Cues) -> bool:
    """Tell whether neither a verb, a sign nor a new clause stands among the words."""
    ends = cues.passive | cues.clause_openers
    return len(words) <= _PAST_BOUND and all(word[0].isalnum() and word not in ends for word in words)


def _is_ahead(around: Surroundings) -> bool:
    """Tell of "is moving towards Hull", "may veer towards Hull", but not of who "walked towards Hull"."""
    cues = around.cues
    if cues.towards.isdisjoint(around.left_lower):
        return False
    words = [word for word in around.left_lower if word not in cues.articles]
    if not words or words[-1] not in cues.towards:
        return False
    ahead = cues.infinitive | cues.modals
    return any(word in ahead or word.endswith(cues.progressive) for word in words[-_AHEAD_WITHIN:-1])
