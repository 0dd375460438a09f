"""One person harmed, counted without a number: "A fisherman drowned", "killing a woman"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geo.counts.tokens import Sentence, Token
from geo.counts.tokens.alphabet import AND, COMMA, NUMBER, OF, WORD
from geo.counts.words import CountWords

_SOMEONE = ""  # the word of the number that stands for an article: Spanish "una" is a number, too
_WITHIN = 5  # "a 71-year-old railway worker": tokens from the article to the person
_SAID_WITHIN = 9  # ", 34, from Hull was found dead"
_MODIFIERS = frozenset("wX-")
_OF_AGE = r"(?:cXc|[ds]Xwc?)?(?:rP)?"  # ", 34,", "de 71 ans"
_DOES = re.compile(rf"{_OF_AGE}h?(?P<told>w)(?![NXdw])")  # "died", not "killed two"
_IS_DONE = re.compile(rf"{_OF_AGE}h?v{{1,2}}(?P<told>w)")  # "was hurt"
_IS_BADLY_DONE = re.compile(rf"{_OF_AGE}h?v{{1,2}}w(?P<told>w)")  # "was badly hurt", "was found dead"
_ENDS_DONE = re.compile(r"(?:[dsr]Xw?)?[wdsviPX]{1,8}?(?P<told>w)(?=v|[.,;ca]|$)")  # "in Celle verletzt"


def with_someone(sentence: Sentence, words: CountWords) -> Sentence:
    """Give "a fisherman" as the number one and "fisherman" where he is harmed."""
    if words.persons.isdisjoint(sentence.said):
        return sentence
    if not words.indefinite:
        return sentence.with_joined(_bare_someone(sentence, words))
    return sentence.with_joined(_someone(sentence, words))


def _someone(tokens: Sentence, words: CountWords) -> Iterator[tuple[int, int, list[Token]]]:
    """Find who is harmed after an article: where both stand, and the number that counts him."""
    for index, token in enumerate(tokens):
        if token.symbol in (OF, WORD) and token.lower in words.indefinite:
            person = _person_after(tokens, index, words)
            if person is not None and _is_harmed(tokens, index, person, words):
                end = tokens[person - 1].end
                yield index, person, [token._replace(symbol=NUMBER, value=1, end=end, lower=_SOMEONE)]


def _bare_someone(tokens: Sentence, words: CountWords) -> Iterator[tuple[int, int, list[Token]]]:
    """Find who is harmed in a language without articles, "погиб рыбак": the number goes before him."""
    for index, token in enumerate(tokens):
        if token.symbol != WORD or token.lower not in words.persons:
            continue
        first = index
        while (
            index - first < _WITHIN
            and first > 0
            and tokens[first - 1].symbol in _MODIFIERS
            and tokens[first - 1].lower not in words.harmed
        ):
            first -= 1
        alone = first == 0 or tokens[first - 1].symbol != NUMBER
        if alone and _is_harmed(tokens, first, index, words):
            yield first, first, [token._replace(symbol=NUMBER, value=1, lower=_SOMEONE)]


def starts_of_someone(tokens: Sequence[Token]) -> frozenset[int]:
    """Give where those stand whom `with_someone` counts."""
    return frozenset(token.start for token in tokens if token.symbol == NUMBER and token.lower == _SOMEONE)


def _person_after(tokens: Sequence[Token], index: int, words: CountWords) -> int | None:
    """Give the index of the person whom an article announces, None where it announces something else."""
    for at in range(index + 1, min(index + 1 + _WITHIN, len(tokens))):
        if tokens[at].symbol not in _MODIFIERS:
            return None
        if tokens[at].lower in words.persons and not _is_person(tokens[at + 1 : at + 2], words):
            return at
    return None


def _is_person(one: Sequence[Token], words: CountWords) -> bool:
    return any(token.lower in words.persons for token in one)


def _is_harmed(tokens: Sequence[Token], index: int, person: int, words: CountWords) -> bool:
    """Tell of "a guard was shot" and "wounding a guard"; not of "a man and a woman were shot", two."""
    before = [token for token in tokens[max(index - 3, 0) : index] if token.symbol != COMMA]
    joined = bool(before) and before[-1].symbol == AND
    if (
        joined
        and len(before) > 1
        and (_is_person(before[-2:-1], words) or before[-2].lower in words.plural_irregular)
    ):
        return False
    if before and before[-1].lower in words.harmed:
        and_then = tokens[person + 1 : person + 3]
        return not and_then or and_then[0].symbol != AND or and_then[-1].lower in words.harmed
    return _suffers(tokens[person + 1 : person + 1 + _SAID_WITHIN], words)


def _suffers(tokens: Sequence[Token], words: CountWords) -> bool:
    """Tell of what follows "a guard": "was badly hurt", "died"; not "killed two" or "could be hurt"."""
    symbols = "".join(token.symbol for token in tokens)
    for suffers in (_DOES, _IS_DONE, _IS_BADLY_DONE, *([_ENDS_DONE] if words.verbs_last else ())):
        match = suffers.match(symbols)
        if match is not None and tokens[match.start("told")].lower in words.harmed:
            doubted = words.possible | words.denying
            return not any(token.lower in doubted for token in tokens[: match.start("told")])
    return False
