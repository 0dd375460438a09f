"""A sentence as a string of symbols, one a token, in which the ways of counting are plain patterns.

"Of the 12 stations, seven are in Prague" reads ``dd X w c N v i P``, without the blanks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple, Self

from geo.counts.alphabet import NO_COUNT, NUMBER, OTHER, PLACE, POSSESSIVE, WORD
from geo.counts.lexicon import Lexicon, Phrase, lexicon
from geo.counts.numbers import hyphenated_value, lower_bound, words_value
from geo.counts.words import CountWords, words_of
from geo.languages.possessives import owning

_VOWELS = r"\u0640\u064b-\u0652"  # the marks that Arabic may write over and between letters
_WITHIN = rf"[^\W_\u4e00-\u9fff]*+(?:(?:[{_VOWELS}]++|[-‑'’.:](?=[^\W_]))[^\W_\u4e00-\u9fff]*+)*+"
_NUMBER = (
    r"\d+(?:[.,'’\u00a0\u202f٬٫]\d+)*(?:[-–‑]\d+(?:[.,]\d+)?)*"
    r"(?![^\W_\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3])"
)
_SPACED = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?! ?\d)"
_SPACED_NUMBER = rf"{_SPACED}(?:[-–‑](?:{_SPACED}|\d{{1,3}}(?! ?\d)))?|\d{{1,3}}[-–‑]{_SPACED}"


def _pieces_with(spaced: str) -> re.Pattern[str]:
    """Make the pattern of all words, numbers and signs; `spaced` is that of numbers in groups with spaces."""
    return re.compile(
        rf"[A-Za-z]++{_WITHIN}"  # most words, found at once
        rf"|{spaced}|{_NUMBER}"
        r"|[وبل]ـ?(?=\d)"  # Arabic "and", "with" and "for", written with the number
        r"|[\u4e00-\u9fff]|[\u3040-\u30ff]+|[\uac00-\ud7a3]+"
        rf"|[^\W_]{_WITHIN}"
        r"|[^\w\s]|\t|\n|_"
    )


_PIECE = _pieces_with(rf"(?=(?>{_NUMBER})[\u00a0\u202f])(?:{_SPACED_NUMBER})")  # only with hard spaces
_PIECE_SPACED = _pieces_with(_SPACED_NUMBER)
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
_MOST_WORDS = 20_000  # that are kept of a language


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


class Sentence(tuple[Token, ...]):
    """The tokens of a sentence.

    `symbols` has the symbol of each, a character a token: the patterns of counting are matched against it.
    `said` are its words and signs, lower-case. Both are asked many times for each sentence.
    """

    symbols: str
    said: frozenset[str]

    def __new__(cls, tokens: Iterable[Token] = ()) -> Self:
        """Make a sentence of tokens."""
        sentence = super().__new__(cls, tokens)
        sentence.symbols = "".join([token.symbol for token in sentence])
        sentence.said = frozenset([token.lower for token in sentence])
        return sentence

    def with_symbols(self, told: Mapping[int, str]) -> Sentence:
        """Give the sentence with other symbols at some indices."""
        if not told:
            return self
        changed = list(self)
        for index, symbol in told.items():
            changed[index] = changed[index]._replace(symbol=symbol)
        return Sentence(changed)

    def without(self, spans: Iterable[tuple[int, int]]) -> Sentence:
        """Leave out the tokens from one index to another."""
        return self.with_joined((first, last, ()) for first, last in spans)

    def with_joined(self, joined: Iterable[tuple[int, int, Sequence[Token]]]) -> Sentence:
        """Put other tokens in the place of those from one index to another; of two that overlap the first."""
        kept: list[Token] = []
        done = -1
        for first, last, tokens in joined:
            if first >= done:
                kept += self[max(done, 0) : first]
                kept += tokens
                done = last
        return self if done < 0 else Sentence([*kept, *self[done:]])


def read_tokens(text: str, start: int, end: int, spots: Sequence[Spot], words: CountWords) -> Sentence:
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


class _Word(NamedTuple):
    """What a word or sign says wherever it stands; its symbol is "" where it says nothing.

    `phrases` are those that may begin with it, by their second word; `hyphenated` is its value where it is a
    number like "twenty-two"; `numeric`: a number may begin with it; `plain`: neither a number nor a phrase
    does. `joined` is how many characters at its head are a word of their own: "l'" of "l'incendie".
    """

    text: str
    lower: str
    symbol: str
    capital: bool
    phrases: Mapping[str, Sequence[Phrase]]
    hyphenated: int | None
    numeric: bool
    plain: bool
    joined: int = 0


_Piece = tuple[int, int, _Word]
"""A word or sign of the report, with its offsets."""


class _Vocabulary(dict[str, _Word]):
    """The words and signs of one language by how they are written; what is not there yet is looked up."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._words, self._lexicon = words_of(language), lexicon(language)
        single, phrases = self._lexicon.single, self._lexicon.phrases
        self._known = frozenset({*single, *phrases, *self._words.numbers, *self._words.multipliers})
        self.pieces = _PIECE_SPACED if self._words.decimal == "," else _PIECE

    def __missing__(self, text: str) -> _Word:
        if len(self) >= _MOST_WORDS:
            self.clear()
        word = self._word(text)
        if self._words.elided or self._words.joined_and:
            word = word._replace(joined=self._joined(word))
        self[text] = word
        return word

    def _word(self, text: str) -> _Word:
        words, lower = self._words, text.lower()
        if text.isalpha() and lower not in self._known and not words.joined_and:
            return _Word(text, lower, WORD, text[0].isupper(), {}, None, numeric=False, plain=True)
        lower = _VOWEL.sub("", lower) or text
        if lower.endswith("’"):
            lower = lower[:-1] + "'"
        phrases = self._lexicon.phrases.get(lower, {})
        value = hyphenated_value(lower, words) if "-" in lower else None
        numeric = (
            lower in words.numbers or lower in words.multipliers or lower[0].isdigit() or value is not None
        )
        plain = not numeric and not phrases
        symbol = _symbol(text, lower, self._lexicon)
        return _Word(text, lower, symbol, text[0].isupper(), phrases, value, numeric, plain)

    def _joined(self, word: _Word) -> int:
        """Give how many characters at the head of a word are one of their own: "l'" of "l'incendie".

        What the language knows as one word is one ("s'élève à"), and the Arabic "and" is only told before
        words that counting knows.
        """
        text, words = word.text, self._words
        if word.numeric or word.phrases or word.symbol != WORD:
            return 0
        if words.joined_and and text.startswith(words.joined_and):
            length = len(words.joined_and)
            rest = _VOWEL.sub("", text[length:]).lower()
            known = rest in words.harmed or rest in words.registers or rest in words.numbers
            return length if known else 0
        length = 1 + max(text.find("'"), text.find("’"))
        elided = 0 < length < len(text) and text[:length].lower().replace("’", "'") in words.elided
        return length if elided else 0


