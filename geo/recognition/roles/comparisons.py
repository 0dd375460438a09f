"""Places and events that a report only likens its own to.

"Better than any in Leeds", "comparable homes in Leeds", "by contrast", "a second Chernobyl";
"a similar case in Leeds collapsed last year", "the worst flood since 1999, when the water in Hull rose",
"the same trick was used in Hull", "the council cited Hull as a model".
"""

from __future__ import annotations

import re
from functools import cache

from geo.model import Role
from geo.recognition.roles.classes import ends_with_cue, first_words, holds_cue, last_words
from geo.recognition.roles.reading import Reading
from geo.recognition.roles.surroundings import FARTHEST, LOOK, WORD, Surroundings

_COMPARED_WITHIN = 7
_CONTRASTED = 3  # ", by contrast"
_LIKENED_WITHIN = 10
_ALIKE = 3  # words: "similar thefts of bicycles in"
_EXEMPLARY_WITHIN = 5  # "as a good example"
_YEAR = r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)"
_ANY_WORD = r"[^\s,]+"


def comparison(around: Surroundings) -> Reading | None:
    """Read a name that the report compares with, or that it only recalls."""
    if around.before == "comparison":
        return Reading(Role.COMPARISON, False, "in a comparison")
    if _is_compared(around):
        return Reading(Role.COMPARISON, True, "compared with what is told of")
    if _is_proverbial(around):
        return Reading(Role.COMPARISON, False, "one of a sort")
    if _is_outdone(around) or _is_neighbour(around):
        return Reading(Role.COMPARISON, True, "whose number is compared with that of the report")
    if _is_recalled(around):
        return Reading(Role.COMPARISON, True, "where something like it happened at another time")
    if _is_precedent(around) or _is_exemplary(around):
        return Reading(Role.COMPARISON, True, "where it was done before")
    return None


def _is_compared(around: Surroundings) -> bool:
    """Tell whether something there is only compared with: "better than any in", "comparable homes in"."""
    if around.before != "locative":
        return False
    cues, far = around.cues, around.far
    if far[:1] == [","] and " ".join(far[1:_CONTRASTED]) in cues.in_contrast:
        return True
    if _opens_in_contrast(around):
        return True
    words = around.left_lower[-_COMPARED_WITHIN - 1 : -1]
    if words[-1:] == [","]:  # "the last such strike, in"
        words = words[:-1]
    alike = len(words) > 1 and words[-2] in cues.alike
    works = len(words) > 1 and words[-2] in cues.likened and words[-1] in cues.works
    return alike or works or holds_cue(words, cues.compared)


def _opens_in_contrast(around: Surroundings) -> bool:
    """Tell of a sentence with "By contrast" ahead, but not "In contrast to Oslo"."""
    start, end = around.sentence
    cues, opening = around.cues, around.text[start : min(end, start + LOOK)].lower().lstrip()
    if not opening.startswith(cues.in_contrast):
        return False
    phrase = next(phrase for phrase in cues.in_contrast if opening.startswith(phrase))
    following = WORD.match(opening[len(phrase) :].lstrip())
    return following is None or cues.before.get(following[0]) not in ("movement", "actor")


def _is_proverbial(around: Surroundings) -> bool:
    """Tell of one of a sort: "a second Chernobyl", "every minister meets a Waterloo"."""
    if around.previous.lower() not in around.cues.indefinite or around.possessive:
        return False
    return not around.adjacent or around.next.lower() in around.cues.clause_openers


def _is_outdone(around: Surroundings) -> bool:
    """Tell of "no other state had so many; Brazil, with 34, came next"."""
    return around.broad and any(map(around.said_before.__contains__, around.cues.outdone))


def _is_neighbour(around: Surroundings) -> bool:
    """Tell of "neighbouring Mali recorded 51 in the same period"."""
    if not around.broad or around.previous.lower() not in around.cues.others:
        return False
    told = " ".join(around.rest_of_sentence)
    return any(cue in told for cue in around.cues.meanwhile)


