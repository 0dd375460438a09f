"""Places where something is only intended, once the report has told what it is about.

"A training is planned in Hull", "a plan to open an office in Hull has been announced", "a plant had been
promised for Hull". What a report begins with, or tells of in the future tense ("a shop will open in Hull"),
is its news.
"""

from __future__ import annotations

from geo.model import Role
from geo.recognition.roles.classes import holds_cue
from geo.recognition.roles.continuations import to_sign
from geo.recognition.roles.reading import Reading
from geo.recognition.roles.surroundings import Surroundings
from geo.recognition.roles.undone import opens_report

_CLAUSE_WITHIN = 14  # words
_SET_WITHIN = 3  # "will be presented"
_PENDING_WITHIN = 8
_WEIGHED_WITHIN = 7
_FATE_WITHIN = 4


def planned(around: Surroundings) -> Reading | None:
    """Read "A training is planned in Hull" after the first sentence, "had been promised for Hull"."""
    to_come = _is_follow_up(around) or _is_pending(around) or _is_weighed(around)
    if _was_promised(around) or _was_meant(around) or (to_come and not opens_report(around)):
        return Reading(Role.CONTEXT, True, "where something is only intended")
    return None


def _is_follow_up(around: Surroundings) -> bool:
    """Tell of a meeting or a paper to come: "a workshop is planned in", "will be presented in"."""
    if around.before != "locative":
        return False
    cues, words = around.cues, around.left_lower[-_CLAUSE_WITHIN - 1 : -1]
    if not words or words[-1] not in cues.envisaged or cues.follow_ups.isdisjoint(words):
        return False
    ahead = words[-1 - _SET_WITHIN : -1]
    if words[-1] in cues.intended:  # "is planned", "had been scheduled"
        return not cues.passive.isdisjoint(ahead)
    return not cues.modals.isdisjoint(ahead) or not cues.infinitive.isdisjoint(ahead)


def _is_pending(around: Surroundings) -> bool:
    """Tell of "a plan to open an office in Hull has been announced", "is being discussed"."""
    cues, words = around.cues, around.left_lower[-_CLAUSE_WITHIN:]
    if cues.tentative.keys().isdisjoint(words):  # so it is of most names
        return False
    if not any(cues.tentative.get(word) == "plan" for word in words):
        return False
    return holds_cue(to_sign(around.far[:_PENDING_WITHIN]), cues.pending)


def _is_weighed(around: Surroundings) -> bool:
    """Tell of "is considering a site near Hull"."""
    cues, words = around.cues, around.left_lower[-_WEIGHED_WITHIN - 1 : -1]
    if around.before != "locative" or cues.weighed.isdisjoint(words):
        return False
    at = max(at for at, word in enumerate(words) if word in cues.weighed)
    return at > 0 and words[at - 1] in cues.passive


def _was_meant(around: Surroundings) -> bool:
    """Tell of "had intended to open a shop in Hull"."""
    words = around.left_lower[-_CLAUSE_WITHIN - 1 : -1]
    return around.before == "locative" and holds_cue(words, around.cues.unmet)


def _was_promised(around: Surroundings) -> bool:
    """Tell of "had been promised for Hull", "a plant promised for Hull was never built"."""
    cues, words = around.cues, around.left_lower
    if len(words) < _SET_WITHIN or words[-2] not in cues.intended:
        return False
    if words[-1] not in cues.purpose and around.before != "locative":
        return False
    ahead = words[-2 - _SET_WITHIN : -2]
    return holds_cue(ahead, cues.pluperfect) or not cues.never.isdisjoint(around.far[:_FATE_WITHIN])
