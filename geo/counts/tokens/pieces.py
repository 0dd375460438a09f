"""A text cut into words, numbers and signs, each with what it says wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from geo.counts.tokens.alphabet import OTHER, WORD
from geo.counts.tokens.lexicon import Lexicon, Phrase, lexicon
from geo.counts.tokens.numbers import hyphenated_value
from geo.counts.words import CountWords, words_of

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
_MOST_WORDS = 20_000  # that are kept of a language


class Word(NamedTuple):
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


Piece = tuple[int, int, Word]
"""A word or sign of the report, with its offsets."""


class _Vocabulary(dict[str, Word]):
    """The words and signs of one language by how they are written; what is not there yet is looked up."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._words, self._lexicon = words_of(language), lexicon(language)
        single, phrases = self._lexicon.single, self._lexicon.phrases
        self._known = frozenset({*single, *phrases, *self._words.numbers, *self._words.multipliers})
        self.pieces = _PIECE_SPACED if self._words.decimal == "," else _PIECE

    def __missing__(self, text: str) -> Word:
        if len(self) >= _MOST_WORDS:
            self.clear()
        word = self._word(text)
        if self._words.elided or self._words.joined_and:
            word = word._replace(joined=self._joined(word))
        self[text] = word
        return word

    def _word(self, text: str) -> Word:
        words, lower = self._words, text.lower()
        if text.isalpha() and lower not in self._known and not words.joined_and:
            return Word(text, lower, WORD, text[0].isupper(), {}, None, numeric=False, plain=True)
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
        return Word(text, lower, symbol, text[0].isupper(), phrases, value, numeric, plain)

    def _joined(self, word: Word) -> int:
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


def pieces_of(text: str, start: int, end: int, words: CountWords) -> list[Piece]:
    """Cut ``text[start:end]`` into words, numbers and signs."""
    vocabulary = _vocabulary(words.language)
    found: list[Piece] = []
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
