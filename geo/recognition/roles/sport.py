"""Reports of sport, where a town is its team."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.recognition.roles.cues import Cues
from geo.recognition.roles.surroundings import Surroundings

_SCORE = re.compile(r"[ \u00a0](?:(?P<verb>[a-z]+)[ \u00a0])?\d{1,3}[-–]\d{1,3}\b(?![-–])")
_FIRST_PAGE = 4000  # characters
_LEAST_SPORT = 4
_MOST_WORDS_A_SPORT_WORD = 30


def is_about_sport(text: str, cues: Cues) -> bool:
    """Tell a report of sport by its first page: many words of sport, and not few of them different."""
    words = text[:_FIRST_PAGE].lower().split()
    if len(cues.sport.intersection(words)) < _LEAST_SPORT:
        return False
    return sum(word in cues.sport for word in words) * _MOST_WORDS_A_SPORT_WORD >= len(words)


def has_score(around: Surroundings) -> bool:
    """Tell whether the score of a match stands beside a toponym: "Leeds 2-1", "drew 1-1 with Leeds"."""
    after = _SCORE.match(around.text, around.rest)
    if after is not None and (after["verb"] is None or after["verb"] in around.cues.after):
        return True
    *score, last = around.left_lower[-4:] or [""]
    return around.alone and _is_score(score) and last in around.cues.against


def _is_score(words: Sequence[str]) -> bool:
    """Tell of "1-1", as it is split."""
    return len(words) == len("1-1") and words[0].isdigit() and words[1] in "-–" and words[2].isdigit()
