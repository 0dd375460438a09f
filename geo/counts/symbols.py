"""A sentence as a string of symbols, one a token, in which the ways of counting are plain patterns.

"Of the 12 stations, seven are in Prague" reads ``dd X w c N v i P``, without the blanks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from geo.counts.alphabet import NO_COUNT, NUMBER, OTHER, PLACE, POSSESSIVE, WORD
from geo.counts.lexicon import Lexicon, Phrase, lexicon
from geo.counts.numbers import hyphenated_value, lower_bound, words_value
from geo.counts.words import CountWords, words_of
from geo.languages.possessives import owning

_VOWELS = r"\u0640\u064b-\u0652"  # the marks that Arabic may write over and between letters
_WITHIN = rf"[^\W_\u4e00-\u9fff]*+(?:(?:[{_VOWELS}]++|[-‑'’.:](?=[^\W_]))[^\W_\u4e00-\u9fff]*+)*+"
_TOKEN = re.compile(
    rf"[A-Za-z]++{_WITHIN}"  # most words, found at once
    r"|\d+(?:[.,'’\u00a0\u202f٬٫]\d+)*(?:[-–‑]\d+(?:[.,]\d+)?)*(?![^\W_\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3])"
    r"|[وبل]ـ?(?=\d)"  # Arabic "and", "with" and "for", written with the number
    r"|[\u4e00-\u9fff]|[\u3040-\u30ff]+|[\uac00-\ud7a3]+"
    rf"|[^\W_]{_WITHIN}"
    r"|[^\w\s]|\t|\n|_"
)
_SPACED = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?! ?\d)"
_SPACED_GROUPS = re.compile(rf"{_SPACED}(?:[-–‑](?:{_SPACED}|\d{{1,3}}(?! ?\d)))?|\d{{1,3}}[-–‑]{_SPACED}")
_SIGNS = {",": "c", "，": "c", "、": "c", "،": "c", ";": ";", "；": ";", "؛": ";", ":": ":", "：": ":"}
_SIGNS |= {"(": "(", "（": "(", "[": "(", ")": ")", "）": ")", "]": ")", "-": "-", "–": "-", "—": "-"}
_SIGNS |= {"|": "|", "\t": "|", "\n": "n", "&": "a", "•": "", "*": "", "+": "", "▪": "", "·": ""}
_VOWEL = re.compile(rf"[{_VOWELS}]")
_QUOTES = frozenset("\"'“”‘’«»„‚`")
_HYPHENS = frozenset("-‑–")
_FIRST_KANA = "\u3040"
_LEAST_STEM = 2
_HUNDRED = 100
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


def with_joined(tokens: Sequence[Token], join: Callable[[int], tuple[Token, int] | None]) -> list[Token]:
    """Put one token in the place of several.

    `join` is asked at each index for what begins there: the one token, and how many it stands for; or None.
    """
    kept: list[Token] = []
    done = 0
    for index, token in enumerate(tokens):
        if index >= done:
            joined = join(index)
            kept.append(token if joined is None else joined[0])
            done = index + (1 if joined is None else joined[1])
    return kept


def tokens_of(text: str, start: int, end: int, spots: Sequence[Spot], words: CountWords) -> list[Token]:
    """Read ``text[start:end]`` as tokens; each spot becomes one token of its own."""
    found: list[Token] = []
    for spot in spots:
        found += _plain(text, start, spot.start, words)
        if found and found[-1].lower in words.articles and found[-1].end + 1 == spot.start:
            found[-1] = found[-1]._replace(symbol=WORD)  # "tra un Fontana e una lampada"
        ending = _ending_in(text, spot, words)
        if ending is not None:
            found.append(Token("i", spot.start, spot.start, ""))
        found.append(Token(PLACE, spot.start, spot.end, "", place=spot.place))
        start = spot.end if ending is None else ending
        possessive = _owning().match(text, start, end)
        if possessive is not None:
            found.append(Token(POSSESSIVE, start, possessive.end(), possessive[0]))
            start = possessive.end()
    found += _plain(text, start, end, words)
    return found


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


class _Word(NamedTuple):
    """What a word or sign says wherever it stands; its symbol is "" where it says nothing.

    `phrases` are those that may begin with it; `hyphenated` is its value where it is a number like
    "twenty-two"; `numeric`: a number may begin with it; `plain`: neither a number nor a phrase does.
    """

    text: str
    lower: str
    symbol: str
    capital: bool
    phrases: Sequence[Phrase]
    hyphenated: int | None
    numeric: bool
    plain: bool


_Piece = tuple[int, int, _Word]
"""A word or sign of the report, with its offsets."""


def _plain(text: str, start: int, end: int, words: CountWords) -> list[Token]:
    pieces = _pieces(text, start, end, words)
    found: list[Token] = []
    done = 0
    for position, (first, last, word) in enumerate(pieces):
        if position < done:
            continue
        longer = None if word.plain else _longer(pieces, position, words)
        if longer is not None:
            token, used = longer
            found.append(token)
            done = position + used
        elif word.symbol:
            found.append(Token(word.symbol, first, last, word.lower, 0, -1, word.capital))
    return found


def _pieces(text: str, start: int, end: int, words: CountWords) -> list[_Piece]:
    language, spaced_digits = words.language, words.decimal == ","
    joins = bool(words.elided or words.joined_and)
    found: list[_Piece] = []
    match = _TOKEN.search(text, start, end)
    while match is not None:
        first, last = match.span()
        piece = match[0]
        if piece[0].isdigit() and (spaced_digits or text[last : last + 1] in ("\u00a0", "\u202f")):
            grouped = _SPACED_GROUPS.match(text, first, end)
            last = last if grouped is None else grouped.end()
            piece = text[first:last]
        joined = _joined(piece, words) if joins else 0
        if joined:
            found.append((first, first + joined, _word(text[first : first + joined], language)))
            first += joined
        found.append((first, last, _word(text[first:last], language)))
        match = _TOKEN.search(text, last, end)
    return found


def _joined(piece: str, words: CountWords) -> int:
    """Give how many characters at the head of a piece are a word of their own: "l'" of "l'incendie".

    What the language knows as one word is one ("s'élève à"), and the Arabic "and" is only told before words
    that counting knows.
    """
    if words.joined_and and piece.startswith(words.joined_and):
        length = len(words.joined_and)
        rest = _VOWEL.sub("", piece[length:]).lower()
        known = rest in words.harmed or rest in words.registers or rest in words.numbers
        return length if known and not _is_known(piece, words) else 0
    length = 1 + max(piece.find("'"), piece.find("’"))
    if not words.elided or not 0 < length < len(piece) or _is_known(piece, words):
        return 0
    return length if piece[:length].lower().replace("’", "'") in words.elided else 0


def _is_known(piece: str, words: CountWords) -> bool:
    word = _word(piece, words.language)
    return word.numeric or bool(word.phrases) or word.symbol != WORD


@lru_cache(maxsize=20_000)  # the words and signs of reports repeat
def _word(text: str, language: str) -> _Word:
    words, known, lower = words_of(language), lexicon(language), _VOWEL.sub("", text).lower() or text
    if lower.endswith("’"):
        lower = lower[:-1] + "'"
    phrases = known.phrases.get(lower, ())
    value = hyphenated_value(lower, words) if "-" in lower else None
    numeric = lower in words.numbers or lower in words.multipliers or lower[0].isdigit() or value is not None
    plain = not numeric and not phrases
    symbol = _symbol(text, lower, known)
    return _Word(text, lower, symbol, text[0].isupper(), phrases, value, numeric, plain)


def _symbol(text: str, lower: str, known: Lexicon) -> str:
    if text in _QUOTES:
        return ""
    sign = _SIGNS.get(text)
    if sign is not None:
        return sign
    return known.single.get(lower) or (WORD if text[0].isalnum() else OTHER)


def _longer(pieces: Sequence[_Piece], position: int, words: CountWords) -> tuple[Token, int] | None:
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
    value: int, pieces: Sequence[_Piece], position: int, used: int, words: CountWords
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


def _number(pieces: Sequence[_Piece], position: int, words: CountWords) -> tuple[int, int] | None:
    """Read a number in words: its value and how many words it takes."""
    ahead = [word.lower for _, _, word in pieces[position : position + _LONGEST_NUMBER]]
    value = pieces[position][2].hyphenated
    return words_value(ahead, words) or (None if value is None else (value, 1))


def _is_article(pieces: Sequence[_Piece], position: int, words: CountWords) -> bool:
    """Tell whether a noun or a rate follows: "une école", "un 3,4 %"; not "une à Brest", "un mort"."""
    if position >= len(pieces):
        return False
    following = pieces[position][2].lower
    noun = following[0].isalnum() and following not in words.places and following not in words.of
    return noun and following not in words.harmed


def _digits(pieces: Sequence[_Piece], position: int, words: CountWords) -> tuple[Token, int]:
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
    value: int | float, pieces: Sequence[_Piece], position: int, used: int, words: CountWords
) -> tuple[int | float, int]:
    """Multiply a number of `used` words by those after it: "1.2 million", "a couple of dozen"."""
    while position + used < len(pieces):
        multiplier = words.multipliers.get(pieces[position + used][2].lower)
        if multiplier is None:
            break
        value = round(value * multiplier, 6)
        used += 1
    return value, used


def _spelled_on(pieces: Sequence[_Piece], position: int, words: CountWords) -> bool:
    """Tell of "27-year-old", not of "20-odd": letters tied to the digits with a hyphen."""
    three = pieces[position : position + 3]
    if len(three) < 3 or three[1][2].text not in _HYPHENS or not three[2][2].text[0].isalpha():
        return False
    if three[2][2].lower in words.skipped:
        return False
    return three[0][1] == three[1][0] and three[1][1] == three[2][0]


def _phrase(pieces: Sequence[_Piece], position: int) -> tuple[str, int, int] | None:
    following = pieces[position + 1][2].lower if position + 1 < len(pieces) else ""
    for parts, symbol, value in pieces[position][2].phrases:
        if len(parts) > 1 and parts[1] != following:
            continue
        if parts == tuple([word.lower for _, _, word in pieces[position : position + len(parts)]]):
            return symbol, value, len(parts)
    return None
