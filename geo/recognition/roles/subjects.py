"""What a toponym does as the subject of a clause, or what befalls it: "Beijing said", "Kenya was shelled"."""

from __future__ import annotations

from geo.model import Role
from geo.recognition.roles.reading import Reading
from geo.recognition.roles.sport import has_score, is_about_sport
from geo.recognition.roles.surroundings import Surroundings

_NUMBER_WITHIN = 3  # words


def befallen(around: Surroundings) -> Reading | None:
    """Read "Kenya was shelled", "Leeds is under water"."""
    if _is_befallen(around) and around.before in (None, "locative", "movement", "heading"):
        return Reading(Role.REPORTED, True, "something befalls it")
    return None


def acting(around: Surroundings) -> Reading | None:
    """Read "Beijing said", "Washington has imposed"."""
    if (
        around.after not in ("speech", "acts", "does")
        or around.possessive
        or around.undergone
        or _is_peopled(around)
        or around.before not in (None, "actor", "government", "rival")
    ):
        return None
    numbered = _is_numbered(around)
    if around.after == "does" and numbered and not around.capital and not has_score(around):
        return Reading(Role.REPORTED, True, "with a number of things there")
    may_act = around.broad or around.capital or around.after == "speech" or is_about_sport(around)
    stands_first = around.leads and around.alone and not numbered
    if may_act or (around.after == "acts" and stands_first):
        return Reading(Role.SPEAKER, False, "before a verb of speech or action")
    return None


def _is_befallen(around: Surroundings) -> bool:
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


def _is_peopled(around: Surroundings) -> bool:
    """Tell whether those who do what follows are its people: "Residents of Hull have threatened"."""
    cues = around.cues
    return around.previous in cues.from_words and around.previous_but_one in cues.crowds


def _is_numbered(around: Surroundings) -> bool:
    """Tell whether the verb after it has a number for object: "Cusco lost 2 of 5", "Goa leads with nine"."""
    numbers = around.counting.numbers
    pairs = zip(around.far[1:_NUMBER_WITHIN], [*around.far[2 : _NUMBER_WITHIN + 1], ""], strict=False)
    counted = ((word, noun) for word, noun in pairs if word.isdigit() or word in numbers)
    return any(noun not in around.cues.measures for _, noun in counted)
