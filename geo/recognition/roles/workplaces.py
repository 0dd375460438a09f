"""Names that tell where somebody works: "Ann Lee, a broker in Piraeus", "works as a nurse in Leeds"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from geo.recognition.roles.cues import Cues
from geo.recognition.roles.persons import is_person_noun
from geo.recognition.roles.surroundings import Surroundings

_NAME = 3  # "in" after a noun and what stands before it
_APPOSED_WITHIN = 5
_EMPLOYED_WITHIN = 8


def _at_work(around: Surroundings) -> bool:
    """Tell of where somebody works: "works as a nurse in Leeds", "teaches music at Leeds"."""
    if around.before != "locative":
        return False
    words = around.left_lower[-_EMPLOYED_WITHIN - 1 : -1]
    if around.cues.job_begins.isdisjoint(words):
        return False
    told = f" {' '.join(words)} "
    for cue in around.cues.jobs:
        _, found, where = told.rpartition(f" {cue} ")
        if found and around.cues.clause_openers.isdisjoint(where.split()) and "," not in where:
            return True
    return False


def _apposed(around: Surroundings) -> bool:
    """Tell of a person with a job there: "Ann Lee, a broker in Piraeus"."""
    left, words = around.left, around.left_lower
    if around.before != "locative" or len(left) < _NAME or not is_person_noun(left[-2], around.cues):
        return False
    for place in range(len(left) - 3, max(0, len(left) - 3 - _APPOSED_WITHIN), -1):
        if words[place] in around.cues.indefinite:
            if words[place - 1] in around.cues.career:  # "once a clerk in"
                return True
            led = left[max(0, place - 3) : place - 1]  # "Ann Lee"
            return words[place - 1] == "," and len(led) > 1 and all(word[0].isupper() for word in led)
        if not words[place].isalpha():
            return False
    return False


def _of_a_speaker(around: Surroundings) -> bool:
    """Tell of what is said of somebody who has spoken: '", said Ann Lee, head of research in Leeds'."""
    left, cues = around.left, around.cues
    if around.before != "locative" or len(left) < _NAME or left[-1] in cues.beside:
        return False
    if left[-2][0].isupper() and cues.name.get(left[-2].lower()) != "organisation":  # "said Ann Lee in"
        return False
    at = max((at for at, word in enumerate(around.left_lower) if cues.after.get(word) == "speech"), default=0)
    dated = cues.name.get(left[at + 1].lower()) == "calendar"  # "said Wednesday"
    if at == 0 or dated or left[at - 1][0].isalnum() or not left[at + 1][0].isupper():
        return False
    told = around.left_lower[at + 1 :]
    return not _is_placed_apart(told, cues) and not any(
        word in cues.passive or word in cues.clause_openers or word.endswith(cues.progressive)
        for word in told
    )


def _is_placed_apart(words: Sequence[str], cues: Cues) -> bool:
    """Tell whether it turns from a speaker to a place: ", at a shelter in", ", who runs a ward in"."""
    for sign, word, verb in zip(words, words[1:], words[2:], strict=False):
        runs = word in cues.relatives and verb in cues.running
        if sign == "," and (runs or cues.before.get(word) == "locative"):
            return True
    return False


WORKPLACES: Sequence[tuple[Callable[[Surroundings], bool], str]] = (
    (_at_work, "where somebody works who is told of"),
    (_apposed, "where somebody works who is told of"),
    (_of_a_speaker, "where somebody works who speaks"),
)
"""What tells a name as one of such, each with the reason in words."""
