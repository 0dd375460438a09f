"""Those who hold office at a place, and institutions of it: "the mayor of Athens", "Leeds police".

They speak or act for themselves; where they only tell what happened, or something befalls them, it is there.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo.model import Kind, Role
from geo.recognition.roles.classes import class_after
from geo.recognition.roles.cues import Cues
from geo.recognition.roles.reading import Reading
from geo.recognition.roles.surroundings import Surroundings

_VERB_WITHIN = 3  # words
_APPOSED_WITHIN = 12
_SPEAKER_WITHIN = 6


def office(around: Surroundings) -> Reading | None:
    """Read "The mayor of Athens", "Canada's government", "in Budapest, whose government"."""
    if around.capital and _tells_of_government(around):
        return Reading(Role.SPEAKER, False, "a capital whose government is told of")
    if around.capital and _is_seat_of_speaker(around):
        return Reading(Role.SPEAKER, True, "a capital whose government speaks there")
    if (around.before == "office" or around.after == "institution") and tells_of_place(around):
        return Reading(Role.REPORTED, False, "where those are who tell what happened")
    if around.before == "office" and (around.broad or not _are_people_befallen(around)):
        return Reading(Role.SPEAKER, False, "in a title of office")
    if around.after == "institution" and (around.possessive or around.adjacent):
        if not around.broad and (_are_people_befallen(around) or _is_policed(around)):
            return Reading(Role.REPORTED, False, "where an institution is acted upon or does its work")
        return Reading(Role.SPEAKER, False, "before an institution")
    return None


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


def _tells_of_government(around: Surroundings) -> bool:
    """Tell whether an aside tells of those who govern from a place: "in Budapest, whose government"."""
    cues, words = around.cues, [word.lower() for word in around.far[:_VERB_WITHIN]]
    if len(words) < _VERB_WITHIN or words[0] != "," or words[1] not in cues.relatives:
        return False
    return cues.after.get(words[2]) == "institution"


def _is_seat_of_speaker(around: Surroundings) -> bool:
    """Tell of a capital that only opens what its government says: "In Nicosia, the interior ministry said".

    Not where it tells of harm or gives a number, which may be of the capital.
    """
    cues, words = around.cues, around.rest_of_sentence
    if around.before != "locative" or not around.leads_but_preposition or words[:1] != [","]:
        return False
    if words[1:2] == [] or words[1] not in cues.articles:
        return False
    lower = [word.lower() for word in words]
    at = next((at for at, word in enumerate(lower[:_SPEAKER_WITHIN]) if word in cues.national), None)
    if at is None or class_after(words[at + 1 :], cues, reach=1) != "speech":
        return False
    told = (cues.events | cues.hazards).isdisjoint(lower[at:])
    return told and not any(word.isdigit() or word in around.counting.numbers for word in lower)


def _are_people_befallen(around: Surroundings) -> bool:
    """Tell whether something befalls its people or officers: "The mayor of Leeds was rescued"."""
    if around.before == "office":
        return bool(around.undergone)
    words = around.close[1:_VERB_WITHIN]  # past "mayor", "police"
    passive = bool(words) and words[0] in around.cues.past_passive
    return passive and not words[-1].endswith(around.cues.progressive)


def _is_policed(around: Surroundings) -> bool:
    """Tell whether its police do their work in a place: "Leeds police arrested two men"."""
    return len(around.close) > 1 and not around.broad and around.close[1] in around.cues.policing


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
