"""What is counted: the noun after a number, as written."""

from __future__ import annotations

from collections.abc import Sequence

from geo.counts.tokens import Token
from geo.counts.tokens.alphabet import ABOUT, ALL, AND, IN, IS, LEFT, NO_COUNT, OF, PLACE, WORD
from geo.counts.words import CountWords

_SHORTEST_STEM = 3
_LONGEST = 4
_FARTHEST = 16


def unit_of(tokens: Sequence[Token], number: int, words: CountWords) -> str | None:
    """Give the unit of the number at an index: "police stations", None where the text leaves it out."""
    following = tokens[number + 1 : number + 1 + _FARTHEST]
    if not words.spaced:
        return _unspaced(following, words)
    position = 0
    while position < len(following) and (
        _is_weak(following[position], words) or _is_demonym(following[position : position + 2], words)
    ):
        position += 1
    nouns: list[Token] = []
    for token in following[position : position + _LONGEST]:
        if token.symbol != WORD or token.lower in words.no_unit or not token.lower[0].isalpha():
            break
        if token.lower in words.losses:
            break
        if token.capital and not words.nouns_capital:
            break
        nouns.append(token)
    if words.plural_in_s:
        after = following[position + len(nouns)].symbol if position + len(nouns) < len(following) else ""
        ended = len(nouns) == 1 and after in (IN, IS, PLACE)
        nouns = nouns if ended else _up_to_plural(nouns, tokens[number].value, words)
    elif words.nouns_capital:
        nouns = [noun for noun in nouns if noun.capital][:1]
    else:
        nouns = nouns[:1]
    return " ".join(noun.text for noun in nouns) or _what_happened(tokens, number, words)


def _what_happened(tokens: Sequence[Token], number: int, words: CountWords) -> str | None:
    """Give "killed" of "12 killed, 30 wounded" and "wounded" of "killed 12 people and wounded 30"."""
    beside = (*tokens[number + 1 : number + 2], *tokens[max(number - 1, 0) : number])
    return next(
        (token.lower for token in beside if token.lower in words.harmed and token.lower not in words.no_unit),
        None,
    )


def head_of(unit: str | None) -> str | None:
    """Give the noun that a unit ends with, lower-case: "stations" of "police stations"."""
    return None if not unit else unit.casefold().split()[-1]


def alike(one: str | None, other: str | None) -> bool:
    """Tell of "shop" and "shops" that they are one noun: one begins the other."""
    if one is None or other is None:
        return one is other
    first, second = sorted((one, other), key=len)
    return first == second or (len(first) >= _SHORTEST_STEM and second.startswith(first))


def _is_weak(token: Token, words: CountWords) -> bool:
    return token.symbol in (NO_COUNT, ABOUT) or (
        token.lower in words.weak and token.symbol in (WORD, OF, LEFT, AND, ALL)
    )


def _is_demonym(two: Sequence[Token], words: CountWords) -> bool:
    """Tell of "54 Chinese offices": a capitalised adjective before the noun."""
    if words.nouns_capital or len(two) < 2 or not two[0].capital:
        return False
    return two[0].symbol == two[1].symbol == WORD and not two[1].capital


def _up_to_plural(nouns: Sequence[Token], value: int, words: CountWords) -> list[Token]:
    """Keep a noun phrase up to its plural: "mobile clinics" of "mobile clinics burned down"."""
    if value <= 1:
        return [noun for noun in nouns[:1] if not noun.lower.endswith("ly")]
    last = -1
    for index, noun in enumerate(nouns):
        if noun.lower in words.plural_irregular or _looks_plural(noun.lower, words):
            last = index
            follows = nouns[index + 1].lower if index + 1 < len(nouns) else ""
            if not _looks_plural(follows, words) and noun.lower not in words.plural_irregular:
                break
    return list(nouns[: last + 1])


def _looks_plural(word: str, words: CountWords) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in words.singular_s


def _unspaced(tokens: Sequence[Token], words: CountWords) -> str | None:
    """Give what follows a measure word, and that itself where nothing does: Chinese "14 people"."""
    kept = []
    measure = tokens[0].lower if tokens and tokens[0].lower in words.classifiers else None
    for token in tokens[1 if measure else 0 : 8]:
        if token.symbol != WORD or token.lower in words.weak or not token.lower.isalpha():
            break
        kept.append(token.lower)
    return "".join(kept) or measure
