"""Names that only date what is told of, or recall what is past: "the worst since the 2014 attack in Kano".

"The violence that followed the election of 2010 in Gabon", "a declaration adopted in Oslo in 2015"; "In 2021
fires killed 90 in Algeria" in a report that has few years in it, and so is of now.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.model import Role
from geo.recognition.roles.reading import Reading
from geo.recognition.roles.surroundings import LOOK, WORD, Surroundings

_DATED_WITHIN = 8
_DATED_NOUN = 3  # "of 2010 in"
_DATED_OPENING = 3  # "In August 2021"
_FEW_YEARS = 4
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DATED_AFTER = 4  # "disaster of May 1984"
_YEAR_WITHIN = 3  # "since the 2014"
_BYGONE_WITHIN = 5  # words: "after the elections in"


def bygone(around: Surroundings) -> Reading | None:
    """Read "the worst since the 2014 attack in Kano", "after the Bhopal disaster of 1984"."""
    words = around.left_lower[-_DATED_WITHIN:]
    if _is_adopted(around) or _is_of_a_year(around):
        return Reading(Role.CONTEXT, True, "dates what is told of")
    if _is_recalled_harm(around):
        return Reading(Role.COMPARISON, True, "where harm was done in an earlier year")
    if around.cues.since.isdisjoint(words):
        return None
    since = max(at for at, word in enumerate(words) if word in around.cues.since)
    at_place = around.before == "locative"
    if _is_dated_before(around, words[since + 1 :]) if at_place else _is_dated_after(around, words[since:]):
        return Reading(Role.CONTEXT, True, "dates what is told of")
    return None


def _is_adopted(around: Surroundings) -> bool:
    """Tell of where a paper was signed in some year: "adopted in Oslo in 2015"."""
    papers = around.before == "locative" and around.previous_but_one in around.cues.adopted
    return papers and _is_in_a_year(around)


def _is_in_a_year(around: Surroundings) -> bool:
    """Tell whether it goes on with a year: "in 2015"."""
    led, year = (*around.far[:2], "", "")[:2]
    return around.cues.before.get(led) == "locative" and _is_year(year)


def _is_of_a_year(around: Surroundings) -> bool:
    """Tell of "the election of 2010 in Gabon"."""
    words = around.left_lower[-_DATED_NOUN:]
    if around.before != "locative" or len(words) < _DATED_NOUN:
        return False
    return _is_year(words[-2]) and words[-3] in around.cues.of_words


def _is_recalled_harm(around: Surroundings) -> bool:
    """Tell of "In August 2021, fires killed 90 in Algeria", "Last year a fire", past the first sentence.

    A report with many years in it is a history, of which those events are the subject.
    """
    wrought, start = around.cues.wrought, around.sentence[0]
    if around.before != "locative":
        return False
    if wrought.isdisjoint(around.left_lower) and wrought.isdisjoint(around.far):
        return False
    if not around.text[:start].strip():
        return False
    past = _is_of_a_past_year(around) or _is_years_ago(around)
    return past and len(_YEARS.findall(around.text)) <= _FEW_YEARS


def _is_of_a_past_year(around: Surroundings) -> bool:
    """Tell whether its sentence opens with its year: "In August 2021", "Two years ago"."""
    start, end = around.sentence
    opening = [word.lower() for word in WORD.findall(around.text, start, min(end, start + LOOK))]
    led = opening[:1] != [] and around.cues.before.get(opening[0]) == "locative"
    if led and any(map(_is_year, opening[1:_DATED_OPENING])):
        return True
    return any(_begins_with(opening, phrase.split()) for phrase in around.cues.years_ago)


def _is_years_ago(around: Surroundings) -> bool:
    """Tell whether the year stands right beside it: "killed last fall in Banff", "in Banff two years ago"."""
    before = around.left_lower[:-1]
    for phrase in (cue.split() for cue in around.cues.years_ago):
        if _begins_with(before[-len(phrase) :], phrase):
            return True
        if phrase[0] == "*" and _begins_with(around.far, phrase):  # "last year" may be the year of a tally
            return True
    return False


def _is_dated_before(around: Surroundings, past_since: Sequence[str]) -> bool:
    """Tell of "since the 2014 attack in Kano", "after the elections in Malta last year"."""
    when = past_since[: _YEAR_WITHIN - 1]
    if any(map(_is_year, when[1:])) or tuple(when) == around.cues.last_year:
        return True
    if not around.cues.superlatives.isdisjoint(around.left_lower) and _is_in_a_year(around):
        return True  # "the worst crash since a coach fell at Bursa in 2012"
    return len(past_since) < _BYGONE_WITHIN and _is_long_ago(around)


def _is_dated_after(around: Surroundings, from_since: Sequence[str]) -> bool:
    """Tell of "since the Bhopal disaster of 1984"."""
    led = len(from_since) <= _DATED_AFTER and around.adjacent and not around.possessive
    return led and around.next.islower() and any(map(_is_year, around.close[:_DATED_AFTER]))


def _is_long_ago(around: Surroundings) -> bool:
    """Tell whether what follows it dates another time: "the elections in Malta last year"."""
    phrases = (phrase.split() for phrase in around.cues.long_ago)
    return any(_begins_with(around.far, phrase) for phrase in phrases)


def _begins_with(words: Sequence[str], phrase: Sequence[str]) -> bool:
    """Tell whether words begin with a phrase, of which "*" stands for any word."""
    pairs = zip(words, phrase, strict=False)
    return len(words) >= len(phrase) and all(part in ("*", word.lower()) for word, part in pairs)


def _is_year(word: str) -> bool:
    return len(word) == len("1984") and word.isdigit() and word[0] in "12"
