"""Names that tell where a firm, an institution or a thing is at home, rather than where something happens.

"Tiles from a firm in Lyon", "has its headquarters in Lyon", "the ferry, built in Ulsan, sank".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from geo.recognition.roles.classes import class_after, first_words, holds_cue
from geo.recognition.roles.continuations import past_aside
from geo.recognition.roles.cues import Cues
from geo.recognition.roles.surroundings import Surroundings

_NAME = 3  # "of" after two words
_DEALT_WITHIN = 5
_DEFINITE = 2  # "by the"
_ADDRESSED_WITHIN = 5
_SEAT_WITHIN = 6
_MADE_WITHIN = 3
_SILENT_WITHIN = 5
_APOSTROPHE = re.compile("['’]")
_ASIDE = frozenset(",(")
_SPEECH = frozenset({"speech", "silence"})


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
    if _of_there(around.rest_of_sentence, around.cues):  # "in Lyon, will cut 120 jobs there"
        return False
    words = around.left_lower[-_SEAT_WITHIN:-1]
    at = next((index for index, word in enumerate(words) if word in around.cues.seats), None)
    if at is None:
        return False
    between = words[at + 1 :]
    has = " ".join(words[max(0, at - 2) : at]) in around.cues.seated
    return around.cues.stands.issuperset(between) if between else has


def _of_a_partner(around: Surroundings) -> bool:
    """Tell of those with whom others deal: "tiles from a firm in Lyon", "a buyer in Vigo said"."""
    cues, words = around.cues, around.left_lower
    if around.before not in ("locative", "government") or len(words) < 2 or words[-1] in cues.beside:
        return False
    named = len(words) >= _NAME and around.left[-2][0].isupper()  # "the Council of Europe in"
    partner = words[-2] in cues.partners
    afar = partner and words[-2] not in cues.witnesses
    governing = around.capital and words[-2] in cues.officials
    if (named or afar or governing or _is_spokesman(words[:-1], cues)) and _speak(around):
        return True
    known = partner or (named and cues.name.get(words[-2]) == "organisation")
    singled = words[-3:-2] and words[-3] in cues.singled  # "all produced by one factory in"
    if known and not singled and _deals(words[-2 - _DEALT_WITHIN : -2], cues):
        return True
    asked = known or words[-2] in cues.officials
    if asked and not known and _deals(words[-2 - _DEFINITE : -2], cues):  # "issued by the department in"
        return words[-3] in cues.articles
    return asked and holds_cue(words[-2 - _ADDRESSED_WITHIN : -2], cues.addressing)


def _deals(words: Sequence[str], cues: Cues) -> bool:
    """Tell whether the last preposition is one of dealing: "by a mill", but not "by hand at a mill"."""
    links = (word for word in reversed(words) if word in cues.dealing or cues.before.get(word) == "locative")
    return next(links, None) in cues.dealing


def _speak(around: Surroundings) -> bool:
    """Tell whether those there say or think something, also past an aside: "a buyer in Vigo has asked".

    Not where it is of that place: "the university at Oslo forecasts a flood there".
    """
    if _of_there(around.rest_of_sentence, around.cues):
        return False
    after_comma = around.far[1:] if around.far[:1] == [","] else around.far
    return any(_speaks(words, around.cues) for words in (after_comma, past_aside(around)))


def _is_spokesman(words: Sequence[str], cues: Cues) -> bool:
    """Tell of "a spokesman", "the bishop's office", but not of "the sheriff's office", "a post office"."""
    if words[-1] in cues.spokesmen:
        return True
    holder, *ending = _APOSTROPHE.split("".join(words[-2:-1]))
    return words[-1] in cues.offices and ending == ["s"] and holder not in cues.local_offices


def _of_there(words: Sequence[str], cues: Cues) -> bool:
    """Tell of "a flood there", but not of "there is a flood"."""
    pairs = pairwise([*words, ""])
    return any(word in cues.there and after not in cues.passive | cues.auxiliary for word, after in pairs)


def _speaks(words: Sequence[str], cues: Cues) -> bool:
    """Tell whether the words begin with what those say or think who stand before them: "has asked"."""
    if class_after(words, cues, reach=1) in _SPEECH:
        return True
    return next((word for word in words if word not in cues.auxiliary), "") in cues.opining


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
    return words[-1:] == [","] and _speaks(around.far[1:], around.cues)


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
    (_of_a_partner, "where those are with whom others deal"),
    (_of_a_body, "where an institution has its seat"),
    (_made_there, "where a thing was made"),
    (_seat, "where somebody sits who speaks"),
    (_silent, "where somebody sits who does not speak"),
)
"""What tells a name as the home of such, each with the reason in words."""
