"""A sentence as a string of symbols, one a token, in which the ways of counting are plain patterns.

"Of the 12 stations, seven are in Prague" reads ``dd X w c N v i P``, without the blanks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from geo.counts.lexicon import NO_COUNT, NUMBER, PLACE, Lexicon, lexicon
from geo.counts.numbers import hyphenated_value, lower_bound, words_value
from geo.counts.words import CountWords

_TOKEN = re.compile(
    r"\d+(?:[.,'’\u00a0\u202f٬٫]\d+)*(?:[-–‑]\d+(?:[.,]\d+)?)*(?![^\W_])"
    r"|[\u4e00-\u9fff]"
    r"|[^\W_](?:[^\W_\u4e00-\u9fff]|[-‑'’.:](?=[^\W_]))*"
    r"|[^\w\s]|\t|\n|_"
)
_SPACED_GROUPS = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)")
_SIGNS = {",": "c", "，": "c", "、": "c", "،": "c", ";": ";", "；": ";", "؛": ";", ":": ":", "：": ":"}
_SIGNS |= {"(": "(", "（": "(", "[": "(", ")": ")", "）": ")", "]": ")", "-": "-", "–": "-", "—": "-"}
_SIGNS |= {"|": "|", "\t": "|", "\n": "n", "&": "a", "•": "", "*": "", "+": "", "▪": "", "·": ""}
_POSSESSIVE = re.compile(r"['’](?:s\b)?(?=\s)")
_QUOTES = frozenset("\"'“”‘’«»„‚`")
_HYPHENS = frozenset("-‑–")
_LONGEST_NUMBER = 8


class Token(NamedTuple):
    """One token: its symbol, its offsets in the report, and what it says.

    A tuple, because thousands are made for every page of text. `value` is the number, `place` the index of
    the mention that a place token stands for.
    """

    symbol: str
    start: int
    end: int
    lower: str
    value: int = 0
    place: int = -1
    capital: bool = False

    @property
    def text(self) -> str:
        """The word as written, as far as case tells: German nouns keep their capital."""
        return self.lower.capitalize() if self.capital else self.lower


class Spot(NamedTuple):
    """A place token to be: the offsets that it covers and the index of its mention."""

    start: int
    end: int
    place: int


def tokens_of(text: str, start: int, end: int, spots: Sequence[Spot], words: CountWords) -> list[Token]:
    """Read ``text[start:end]`` as tokens; each spot becomes one token of its own."""
    found: list[Token] = []
    for spot in spots:
        found += _plain(text, start, spot.start, words)
        found.append(Token(PLACE, spot.start, spot.end, "", place=spot.place))
        start = spot.end
        possessive = _POSSESSIVE.match(text, start, end)
        if possessive is not None:
            found.append(Token("q", start, possessive.end(), possessive[0]))
            start = possessive.end()
    found += _plain(text, start, end, words)
    return found


class _Raw(NamedTuple):
    start: int
    end: int
    text: str
    lower: str


def _plain(text: str, start: int, end: int, words: CountWords) -> list[Token]:
    raw = _raw(text, start, end, words)
    lowers = [token.lower for token in raw]
    known = lexicon(words.language)
    found: list[Token] = []
    position = 0
    while position < len(raw):
        lower = lowers[position]
        if lower in known.starts or lower[0].isdigit() or "-" in lower:
            token, used = _next(raw, lowers, position, words)
        else:
            token, used = _word(raw[position], known), 1
        if token is not None:
            found.append(token)
        position += used
    return found


def _raw(text: str, start: int, end: int, words: CountWords) -> list[_Raw]:
    found: list[_Raw] = []
    spaced_digits = words.thousands == " "
    position = start
    for match in _TOKEN.finditer(text, start, end):
        if match.start() < position:
            continue
        first, last = match.span()
        if text[first].isdigit() and (spaced_digits or text[last : last + 1] in ("\u00a0", "\u202f")):
            grouped = _SPACED_GROUPS.match(text, first, end)
            last = last if grouped is None else grouped.end()
        piece = text[first:last]
        found.append(_Raw(first, last, piece, piece.lower()))
        position = last
    return found


def _next(
    raw: Sequence[_Raw], lowers: Sequence[str], position: int, words: CountWords
) -> tuple[Token | None, int]:
    """Read the next token, which may be of several words; None for a sign that says nothing."""
    first = raw[position]
    phrase = _phrase(lowers, position, words)
    if phrase is not None:
        symbol, value, used = phrase
        if symbol == NUMBER:
            multiplied, used = _multiplied(value, lowers, position, used, words)
            value = int(multiplied)
        return Token(symbol, first.start, raw[position + used - 1].end, first.lower, value), used
    if first.text[0].isdigit():
        return _digits(raw, lowers, position, words)
    ahead = lowers[position : position + _LONGEST_NUMBER]
    number = words_value(ahead, words) or hyphenated_value(first.lower, words)
    if number is None or (first.lower in words.articles and _is_article(raw, position + number[1], words)):
        return _word(first, lexicon(words.language)), 1
    value, used = number
    return Token(NUMBER, first.start, raw[position + used - 1].end, first.lower, value), used


def _is_article(raw: Sequence[_Raw], position: int, words: CountWords) -> bool:
    """Tell whether a noun follows: "une école" is no number, "une à Brest" is."""
    if position >= len(raw):
        return False
    following = raw[position].lower
    return following[0].isalpha() and following not in words.places and following not in words.of


def _digits(
    raw: Sequence[_Raw], lowers: Sequence[str], position: int, words: CountWords
) -> tuple[Token, int]:
    """Read a number in digits with the multipliers after it: "1.2 million"."""
    first, used = raw[position], 1
    value = lower_bound(first.text, words)
    if value is not None:
        value, used = _multiplied(value, lowers, position, used, words)
    end = raw[position + used - 1].end
    if value is None or value != int(value) or _spelled_on(raw, position, words):
        return Token(NO_COUNT, first.start, end, first.text), used
    return Token(NUMBER, first.start, end, first.text, int(value)), used


def _multiplied(
    value: int | float, lowers: Sequence[str], position: int, used: int, words: CountWords
) -> tuple[int | float, int]:
    """Multiply a number of `used` words by those after it: "1.2 million", "a couple of dozen"."""
    while position + used < len(lowers):
        multiplier = words.multipliers.get(lowers[position + used])
        if multiplier is None:
            break
        value = round(value * multiplier, 6)
        used += 1
    return value, used


def _spelled_on(raw: Sequence[_Raw], position: int, words: CountWords) -> bool:
    """Tell of "27-year-old", not of "20-odd": letters tied to the digits with a hyphen."""
    three = raw[position : position + 3]
    if len(three) < 3 or three[1].text not in _HYPHENS or not three[2].text[0].isalpha():
        return False
    if three[2].lower in words.skipped:
        return False
    return three[0].end == three[1].start and three[1].end == three[2].start


def _word(raw: _Raw, known: Lexicon) -> Token | None:
    if raw.text in _QUOTES:
        return None
    sign = _SIGNS.get(raw.text)
    if sign is not None:
        return Token(sign, raw.start, raw.end, raw.text) if sign else None
    symbol = known.single.get(raw.lower)
    if symbol is None:
        symbol = "w" if raw.text[0].isalnum() else "."
    return Token(symbol, raw.start, raw.end, raw.lower, capital=raw.text[0].isupper())


def _phrase(lowers: Sequence[str], position: int, words: CountWords) -> tuple[str, int, int] | None:
    for parts, symbol, value in lexicon(words.language).phrases.get(lowers[position], ()):
        if tuple(lowers[position : position + len(parts)]) == parts:
            return symbol, value, len(parts)
    return None
