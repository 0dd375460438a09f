"""The symbols of a language's words, and quick answers to whether a text is worth reading for numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from geo.counts.words import CountWords, words_of

NUMBER = "N"
WHOLE = "K"  # of which the places have their parts: "Of the 48 attacks"
NO_COUNT = "X"  # a number that counts nothing: a date, a sum, a percentage
PLACE = "P"
COUNTING = frozenset({NUMBER, WHOLE, "A", "L", "b"})  # without one of these a sentence counts nothing

_BARE_WORD = re.compile(r"[^\W_][\w'’]*")
_DIGIT = re.compile(r"\d")
_BOTH = 2

Phrase = tuple[tuple[str, ...], str, int]
"""The words of a phrase, its symbol, and its number, 0 where it is none."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The symbols of a language: of single words, and of phrases by their first word, longest first.

    `starts` are the words with which a number or a phrase may begin; `counting` the words, and the words of
    a phrase together, without which a sentence counts nothing, but for digits; `claiming` those without which
    it claims no total.
    """

    single: dict[str, str]
    phrases: dict[str, list[Phrase]]
    starts: frozenset[str]
    counting: tuple[tuple[str, ...], ...]
    claiming: tuple[tuple[str, ...], ...]


@cache
def lexicon(language: str) -> Lexicon:
    """Make the table of symbols of a language."""
    words = words_of(language)
    by_first = _phrases(words)
    phrases = {parts for options in by_first.values() for parts, symbol, _ in options if symbol in COUNTING}
    single = {(word,) for word in (*words.numbers, *words.multipliers, *words.another)}
    counting = [
        parts for parts in single | phrases if parts[-1] not in words.place_modifiers | words.conjunctions
    ]
    return Lexicon(
        single=_single(words),
        phrases=by_first,
        starts=frozenset({*by_first, *words.numbers, *words.multipliers}),
        counting=tuple(sorted(counting)),
        claiming=tuple((word,) for word in sorted(_claiming(words))),
    )


def _single(words: CountWords) -> dict[str, str]:
    """Give the symbols of single words; a word of two classes has the symbol that is listed first."""
    classes: tuple[tuple[str, Iterable[str]], ...] = (
        ("e", words.each),
        ("A", words.another),
        ("a", words.conjunctions),
        ("O", words.ordinals),
        ("h", words.has),
        ("k", words.with_words),
        ("i", words.places),
        ("m", words.towards),
        ("g", words.given),
        ("E", words.whens),
        ("r", words.breaks),
        ("s", words.skipped),
        ("v", words.be),
        ("t", words.there),
        ("d", words.place_modifiers | words.of),
        ("l", words.left),
        ("M", words.months),
        ("Y", words.neither),
    )
    return {member: symbol for symbol, members in reversed(classes) for member in members}


def _phrases(words: CountWords) -> dict[str, list[Phrase]]:
    """Give the phrases by their first word, longest first."""
    classes: tuple[tuple[str, dict[str, int]], ...] = (
        (NUMBER, words.phrases),
        ("h", dict.fromkeys(words.has_phrases, 0)),
        ("e", dict.fromkeys(words.each_phrases, 0)),
        ("A", dict.fromkeys(words.another_phrases, 1)),
        ("L", dict.fromkeys(words.one_phrases, 1)),
        ("s", dict.fromkeys(words.skipped_phrases, 0)),
        ("u", dict.fromkeys(words.under, 0)),
        ("%", dict.fromkeys(words.shares, 0)),
        ("R", dict.fromkeys(words.reaches, 0)),
        ("Z", dict.fromkeys(words.respectively, 0)),
        ("b", dict.fromkeys(words.both, _BOTH)),
        ("f", dict.fromkeys(words.all_of, 0)),
        ("T", dict.fromkeys(words.totals, 0)),
        ("G", dict.fromkeys(words.world, 0)),
        ("B", dict.fromkeys(words.world_after, 0)),
    )
    by_first: dict[str, list[Phrase]] = {}
    for symbol, listed in classes:
        for phrase, value in listed.items():
            parts = tuple(phrase.split()) if words.spaced else tuple(phrase)
            by_first.setdefault(parts[0], []).append((parts, symbol, value))
    for options in by_first.values():
        options.sort(key=lambda option: -len(option[0]))
    return by_first


def _claiming(words: CountWords) -> frozenset[str]:
    """Give one word of every phrase that claims a total, and the units that scopes are counted in."""
    phrases = (*words.totals, *words.world, *words.world_after)
    longest = {max(phrase.split(), key=len) if words.spaced else phrase[0] for phrase in phrases}
    units = words.scope_units if words.spaced else {unit[0] for unit in words.scope_units}
    return frozenset({*longest, *units})


@dataclass(frozen=True, slots=True)
class Telling:
    """The words of a lexicon that may stand in one text, so that most of its sentences are passed over."""

    counting: Sequence[tuple[str, ...]]
    claiming: Sequence[tuple[str, ...]]


def telling_words(text: str, words: CountWords) -> Telling:
    """Look for the words, in whatever longer words they may be, without which a text counts nothing."""
    known, lower = lexicon(words.language), text.lower()
    return Telling(_written_in(lower, known.counting), _written_in(lower, known.claiming))


def counts_or_claims(sentence: str, has_places: bool, words: CountWords, telling: Telling) -> bool:
    """Tell quickly whether a sentence is worth reading: most have no number, or nothing to give it to."""
    lower = sentence.lower()
    if not has_places and not _has_word(lower, telling.claiming, words):
        return False
    return _DIGIT.search(sentence) is not None or _has_word(lower, telling.counting, words)


def _has_word(lower: str, wanted: Sequence[tuple[str, ...]], words: CountWords) -> bool:
    inside = _written_in(lower, wanted)
    if not inside or not words.spaced:
        return bool(inside)
    found = set(_BARE_WORD.findall(lower))
    return any(found.issuperset(parts) for parts in inside)


def _written_in(lower: str, wanted: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Give the words and phrases whose parts a text has, be it in longer words."""
    return [parts for parts in wanted if parts[-1] in lower and all(part in lower for part in parts[:-1])]


def may_give_number(word: str, words: CountWords) -> bool:
    """Tell quickly whether a word or sign after a place may begin what gives it a number."""
    known, lower = lexicon(words.language), word.lower()
    return (
        word in "(:"
        or word[0].isdigit()
        or known.single.get(lower) in ("h", "s", "v")
        or lower in known.starts
    )
