"""Whether a report says that something is *not* at a place, or only what would be if it were.

"No offices were found in Oslo", "neither Oslo nor Bergen", "Riga has none" deny; "if a station opened in
Vienna" supposes. A negation reaches a name only over the noun it denies: a new noun, a comma or a conjunction
ends it, and it denies no event ("no one was hurt in Leeds"). What a place lacks is news there ("no water").
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.recognition.roles.cues import Cues

DENIED = "denied"
CONDITION = "condition"
_LONGEST_CUE = 4
_FARTHEST = {"noun": 7, "proof": 12, "verb": 7, CONDITION: 12}
"""How many words may stand between a negation of each class and the name."""


def denial_before(words: Sequence[str], cues: Cues) -> str | None:
    """Tell whether the lower-case words before a name deny or suppose that something is there."""
    if cues.negation_begins.isdisjoint(words):
        return None
    kind, scope = None, words
    index = 0
    while index < len(words):
        found, length = _cue_at(words, index, cues)
        index += length
        if found is not None:
            kind, scope = found, words[index:]
    if kind is None or kind == "only" or len(scope) > _FARTHEST[kind]:
        return None
    if kind == "verb" and not scope:  # "it is not Paris"
        return None
    bare = _without_preposition(scope, cues)
    if _holds(kind, bare, cues):
        return CONDITION if kind == CONDITION else DENIED
    return None


def denied_after(words: Sequence[str], cues: Cues) -> bool:
    """Tell whether the words after a name deny that something is there: "has none"."""
    if not words or not words[0][0].isalnum() or cues.denial_begins.isdisjoint(words[:2]):
        return False
    for first in (0, 1):  # "has itself none"
        for length in range(_LONGEST_CUE, 0, -1):
            if " ".join(words[first : first + length]) in cues.denied_after:
                rest = words[first + length : first + length + _LONGEST_CUE]
                return not cues.events.intersection(rest)
    return False


def _cue_at(words: Sequence[str], index: int, cues: Cues) -> tuple[str | None, int]:
    """Give the class of the longest cue that begins here, and how many words to go on."""
    for length in range(_LONGEST_CUE, 0, -1):
        found = cues.negation.get(" ".join(words[index : index + length]))
        if found is not None:
            return found, length
    return None, 1


def _without_preposition(scope: Sequence[str], cues: Cues) -> Sequence[str]:
    """Leave out what only leads to the name: "in the north of"."""
    end = len(scope)
    while end and (scope[end - 1] in cues.skipped or cues.before.get(scope[end - 1]) == "locative"):
        end -= 1
    return scope[:end]


def _holds(kind: str, scope: Sequence[str], cues: Cues) -> bool:
    if cues.events.intersection(scope) or not all(_is_within_clause(word) for word in scope):
        return False
    if kind in ("proof", CONDITION):
        return True
    if kind == "verb" and scope and scope[0] not in cues.existence:
        return False
    own = scope[2:] if kind == "verb" else scope  # "not open an office"
    return not cues.scope_ends.intersection(own)


def _is_within_clause(word: str) -> bool:
    return word[0].isalnum() or word in "-'’\"“”"
