"""Towns that stand for their teams: "Leeds 2-1", "Leeds have won", and any town in a report of sport."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from geo.model import Kind, Role
from geo.recognition.roles.cues import cues_of
from geo.recognition.roles.reading import Reading
from geo.recognition.roles.surroundings import Surroundings

_SCORE = re.compile(r"[ \u00a0](?:(?P<verb>[a-z]+)[ \u00a0])?\d{1,3}[-–]\d{1,3}\b(?![-–])")
_WORD = re.compile(r"(?:[a-z]++[^\W\d_]*+|[^\W\d_]++)(?:-[^\W\d_]++)*")  # most begin as English ones
_FIRST_PAGE = 4000  # characters
_LEAST_SPORT = 4
_MOST_WORDS_A_SPORT_WORD = 30


def playing(around: Surroundings) -> Reading | None:
    """Read "Leeds have won", "Leeds 2-1": a team, whatever the report is about."""
    if _is_plural(around) and around.before is None and not around.broad:
        return Reading(Role.SPEAKER, False, "one town with a plural verb")
    if has_score(around):
        return Reading(Role.SPEAKER, False, "a team and its score")
    return None


def team(around: Surroundings) -> Reading | None:
    """Read "Leicester went down" in a report of sport."""
    if around.mention.kind is not Kind.CITY or around.after == "event":
        return None
    if around.before in (None, "movement", "rival", "actor", "government") and is_about_sport(around):
        return Reading(Role.SPEAKER, False, "a town in a report of sport")
    return None


def is_about_sport(around: Surroundings) -> bool:
    """Tell whether its report is one of sport."""
    return _tells_of_sport(around.text, around.language)


@lru_cache(maxsize=4)  # several toponyms of a report may ask
def _tells_of_sport(text: str, language: str | None) -> bool:
    """Tell a report of sport by its first page: many words of sport, and not few of them different."""
    words, told = _WORD.findall(text[:_FIRST_PAGE].lower()), cues_of(language).sport
    if len(told.intersection(words)) < _LEAST_SPORT:
        return False
    return sum(word in told for word in words) * _MOST_WORDS_A_SPORT_WORD >= len(words)


def has_score(around: Surroundings) -> bool:
    """Tell whether the score of a match stands beside a toponym: "Leeds 2-1", "drew 1-1 with Leeds"."""
    after = _SCORE.match(around.text, around.rest)
    if after is not None and (after["verb"] is None or after["verb"] in around.cues.after):
        return True
    *score, last = around.left_lower[-4:] or [""]
    return around.alone and _is_score(score) and last in around.cues.against


def _is_plural(around: Surroundings) -> bool:
    """Tell whether it is the subject of a plural verb, as a team is: "Leeds have"."""
    return around.alone and around.subject and around.next in around.cues.plural_verbs


def _is_score(words: Sequence[str]) -> bool:
    """Tell of "1-1", as it is split."""
    return len(words) == len("1-1") and words[0].isdigit() and words[1] in "-–" and words[2].isdigit()
