"""Names that tell where those are with whom others deal, who only speak, buy, insure or govern from there.

"Tiles from a firm in Lyon", "my buyers in Vigo", "a broker in Vigo expects", "the presidency in Abuja
condemned". What befalls them, or is said by those who tell of harm around them, is there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from geo.recognition.roles.classes import class_after, holds_cue
from geo.recognition.roles.continuations import past_aside
from geo.recognition.roles.cues import Cues
from geo.recognition.roles.surroundings import Surroundings

_NAME = 3  # "of" after two words
_DEALT_WITHIN = 5
_OWNED_WITHIN = 2  # "my website customers"
_SPEAKS_WITHIN = 7
_TRADED_WITHIN = 9
_DEFINITE = 2  # "by the"
_ADDRESSED_WITHIN = 5
_APOSTROPHE = re.compile("['’]")
_SPEECH = frozenset({"speech", "silence"})


def is_of_a_partner(around: Surroundings) -> bool:
    """Tell of those with whom others deal: "tiles from a firm in Lyon", "a buyer in Vigo said"."""
    cues, words = around.cues, around.left_lower
    if around.before not in ("locative", "government") or len(words) < 2 or words[-1] in cues.beside:
        return False
    named = len(words) >= _NAME and around.left[-2][0].isupper()  # "the Council of Europe in"
    partner = words[-2] in cues.partners
    afar = partner and words[-2] not in cues.witnesses
    if _of_an_ally(around) or _of_the_state(around) or _acts_from_afar(around):
        return True
    governing = around.capital and words[-2] in cues.officials
    if (named or afar or governing or _is_spokesman(words[:-1], cues)) and _speak(around):
        return words[-2] not in cues.reporting or not _is_harm_told(around)
    known = partner or (named and cues.name.get(words[-2]) == "organisation")
    singled = words[-3:-2] and words[-3] in cues.singled  # "all produced by one factory in"
    if known and not singled and _deals(words[-2 - _DEALT_WITHIN : -2], cues):
        return True
    asked = known or words[-2] in cues.officials
    if asked and not known and _deals(words[-2 - _DEFINITE : -2], cues):  # "issued by the department in"
        return words[-3] in cues.articles
    return asked and holds_cue(words[-2 - _ADDRESSED_WITHIN : -2], cues.addressing)


def _of_an_ally(around: Surroundings) -> bool:
    """Tell of those who belong to somebody told of, or own what is: "my buyers in", "sold to firms in"."""
    cues, words = around.cues, around.left_lower
    if around.previous not in cues.home_words or around.undergone:
        return False
    if words[-3:-2] and words[-3] in cues.allied and not cues.own.isdisjoint(words[-3 - _OWNED_WITHIN : -3]):
        return True
    if words[-3:-2] and words[-3] in cues.supplying:
        return True
    if words[-2] not in cues.allies:
        return False
    if not cues.own.isdisjoint(words[-2 - _OWNED_WITHIN : -2]):
        return True
    ahead = words[-2 - _TRADED_WITHIN : -2]
    return not cues.traded.isdisjoint(ahead) and not cues.destined.isdisjoint(ahead[-_OWNED_WITHIN:])


def _acts_from_afar(around: Surroundings) -> bool:
    """Tell of those whose business is elsewhere, whatever they do: "A reinsurer in Munich will carry it"."""
    cues, verb = around.cues, around.far[:1]
    if around.previous not in cues.home_words or around.left_lower[-2] not in cues.remote or around.undergone:
        return False
    if is_of_there(around.rest_of_sentence, cues) or _is_harm_told(around):
        return False
    return bool(verb) and verb[0].islower() and _is_active(verb[0], cues)


def _is_active(word: str, cues: Cues) -> bool:
    """Tell whether a word may be the verb of those before it: no preposition, no passive, no new clause."""
    others = cues.passive | cues.join_words | cues.clause_openers
    return word not in others and word not in cues.before


def _of_the_state(around: Surroundings) -> bool:
    """Tell of an institution of the state that acts from the capital: "The presidency in Abuja condemned"."""
    cues, verb = around.cues, around.far[:1]
    if not around.capital or around.left_lower[-2] not in cues.national or around.undergone:
        return False
    acts = bool(verb) and verb[0].islower() and _is_active(verb[0], cues)
    return acts and (not _is_harm_told(around) or _speak(around))


def _deals(words: Sequence[str], cues: Cues) -> bool:
    """Tell whether the last preposition is one of dealing: "by a mill", but not "by hand at a mill"."""
    links = (word for word in reversed(words) if word in cues.dealing or cues.before.get(word) == "locative")
    return next(links, None) in cues.dealing


def _is_harm_told(around: Surroundings) -> bool:
    """Tell whether what is said is of harm: "An official in Kunduz said that a flood had killed nine"."""
    cues = around.cues
    return not (cues.events | cues.hazards).isdisjoint(around.rest_of_sentence)


def _speak(around: Surroundings) -> bool:
    """Tell whether those there say or think something, also past an aside: "a buyer in Vigo has asked".

    Not where it is of that place: "the university at Oslo forecasts a flood there".
    """
    if is_of_there(around.rest_of_sentence, around.cues):
        return False
    after_comma = around.far[1:] if around.far[:1] == [","] else around.far
    return any(speaks(words, around.cues) for words in (after_comma, past_aside(around)))


def _is_spokesman(words: Sequence[str], cues: Cues) -> bool:
    """Tell of "a spokesman", "the bishop's office", but not of "the sheriff's office", "a post office"."""
    if words[-1] in cues.spokesmen or _speaks_for(words, cues):
        return True
    holder, *ending = _APOSTROPHE.split("".join(words[-2:-1]))
    return words[-1] in cues.offices and ending == ["s"] and holder not in cues.local_offices


def _speaks_for(words: Sequence[str], cues: Cues) -> bool:
    """Tell of "a spokesman for a shipping line"."""
    near = words[-_SPEAKS_WITHIN:]
    at = next((at for at, word in enumerate(near) if word in cues.spokesmen), None)
    return at is not None and near[at + 1] in cues.purpose and all(word.isalpha() for word in near[at:])


def is_of_there(words: Sequence[str], cues: Cues) -> bool:
    """Tell of "a flood there", but not of "there is a flood"."""
    pairs = pairwise([*words, ""])
    return any(word in cues.there and after not in cues.passive | cues.auxiliary for word, after in pairs)


def speaks(words: Sequence[str], cues: Cues) -> bool:
    """Tell whether the words begin with what those say or think who stand before them: "has asked"."""
    if class_after(words, cues, reach=1) in _SPEECH:
        return True
    return next((word for word in words if word not in cues.auxiliary), "") in cues.opining
