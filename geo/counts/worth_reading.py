"""Quick answers to whether a text is worth reading for numbers: most sentences are not."""

from __future__ import annotations

import re

from geo.counts.tokens.alphabet import ABOUT, HAS, IS
from geo.counts.tokens.lexicon import Lexicon, lexicon
from geo.counts.words import CountWords

_BARE_WORD = re.compile(r"[^\W_][\w'’]*")
_DIGIT = re.compile(r"\d")


def counts_or_claims(sentence: str, has_places: bool, words: CountWords) -> bool:
    """Tell quickly whether a sentence is worth reading: most have no number, or nothing to give it to."""
    has_digits = _DIGIT.search(sentence) is not None
    if has_places and has_digits:
        return True
    known = lexicon(words.language)
    lower = sentence.lower()
    found = _words_in(lower) if words.spaced else set(lower)
    if not has_places and known.claiming.isdisjoint(found):
        return False
    return (
        has_digits
        or not known.counting.isdisjoint(found)
        or _has_phrase(found, known)
        or (not words.persons.isdisjoint(found) and _tells_harm(found, words))
    )


def _tells_harm(found: set[str], words: CountWords) -> bool:
    return not words.harmed.isdisjoint(found) or any(
        found.issuperset(phrase.split()) for phrase in words.losses
    )


def _words_in(lower: str) -> set[str]:
    """Give the words of a sentence without the signs around them; most have none, and are told at once."""
    pieces = set(lower.split())
    return pieces.union(_BARE_WORD.findall(" ".join([piece for piece in pieces if not piece.isalnum()])))


def _has_phrase(found: set[str], known: Lexicon) -> bool:
    last_words = found & known.counting_phrases.keys()
    return any(found.issuperset(parts) for last in last_words for parts in known.counting_phrases[last])


def may_give_number(word: str, words: CountWords) -> bool:
    """Tell quickly whether a word or sign after a place may begin what gives it a number."""
    known, lower = lexicon(words.language), word.lower()
    return (
        word in "(:"
        or word[0].isdigit()
        or known.single.get(lower) in (HAS, ABOUT, IS)
        or lower in known.starts
    )
