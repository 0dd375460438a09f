"""The tokens of a sentence: its places, its numbers and phrases of one word or more, and all other words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from geo.counts.tokens import Sentence, Spot, Token
from geo.counts.tokens.alphabet import IN, NO_COUNT, NUMBER, PLACE, POSSESSIVE, WORD
from geo.counts.tokens.numbers import lower_bound, words_value
from geo.counts.tokens.pieces import Piece, pieces_of
from geo.counts.words import CountWords
from geo.languages.possessives import owning

_HYPHENS = frozenset("-‑–")
_FIRST_KANA = "\u3040"
_LEAST_STEM = 2
_HUNDRED = 100
_LONGEST_NUMBER = 8


def read_tokens(text: str, start: int, end: int, spots: Sequence[Spot], words: CountWords) -> Sentence:
    """Read ``text[start:end]`` as tokens; each spot becomes one token of its own."""
    found: list[Token] = []
    for spot in spots:
        found += _plain(text, start, spot.start, words)
        if found and found[-1].lower in words.articles and found[-1].end + 1 == spot.start:
            found[-1] = found[-1]._replace(symbol=WORD)  # "tra un Fontana e una lampada"
        ending = _ending_in(text, spot, words)
        if ending is not None:
            found.append(Token(IN, spot.start, spot.start, ""))
        found.append(Token(PLACE, spot.start, spot.end, "", place=spot.place))
        start = spot.end if ending is None else ending
        possessive = _owning().match(text, start, end)
        if possessive is not None:
            found.append(Token(POSSESSIVE, start, possessive.end(), possessive[0]))
            start = possessive.end()
    found += _plain(text, start, end, words)
    return Sentence(found)


@cache
def _owning() -> re.Pattern[str]:
    return re.compile(rf"{owning()}(?=\s)")


def _ending_in(text: str, spot: Spot, words: CountWords) -> int | None:
    """Give where the ending of a name that does the work of "in" ends, None where it has none."""
    for ending in words.in_endings:
        if text.startswith(ending, spot.end):
            last = spot.end + len(ending)
            joins = ending[-1] >= _FIRST_KANA  # particles of Japanese and Korean go on: "서울에서는"
            if joins or not text[last : last + 1].isalpha():
                return last
        elif text.endswith(ending, spot.start + _LEAST_STEM, spot.end):
            return spot.end
    return None


def _plain(text: str, start: int, end: int, words: CountWords) -> list[Token]:
    """Read text without places as tokens: a word or sign each, or one for a phrase or a number of several."""
    pieces = pieces_of(text, start, end, words)
    found: list[Token] = []
    done = 0
    for position in [position for position, piece in enumerate(pieces) if not piece[2].plain]:
        longer = None if position < done else _longer(pieces, position, words)
        if longer is not None:
            found += _single(pieces[done:position])
            token, used = longer
            found.append(token)
            done = position + used
    return found + _single(pieces[done:])


def _single(pieces: Sequence[Piece]) -> list[Token]:
    """Give each piece that says something as a token of its own."""
    return [
        Token(word.symbol, first, last, word.lower, 0, -1, word.capital)
        for first, last, word in pieces
        if word.symbol
    ]


def _longer(pieces: Sequence[Piece], position: int, words: CountWords) -> tuple[Token, int] | None:
    """Read a phrase or a number, and of how many words it is; None where none begins here."""
    first, _, word = pieces[position]
    phrase = _phrase(pieces, position) if word.phrases else None
    if phrase is not None:
        symbol, value, used = phrase
        if symbol == NUMBER:
            multiplied, used = _multiplied(value, pieces, position, used, words)
            value, used = _with_rest(int(multiplied), pieces, position, used, words)
        parts = pieces[position : position + used]
        said = (" " if words.spaced else "").join(part.lower for *_, part in parts)
        return Token(symbol, first, parts[-1][1], said, value), used
    if not word.numeric:
        return None
    if word.text[0].isdigit():
        return _digits(pieces, position, words)
    number = _number(pieces, position, words)
    if number is None or (word.lower in words.articles and _is_article(pieces, position + number[1], words)):
        return None
    value, used = number
    return Token(NUMBER, first, pieces[position + used - 1][1], word.lower, value), used


def _with_rest(
    value: int, pieces: Sequence[Piece], position: int, used: int, words: CountWords
) -> tuple[int, int]:
    """Add what follows a round number: "a hundred" and "and four"."""
    following = position + used
    if value < _HUNDRED or value % _HUNDRED or following + 1 >= len(pieces):
        return value, used
    joined = pieces[following][2].lower in words.joiners
    rest = _number(pieces, following + 1, words) if joined else None
    if rest is None or rest[0] >= _HUNDRED:
        return value, used
    return value + rest[0], used + 1 + rest[1]


def _number(pieces: Sequence[Piece], position: int, words: CountWords) -> tuple[int, int] | None:
    """Read a number in words: its value and how many words it takes."""
    ahead = [word.lower for _, _, word in pieces[position : position + _LONGEST_NUMBER]]
    value = pieces[position][2].hyphenated
    return words_value(ahead, words) or (None if value is None else (value, 1))


def _is_article(pieces: Sequence[Piece], position: int, words: CountWords) -> bool:
    """Tell whether a noun or a rate follows: "une école", "un 3,4 %"; not "une à Brest", "un mort"."""
    if position >= len(pieces):
        return False
    following = pieces[position][2].lower
    noun = following[0].isalnum() and following not in words.places and following not in words.of
    return noun and following not in words.harmed


def _digits(pieces: Sequence[Piece], position: int, words: CountWords) -> tuple[Token, int]:
    """Read a number in digits with the multipliers after it: "1.2 million"."""
    first, _, word = pieces[position]
    used = 1
    value = lower_bound(word.text, words)
    if value is not None:
        value, used = _multiplied(value, pieces, position, used, words)
    end = pieces[position + used - 1][1]
    if value is None or value != int(value) or _spelled_on(pieces, position, words):
        return Token(NO_COUNT, first, end, word.text), used
    return Token(NUMBER, first, end, word.text, int(value)), used


def _multiplied(
    value: int | float, pieces: Sequence[Piece], position: int, used: int, words: CountWords
) -> tuple[int | float, int]:
    """Multiply a number of `used` words by those after it: "1.2 million", "a couple of dozen"."""
    while position + used < len(pieces):
        multiplier = words.multipliers.get(pieces[position + used][2].lower)
        if multiplier is None:
            break
        value = round(value * multiplier, 6)
        used += 1
    return value, used


def _spelled_on(pieces: Sequence[Piece], position: int, words: CountWords) -> bool:
    """Tell of "27-year-old", not of "20-odd": letters tied to the digits with a hyphen."""
    three = pieces[position : position + 3]
    if len(three) < 3 or three[1][2].text not in _HYPHENS or not three[2][2].text[0].isalpha():
        return False
    if three[2][2].lower in words.skipped:
        return False
    return three[0][1] == three[1][0] and three[1][1] == three[2][0]


def _phrase(pieces: Sequence[Piece], position: int) -> tuple[str, int, int] | None:
    """Read the longest phrase at a position: its symbol, its value and of how many words it is."""
    phrases = pieces[position][2].phrases
    following = pieces[position + 1][2].lower if position + 1 < len(pieces) else ""
    if following in phrases:
        for parts, symbol, value in phrases[following]:
            length = len(parts)
            if parts == tuple([word.lower for _, _, word in pieces[position : position + length]]):
                return symbol, value, length
    if "" not in phrases:
        return None
    _, symbol, value = phrases[""][0]
    return symbol, value, 1