def _is_recalled(around: Surroundings) -> bool:
    """Tell whether a toponym is where something like what is reported happened at another time."""
    cues, (start, end) = around.cues, around.sentence
    before = around.said_before
    if _may_hold(before, cues.when) and _since(cues.since | cues.than, cues.when).search(before):
        return True
    if not _may_hold(before, cues.similar) or not _beginning_with(cues.similar).search(before):
        opening = before.lstrip(' \n“"').split(" ", 1)[0]  # "Similar practices led to ... in"
        if opening not in cues.likened or around.before != "locative":
            return False
    told = around.text[max(start, around.bounds[0] - FARTHEST) : min(end, around.bounds[1] + FARTHEST)]
    return _long_ago(cues.long_ago).search(told.lower()) is not None


def _is_precedent(around: Surroundings) -> bool:
    """Tell whether something was done at a toponym before: "the same trick was used in Hull"."""
    if around.before != "locative":
        return False
    cues, words = around.cues, around.left_lower[-_LIKENED_WITHIN - 1 : -1]
    if last_words(cues.likened).isdisjoint(words):
        return False
    ends = (at for at in range(len(words)) if ends_with_cue(words[: at + 1], cues.likened))
    last = max(ends, default=None)
    if last is None:
        return False
    between = words[last + 1 :]
    if not all(word[0].isalnum() for word in between) or not cues.contrasts.isdisjoint(between):
        return False
    over = bool(around.far) and around.far[0] in cues.outcomes and len(between) <= _ALIKE
    return over or not cues.precedents.isdisjoint(between)


def _is_exemplary(around: Surroundings) -> bool:
    """Tell whether a toponym is called a model: "cited Hull as an example"."""
    words = around.far[:_EXEMPLARY_WITHIN]
    if around.before == "locative" or first_words(around.cues.models).isdisjoint(words):
        return False
    end = next((at for at, word in enumerate(words) if not word[0].isalnum()), len(words))
    return holds_cue(words[:end], around.cues.models)


def _may_hold(text: str, phrases: frozenset[str]) -> bool:
    """Tell whether a pattern of the phrases need be tried at all, by the longest word of each."""
    return any(map(text.__contains__, _longest_words(phrases)))


@cache
def _longest_words(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(max(phrase.split(), key=len) for phrase in phrases)


@cache
def _beginning_with(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(_beginning, sorted(words))))


@cache
def _long_ago(phrases: frozenset[str]) -> re.Pattern[str]:
    return re.compile("|".join((_YEAR, *map(_whole, sorted(phrases)))))


@cache
def _since(ahead: frozenset[str], when: frozenset[str]) -> re.Pattern[str]:
    """Build "since 1999, when" and "than the one of 1999, when"."""
    first, last = ("|".join(map(_whole, sorted(words))) for words in (ahead, when))
    return re.compile(rf"(?:{first})(?:\s{_ANY_WORD}){{0,3}}\s{_YEAR}[^,.;]{{0,12}},\s?(?:{last})")


def _whole(phrase: str) -> str:
    return _beginning(phrase) + (r"(?!\w)" if _parts_words(phrase) else "")


def _beginning(phrase: str) -> str:
    """Build a phrase that begins with a word; "*" stands for any word."""
    if not _parts_words(phrase):  # the characters of Chinese stand apart in cues
        return re.escape(phrase.replace(" ", ""))
    return r"(?<!\w)" + re.escape(phrase).replace(r"\*", _ANY_WORD)


def _parts_words(phrase: str) -> bool:
    """Tell whether a phrase has letters of a script that parts its words: neither Thai nor East Asian."""
    letters = filter(str.isalpha, phrase)
    return not all("\u0e00" <= letter <= "\u0e7f" or "\u3040" <= letter <= "\u9fff" for letter in letters)
