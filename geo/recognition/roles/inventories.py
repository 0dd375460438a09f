"""Areas that have a number in an inventory, however it is told: "India led the list with 30", "Chile two"."""

from __future__ import annotations

import re
from itertools import pairwise

from geo.recognition.roles.continuations import past_aside
from geo.recognition.roles.sport import is_about_sport
from geo.recognition.roles.surroundings import Surroundings

_SHARE = 2  # words: "accounts for"
_ENTRY = 4  # "reported an early outbreak"
_ASIDE = 4  # ", with 34 cases"
_RANKED_WITHIN = 7
_OWN_NUMBER_WITHIN = 4  # "is holding 14 reporters"
_SIGNS = frozenset(",.;()–—")
_ROW = re.compile(r"\s[–—]\s\d{1,3}(?:,\d{3})*(?!\d)")


def is_tallied(around: Surroundings) -> bool:
    """Tell of an area in an inventory, which has a number there, though not right after a verb of having."""
    if around.before not in (None, "organisation") or around.possessive:
        return False
    tells = (_has_share, _is_row, _has_entry, _has_bare_number, _is_paired, _leads_list, _has_aside)
    return any(tell(around) for tell in tells) and not is_about_sport(around)


def _has_share(around: Surroundings) -> bool:
    """Tell of a share of what happened: "Kent accounts for half of the cases", but not "of the exports"."""
    cues = around.cues
    words = around.far[around.far[:1] != [] and around.far[0] in cues.nothing_but :]
    return " ".join(words[:_SHARE]) in cues.shares and not cues.tallied.isdisjoint(around.rest_of_sentence)


def is_next_in_rank(around: Surroundings) -> bool:
    """Tell of "most arrests were made in Iran, followed by Egypt"."""
    cues, words = around.cues, around.left_lower
    return words[-2:-1] != [] and words[-2] in cues.following and not cues.superlatives.isdisjoint(words)


def _is_row(around: Surroundings) -> bool:
    """Tell of a row of a list: "Bayelsa – 14 spills"."""
    return _ROW.match(around.text, around.rest) is not None


def _has_entry(around: Surroundings) -> bool:
    """Tell of "Poland, the largest producer, reported 21 outbreaks", "notified an outbreak"."""
    for words in (around.far, past_aside(around)):
        verb, *rest = [word for word in words if word not in around.cues.auxiliary][:_ENTRY] or [""]
        if verb in around.cues.recording and rest:
            one = rest[0] in around.cues.indefinite | around.cues.own
            tallied = any(f"{word}s" in around.cues.tallied for word in rest)
            return (one and tallied) or _is_number(rest[0], around)
    return False


def _has_bare_number(around: Surroundings) -> bool:
    """Tell of a number without its noun, which an inventory named before: "imposed six, and", "Chile two"."""
    words = [word for word in around.far if word not in around.cues.auxiliary]
    at = next((at for at, word in enumerate(words[:2]) if _is_number(word, around)), None)
    if at is None or (at == 1 and not (words[0].islower() and words[0].isalpha())):
        return False
    if at == 0 and not any(_is_number(word, around) for word in around.left_lower):
        return False
    after = words[at + 1] if at + 1 < len(words) else "."
    return after in _SIGNS or after in around.cues.join_words


def _is_paired(around: Surroundings) -> bool:
    """Tell of a number like that of an area after it: "Italy closed three plants and Spain two"."""
    words = around.rest_of_sentence
    if not any(_is_number(word, around) for word in words[1:_OWN_NUMBER_WITHIN]):
        return False
    following = (*words, ".")
    fours = zip(following, following[1:], following[2:], following[3:], strict=False)
    joins = around.cues.join_words | {",", ";"}
    return any(
        join in joins and name[0].isupper() and _is_number(number, around) and (end in joins or end in _SIGNS)
        for join, name, number, end in fours
    )


def _leads_list(around: Surroundings) -> bool:
    """Tell of "led the list with 30 shutdowns", "came last with two"."""
    words, cues = around.far[:_RANKED_WITHIN], around.cues
    pairs = pairwise(words[1:])
    ranked = words[:1] != [] and (words[0] in cues.ranking or not cues.superlatives.isdisjoint(words))
    return ranked and any(word in cues.having and _is_number(number, around) for word, number in pairs)


def _has_aside(around: Surroundings) -> bool:
    """Tell of "Togo, with 34 cases, and Benin, with 18, recorded most"."""
    sign, having, number, noun = (*around.far[:_ASIDE], "", "", "", "")[:_ASIDE]
    if sign != "," or having not in around.cues.having or not _is_number(number, around):
        return False
    return noun in around.cues.tallied or noun == ","


def _is_number(word: str, around: Surroundings) -> bool:
    """Tell whether a word is a number that may count, and no year."""
    if word.isdigit():
        return len(word) < len("2024")
    return word in around.counting.numbers
