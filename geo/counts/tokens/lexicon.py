"""The symbols of a language's words and phrases."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import chain

from geo.counts.tokens.alphabet import (
    ABOUT,
    ABROAD,
    ALL,
    AND,
    ANOTHER,
    BOTH,
    BREAK,
    COUNTING,
    EACH,
    HAS,
    IN,
    IN_ALL,
    IS,
    LEFT,
    MONTH,
    NEITHER,
    NUMBER,
    OF,
    OF_WHICH,
    OFTEN,
    ONLY,
    ORDINAL,
    POSSESSIVE,
    RESPECTIVELY,
    ROSE_TO,
    SENT,
    SHARE,
    THERE,
    TO,
    UNDER,
    WHEN,
    WITH,
    WORD,
    WORLDWIDE,
)
from geo.counts.words import CountWords, words_of

_TWO = 2

Phrase = tuple[tuple[str, ...], str, int]
"""The words of a phrase, its symbol, and its number, 0 where it is none."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The symbols of a language: of single words, and of phrases by their first and their second word.

    Those of one word have "" for the second; of several the longest is first.

    `starts` are the words with which a number or a phrase may begin. Without one of the words `counting` or a
    phrase of `counting_phrases`, here by their last word, a sentence counts nothing, but for digits and for
    one person harmed; without one of `claiming` it claims no total.
    """

    single: dict[str, str]
    phrases: dict[str, dict[str, list[Phrase]]]
    starts: frozenset[str]
    counting: frozenset[str]
    counting_phrases: dict[str, list[tuple[str, ...]]]
    claiming: frozenset[str]


@cache
def lexicon(language: str) -> Lexicon:
    """Make the table of symbols of a language."""
    words = words_of(language)
    by_first = _phrases(words)
    idle = words.place_modifiers | words.conjunctions
    return Lexicon(
        single=_single(words),
        phrases=by_first,
        starts=frozenset({*by_first, *words.numbers, *words.multipliers}),
        counting=frozenset({*words.numbers, *words.multipliers, *words.another}) - idle,
        counting_phrases=_counting_phrases(by_first, idle),
        claiming=_claiming(words),
    )


def _single(words: CountWords) -> dict[str, str]:
    """Give the symbols of single words; a word of two classes has the symbol that is listed first."""
    classes: tuple[tuple[str, Iterable[str]], ...] = (
        (EACH, words.each),
        (ANOTHER, words.another),
        (AND, words.conjunctions),
        (ORDINAL, words.ordinals),
        (HAS, words.has),
        (WITH, words.with_words),
        (IN, words.places),
        (TO, words.towards),
        (SENT, words.given),
        (POSSESSIVE, words.whose),
        (WHEN, words.whens),
        (BREAK, words.breaks),
        (ABOUT, words.skipped),
        (IS, words.be),
        (THERE, words.there),
        (OF, words.place_modifiers | words.of),
        (LEFT, words.left),
        (MONTH, words.months),
        (NEITHER, words.neither),
    )
    return {member: symbol for symbol, members in reversed(classes) for member in members}


def _phrases(words: CountWords) -> dict[str, dict[str, list[Phrase]]]:
    """Give the phrases by their first and their second word, longest first."""
    classes: tuple[tuple[str, dict[str, int]], ...] = (
        (NUMBER, words.phrases),
        (OFTEN, words.often),
        (HAS, dict.fromkeys(words.has_phrases, 0)),
        (EACH, dict.fromkeys(words.each_phrases, 0)),
        (ANOTHER, dict.fromkeys(words.another_phrases, 1)),
        (ONLY, dict.fromkeys(words.one_phrases, 1)),
        (ABOUT, dict.fromkeys(words.skipped_phrases, 0)),
        (OF_WHICH, dict.fromkeys(words.of_them, 0)),
        (UNDER, dict.fromkeys(words.under, 0)),
        (SHARE, dict.fromkeys(words.shares, 0)),
        (ROSE_TO, dict.fromkeys(words.reaches, 0)),
        (RESPECTIVELY, dict.fromkeys(words.respectively, 0)),
        (BOTH, dict.fromkeys(words.both, _TWO)),
        (ALL, dict.fromkeys(words.all_of, 0)),
        (IN_ALL, dict.fromkeys(words.totals, 0)),
        (WORLDWIDE, dict.fromkeys((*words.world, *words.nationwide, *words.regionwide), 0)),
        (ABROAD, dict.fromkeys(words.world_after, 0)),
        (WORD, dict.fromkeys(words.losses, 0)),
    )
    by_first: dict[str, dict[str, list[Phrase]]] = {}
    for symbol, listed in classes:
        for phrase, value in listed.items():
            parts = tuple(phrase.split()) if words.spaced else tuple(phrase)
            second = parts[1] if len(parts) > 1 else ""
            by_first.setdefault(parts[0], {}).setdefault(second, []).append((parts, symbol, value))
    for by_second in by_first.values():
        for options in by_second.values():
            options.sort(key=lambda option: -len(option[0]))
    return by_first


def _counting_phrases(
    by_first: dict[str, dict[str, list[Phrase]]], idle: frozenset[str]
) -> dict[str, list[tuple[str, ...]]]:
    """Give the phrases that count something by their last word that is not in every sentence."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for by_second in by_first.values():
        for parts, symbol, _ in chain(*by_second.values()):
            telling = [part for part in parts if part not in idle]
            if symbol in COUNTING and telling:
                found.setdefault(telling[-1], []).append(parts)
    return found


def _claiming(words: CountWords) -> frozenset[str]:
    """Give one word of every phrase that claims a total, and the units that scopes are counted in."""
    phrases = (*words.totals, *words.world, *words.nationwide, *words.regionwide, *words.world_after)
    longest = {max(phrase.split(), key=len) if words.spaced else phrase[0] for phrase in phrases}
    units = words.scope_units if words.spaced else {unit[0] for unit in words.scope_units}
    return frozenset({*longest, *units})
