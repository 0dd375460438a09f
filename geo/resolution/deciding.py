"""The answer for each mention: the likeliest place of its sense, the runners-up, how sure it is and why."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from geo.gazetteer import GazetteerPlace, Meaning
from geo.model import Candidate, Mention, Resolution
from geo.resolution.confidence import (
    Company,
    companies,
    confidence,
    confidence_features,
    countries_of,
    share_of_spot,
)
from geo.resolution.reasons import reason
from geo.resolution.senses import Sense

RUNNERS_UP = 5
MOST_CONTRADICTED = 0.4
"""Set by hand, as corpora have too few: below what is put on a map without being asked for."""


def decided(
    mentions: Sequence[Mention],
    senses: Sequence[Sense],
    shares: Sequence[Sequence[float]],
    home: GazetteerPlace | None,
) -> list[Resolution | None]:
    """Give each mention the likeliest place of its sense; None where the sense has none.

    `shares` has for each sense how probably it is each of its places; `home` is where the report comes from.
    """
    answers: list[Resolution | None] = [None] * len(mentions)
    ranked = list(map(_ranked, senses, shares))
    best = [candidates[0].place if candidates else None for candidates in ranked]
    together = companies([(sense.key, place) for sense, place in zip(senses, best, strict=True)])
    place_of_home = None if home is None else home.place()
    for sense, candidates, company in zip(senses, ranked, together, strict=True):
        if candidates:
            outer = None if sense.container is None else ranked[sense.container]
            why = reason(sense, candidates, outer, place_of_home)
            share = share_of_spot(candidates)
            for index in sense.mentions:
                sure = _confidence(mentions[index], sense, candidates, share, company)
                answers[index] = Resolution(mentions[index], candidates[0].place, sure, why, candidates)
    return answers


def doubted(answers: Sequence[Resolution | None], numbers: Collection[int]) -> list[Resolution | None]:
    """Make the answers for some mentions, by index, unsure: what the text says speaks against them."""
    return [
        replace(answer, confidence=min(answer.confidence, MOST_CONTRADICTED))
        if answer is not None and index in numbers
        else answer
        for index, answer in enumerate(answers)
    ]


def _ranked(sense: Sense, shares: Sequence[float]) -> tuple[Candidate, ...]:
    best_first = sorted(zip(shares, sense.meanings, strict=True), key=_rank)[:RUNNERS_UP]
    return tuple(Candidate(meaning.place.place(), share) for share, meaning in best_first)


def _rank(item: tuple[float, Meaning]) -> tuple[float, int]:
    share, meaning = item
    return -share, meaning.place.row


def _confidence(
    mention: Mention, sense: Sense, candidates: Sequence[Candidate], share: float, company: Company | None
) -> float:
    features = confidence_features(
        mention,
        candidates[0].place,
        share,
        len(sense.meanings),
        approximate=False,
        company=company,
        namesakes=countries_of(candidates[1:]),
    )
    return confidence(mention, features)
