"""Which place each toponym is."""

from __future__ import annotations

from collections.abc import Sequence

from geo.detection import with_language
from geo.gazetteer import Gazetteer, Meaning, open_gazetteer
from geo.model import Candidate, Kind, Mention, Report, Resolution
from geo.recognition.candidates import KEEP
from geo.recognition.heads import kind_of_made
from geo.recognition.languages import Language, language
from geo.recognition.roles.datelines import in_dateline
from geo.resolution.confidence import companies, confidence, confidence_features, share_of_spot
from geo.resolution.containers import Container, containers
from geo.resolution.leading import leading_countries
from geo.resolution.lists import lists
from geo.resolution.local_words import local_hints
from geo.resolution.names import meanings_of
from geo.resolution.reasons import in_town, reason
from geo.resolution.scoring import confidence_constants, probabilities
from geo.resolution.seats import meant
from geo.resolution.senses import Sense, senses, useful_containers
from geo.resolution.surroundings import Towns
from geo.resolution.telling_apart import told_apart

RUNNERS_UP = 5
APPROXIMATE = frozenset((Kind.LANDMARK, Kind.WATER, Kind.MOUNTAIN, Kind.ISLAND))


def resolve(report: Report, mentions: Sequence[Mention]) -> list[Resolution]:
    """Decide which place each mention is: one resolution a mention, in the same order.

    The mentions may come from `recognise` or be made by hand, for example from gold spans.
    """
    report = with_language(report)
    gazetteer, spoken = open_gazetteer(), language(report.language)
    read = [read_mention(report, mention, spoken, gazetteer) for mention in mentions]
    around = containers(report.text, mentions)
    grouped = grouped_senses(report.text, mentions, read, around)
    shares = probabilities(grouped, local_hints(report.text, gazetteer))
    decided = _decided(mentions, grouped, list(map(_candidates, grouped, shares)))
    towns = Towns(mentions, decided)
    return [
        _unlisted(report, mention, container, towns, len(mentions)) if resolution is None else resolution
        for resolution, mention, container in zip(decided, mentions, around, strict=True)
    ]


def _decided(
    mentions: Sequence[Mention], grouped: Sequence[Sense], ranked: Sequence[tuple[Candidate, ...]]
) -> list[Resolution | None]:
    """Give each mention the best of the ranked candidates of its sense; None where it has none."""
    decided: list[Resolution | None] = [None] * len(mentions)
    answers = [
        (sense.key, candidates[0].place if candidates else None)
        for sense, candidates in zip(grouped, ranked, strict=True)
    ]
    for sense, candidates, company in zip(grouped, ranked, companies(answers), strict=True):
        if candidates:
            outer = None if sense.container is None else ranked[sense.container]
            why, share = reason(sense, candidates, outer), share_of_spot(candidates)
            for index in sense.mentions:
                decided[index] = _resolution(mentions[index], sense, candidates, share, why, company)
    return decided


def grouped_senses(
    text: str,
    mentions: Sequence[Mention],
    read: Sequence[tuple[str, tuple[Meaning, ...]]],
    around: Sequence[Container | None],
) -> list[Sense]:
    """Group mentions that mean the same place; `read` holds the name and the meanings of each."""
    keys, meanings = [key for key, _ in read], [found for _, found in read]
    units = useful_containers(meanings, around)
    return senses(
        keys,
        meanings,
        units,
        lists=lists(text, mentions, units),
        datelines={index for index, mention in enumerate(mentions) if in_dateline(text, mention)},
        leading=leading_countries(text, mentions, meanings),
        apart=told_apart(text, mentions, keys, meanings, units),
        doubtful={index for index, mention in enumerate(mentions) if mention.recognition < KEEP},
    )


def read_mention(
    report: Report, mention: Mention, spoken: Language, gazetteer: Gazetteer
) -> tuple[str, tuple[Meaning, ...]]:
    """Give the name under which a mention is found, folded, and all that it can mean where it stands."""
    key, _ = meanings_of(mention.text, gazetteer, spoken.code)
    return key, meant(report.text, mention.start, mention.end, key, spoken, gazetteer).meanings


def _candidates(sense: Sense, shares: Sequence[float]) -> tuple[Candidate, ...]:
    ranked = sorted(zip(shares, sense.meanings, strict=True), key=_rank)[:RUNNERS_UP]
    return tuple(Candidate(meaning.place.place(), share) for share, meaning in ranked)


def _rank(item: tuple[float, Meaning]) -> tuple[float, int]:
    share, meaning = item
    return -share, meaning.place.row


def _resolution(
    mention: Mention,
    sense: Sense,
    candidates: tuple[Candidate, ...],
    share: float,
    why: str,
    company: float | None,
) -> Resolution:
    place = candidates[0].place
    features = confidence_features(
        mention, place, share, len(sense.meanings), approximate=False, company=company
    )
    sure = confidence(features, confidence_constants())
    return Resolution(mention, place, sure, why, candidates)


def _unlisted(
    report: Report, mention: Mention, container: Container | None, towns: Towns, mentions: int
) -> Resolution:
    """Place a landmark that the gazetteer does not have in the town around it, and nothing else."""
    kind = mention.kind
    if kind is Kind.UNKNOWN:
        kind = kind_of_made(mention.text, language(report.language))
    town = towns.around(mention, container) if kind in APPROXIMATE else None
    if town is None:
        return Resolution(mention, None, 0.0, "the gazetteer has no place of this name")
    features = confidence_features(mention, town.place, town.score, mentions, approximate=True, company=None)
    sure = confidence(features, confidence_constants())
    return Resolution(mention, town.place, sure, in_town(town.place), (town,))
