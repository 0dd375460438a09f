"""Which place each toponym is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo.detection import with_language
from geo.gazetteer import Gazetteer, GazetteerPlace, Meaning, open_gazetteer
from geo.model import Candidate, Kind, Mention, Report, Resolution
from geo.recognition.candidates import KEEP
from geo.recognition.heads import kind_of_made
from geo.recognition.languages import Language, language
from geo.recognition.roles.datelines import in_dateline
from geo.resolution.confidence import companies, confidence, confidence_features, share_of_spot
from geo.resolution.containers import Container, containers
from geo.resolution.elsewhere import put_elsewhere
from geo.resolution.hints import local_hints
from geo.resolution.home import home_of, sense_of_home
from geo.resolution.leading import leading_countries
from geo.resolution.listed import listed_together
from geo.resolution.names import meanings_of
from geo.resolution.openings import openings
from geo.resolution.reasons import in_town, reason
from geo.resolution.scoring import confidence_constants, probabilities
from geo.resolution.seats import meant
from geo.resolution.senses import Sense, senses, useful_containers
from geo.resolution.shared_units import shared
from geo.resolution.telling_apart import told_apart
from geo.resolution.towns import Towns

RUNNERS_UP = 5
APPROXIMATE = frozenset((Kind.LANDMARK, Kind.WATER, Kind.MOUNTAIN, Kind.ISLAND))


def resolve(report: Report, mentions: Sequence[Mention]) -> list[Resolution]:
    """Decide which place each mention is: one resolution a mention, in the same order.

    The mentions may come from `recognise` or be made by hand, for example from gold spans.
    """
    report = with_language(report)
    gazetteer, spoken = open_gazetteer(), language(report.language)
    read = [read_mention(report, mention, spoken, gazetteer) for mention in mentions]
    around = containers(report.text, mentions, report.language)
    keys, meanings = [key for key, _ in read], [found for _, found in read]
    elsewhere = put_elsewhere(report.text, mentions, keys, meanings, around)
    read = [(key, () if index in elsewhere else found) for index, (key, found) in enumerate(read)]
    grouped = grouped_senses(report, mentions, read, around)
    home = home_of(report, gazetteer)
    if home is not None:
        grouped.append(sense_of_home(home))
    shares = probabilities(grouped, local_hints(report.text, gazetteer))
    decided = _decided(mentions, grouped, list(map(_candidates, grouped, shares)), home)
    towns = Towns(mentions, decided)
    return [
        _unlisted(report, mention, elsewhere.get(index, next(iter(around[index]), None)), towns, mentions)
        if resolution is None
        else resolution
        for index, (mention, resolution) in enumerate(zip(mentions, decided, strict=True))
    ]


def _decided(
    mentions: Sequence[Mention],
    grouped: Sequence[Sense],
    ranked: Sequence[tuple[Candidate, ...]],
    home: GazetteerPlace | None,
) -> list[Resolution | None]:
    """Give each mention the best of the ranked candidates of its sense; None where it has none."""
    decided: list[Resolution | None] = [None] * len(mentions)
    answers = [
        (sense.key, candidates[0].place if candidates else None)
        for sense, candidates in zip(grouped, ranked, strict=True)
    ]
    place_of_home = None if home is None else home.place()
    for sense, candidates, company in zip(grouped, ranked, companies(answers), strict=True):
        if candidates:
            outer = None if sense.container is None else ranked[sense.container]
            why = reason(sense, candidates, outer, place_of_home)
            share = share_of_spot(candidates)
            for index in sense.mentions:
                decided[index] = _resolution(mentions[index], sense, candidates, share, why, company)
    return decided


def grouped_senses(
    report: Report,
    mentions: Sequence[Mention],
    read: Sequence[tuple[str, tuple[Meaning, ...]]],
    around: Sequence[Sequence[Container]],
) -> list[Sense]:
    """Group mentions that mean the same place; `read` holds the name and the meanings of each."""
    text, keys, meanings = report.text, [key for key, _ in read], [found for _, found in read]
    units = useful_containers(meanings, around)
    units = useful_containers(meanings, shared(text, mentions, units, report.language))
    opening = openings(text, mentions, meanings, report.language)
    apart = told_apart(keys, meanings, units, opening)
    # That two places of a name are told apart outweighs what one sentence opens with.
    first = [one if told is None else None for one, told in zip(opening, apart, strict=True)]
    units = useful_containers(meanings, list(map(_given, units, first)))
    return senses(
        keys,
        meanings,
        units,
        lists=listed_together(text, mentions, units, report.language),
        datelines={
            index for index, mention in enumerate(mentions) if in_dateline(text, mention, report.language)
        },
        leading=leading_countries(text, mentions, meanings),
        apart=apart,
        doubtful={index for index, mention in enumerate(mentions) if mention.recognition < KEEP},
    )


def _given(*containers: Container | None) -> list[Container]:
    return [container for container in containers if container is not None]


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
    sure = _sure(mention, features)
    return Resolution(mention, place, sure, why, candidates)


def _sure(mention: Mention, features: Mapping[str, float]) -> float:
    """Give the confidence; of what is rather no toponym no more than the chance that it is one."""
    chance = confidence(features, confidence_constants())
    return chance if mention.recognition >= KEEP else min(chance, mention.recognition)


def _unlisted(
    report: Report,
    mention: Mention,
    container: Container | None,
    towns: Towns,
    mentions: Sequence[Mention],
) -> Resolution:
    """Place a landmark that the gazetteer does not have in the town around it, and nothing else."""
    kind = mention.kind
    if kind not in APPROXIMATE:
        kind = kind_of_made(mention.text, language(report.language))
    town = towns.around(mention, container) if kind in APPROXIMATE else None
    if town is None:
        return Resolution(mention, None, 0.0, "the gazetteer has no place of this name")
    features = confidence_features(
        mention, town.place, town.score, len(mentions), approximate=True, company=None
    )
    sure = _sure(mention, features)
    return Resolution(mention, town.place, sure, in_town(town.place), (town,))
