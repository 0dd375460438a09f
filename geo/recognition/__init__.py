"""Which spans of a report are toponyms."""

from __future__ import annotations

from collections.abc import Sequence

from geo.detection import with_language
from geo.gazetteer import Meaning, NameKind, open_gazetteer
from geo.model import Kind, Mention, Report, Role
from geo.recognition import lower_case, uncased
from geo.recognition.examined import Examined, examine, report_features
from geo.recognition.heads import kind_of_made
from geo.recognition.languages import DEFAULT, language
from geo.recognition.roles import with_roles
from geo.recognition.scoring import constants, log_odds, probability, transferred
from geo.recognition.seats import meant
from geo.resolution.names import plausible
from geo.resolution.scoring import prior_score
from geo.sentences import quote_of

KEEP = 0.5
LEAST_UNKNOWN = 0.75  # what no gazetteer has can only be listed, so it had better be a place


def recognise(report: Report) -> list[Mention]:
    """Find the toponyms in a report, in order of appearance, none overlapping."""
    report = with_language(report)
    spoken = language(report.language)
    if spoken.writes or lower_case.lacks_capitals(report.text):
        special = uncased if spoken.writes else lower_case
        kept = special.find(report.text, spoken, open_gazetteer())
        return with_roles(report, [_mention(report, item, chance) for item, chance in kept])
    found = examine(report.text, spoken, open_gazetteer())
    first, second = constants()
    odds = [log_odds(item.features, first) for item in found]
    if spoken.code != DEFAULT:
        odds = [own + log_odds(item.features, transferred()) for own, item in zip(odds, found, strict=True)]
    rest = report_features(report.text, found, odds)
    chances = [
        probability(own + log_odds(features, second)) for own, features in zip(odds, rest, strict=True)
    ]
    kept = likeliest(found, chances, KEEP)
    return with_roles(report, [_mention(report, item, chance) for item, chance in kept])


def likeliest(
    found: Sequence[Examined], chances: Sequence[float], least: float
) -> list[tuple[Examined, float]]:
    """Keep what is likely enough, and of overlapping candidates the likeliest, in order of appearance."""
    kept: list[tuple[Examined, float]] = []
    for item, chance in sorted(zip(found, chances, strict=True), key=_by_start):
        if chance < (LEAST_UNKNOWN if item.candidate.head == "unknown" else least):
            continue
        if kept and kept[-1][0].candidate.end > item.candidate.start:
            if kept[-1][1] >= chance:
                continue
            kept.pop()
        kept.append((item, chance))
    return kept


def _by_start(item: tuple[Examined, float]) -> tuple[int, int]:
    return item[0].candidate.start, item[0].candidate.end


def _mention(report: Report, item: Examined, chance: float) -> Mention:
    start, end = item.candidate.start, item.candidate.end
    spoken = language(report.language)
    return Mention(
        report_id=report.id,
        start=start,
        end=end,
        text=report.text[start:end],
        kind=kind_of(meant(report.text, start, end, item.meanings, spoken))
        if item.meanings
        else kind_of_made(report.text[start:end], spoken),
        role=Role.REPORTED,
        quote=quote_of(report.text, start, end, report.language),
        recognition=chance,
    )


def kind_of(meanings: tuple[Meaning, ...]) -> Kind:
    """Kind of the likeliest meaning of a name taken alone."""
    best = max(plausible(meanings), key=prior_score)
    return Kind.DEMONYM if best.name_kind is NameKind.DEMONYM else best.place.kind
