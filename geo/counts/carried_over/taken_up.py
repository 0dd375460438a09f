"""A thing that one sentence puts in a place and the next counts for: "a plant in Leeds. The plant has 85"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.counts.tokens import Spot
from geo.counts.words import CountWords
from geo.model import Mention, Role

_WORD = re.compile(r"[^\W_]+")
_VERB_WITHIN = 3  # words
_ADJECTIVES = 2  # at most: "The new machine"
_FARTHEST = 60  # characters from the thing to its place


def taken_up(
    text: str,
    sentence: tuple[int, int],
    before: tuple[int, int],
    earlier: Sequence[tuple[int, Mention]],
    words: CountWords,
) -> Spot | None:
    """Give "The plant" at the head of a sentence as the place where the sentence before has a plant.

    Only where it has something ("The plant employs 85"). `earlier` are the mentions of the sentence before,
    with their indices.
    """
    start, end = sentence
    first = _WORD.search(text, start, min(end, start + _FARTHEST))
    if first is None or first[0].lower() not in words.definite or text.count("\n\n", before[1], start):
        return None
    head = list(_WORD.finditer(text, start, min(end, start + _FARTHEST)))
    for thing, following in zip(head[1 : 2 + _ADJECTIVES], range(2, len(head)), strict=False):
        if not thing[0].islower() or thing[0] in words.numbers:
            break
        if _has(head[following : following + _VERB_WITHIN], words):
            place = _place_of(text, thing[0], before, earlier, words)
            return None if place is None else Spot(head[0].start(), thing.end(), place)
    return None


def _has(following: Sequence[re.Match[str]], words: CountWords) -> bool:
    """Tell whether the first word past auxiliaries says that it has something."""
    verb = next((word[0] for word in following if word[0].lower() not in words.be - words.has), "")
    return verb.lower() in words.has


def _place_of(
    text: str,
    thing: str,
    before: tuple[int, int],
    earlier: Sequence[tuple[int, Mention]],
    words: CountWords,
) -> int | None:
    """Give the index of the mention that tells where a sentence has a thing."""
    named = list(re.finditer(rf"\b{re.escape(thing)}\b", text[before[0] : before[1]], re.IGNORECASE))
    if not named:
        return None
    at = before[0] + named[0].end()
    for index, mention in earlier:
        if at < mention.start <= at + _FARTHEST and mention.role is Role.REPORTED:
            led = _WORD.findall(text[at : mention.start])
            return index if led and led[-1].lower() in words.places else None
    return None
