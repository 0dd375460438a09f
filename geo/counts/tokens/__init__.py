"""A sentence as a string of symbols, one a token, in which the ways of counting are plain patterns.

"Of the 12 stations, seven are in Prague" reads ``dd X w c N v i P``, without the blanks.

| file | has |
|---|---|
| `alphabet` | the symbols |
| `lexicon` | which words and phrases of a language have which symbol |
| `pieces` | a text cut into words, numbers and signs |
| `numbers` | what a number in digits or words comes to |
| `reading` | the tokens made of those: `read_tokens` |
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Self


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
