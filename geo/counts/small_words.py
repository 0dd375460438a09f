"""Small words that are one thing or another by what is around them: "about 300", "a talk about schools"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo.counts.alphabet import ABOUT, BREAK, COMMA, EACH, IN, IS, NUMBER, OF, PLACE, SENT, TO
from geo.counts.symbols import Token
from geo.counts.words import CountWords

_BOUND_FOR = frozenset({SENT, NUMBER, IS})  # "eleven were for homes in Antwerp, four for Genk"


def with_small_words_told(tokens: Sequence[Token], words: CountWords) -> Sequence[Token]:
    """Give the tokens with the symbol of each such word changed to what it is where it stands."""
    said = {token.lower for token in tokens}
    for ambiguous, told in (
        (words.directions, _with_directions),
        (words.breaks, _with_articles),
        (words.skipped, _with_about),
        (frozenset(words.skipped_phrases), _with_nearness),
        (words.distributive, _with_distributives),
        (words.origins, _with_origins),
        (words.purposes, _with_purposes),
    ):
        if not ambiguous.isdisjoint(said):
            tokens = told(tokens, words)
    return tokens


def _with_about(tokens: Sequence[Token], words: CountWords) -> list[Token]:
    """Tell the "about" of "about 300" from that of "a talk about schools", which begins another clause."""
    return [
        token._replace(symbol=ABOUT)
        if token.symbol == BREAK and following.symbol == NUMBER and token.lower in words.skipped
        else token
        for token, following in pairwise(tokens)
    ] + list(tokens[-1:])


def _with_nearness(tokens: Sequence[Token], words: CountWords) -> list[Token]:
    """Tell the "près de" of "près de Digne", which says where, from that of "près de 300"."""
    return [
        token._replace(symbol=IN)
        if token.symbol == ABOUT
        and following.symbol in (PLACE, OF)
        and token.lower.partition(" ")[0] in words.places
        and token.lower.rpartition(" ")[2] in words.of
        else token
        for token, following in pairwise(tokens)
    ] + list(tokens[-1:])


def _with_directions(tokens: Sequence[Token], words: CountWords) -> list[Token]:
    """Tell the "west" of "just west of Split", which says where, from that of "in the west of Ireland"."""
    return [
        token._replace(symbol=IN)
        if token.lower in words.directions
        and index + 1 < len(tokens)
        and tokens[index + 1].lower in words.of
        and tokens[index - 1].symbol not in (IN, OF)
        else token
        for index, token in enumerate(tokens)
    ]


def _with_articles(tokens: Sequence[Token], words: CountWords) -> list[Token]:
    """Tell the "der" of "in der Schweiz" from that of ", der starb", and the "von" of "nördlich von Graz"."""
    return list(tokens[:1]) + [
        token._replace(symbol=OF)
        if token.symbol == BREAK
        and (
            (token.lower in words.place_modifiers and before.symbol != COMMA)
            or (token.lower in words.of and before.lower in words.directions)
        )
        else token
        for before, token in pairwise(tokens)
    ]


def _with_distributives(tokens: Sequence[Token], words: CountWords) -> list[Token]:
    """Tell the "по" of "по две", two each, from the one of "по двум делам", in two cases."""
    return [
        token._replace(symbol=EACH)
        if token.lower in words.distributive
        and following.symbol == NUMBER
        and (following.lower in words.distributed or following.lower.isdigit())
        else token
        for token, following in pairwise(tokens)
    ] + list(tokens[-1:])


def _with_purposes(tokens: Sequence[Token], words: CountWords) -> list[Token]:
    """Tell the "for" of "20 are planned for Graz", which counts there, from that of "a permit for Graz"."""
    return list(tokens[:1]) + [
        token._replace(symbol=TO) if token.lower in words.purposes and before.symbol in _BOUND_FOR else token
        for before, token in pairwise(tokens)
    ]


def _with_origins(tokens: Sequence[Token], words: CountWords) -> list[Token]:
    """Tell the "from" that tells the parts of a whole, or that is no more than an aside, from others."""
    return [
        token._replace(symbol=_origin(tokens, index, words)) if token.lower in words.origins else token
        for index, token in enumerate(tokens)
    ]


def _origin(tokens: Sequence[Token], index: int, words: CountWords) -> str:
    """Give the symbol of "from": that of "in" before the parts of a whole, "900 of them from Mocoa".

    It is that of "to" in "abducted from their school in Kankara", which says no more of the place. Who left a
    place is not counted there.
    """
    before = "".join(token.symbol for token in tokens[max(index - 3, 0) : index])
    after = tokens[index + 1].symbol if index + 1 < len(tokens) else ""
    if _is_of_areas(tokens[index + 1 : index + 3], words):
        return IN
    if after != PLACE:
        return TO if before.endswith(("vw", "vg")) else tokens[index].symbol
    if tokens[index - 1].lower in words.taken_from:
        return IN
    alone = index + 2 < len(tokens) and tokens[index + 2].lower in words.only_there
    return IN if alone or before in ("Ndw", "Nds") else tokens[index].symbol


def _is_of_areas(two: Sequence[Token], words: CountWords) -> bool:
    """Tell of the "14 cities" of "names from 14 cities"."""
    return len(two) > 1 and two[0].symbol == NUMBER and two[1].lower in words.scope_units
