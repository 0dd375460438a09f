"""Numbers that are told beside others: shares, fractions, scores, what a number rose from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.counts.tokens import Sentence, Token
from geo.counts.tokens.alphabet import DASH, NO_COUNT, NUMBER, OF, POSSESSIVE, ROSE_TO
from geo.counts.words import CountWords

_RATED = frozenset((*range(11), 100, 1000))
_RISE = 4  # "rose to 12 cases from"
_RATIO = 5  # tokens, the second number among them
_PARTS = frozenset({*range(2, 11), 20, 100, 1000})
_RISEN = re.compile(r"RNw?$")
_SHARE = re.compile(r"N(?:i|wd)N")
_SHARE_END = re.compile(r"N(?:i|wd)N$")
_ROW = re.compile(r":[NX]-[NX]-[NX]")


def is_share(tokens: Sentence, index: int, words: CountWords) -> bool:
    """Tell of "one in five", "nine out of ten", "one of 2,200", "nine of Peru's 24"."""
    owned = 2 * (index > 2 and tokens[index - 1].symbol == POSSESSIVE)
    of = index > 1 and tokens[index - 1 - owned].lower in words.of
    if of and index > 1 + owned and tokens[index - 2 - owned].symbol in (NUMBER, NO_COUNT):
        return True
    if any(at >= 0 and tokens[at].symbol == ROSE_TO for at in (index - 1, index - 3)):  # "rose from 3 to 5"
        return False
    symbols = tokens.symbols[max(0, index - 3) : index + 4]
    position = min(index, 3)
    if _SHARE.match(symbols, position):
        other = index + symbols[position + 1 :].index(NUMBER) + 1
        counted = tokens[other - 1].symbol == OF and tokens[other].value not in _RATED  # "14 out of 20"
        return tokens[index].value <= tokens[other].value and not counted
    share = _SHARE_END.search(symbols[: position + 1])
    return share is not None and tokens[index - position + share.start()].value <= tokens[index].value


def is_ratio(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of both numbers of "un habitant sur trois", "dos de cada tres"."""
    if not words.ratios:
        return False
    before, after = tokens[max(index - _RATIO, 0) : index][::-1], tokens[index + 1 : index + 1 + _RATIO]
    for near, is_small in ((after, True), (before, False)):
        at = next((at for at, token in enumerate(near) if _is_numeral(token, words)), None)
        if at is None or words.ratios.isdisjoint(token.lower for token in near[:at]):
            continue
        other = near[at].value or 1  # an article
        small, large = (tokens[index].value, other) if is_small else (other, tokens[index].value)
        if small < large and large in _PARTS:
            return True
    return False


def _is_numeral(token: Token, words: CountWords) -> bool:
    return token.symbol in (NUMBER, NO_COUNT) or token.lower in words.articles


def is_fraction(tokens: Sequence[Token], index: int) -> bool:
    """Tell of "a .38 revolver"."""
    point = tokens[index - 1]
    return index > 0 and point.lower == "." and point.end == tokens[index].start


def is_score(tokens: Sentence, index: int) -> bool:
    """Tell of "A 2 - 0 win", "at 7:30"; not of three and more, "29 – 24,600 – 312"."""
    tied = any(_tied(tokens[at : at + 3]) for at in (index - 2, index) if at >= 0)
    return tied and not _ROW.search(tokens.symbols[max(index - 4, 0) : index + 5])


def _tied(three: Sequence[Token]) -> bool:
    if len(three) < 3 or any(token.symbol not in (NUMBER, NO_COUNT) for token in three[::2]):
        return False
    near = three[0].end == three[1].start and three[1].end == three[2].start
    return three[1].symbol == DASH or (three[1].symbol == ":" and near)


def is_earlier(tokens: Sentence, index: int, words: CountWords) -> bool:
    """Tell of the four of "rose to 12 from four"."""
    before = tokens.symbols[max(index - _RISE, 0) : max(index - 1, 0)]
    return tokens[index - 1].lower in words.origins and _RISEN.search(before) is not None
