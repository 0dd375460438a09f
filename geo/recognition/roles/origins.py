"""Names that tell where somebody comes from, lives or works, rather than where something is.

"A nurse from Leeds", "a Toronto developer", "survived by a son, in Cork". `workplaces` has where persons
work, `homes` where institutions and things are at home, `partners` where those are with whom others deal.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from geo.model import Role
from geo.recognition.roles.classes import class_after
from geo.recognition.roles.homes import INSTITUTIONS
from geo.recognition.roles.persons import (
    is_aged,
    is_brought,
    is_origin_of_person,
    is_person,
    is_person_noun,
)
from geo.recognition.roles.reading import Reading
from geo.recognition.roles.surroundings import Surroundings
from geo.recognition.roles.workplaces import WORKPLACES
from geo.recognition.word_lists import first_names

_NAME = 3  # a comma or "of" after a first name and a surname
_FIRM_WITHIN = 4  # words and hyphens: "the Pohang battery-materials maker"
_FUGITIVE = 3  # words: "clerk who fled"
_BEYOND_WITHIN = 9
_TAKEN_WITHIN = 7
_BETWEEN_NAMES = frozenset(",;:&")
_NAME_ENDS = frozenset(";.)")


def origin(around: Surroundings) -> Reading | None:
    """Read a name by the first that tells it as an origin."""
    for tells, why in _TELLING:
        if tells(around):
            return Reading(Role.ORIGIN, True, why)
    return None


def _after_a_cue(around: Surroundings) -> bool:
    return around.before == "origin" and not _is_taken_away(around)


def _is_taken_away(around: Surroundings) -> bool:
    """Tell of those who were there until they were taken: "airlifted 300 people from", "were moved from"."""
    cues, words = around.cues, around.left_lower[-_TAKEN_WITHIN - 1 : -1]
    if around.previous not in cues.origin_words:
        return False
    at = max((at for at, word in enumerate(words) if word in cues.fetching), default=None)
    if at is None or not all(word[0].isalnum() or word == "," for word in words[at:]):
        return False
    passive = at > 0 and words[at - 1] in cues.passive
    return passive or not cues.crowds.isdisjoint(words[at + 1 :])


def _of_a_person(around: Surroundings) -> bool:
    """Tell of "a teacher from Delphi", "Ann Lee, 24, of Akron", "a consultant out of Lyon"."""
    left = around.left
    if around.left_lower[-1:] != [] and around.left_lower[-1] in around.cues.beside:  # "a vet from near"
        left = left[:-1] if around.previous_but_one in around.cues.origin_words else left
    if is_origin_of_person(left, around.cues) or _is_one_more(around):
        return True
    if tuple(around.left_lower[-2:]) != around.cues.out_of or len(left) < _NAME:
        return False
    return is_person_noun(left[-3], around.cues) or left[-3] in around.cues.firms


def _is_one_more(around: Surroundings) -> bool:
    """Tell of the second of "23 of them from Solapur and 11 from Latur"."""
    left, cues = around.left, around.cues
    if len(left) < _NAME or left[-1] not in cues.origin_words:
        return False
    if not left[-2].isdigit() and left[-2] not in around.counting.numbers:
        return False
    at = next((at for at in range(len(left) - _NAME, 0, -1) if left[at] in cues.origin_words), 0)
    return at > 0 and (left[at - 1] in cues.those or is_origin_of_person(left[: at + 1], cues))


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
    """Tell of names with their homes: "a son, Paul Lee, Lititz;", "Ann Lee (Cork)", "Ann Lee, 24, Cork,"."""
    if around.broad or around.possessive or len(around.left) < _NAME:
        return False
    if is_aged(around.left) and around.next in ",;.":
        return True
    if around.previous == "(" and around.next == ")":  # "Ann Lee (Cork)"
        return is_person(around.left[:-1], around.cues)
    if around.previous != "," or not _names_one_of_several(around):
        return False
    first, last = around.left[-3:-1]
    if (
        not first[0].isupper()
        or first.lower() not in first_names()
        or not last[0].isupper()
        or last.isupper()
        or last.lower() in around.cues.facilities  # "Wilson Airport"
    ):
        return False
    return not around.close or around.next in _NAME_ENDS


def _names_one_of_several(around: Surroundings) -> bool:
    """Tell whether a name before its home stands among others: "a son, Paul Lee, ", not "Eden Court, "."""
    ahead = around.left[-_NAME - 1 : -_NAME]
    return ahead != [] and (ahead[0].isalnum() or ahead[0] in _BETWEEN_NAMES)


def _fetched(around: Surroundings) -> bool:
    """Tell of "crews were called in from Lyon"."""
    return is_brought(around.left_lower, around.cues)


def _of_a_fugitive(around: Surroundings) -> bool:
    """Tell of one person who got away: "a headmaster who had fled from", but not "families who fled"."""
    words, cues = around.left_lower, around.cues
    end = len(words) - (bool(words) and words[-1] in cues.origin_words)
    if end < _FUGITIVE or words[end - 1] not in cues.fleeing:
        return False
    who = end - 1 - (words[end - 2] in cues.auxiliary)
    if words[who - 1] not in cues.relatives:
        return False
    if words[who - 2] == "," and around.left[who - 3][0].isupper():  # "Ana Cruz, who had driven from"
        return is_person(around.left[: who - 2], cues)
    if not is_person_noun(words[who - 2], cues):
        return False
    return not cues.indefinite.isdisjoint(words[max(0, who - 2 - _FUGITIVE) : who - 2])


def _beyond_a_border(around: Surroundings) -> bool:
    """Tell of "some of them from over the border in", but not of "reported from across the river in"."""
    words, cues = around.left_lower[-_BEYOND_WITHIN - 1 : -1], around.cues
    if around.before != "locative":
        return False
    at = next((at for at in range(len(words) - 2, 0, -1) if words[at] in cues.origin_words), 0)
    if not at or words[at + 1] not in cues.beyond or not all(word.isalpha() for word in words[at:]):
        return False
    return cues.removal.isdisjoint(words[:at])


def _of_an_address(around: Surroundings) -> bool:
    """Tell of a home with its street: "Ann Lee, 24, of Mill Lane, Leeds"."""
    if around.broad or around.possessive or (around.previous != "," and around.before != "locative"):
        return False
    words, cues = around.left[:-1], around.cues
    for at in range(len(words) - 1, 1, -1):
        word = words[at]
        if word in cues.from_words - cues.origin_words and words[at - 1] == ",":
            return at + 1 < len(words)
        if not word[0].isupper() and not word[0].isdigit() and word not in cues.address:
            return False
    return False


def _of_a_relative(around: Surroundings) -> bool:
    """Tell of the homes of relatives: "survived by a son, in Cork", "two sons, one in Cork"."""
    cues = around.cues
    if any(map(around.said_before.__contains__, cues.survivors)):
        return True
    before = around.left[-2::-1]
    if around.before != "locative" or before[:1] == [] or before[0] not in cues.kin_links:
        return False
    links = (word for word in before if word not in cues.kin_links and not word[0].isupper())
    return next(links, "") in cues.kin


def _before_a_person(around: Surroundings) -> bool:
    return around.after in ("people", "origin") and around.adjacent


_TELLING: Sequence[tuple[Callable[[Surroundings], bool], str]] = (
    (_after_a_cue, "where somebody comes from or goes back to"),
    (_of_a_person, "where a person comes from"),
    (_home, "where a person comes from"),
    (_after_a_name, "where a person comes from"),
    (_of_a_fugitive, "where a person comes from"),
    (_beyond_a_border, "where a person comes from"),
    (_of_an_address, "where a person comes from"),
    (_of_a_relative, "where a relative lives"),
    (_fetched, "where somebody or something was brought from"),
    *WORKPLACES,
    *INSTITUTIONS,
    (_before_a_person, "before a word for a person"),
)
