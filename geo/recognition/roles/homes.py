"""Names that tell where a firm, an institution or a thing is at home, rather than where something happens.

"Has its headquarters in Lyon", "the ferry, built in Ulsan, sank". `partners` has those with whom others deal.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from geo.recognition.roles.classes import first_words
from geo.recognition.roles.partners import is_of_a_partner, is_of_there, speaks
from geo.recognition.roles.surroundings import Surroundings

_NAME = 3  # "of" after two words
_SEAT_WITHIN = 6
_MADE_WITHIN = 3
_SILENT_WITHIN = 5
_ASIDE = frozenset(",(")


def _of_a_firm(around: Surroundings) -> bool:
    """Tell of "Marshall Bay Shipping of Dubai"."""
    left, cues = around.left, around.cues
    if around.broad or len(left) <= _NAME or around.previous not in cues.from_words:
        return False
    led = left[-3][0].isupper() or left[-3] == "&"  # "Volta & Sons of Kumasi"
    return led and left[-2][0].isupper() and left[-2].lower() not in cues.skipped


def _of_a_seat(around: Surroundings) -> bool:
    """Tell of the home of a firm: "whose head office is in Lyon", "has its headquarters in Lyon"."""
    if around.before != "locative" or around.cues.seats.isdisjoint(around.left_lower):
        return False
    if is_of_there(around.rest_of_sentence, around.cues):  # "in Lyon, will cut 120 jobs there"
        return False
    words = around.left_lower[-_SEAT_WITHIN:-1]
    at = next((index for index, word in enumerate(words) if word in around.cues.seats), None)
    if at is None:
        return False
    between = words[at + 1 :]
    has = " ".join(words[max(0, at - 2) : at]) in around.cues.seated
    return around.cues.stands.issuperset(between) if between else has


def _of_a_body(around: Surroundings) -> bool:
    """Tell of the seat of a public body that does something: "The Planning Inspectorate in Bristol may"."""
    *body, _ = around.left or [""]
    if around.before != "locative" or not body or body[-1].lower() not in around.cues.bodies:
        return False
    start = next((at for at in range(len(body), 0, -1) if not body[at - 1][0].isupper()), 0)
    opened = start == 0 or not body[start - 1][0].isalnum() or body[start - 1] in around.cues.clause_openers
    return opened and len(body) - start > 1 and around.next.islower() and not around.undergone


def _made_there(around: Surroundings) -> bool:
    """Tell of where a thing was made: "The ferry, built in Ulsan, sank"."""
    if around.before != "locative":
        return False
    words = around.left_lower[:-1]
    made = next((at for at in range(len(words) - 1, 0, -1) if words[at - 1] in _ASIDE), 0)
    return 0 < len(words) - made <= _MADE_WITHIN and words[made] in around.cues.made


def _seat(around: Surroundings) -> bool:
    """Tell of where somebody sits who speaks: "The insurer, in Moscow, declined"."""
    if around.before != "locative" or around.far[:1] != [","]:
        return False
    words = around.left_lower[:-1]
    if words and words[-1] in around.cues.reached:  # "the agent, reached in Oslo, would not say"
        words = words[:-1]
    return words[-1:] == [","] and speaks(around.far[1:], around.cues)


def _silent(around: Surroundings) -> bool:
    """Tell of where those are who do not answer: "The naval base at Hull declined to comment"."""
    cues, words = around.cues.silent, around.far[:_SILENT_WITHIN]
    if around.before != "locative" or not words or words[0] not in first_words(cues):
        return False
    after = " ".join(words)
    return any(after.startswith(f"{cue} ") for cue in cues)


INSTITUTIONS: Sequence[tuple[Callable[[Surroundings], bool], str]] = (
    (_of_a_firm, "where a firm has its seat"),
    (_of_a_seat, "where a firm has its seat"),
    (is_of_a_partner, "where those are with whom others deal"),
    (_of_a_body, "where an institution has its seat"),
    (_made_there, "where a thing was made"),
    (_seat, "where somebody sits who speaks"),
    (_silent, "where somebody sits who does not speak"),
)
"""What tells a name as the home of such, each with the reason in words."""
