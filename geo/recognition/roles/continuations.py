"""Where what is said of a toponym goes on, past what stands between: "Riga, which had braced, was spared"."""

from __future__ import annotations

from collections.abc import Sequence

from geo.recognition.roles.cues import Cues
from geo.recognition.roles.surroundings import Surroundings

_OTHERS = 3  # words: "and nearby towns"


def past_others(around: Surroundings) -> Sequence[str]:
    """Give the words after others of its sort: "Oslo and nearby towns are not affected"."""
    words = [word.lower() for word in around.far[:_OTHERS]]
    others = len(words) > 1 and words[0] in around.cues.join_words and words[1] in around.cues.others
    return around.far[_OTHERS:] if len(words) == _OTHERS and others else around.far


def past_aside(around: Surroundings) -> Sequence[str]:
    """Give the words after an aside: "Riga, which braced for the worst, was spared"; else none."""
    if around.far[:1] != [","] or not around.far[1:2] or not around.far[1].islower():
        return []
    words = around.words_from(around.bounds[1], lines=2)
    if words[1] in around.cues.clause_openers - around.cues.relatives or "," not in words[2:]:
        return []
    return words[words.index(",", 2) + 1 :]


def past_places(around: Surroundings) -> Sequence[str]:
    """Give the words after other places told of with it: "at Pinto and near Madrid, are open"; else none."""
    words, at = around.far if around.alone else [], 0
    while (led := _led_name_ends(words, at, around.cues)) > at:
        at = led
    if at and words[at : at + 1] == [","]:
        at += 1
    return words[at:] if at else []


def past_verb(around: Surroundings) -> Sequence[str]:
    """Give what is said of the same subject next: "Batches sold in Oslo carry others and are"; else none."""
    words, cues = around.far, around.cues
    joins = (at for at, word in enumerate(words) if word in cues.join_words)
    at = next((at for at in joins if words[at + 1 : at + 2] and words[at + 1] in cues.linking), None)
    return [] if at is None or "," in words[:at] else words[at + 1 :]


def to_sign(words: Sequence[str]) -> Sequence[str]:
    """Give the words before the first sign."""
    return words[: next((at for at, word in enumerate(words) if not word[0].isalnum()), len(words))]


def _led_name_ends(words: Sequence[str], at: int, cues: Cues) -> int:
    """Give where the preposition that words go on with and the name after it end; without any, `at`."""
    first = at
    while words[first : first + 1] and (words[first] == "," or words[first] in cues.join_words):
        first += 1
    last = first + 1
    while words[last : last + 1] and words[last][0].isupper():
        last += 1
    led = last > first + 1 and cues.before.get(words[first]) == "locative"
    return last if led else at
