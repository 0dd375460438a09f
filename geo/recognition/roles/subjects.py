"""What a toponym does, or what is done to it, where it is the subject of a clause.

A place that something befalls is where it happened ("Kenya was shelled"); a capital that does something is
the government there ("Vienna will veto").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.recognition.roles.classes import class_after
from geo.recognition.roles.cues import Cues
from geo.recognition.roles.surroundings import Surroundings

_VERB_WITHIN = 3  # words
_CLAUSE_END = re.compile(r"[.;。!?]")


def is_befallen(around: Surroundings) -> bool:
    """Tell whether something befalls a place: "was shelled", "is under water"."""
    if around.possessive or not around.undergone:
        return False
    after = around.far[around.far.index(around.undergone) + 1 :][:1]
    hazards = around.cues.hazards
    return around.undergone in hazards or (
        around.undergone in around.cues.under and not hazards.isdisjoint(after)
    )


def are_people_befallen(around: Surroundings) -> bool:
    """Tell whether something befalls its people or officers: "The mayor of Leeds was rescued"."""
    if around.before == "office":
        return bool(around.undergone)
    words = around.close[1:_VERB_WITHIN]  # past "mayor", "police"
    passive = bool(words) and words[0] in around.cues.past_passive
    return passive and not words[-1].endswith(around.cues.progressive)


def is_policed(around: Surroundings) -> bool:
    """Tell whether its police do their work in a place: "Leeds police arrested two men"."""
    return len(around.close) > 1 and not around.broad and around.close[1] in around.cues.policing


def governs(around: Surroundings) -> bool:
    """Tell whether a capital acts or speaks as its government does: "Canberra protested"."""
    if not around.capital or around.possessive or not around.subject:
        return False
    return (
        class_after(around.past_aside, around.cues, reach=1) == "speech"
        or around.after == "attitude"
        or _acts(around)
        or _resolves(around)
        or _speaks_last(around)
    )


def tells_of_government(around: Surroundings) -> bool:
    """Tell whether an aside tells of those who govern from a place: "in Budapest, whose government"."""
    cues, words = around.cues, [word.lower() for word in around.far[:_VERB_WITHIN]]
    if len(words) < _VERB_WITHIN or words[0] != "," or words[1] not in cues.relatives:
        return False
    return cues.after.get(words[2]) == "institution"


def _acts(around: Surroundings) -> bool:
    """Tell whether a verb in the active voice follows, one that is not of what befalls a place."""
    return around.after not in ("event", "happens", "people") and _is_active(around.far, around.cues)


def _is_active(words: Sequence[str], cues: Cues) -> bool:
    """Tell by its ending whether the first word past auxiliaries is an active verb."""
    for word in words[:_VERB_WITHIN]:
        if word in cues.passive:
            return False
        if word not in cues.auxiliary:
            return word.islower() and word.endswith(cues.verb_endings)
    return False


def _resolves(around: Surroundings) -> bool:
    """Tell whether it has done something, or will or must do more than be or have something."""
    cues, words = around.cues, [word.lower() for word in around.far[:2]]
    if len(words) < 2:
        return False
    first, verb = words
    if first in cues.auxiliary and verb in cues.participles:  # "Wellington has sent"
        return True
    if first in cues.auxiliary - cues.passive and verb.endswith(cues.participle_endings or ("\0",)):
        return verb not in cues.passive and around.after != "happens"
    return first in cues.modals and verb.isalpha() and verb not in cues.stative


def _speaks_last(around: Surroundings) -> bool:
    """Tell whether a clause begins with it and ends with a verb of speech: "도쿄는 지원을 요청했다"."""
    if not around.cues.final_speech or around.before is not None:
        return False
    clause = _CLAUSE_END.split(around.text[around.rest : around.sentence[1]], maxsplit=1)[0]
    return clause.rstrip().endswith(around.cues.final_speech)
