"""Words before a toponym that tell it as the home of somebody, or as where somebody was brought from."""

from __future__ import annotations

from collections.abc import Sequence

from geo.recognition.roles.cues import Cues
from geo.recognition.word_lists import first_names

_AGE_DIGITS = 2
_BESIDE_AN_AGE = frozenset(",()")
_FETCHED_WITHIN = 7
_SHORTEST = 4
_DECADE = 3  # words: "in his forties"
_AGED = 4  # "Lee, 24,"


def is_origin_of_person(words: Sequence[str], cues: Cues) -> bool:
    """Tell whether the words end in a person and "from": names, ages and commas may stand between."""
    if not words or words[-1].lower() not in cues.from_words:
        return False
    left = [word for word in words[:-1] if word not in _BESIDE_AN_AGE]
    if left and left[-1] in cues.decades:  # "a man in his forties from"
        left = left[:-_DECADE]
    if not left:
        return False
    if words[-2] in _BESIDE_AN_AGE:  # "Ann Lee, 24, of", "Ann Lee (24) of"
        aged = left[-1].isdigit() and len(left[-1]) <= _AGE_DIGITS
        named = left[-1][0].isupper() and words[-1].lower() not in cues.origin_words  # "Ross, of Ararat"
        if aged or named:
            return True
    if words[-1].lower() in cues.origin_words:
        if left[-1].isdigit() and left[-2:-1] and left[-2].lower() in cues.from_words:  # "a man of 44 from"
            left = left[:-2]
        if left and is_person_noun(left[-1], cues):
            return True
    if not left:
        return False
    return left[-1].lower() in cues.persons or is_person(left, cues) or _is_of_an_age(left, cues)


def _is_of_an_age(words: Sequence[str], cues: Cues) -> bool:
    """Tell whether the words end in an age and a person: "a 29-year-old barber"."""
    return len(words) > 1 and words[-2] in cues.aged and is_person_noun(words[-1], cues)


def is_brought(words: Sequence[str], cues: Cues) -> bool:
    """Tell whether the words end in "from" and say that somebody was fetched: "flown in from"."""
    if not words or words[-1] not in cues.origin_words:
        return False
    if len(words) > 1 and words[-2] in cues.before_from:  # "all from Bedford", "she is from Slough"
        return True
    return not cues.fetched.isdisjoint(words[-_FETCHED_WITHIN:-1])


def is_person_noun(word: str, cues: Cues) -> bool:
    """Tell a word for persons: a listed one, or one with the ending of those who do something."""
    lower = word.lower()
    if lower in cues.persons or lower.removesuffix("s") in cues.persons:
        return True
    if len(word) < _SHORTEST or not word[1:].islower():  # "or", "for", "per"
        return False
    return lower.endswith(cues.person_endings) and lower not in cues.things


def is_person(words: Sequence[str], cues: Cues) -> bool:
    """Tell whether the words end in a person: "Ann Lee", "Mr Hall", "J. Carter"."""
    if len(words) < 2 or not words[-1][0].isupper():
        return False
    *before, first = words[:-1]
    if first == "." and before:
        initial = len(before[-1]) == 1 and before[-1].isupper()
        return initial or before[-1].lower() in cues.titles
    return first[0].isupper() and (first.lower() in first_names() or first.lower() in cues.titles)


def is_aged(words: Sequence[str]) -> bool:
    """Tell whether the words end in a name and an age: "Ann Lee, 24,"."""
    if len(words) < _AGED or words[-1] != "," or words[-3] != ",":
        return False
    return words[-2].isdigit() and len(words[-2]) == _AGE_DIGITS and words[-4][0].isupper()
