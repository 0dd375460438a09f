"""Names for those who govern or work there: "Vienna will veto", "talks with Iran", "Wall Street rallied".

A capital is known as such once it is placed, so that its name is read again then.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.model import Role
from geo.recognition.roles.classes import class_after
from geo.recognition.roles.continuations import past_aside
from geo.recognition.roles.cues import Cues
from geo.recognition.roles.reading import Reading
from geo.recognition.roles.surroundings import Surroundings

_VERB_WITHIN = 3  # words
_CLAUSE_END = re.compile(r"[.;。!?]")


def wanted(around: Surroundings) -> Reading | None:
    """Read "against Leeds", "talks with Iran", "according to Madrid" where that is a capital."""
    if around.after == "event":
        return None
    named = around.broad or around.possessive
    is_actor = (around.before in ("actor", "government") and named) or _is_asked(around)
    if is_actor or around.before == "rival" or (around.before == "government" and around.capital):
        return Reading(Role.SPEAKER, False, "after a word that wants an actor")
    return None


def metonym(around: Surroundings) -> Reading | None:
    """Read "Wall Street rallied", "shares fell on Wall Street", "Whitehall will shrug"."""
    if around.mention.text.lower() in around.cues.metonyms and around.before != "locative":
        return Reading(Role.SPEAKER, False, "a name for those who work there")
    return None


def governing(around: Surroundings) -> Reading | None:
    """Read "Canberra protested", "Vienna is neutral": a capital as subject."""
    if _governs(around):
        return Reading(Role.SPEAKER, False, "a capital that acts")
    return None


def _is_asked(around: Surroundings) -> bool:
    """Tell whether something is asked of it, and so of who governs there: "would ask Albany for"."""
    wants = around.cues.purpose | around.cues.infinitive
    return around.previous in around.cues.addressing and bool(around.far) and around.far[0] in wants


def _governs(around: Surroundings) -> bool:
    """Tell whether a capital acts or speaks as its government does: "Canberra protested"."""
    if not around.capital or around.possessive or not around.subject:
        return False
    if around.previous == "," and around.far[:1] and around.far[0] in around.cues.infinitive:
        return _is_verb_elided(around)
    return (
        class_after(past_aside(around), around.cues, reach=1) in ("speech", "acts")
        or around.after in ("attitude", "silence")
        or _acts(around)
        or any(_resolves(words, around.cues) for words in (around.far, past_aside(around)))
        or _speaks_last(around)
    )


def _is_verb_elided(around: Surroundings) -> bool:
    """Tell of the second of "Lusaka is said to favour the plan, Harare to be cool"."""
    told = range(len(around.left_lower))
    return any(class_after(around.left_lower[at:], around.cues, reach=1) == "attitude" for at in told)


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


def _resolves(words: Sequence[str], cues: Cues) -> bool:
    """Tell whether the subject before the words has done something, or does, will or must do more than be."""
    lower = [word.lower() for word in words[: _VERB_WITHIN + 1]]
    first, *rest = [word for word in lower if not word.endswith(cues.adverb_endings)] or [""]
    if len(rest) < 1:
        return False
    if first in cues.auxiliary and rest[0] in cues.participles:  # "Wellington has sent"
        return True
    if first in cues.auxiliary - cues.passive and rest[0].endswith(cues.participle_endings or ("\0",)):
        return rest[0] not in cues.passive and cues.after.get(rest[0]) != "happens"  # "Roma ha stanziato"
    if first in cues.passive and rest[0] in cues.infinitive:  # "Baghdad is to pay"
        return len(rest) > 1 and rest[1] not in cues.stative
    if first in cues.modals:
        return rest[0].isalpha() and rest[0] not in cues.stative
    determined = rest[0] in cues.determiners or rest[0].isdigit()  # "Beijing holds a share"
    return determined and _is_present(first, cues)


def _is_present(word: str, cues: Cues) -> bool:
    """Tell a verb in the present tense by its ending, one that is not of being or having."""
    if word in cues.auxiliary or not word.endswith(cues.present_endings):
        return False
    return not any(word.removesuffix(ending) in cues.stative for ending in cues.present_endings)


def _speaks_last(around: Surroundings) -> bool:
    """Tell whether a clause begins with it and ends with a verb of speech: "도쿄는 지원을 요청했다"."""
    if not around.cues.final_speech or around.before is not None:
        return False
    clause = _CLAUSE_END.split(around.text[around.rest : around.sentence[1]], maxsplit=1)[0]
    return clause.rstrip().endswith(around.cues.final_speech)
