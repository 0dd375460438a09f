"""What a toponym does, or what is done to it, where it is the subject of a clause.

A place that something befalls is where it happened ("Kenya was shelled"); a capital that does something is
the government there ("Vienna will veto").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from geo.model import Kind
from geo.recognition.roles.classes import class_after
from geo.recognition.roles.cues import Cues
from geo.recognition.roles.surroundings import Surroundings

_VERB_WITHIN = 3  # words
_APPOSED_WITHIN = 12
_CLAUSE_END = re.compile(r"[.;。!?]")


def is_befallen(around: Surroundings) -> bool:
    """Tell whether something befalls a place: "was shelled", "is under water"."""
    if around.possessive or not around.undergone:
        return False
    verb = around.far.index(around.undergone)
    if any(around.cues.negation.get(word) == "verb" for word in around.far[:verb]):  # "was not hit"
        return False
    after = around.far[verb + 1 :][:1]
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


def tells_of_place(around: Surroundings) -> bool:
    """Tell whether its mayor or its police tell what happened: "The mayor of Leeds said two were killed"."""
    cues = around.cues
    office, told = around.next.lower(), _past_name(around.close)
    if around.before == "office":
        office, told = around.previous_but_one, _past_apposition(around.rest_of_sentence)
    if around.mention.kind is Kind.COUNTRY or office not in cues.local_offices:
        return False
    if class_after(told, cues, reach=1) != "speech":
        return False
    after = around.rest_of_sentence
    happened = not cues.events.union(cues.hazards).isdisjoint(after)
    return happened and not any(_leads_elsewhere(word, name, cues) for word, name in pairwise(after))


def _leads_elsewhere(word: str, name: str, cues: Cues) -> bool:
    """Tell of a place: "in Gaza", but "in May"."""
    located = cues.before.get(word) == "locative" and name[0].isupper()
    return located and cues.name.get(name.lower()) != "calendar"


def _past_apposition(words: Sequence[str]) -> Sequence[str]:
    """Leave out what stands between commas right after a name: "the mayor of Leeds, Ann Lee, said"."""
    if words[:1] != [","] or "," not in words[1:_APPOSED_WITHIN]:
        return words
    return words[words.index(",", 1) + 1 :]


def _past_name(words: Sequence[str]) -> Sequence[str]:
    """Leave out the office and the name of who holds it: "Mayor Ann Lee said"."""
    start = next((at for at, word in enumerate(words) if at and word.islower()), len(words))
    return words[start:]


def governs(around: Surroundings) -> bool:
    """Tell whether a capital acts or speaks as its government does: "Canberra protested"."""
    if not around.capital or around.possessive or not around.subject:
        return False
    if around.previous == "," and around.far[:1] and around.far[0] in around.cues.infinitive:
        return _is_verb_elided(around)
    return (
        class_after(around.past_aside, around.cues, reach=1) in ("speech", "acts")
        or around.after in ("attitude", "silence")
        or _acts(around)
        or any(_resolves(words, around.cues) for words in (around.far, around.past_aside))
        or _speaks_last(around)
    )


def _is_verb_elided(around: Surroundings) -> bool:
    """Tell of the second of "Lusaka is said to favour the plan, Harare to be cool"."""
    told = range(len(around.left_lower))
    return any(class_after(around.left_lower[at:], around.cues, reach=1) == "attitude" for at in told)


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
