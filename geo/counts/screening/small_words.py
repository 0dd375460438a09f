"""Small words that are one thing or another by what is around them: "about 300", "a talk about schools"."""

from __future__ import annotations

from geo.counts.tokens import Sentence, Token
from geo.counts.tokens.alphabet import ABOUT, BREAK, COMMA, EACH, IN, IS, NUMBER, OF, PLACE, SENT, TO
from geo.counts.words import CountWords

_BOUND_FOR = frozenset({SENT, NUMBER, IS})  # "eleven were for homes in Antwerp, four for Genk"
_NOTHING = Token("", 0, 0, "")
"""What stands before the first token and after the last."""


def with_small_words_told(sentence: Sentence, words: CountWords) -> Sentence:
    """Give a sentence with the symbol of each such word changed to what it is where it stands."""
    for ambiguous, told in (
        (words.directions, _direction),
        (words.breaks, _article),
        (words.skipped, _about),
        (words.skipped_phrases, _nearness),
        (words.distributive, _distributive),
        (words.origins, _origin),
        (words.purposes, _purpose),
    ):
        if not sentence.said.isdisjoint(ambiguous):
            at = [index for index, token in enumerate(sentence) if token.lower in ambiguous]
            symbols = {index: told(sentence, index, words) for index in at}
            sentence = sentence.with_symbols({index: symbol for index, symbol in symbols.items() if symbol})
    return sentence


def _before(tokens: Sentence, index: int) -> Token:
    return tokens[index - 1] if index else _NOTHING


def _after(tokens: Sentence, index: int) -> Token:
    return tokens[index + 1] if index + 1 < len(tokens) else _NOTHING


def _about(tokens: Sentence, index: int, words: CountWords) -> str | None:
    """Tell the "about" of "about 300" from that of "a talk about schools", which begins another clause."""
    begins = tokens[index].symbol == BREAK
    return ABOUT if begins and _after(tokens, index).symbol == NUMBER else None


def _nearness(tokens: Sentence, index: int, words: CountWords) -> str | None:
    """Tell the "près de" of "près de Digne", which says where, from that of "près de 300"."""
    if tokens[index].symbol != ABOUT or _after(tokens, index).symbol not in (PLACE, OF):
        return None
    said = tokens[index].lower.split(" ")
    return IN if said[0] in words.places and said[-1] in words.of else None


def _direction(tokens: Sentence, index: int, words: CountWords) -> str | None:
    """Tell the "west" of "just west of Split", which says where, from that of "in the west of Ireland"."""
    says_where = _before(tokens, index).symbol not in (IN, OF)
    return IN if says_where and _after(tokens, index).lower in words.of else None


def _article(tokens: Sentence, index: int, words: CountWords) -> str | None:
    """Tell the "der" of "in der Schweiz" from that of ", der starb", and the "von" of "nördlich von Graz"."""
    if not index or tokens[index].symbol != BREAK:
        return None
    before, lower = tokens[index - 1], tokens[index].lower
    article = lower in words.place_modifiers and before.symbol != COMMA
    return OF if article or (lower in words.of and before.lower in words.directions) else None


def _distributive(tokens: Sentence, index: int, words: CountWords) -> str | None:
    """Tell the "по" of "по две", two each, from the one of "по двум делам", in two cases."""
    number = _after(tokens, index)
    each = number.symbol == NUMBER and (number.lower in words.distributed or number.lower.isdigit())
    return EACH if each else None


def _purpose(tokens: Sentence, index: int, words: CountWords) -> str | None:
    """Tell the "for" of "20 are planned for Graz", which counts there, from that of "a permit for Graz"."""
    return TO if _before(tokens, index).symbol in _BOUND_FOR else None


def _origin(tokens: Sentence, index: int, words: CountWords) -> str | None:
    """Tell the "from" that tells the parts of a whole, or that is no more than an aside, from others.

    It is that of "in" before the parts of a whole, "900 of them from Mocoa", and that of "to" in "abducted
    from their school in Kankara", which says no more of the place. Who left a place is not counted there.
    """
    before = tokens.symbols[max(index - 3, 0) : index]
    if _is_of_areas(tokens, index + 1, words):
        return IN
    if _after(tokens, index).symbol != PLACE:
        return TO if before.endswith(("vw", "vg")) else None
    if _before(tokens, index).lower in words.taken_from:
        return IN
    alone = index + 2 < len(tokens) and tokens[index + 2].lower in words.only_there
    return IN if alone or before in ("Ndw", "Nds") else None


def _is_of_areas(tokens: Sentence, index: int, words: CountWords) -> bool:
    """Tell of the "14 cities" of "names from 14 cities"."""
    return tokens.symbols[index : index + 1] == NUMBER and _after(tokens, index).lower in words.scope_units
