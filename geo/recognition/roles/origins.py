"""Names that tell where somebody or something comes from or has its seat, rather than where something is.

"A nurse from Leeds", "a Toronto developer", "tiles from a firm in Lyon", "the ferry, built in Ulsan, sank".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from geo.recognition.roles.classes import class_after
from geo.recognition.roles.cues import Cues
from geo.recognition.roles.persons import is_brought, is_origin_of_person, is_person_noun
from geo.recognition.roles.surroundings import Surroundings
from geo.recognition.word_lists import first_names

_NAME = 3  # a comma or "of" after a first name and a surname
_REMOVED_WITHIN = 7
_DEALT_WITHIN = 5
_APPOSED_WITHIN = 5
_SEAT_WITHIN = 6
_FIRM_WITHIN = 4  # words and hyphens: "the Pohang battery-materials maker"
_ASIDE = frozenset(",(")
_NAME_ENDS = frozenset(";.)")
_SPEECH = frozenset({"speech", "silence"})


def origin(around: Surroundings) -> str | None:
    """Say what tells a name as an origin, in words; None where nothing does."""
    return next((why for tells, why in _TELLING if tells(around)), None)


def comes_from(around: Surroundings) -> bool:
    """Tell whether somebody or something only comes from a spot: "tomatoes from Navrongo".

    Not where something is said to be there: "rescued from", "five from", "the road from Oslo to Bergen".
    """
    cues, before = around.cues, around.left_lower[:-1]
    if around.broad or around.previous.lower() not in cues.origin_words:
        return False
    if not before or (around.far and cues.before.get(around.far[0]) == "movement"):
        return False
    counted = any(word.isdigit() or word in around.counting.numbers for word in before[-2:])
    return not counted and _is_known_of_removal(cues) and not _is_removed(around)


def _is_known_of_removal(cues: Cues) -> bool:
    return bool(cues.removal or cues.removal_stems)


def _is_removed(around: Surroundings) -> bool:
    """Tell whether somebody or something leaves a spot, so that it was there; the verb may come last."""
    cues, before = around.cues, around.left_lower[-1 - _REMOVED_WITHIN : -1]
    if not cues.removal.isdisjoint(before):
        return True
    around_it = [*before, *(word.lower() for word in around.far[:_REMOVED_WITHIN])]
    return any(word.startswith(cues.removal_stems) for word in around_it)


def _after_a_cue(around: Surroundings) -> bool:
    return around.before == "origin"


def _of_a_person(around: Surroundings) -> bool:
    """Tell of "a teacher from Delphi", "Ann Lee, 24, of Akron", "a consultant out of Lyon"."""
    left = around.left
    if is_origin_of_person(left, around.cues):
        return True
    if tuple(around.left_lower[-2:]) != around.cues.out_of or len(left) < _NAME:
        return False
    return is_person_noun(left[-3], around.cues) or left[-3] in around.cues.firms


def _home(around: Surroundings) -> bool:
    """Tell of "a Toronto developer", "two were Leeds men", "Leeds teacher Ann Lee", "the Oslo firm said"."""
    cues, close, previous = around.cues, around.close, around.previous.lower()
    if not around.adjacent or around.possessive:
        return False
    person = is_person_noun(around.next, cues)
    firm = next((place for place, word in enumerate(close[:_FIRM_WITHIN]) if word in cues.firms), None)
    if previous in cues.indefinite or previous in cues.before_from:
        return person or firm is not None
    if person and len(close) > 1 and close[1][0].isupper():
        return True
    return firm is not None and class_after(close[firm + 1 :], cues, reach=1) == "speech"


def _after_a_name(around: Surroundings) -> bool:
    """Tell of names in a list with their homes: "a son, Paul Lee, Lititz; four grandchildren"."""
    if around.broad or around.possessive or around.previous != "," or len(around.left) < _NAME:
        return False
    first, last = around.left[-3:-1]
    if (
        not first[0].isupper()
        or first.lower() not in first_names()
        or not last[0].isupper()
        or last.isupper()
    ):
        return False
    return not around.close or around.next in _NAME_ENDS


def _of_a_firm(around: Surroundings) -> bool:
    """Tell of "Marshall Bay Shipping of Dubai"."""
    left, cues = around.left, around.cues
    if around.broad or len(left) <= _NAME or around.previous not in cues.from_words:
        return False
    return left[-2][0].isupper() and left[-3][0].isupper() and left[-2].lower() not in cues.skipped


def _of_a_seat(around: Surroundings) -> bool:
    """Tell of the home of a firm: "whose head office is in Lyon"."""
    if around.before != "locative" or around.cues.seats.isdisjoint(around.left_lower):
        return False
    words = around.left_lower[-_SEAT_WITHIN:-1]
    at = next((index for index, word in enumerate(words) if word in around.cues.seats), None)
    return at is not None and bool(words[at + 1 :]) and around.cues.stands.issuperset(words[at + 1 :])


def _fetched(around: Surroundings) -> bool:
    """Tell of "crews were called in from Lyon"."""
    return is_brought(around.left_lower, around.cues)


def _apposed(around: Surroundings) -> bool:
    """Tell of a person with a job there: "Ann Lee, a broker in Piraeus"."""
    left, words = around.left, around.left_lower
    if around.before != "locative" or len(left) < _NAME or not is_person_noun(left[-2], around.cues):
        return False
    for place in range(len(left) - 3, max(0, len(left) - 3 - _APPOSED_WITHIN), -1):
        if words[place] in around.cues.indefinite:
            return words[place - 1] == "," and place > 1 and left[place - 2][0].isupper()
        if not words[place].isalpha():
            return False
    return False


def _of_a_partner(around: Surroundings) -> bool:
    """Tell of those with whom others deal: "tiles from a firm in Lyon", "a buyer in Vigo said"."""
    cues, words = around.cues, around.left_lower
    if around.before != "locative" or len(words) < _NAME:
        return False
    spoken = class_after(around.far, cues, reach=1) in _SPEECH
    named = around.left[-2][0].isupper()  # "the Council of Europe in Strasbourg said"
    if spoken and (named or words[-2] in cues.spokesmen or words[-2] in cues.partners):
        return True
    known = words[-2] in cues.partners or (named and cues.name.get(words[-2]) == "organisation")
    return known and not cues.dealing.isdisjoint(words[-2 - _DEALT_WITHIN : -2])


def _made_there(around: Surroundings) -> bool:
    """Tell of where a thing was made: "The ferry, built in Ulsan, sank"."""
    words = around.left_lower
    if around.before != "locative" or len(words) < _NAME or words[-2] not in around.cues.made:
        return False
    return words[-3] in _ASIDE


def _seat(around: Surroundings) -> bool:
    """Tell of where somebody sits who speaks: "The insurer, in Moscow, declined"."""
    led = len(around.left) > 1 and around.left[-2] == "," and around.before == "locative"
    if not led or around.far[:1] != [","]:
        return False
    return class_after(around.far[1:], around.cues, reach=1) in _SPEECH


def _before_a_person(around: Surroundings) -> bool:
    return around.after in ("people", "origin") and around.adjacent


_TELLING: Sequence[tuple[Callable[[Surroundings], bool], str]] = (
    (_after_a_cue, "where somebody comes from or goes back to"),
    (_of_a_person, "where a person comes from"),
    (_home, "where a person comes from"),
    (_after_a_name, "where a person comes from"),
    (_of_a_firm, "where a firm has its seat"),
    (_of_a_seat, "where a firm has its seat"),
    (_fetched, "where somebody or something was brought from"),
    (_apposed, "where somebody works who is told of"),
    (_of_a_partner, "where those are with whom others deal"),
    (_made_there, "where a thing was made"),
    (_seat, "where somebody sits who speaks"),
    (_before_a_person, "before a word for a person"),
)
