"""Whether a report says that something is *not* at a place, or only what would be if it were.

"No offices were found in Oslo", "neither Oslo nor Bergen", "Riga has none" deny; "if a station opened in
Vienna" supposes. A negation reaches a name only over the noun it denies: a new noun, a comma or a conjunction
ends it, and it denies no event ("no one was hurt in Leeds"). What a place lacks is news there ("no water").
Harm that was looked for and not found is denied ("no damage was reported in Leeds"), unless the sentence goes
on with what happened. What is only heard of is denied with all that is told of it ("denied reports of a fire
in Leeds").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.model import Role
from geo.recognition.roles.continuations import past_aside, past_others, past_places, past_verb
from geo.recognition.roles.cues import Cues
from geo.recognition.roles.reading import Reading
from geo.recognition.roles.surroundings import Surroundings

_DENIED = "denied"
_CONDITION = "condition"
_LONGEST_CUE = 5
_NEXT = 4  # words
_NONE_WITHIN = 5  # "no new cases were found"
_SIGNS_OF_ASIDE = 2
_FARTHEST = {"noun": 7, "proof": 12, "hearsay": 12, "verb": 7, _CONDITION: 12}
"""How many words may stand between a negation of each class and the name."""


def denied(around: Surroundings) -> Reading | None:
    """Read "none in Oslo", "neither Oslo nor Bergen", "Riga has none", "if a station opened in Vienna"."""
    denial = None if around.possessive else _denial(around)  # "none of Leeds's teachers"
    if around.before == "denied" or denial == _DENIED or _is_exempt(around):
        return Reading(Role.DENIED, False, "said not to be there")
    if denial == _CONDITION:
        return Reading(Role.CONTEXT, False, "in a condition")
    return None


def _denial(around: Surroundings) -> str | None:
    """Tell what a negation or a condition around it says; None for neither."""
    if _goes_on_to_deny(around) or _none_found_there(around):
        return _DENIED
    return _denial_before(around.left_lower, around.far, around.cues)


def _goes_on_to_deny(around: Surroundings) -> bool:
    """Tell whether what is said of it denies, right after it or past what stands between."""
    if _denied_after(past_aside(around), around.cues):
        return True
    if around.cues.denial_begins.isdisjoint(around.far):
        return False
    told = (past(around) for past in (past_others, past_places, past_verb))
    return any(_denied_after(words, around.cues) for words in told)


def _none_found_there(around: Surroundings) -> bool:
    """Tell of "At Fos no stoppage was reported", but not of "In Hull no one was hurt"."""
    words, cues = around.far[around.far[:1] == [","] :][:_NONE_WITHIN], around.cues
    if around.before != "locative" or len(words) < _NONE_WITHIN or cues.negation.get(words[0]) != "noun":
        return False
    noun = next((at for at, word in enumerate(words) if word in cues.past_passive), 0)
    found = noun > 1 and not cues.found.isdisjoint(words[noun:])
    return found and (cues.events - cues.harm).isdisjoint(words) and around.leads_but_preposition


def _is_exempt(around: Surroundings) -> bool:
    """Tell of a subject that something has passed by: "Hull has so far escaped the cuts"."""
    cues, far = around.cues, around.far
    if around.before is not None or around.possessive or cues.exempt.isdisjoint(far):
        return False
    return next((word for word in far if word not in cues.linking), "") in cues.exempt


def _denial_before(words: Sequence[str], after: Sequence[str], cues: Cues) -> str | None:
    """Tell whether the lower-case words before a name deny or suppose that something is there.

    `after` are the words after it.
    """
    kind, scope = None, words
    for end, found in negations(words, cues):
        kind, scope = found, words[end:]
    if kind is None or kind == "only":
        return None
    if kind in ("proof", "hearsay"):
        scope = _without_aside(scope, cues)
    if len(scope) > _FARTHEST[kind]:
        return None
    if kind == "verb" and not scope:  # "at Reims, not Rennes"
        return _DENIED if words[-1] in cues.corrections else None
    bare = _without_preposition(scope, cues)
    if _holds(kind, bare, cues) or (kind == "noun" and _is_harm_not_found(bare, after, cues)):
        return _CONDITION if kind == _CONDITION else _DENIED
    return None


def _denied_after(words: Sequence[str], cues: Cues) -> bool:
    """Tell whether the words after a name deny that something is there: "has none".

    Auxiliaries and one more word may stand before what denies: "have so far been spared", "has itself none";
    a comma may stand before the auxiliary.
    """
    if words[:1] == [","] and words[1:2] and words[1] in cues.linking:
        words = words[1:]
    if not words or not words[0][0].isalnum() or cues.denial_begins.isdisjoint(words):
        return False
    start = 0
    while start < len(words) and words[start] in cues.linking:
        start += 1
    for first in sorted({0, 1, start}):
        for length in range(_LONGEST_CUE, 0, -1):
            if " ".join(words[first : first + length]) in cues.denied_after:
                rest = words[first + length : first + length + _NEXT]
                return not cues.events.intersection(rest)
    return False


def negations(words: Sequence[str], cues: Cues) -> Iterator[tuple[int, str]]:
    """Find the negations and conditions among words in small letters: where each ends, and its class."""
    if cues.negation_begins.isdisjoint(words):
        return
    index = 0
    while index < len(words):
        begins = words[index] in cues.negation_begins
        found, length = _cue_at(words, index, cues) if begins else (None, 1)
        index += length
        if found is not None:
            yield index, found


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


def _without_aside(scope: Sequence[str], cues: Cues) -> Sequence[str]:
    """Leave out what stands between commas: "for the claim, spread by radio, that a raid took place in"."""
    signs = [at for at, word in enumerate(scope) if word == ","]
    if len(signs) != _SIGNS_OF_ASIDE:
        return scope
    rest = scope[signs[1] + 1 :]
    return [*scope[: signs[0]], *rest] if cues.clause_openers.intersection(rest[:1]) else scope


def _holds(kind: str, scope: Sequence[str], cues: Cues) -> bool:
    if not all(_is_within_clause(word) for word in scope):
        return False
    if kind == "hearsay":
        return not cues.contrasts.intersection(scope)
    if cues.events.intersection(scope):
        return False
    if kind in ("proof", _CONDITION):
        return not cues.contrasts.intersection(scope)
    if kind == "verb" and scope and scope[0] not in cues.existence:
        return False
    own = scope[2:] if kind == "verb" else scope  # "not open an office"
    return not cues.scope_ends.intersection(own)


def _is_harm_not_found(scope: Sequence[str], after: Sequence[str], cues: Cues) -> bool:
    """Tell of "no damage was reported in Leeds", where nothing goes on to tell what happened there."""
    if cues.harm.isdisjoint(scope) or cues.found.isdisjoint(scope):
        return False
    other = (cues.events - cues.harm) | cues.scope_ends
    goes_on = bool(after) and after[0][0].isalnum()
    told = goes_on or not (cues.events | cues.hazards).isdisjoint(after)
    return other.isdisjoint(scope) and all(_is_within_clause(word) for word in scope) and not told


def _is_within_clause(word: str) -> bool:
    return word[0].isalnum() or word in "-'’\"“”"
