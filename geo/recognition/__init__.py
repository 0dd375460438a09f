"""Which spans of a report are toponyms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from geo.gazetteer import Gazetteer, open_gazetteer
from geo.languages import Language, language
from geo.meanings.seats import meant
from geo.model import Kind, Mention, Report, Role
from geo.recognition import lower_case
from geo.recognition.candidates import Recognised
from geo.recognition.demonyms import with_demonyms
from geo.recognition.doubt import least_doubtful, least_sure
from geo.recognition.facilities import with_facilities
from geo.recognition.featured import Featured, featured_candidates
from geo.recognition.heads import kind_of_made
from geo.recognition.report_features import report_features
from geo.recognition.roles import with_roles
from geo.recognition.scoring import Scorer, probability, shipped
from geo.text.detection import with_language
from geo.text.sentences import quote_of

Find = Callable[[str, Language, Gazetteer], list[Recognised]]
"""Finds the toponyms of a text in order, none overlapping."""


def recognise(report: Report, scorer: Scorer | None = None) -> list[Mention]:
    """Find the toponyms in a report, in order of appearance, none overlapping.

    `scorer` weighs with other constants than those of the package, as who fits or compares some wants.
    """
    return _recognised(report, partial(_find_cased, scorer=scorer or shipped()))


def recognise_with_doubtful(report: Report) -> list[Mention]:
    """Find the toponyms in a report and, for a person to decide, what else is or may be said to be a place.

    That is names that are rather no toponyms (`Mention.recognition` from 0.35, after a word such as "in" from
    0.1), and named buildings that the gazetteer lacks, where something would be reported there if they were.
    """
    return _recognised(report, _find_cased_with_doubtful)


def _recognised(report: Report, find_cased: Find) -> list[Mention]:
    report = with_language(report)
    spoken, gazetteer = language(report.language), open_gazetteer()
    if spoken.writes:
        from geo.recognition import uncased  # few reports need it, and its patterns take long to build

        find: Find = uncased.find
    else:
        find = lower_case.find if lower_case.lacks_capitals(report.text) else find_cased
    found = with_demonyms(report.text, find(report.text, spoken, gazetteer), spoken.code, gazetteer)
    mentions = with_roles(report, [_mention(report, item, spoken, gazetteer) for item in found])
    return [
        mention
        for mention, item in zip(mentions, found, strict=True)
        if _is_sure(item) or (mention.role is Role.REPORTED and mention.kind is not Kind.DEMONYM)
    ]


def _find_cased(text: str, spoken: Language, gazetteer: Gazetteer, scorer: Scorer) -> list[Recognised]:
    found, chances = _weighed(text, spoken, gazetteer, scorer)
    return likeliest(found, chances, list(map(least_sure, found)))


def _find_cased_with_doubtful(text: str, spoken: Language, gazetteer: Gazetteer) -> list[Recognised]:
    """Leave a doubtful name out where the same name is sure elsewhere: it would say nothing new."""
    found, chances = _weighed(text, spoken, gazetteer, shipped())
    kept = likeliest(found, chances, least_doubtful(text, found, chances, spoken.code))
    sure = {item.candidate.key for item in kept if _is_sure(item)}
    named = [item for item in kept if _is_sure(item) or item.candidate.key not in sure]
    return with_facilities(text, named, spoken, gazetteer)


def _weighed(
    text: str, spoken: Language, gazetteer: Gazetteer, scorer: Scorer
) -> tuple[list[Featured], list[float]]:
    """Weigh the capitalised words of a text, each alone and then with the rest of the report."""
    found = featured_candidates(text, spoken, gazetteer)
    odds = [scorer.first_odds(item, spoken.code) for item in found]
    rest = report_features(text, found, odds, spoken.code)
    both = zip(odds, rest, strict=True)
    return found, [probability(own + scorer.second_odds(more)) for own, more in both]


def _is_sure(item: Recognised) -> bool:
    return item.chance >= least_sure(item)


def likeliest(
    found: Sequence[Featured], chances: Sequence[float], least: Sequence[float]
) -> list[Recognised]:
    """Keep what is likely enough, and of overlapping candidates the likeliest, in order of appearance."""
    kept: list[Recognised] = []
    for item, chance, enough in sorted(zip(found, chances, least, strict=True), key=_by_start):
        if chance < enough:
            continue
        if kept and kept[-1].candidate.end > item.candidate.start:
            if kept[-1].chance >= chance:
                continue
            kept.pop()
        kept.append(Recognised(item.candidate, chance))
    return kept


def _by_start(item: tuple[Featured, float, float]) -> tuple[int, int]:
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
