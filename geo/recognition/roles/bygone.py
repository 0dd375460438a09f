"""Names that only date what is told of: "the worst since the 2014 attack in Kano"."""

from __future__ import annotations

from collections.abc import Sequence

from geo.model import Role
from geo.recognition.roles.reading import Reading
from geo.recognition.roles.surroundings import Surroundings

_DATED_WITHIN = 8
_DATED_AFTER = 4  # "disaster of May 1984"
_YEAR_WITHIN = 3  # "since the 2014"
_BYGONE_WITHIN = 5  # words: "after the elections in"


def bygone(around: Surroundings) -> Reading | None:
    """Read "the worst since the 2014 attack in Kano", "after the Bhopal disaster of 1984"."""
    words = around.left_lower[-_DATED_WITHIN:]
    if around.cues.since.isdisjoint(words):
        return None
    since = max(at for at, word in enumerate(words) if word in around.cues.since)
    at_place = around.before == "locative"
    if _is_dated_before(around, words[since + 1 :]) if at_place else _is_dated_after(around, words[since:]):
        return Reading(Role.CONTEXT, True, "dates what is told of")
    return None


def _is_dated_before(around: Surroundings, past_since: Sequence[str]) -> bool:
    """Tell of "since the 2014 attack in Kano", "after the elections in Malta last year"."""
    when = past_since[: _YEAR_WITHIN - 1]
    if any(map(_is_year, when[1:])) or tuple(when) == around.cues.last_year:
        return True
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
