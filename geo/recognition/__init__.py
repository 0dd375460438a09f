"""Which spans of a report are toponyms."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from geo.gazetteer import Gazetteer, open_gazetteer
from geo.model import Kind, Mention, Report, Role
from geo.recognition import lower_case, uncased
from geo.recognition.candidates import Recognised
from geo.recognition.doubt import least_doubtful, least_sure
from geo.recognition.facilities import with_facilities
from geo.recognition.featured import Featured, featured_candidates, report_features
from geo.recognition.heads import kind_of_made
from geo.recognition.languages import Language, language
from geo.recognition.roles import with_roles
from geo.recognition.scoring import first_odds, probability, second_odds
from geo.resolution.seats import meant
from geo.text.detection import with_language
from geo.text.sentences import quote_of


def recognise(report: Report, *, doubtful: bool = False) -> list[Mention]:
    """Find the toponyms in a report, in order of appearance, none overlapping.

    With `doubtful`, also the names that are rather none (`Mention.recognition` from 0.35, after a word
    such as "in" from 0.1), and named buildings that the gazetteer lacks, where something would be reported
    there if they were toponyms: for a person to decide.
    """
    report = with_language(report)
    spoken, gazetteer = language(report.language), open_gazetteer()
    if spoken.writes:
        found = uncased.find(report.text, spoken, gazetteer)
    elif lower_case.lacks_capitals(report.text):
        found = lower_case.find(report.text, spoken, gazetteer)
    else:
        found = _find_cased(report.text, spoken, gazetteer, doubtful)
        if doubtful:
            found = with_facilities(report.text, found, spoken, gazetteer)
    mentions = with_roles(report, [_mention(report, item, spoken, gazetteer) for item in found])
    return [
        mention
        for mention, item in zip(mentions, found, strict=True)
        if _is_sure(item) or (mention.role is Role.REPORTED and mention.kind is not Kind.DEMONYM)
    ]


def _find_cased(text: str, spoken: Language, gazetteer: Gazetteer, doubtful: bool) -> list[Recognised]:
    """Weigh the capitalised words of a text, each alone and then with the rest of the report."""
    found = featured_candidates(text, spoken, gazetteer)
    odds = [first_odds(item, spoken.code) for item in found]
    rest = report_features(text, found, odds, spoken.code)
    chances = [probability(own + second_odds(features)) for own, features in zip(odds, rest, strict=True)]
    least = least_doubtful(text, found, chances, spoken.code) if doubtful else least_sure
    kept = likeliest(found, chances, least)
    sure = {item.candidate.key for item in kept if _is_sure(item)}
    return [item for item in kept if _is_sure(item) or item.candidate.key not in sure]


def _is_sure(item: Recognised) -> bool:
    return item.chance >= least_sure(item)


def likeliest(
    found: Sequence[Featured], chances: Sequence[float], least: Callable[[Featured], float]
) -> list[Recognised]:
    """Keep what is likely enough, and of overlapping candidates the likeliest, in order of appearance."""
    kept: list[Recognised] = []
    for item, chance in sorted(zip(found, chances, strict=True), key=_by_start):
        if chance < least(item):
            continue
        if kept and kept[-1].candidate.end > item.candidate.start:
            if kept[-1].chance >= chance:
                continue
            kept.pop()
        kept.append(Recognised(item.candidate, chance))
    return kept


def _by_start(item: tuple[Featured, float]) -> tuple[int, int]:
    return item[0].candidate.start, item[0].candidate.end


def _mention(report: Report, item: Recognised, spoken: Language, gazetteer: Gazetteer) -> Mention:
    start, end, key = item.candidate[:3]
    written = report.text[start:end]
    likeliest = meant(report.text, start, end, key, spoken, gazetteer)
    return Mention(
        report_id=report.id,
        start=start,
        end=end,
        text=written,
        kind=likeliest.kind if likeliest.meanings else kind_of_made(written, spoken),
        role=Role.REPORTED,
        quote=quote_of(report.text, start, end, report.language),
        recognition=item.chance,
    )