@cache
def _vocabulary(language: str) -> _Vocabulary:
    return _Vocabulary(language)


def _plain(text: str, start: int, end: int, words: CountWords) -> list[Token]:
    """Read text without places as tokens: a word or sign each, or one for a phrase or a number of several."""
    pieces = _pieces(text, start, end, words)
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


def _single(pieces: Sequence[_Piece]) -> list[Token]:
    """Give each piece that says something as a token of its own."""
    return [
        Token(word.symbol, first, last, word.lower, 0, -1, word.capital)
        for first, last, word in pieces
        if word.symbol
    ]


def _pieces(text: str, start: int, end: int, words: CountWords) -> list[_Piece]:
    vocabulary = _vocabulary(words.language)
    found: list[_Piece] = []
    for match in vocabulary.pieces.finditer(text, start, end):
        first, last = match.span()
        word = vocabulary[match[0]]
        if word.joined:
            middle = first + word.joined
            found.append((first, middle, vocabulary[text[first:middle]]))
            first, word = middle, vocabulary[text[middle:last]]
        found.append((first, last, word))
    return found


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
    """Read the longest phrase at a position: its symbol, its value and of how many words it is."""
    phrases = pieces[position][2].phrases
    following = pieces[position + 1][2].lower if position + 1 < len(pieces) else ""
    for parts, symbol, value in (*phrases.get(following, ()), *phrases.get("", ())):
        length = len(parts)
        if length <= 2 or parts == tuple([word.lower for _, _, word in pieces[position : position + length]]):
            return symbol, value, length
    return None
