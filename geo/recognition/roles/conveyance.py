"""Places to which persons or goods are only sent: "patients were referred to Hull", "ore shipped to Hull".

What happens to them happened before, and elsewhere. Help that is sent to a place, and crowds that are brought
there, tell of the place: "tents were flown to Hull", "families were moved to Hull".
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.model import Role
from geo.recognition.roles.continuations import to_sign
from geo.recognition.roles.cues import Cues
from geo.recognition.roles.reading import Reading
from geo.recognition.roles.surroundings import Surroundings

_SENT_WITHIN = 9  # words
_OBLIGED_WITHIN = 6
_ERRAND_WITHIN = 4  # "to Hull for a small operation"
_CARRIED = 7  # words
_AS_FAR = 3  # words: "as far as"
_SIGNS = frozenset(';:()–—“”"')


def conveyed(around: Surroundings) -> Reading | None:
    """Read "ore is shipped to Hull", "she was later flown to Hull", "women must travel to Hull"."""
    clause = _before_to(around)
    if clause and (_is_sent(clause, around) or _is_obliged(clause, around.cues)):
        return Reading(Role.CONTEXT, True, "where somebody or something is sent")
    return None


def _before_to(around: Surroundings) -> Sequence[str]:
    """Give the words before "to", or "to the ports of", in their clause; none where there is no "to"."""
    words, cues = around.left_lower, around.cues
    end = len(words)
    if " ".join(words[-_AS_FAR:]) in cues.distant:  # "travel as far as"
        return words[:-_AS_FAR]
    while end and _leads_to_name(words[end - 1], cues):
        end -= 1
    if not end or words[end - 1] not in cues.destined:
        return ()
    start = next((at for at in range(end - 1, 0, -1) if words[at - 1] in _SIGNS), 0)
    return words[start : end - 1]


def _leads_to_name(word: str, cues: Cues) -> bool:
    """Tell what stands between "to" and the name: "the", "ports", "of"."""
    return word in cues.skipped or word in cues.harbours or word in cues.of_words


def _is_sent(clause: Sequence[str], around: Surroundings) -> bool:
    """Tell of what is shipped or referred to a place, or of who is flown there and is no crowd of victims."""
    cues = around.cues
    if not (cues.relief | cues.crowds).isdisjoint(clause):
        return False
    near = clause[-_SENT_WITHIN:]
    if not cues.sent.isdisjoint(near):
        return True
    at = max((at for at, word in enumerate(near) if word in cues.brought), default=None)
    if at is None:
        return False
    behind, subject = near[at + 1 :], clause[: len(clause) - len(near) + at]
    if _is_for_errand([*behind, *to_sign(around.far)], cues):
        return True
    if behind and near[at] in cues.carrying:  # "carry jet fuel to", "took the boy to"
        return len(behind) < _CARRIED and _is_carried(behind, cues)
    direct = all(word in cues.onward or word.endswith(cues.adverb_endings) for word in behind)
    return direct and near[at] not in cues.carrying and not _is_several(subject, around)


def _is_for_errand(words: Sequence[str], cues: Cues) -> bool:
    """Tell of "for repair", "for a small operation" among the words."""
    starts = (at for at, word in enumerate(words) if word in cues.purpose)
    return any(not cues.errands.isdisjoint(words[at : at + _ERRAND_WITHIN]) for at in starts)


def _is_carried(words: Sequence[str], cues: Cues) -> bool:
    """Tell of what is carried: "carry jet fuel to", "took the boy to", but not "took their protest to"."""
    return all(word.isalpha() for word in words) and (cues.own | cues.those).isdisjoint(words)


def _is_several(words: Sequence[str], around: Surroundings) -> bool:
    """Tell whether the subject is a number of people, or the victims: "Three passengers", "The wounded"."""
    cues, numbers = around.cues, around.counting.numbers
    if not cues.lone.isdisjoint(words):  # "One of the survivors"
        return False
    return not cues.victims.isdisjoint(words) or any(word.isdigit() or word in numbers for word in words)


def _is_obliged(clause: Sequence[str], cues: Cues) -> bool:
    """Tell of those who must go to a place: "must travel to", "are forced to drive to"."""
    near = clause[-_OBLIGED_WITHIN:]
    at = max((at for at, word in enumerate(near) if word in cues.travelling), default=0)
    told = " ".join(near[:at])
    return any(told.endswith(cue) for cue in cues.obliged)
