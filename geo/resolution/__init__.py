"""Which place each toponym is."""

from __future__ import annotations

from collections.abc import Sequence

from geo.gazetteer import Meaning, open_gazetteer
from geo.model import Candidate, Mention, Report, Resolution
from geo.resolution.containers import containers
from geo.resolution.country_words import country_hints
from geo.resolution.names import meanings_of
from geo.resolution.reasons import reason
from geo.resolution.scoring import probabilities
from geo.resolution.senses import Sense, senses

RUNNERS_UP = 5


def resolve(report: Report, mentions: Sequence[Mention]) -> list[Resolution]:
    """Decide which place each mention is: one resolution a mention, in the same order.

    The mentions may come from `recognise` or be made by hand, for example from gold spans.
    """
    gazetteer = open_gazetteer()
    read = [meanings_of(mention.text, gazetteer) for mention in mentions]
    grouped = senses(
        [key for key, _ in read], [meanings for _, meanings in read], containers(report.text, mentions)
    )
    hints = country_hints(report.text, gazetteer)
    resolutions: list[Resolution | None] = [None] * len(mentions)
    for sense, shares in zip(grouped, probabilities(grouped, hints), strict=True):
        candidates = _candidates(sense, shares)
        for index in sense.mentions:
            resolutions[index] = _resolution(mentions[index], sense, candidates)
    return [resolution for resolution in resolutions if resolution is not None]


def _candidates(sense: Sense, shares: Sequence[float]) -> tuple[Candidate, ...]:
    ranked = sorted(zip(shares, sense.meanings, strict=True), key=_rank)[:RUNNERS_UP]
    return tuple(Candidate(meaning.place.place(), share) for share, meaning in ranked)


def _rank(item: tuple[float, Meaning]) -> tuple[float, int]:
    share, meaning = item
    return -share, meaning.place.row


def _resolution(mention: Mention, sense: Sense, candidates: tuple[Candidate, ...]) -> Resolution:
    if not candidates:
        return Resolution(mention, None, 0.0, "no place of this name in the gazetteer")
    best = candidates[0]
    confidence = mention.recognition * best.score
    return Resolution(mention, best.place, confidence, reason(sense, candidates), candidates)
