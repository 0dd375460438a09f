"""Whom an event harmed that the sentence before puts in a place.

"A ferry sank off Zanzibar. At least 30 passengers drowned."    Zanzibar 30
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from geo.counts.tokens import Sentence, Token
from geo.counts.tokens.alphabet import IN, NUMBER, PLACE
from geo.counts.words import CountWords
from geo.model import Kind, Mention, Role

_WORD = re.compile(r"[^\W_]+")
# "At least 30 passengers drowned", "Police said 22 people had died", "It killed eleven": the number and what
# tells the harm, after which nothing but a time, another number or who says so may follow.
_HARMED = re.compile(
    r"^(?:[wd]{1,3}r{1,2})?s{0,2}(?P<n>N)(?:[wds]{0,3}[vh]{0,3}s?)(?P<told>w)(?P<there>t)?(?=[.ca]|iM|M|$)"
    r"|^(?P<it>w)(?P<verb>w)s{0,2}(?P<m>N)"
)


# The same with the verb first, "Murieron nueve pasajeros", and with an aside before it.
_HARMED_ASIDE = re.compile(
    r"^(?:[wd]{1,3}r{1,2})?s{0,2}(?P<n>N)[wds]{0,3}c[^cP]{1,9}c[vh]{0,3}(?P<told>w)(?=[.ca;i]|M|$)"
)
_HARMED_FIRST = re.compile(r"^a?s?(?P<told>w)s{0,2}(?P<n>N)[wds]{0,4}(?=[.ca;]|iM|M|$)")


# "It will employ 85 people", "The new shop on the quay will create 25 jobs".
_WORKS = re.compile(r"^(?P<subject>[wdX]{1,7}(?:i[wd]{1,3})?)v{1,2}(?P<verb>[wh])s{0,2}(?P<n>N)(?=[wds])")
_ONLY_WHERE = frozenset({Role.CONTAINER, Role.DATELINE})


def of_event(
    tokens: Sentence, before: str, earlier: Sequence[tuple[int, Mention]], words: CountWords
) -> Sentence | None:
    """Give the tokens of a sentence without places with the place of what it counts, or None.

    `before` is the sentence before, in which nothing is counted, and `earlier` its mentions, with their
    indices. It has to name one reported place and no other, and to say that something happened there, or
    that something opens or shuts; or to begin with the place and a colon.
    """
    heads = [(index, mention) for index, mention in earlier[:1] if _heads(mention, before)]
    there = heads or [
        (index, mention)
        for index, mention in earlier
        if mention.role not in _ONLY_WHERE and mention.kind is not Kind.DEMONYM
    ]
    if len(there) != 1 or PLACE in tokens.symbols:
        return None
    index, mention = there[0]
    if mention.role is not Role.REPORTED:
        return None
    said = {word.lower() for word in _WORD.findall(before)}
    first = _number_of_works(tokens, said, words)
    if first is None and words.free_order and _is_all(mention, before) and tokens[0].symbol == NUMBER:
        first = 0
    if first is None and (heads or len(earlier) == 1):
        happened = bool(heads) or not words.happenings.isdisjoint(said)
        first = _number_of_victims(tokens, happened, words)
    if first is None:
        return None
    at = tokens[first].start
    return Sentence([Token(IN, at, at, ""), Token(PLACE, at, at, "", place=index), *tokens[first:]])


def _heads(mention: Mention, sentence: str) -> bool:
    """Tell whether a place is what a sentence of a list begins with: "Jinja: the river burst its banks"."""
    begun, found, _ = sentence.partition(f"{mention.text}:")
    return bool(found) and not _WORD.search(begun)


def _is_all(mention: Mention, sentence: str) -> bool:
    """Tell whether a sentence is nothing but a place, which heads an entry: "Danlí. 1.480 personas"."""
    return sentence.strip(" .\n") == mention.text


def _number_of_works(tokens: Sentence, said: Collection[str], words: CountWords) -> int | None:
    """Find how many a plant, a shop, its opening or its closure will employ or put out of work."""
    match = _WORKS.match(tokens.symbols)
    if match is None or words.works.isdisjoint(said):
        return None
    if tokens[match.start("verb")].lower not in words.effects:
        return None
    subject = tokens[: match.end("subject")]
    known = any(token.lower in words.works for token in subject) or subject[0].lower in words.it
    return match.start("n") if known else None


def _number_of_victims(tokens: Sentence, happened: bool, words: CountWords) -> int | None:
    symbols = tokens.symbols
    for pattern in (_HARMED_FIRST, _HARMED_ASIDE) if words.free_order and happened else ():
        first = pattern.match(symbols)
        if first is not None and tokens[first.start("told")].lower in words.harmed:
            return first.start("n")
    match = _HARMED.match(symbols)
    if match is None or not (happened or match["there"]) or not _tells_harm(match, tokens, words):
        return None
    return match.start("n") if match["n"] else match.start("m")


def _tells_harm(match: re.Match[str], tokens: Sequence[Token], words: CountWords) -> bool:
    if match["n"]:
        return tokens[match.start("told")].lower in words.harmed
    return tokens[match.start("it")].lower in words.it and tokens[match.start("verb")].lower in words.harmed
