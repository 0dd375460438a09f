"""Which spans of a report are toponyms."""

from __future__ import annotations

from geo.gazetteer import Meaning, NameKind, open_gazetteer
from geo.model import Kind, Mention, Report, Role
from geo.recognition.examined import Examined, examine, report_features
from geo.recognition.languages import language
from geo.recognition.roles import with_roles
from geo.recognition.scoring import constants, log_odds, probability
from geo.resolution.scoring import constants as prior_constants
from geo.resolution.scoring import prior_features, score
from geo.sentences import quote_of

KEEP = 0.5


def recognise(report: Report) -> list[Mention]:
    """Find the toponyms in a report, in order of appearance, none overlapping."""
    found = examine(report.text, language(report.language), open_gazetteer())
    first, second = constants()
    odds = [log_odds(item.features, first) for item in found]
    rest = report_features(report.text, found, odds)
    mentions = []
    for item, own, features in zip(found, odds, rest, strict=True):
        chance = probability(own + log_odds(features, second))
        if chance >= KEEP:
            mentions.append(_mention(report, item, chance))
    return with_roles(report, mentions)


def _mention(report: Report, item: Examined, chance: float) -> Mention:
    start, end = item.candidate.start, item.candidate.end
    return Mention(
        report_id=report.id,
        start=start,
        end=end,
        text=report.text[start:end],
        kind=kind_of(item.meanings),
        role=Role.REPORTED,
        quote=quote_of(report.text, start, end, report.language),
        recognition=chance,
    )


def kind_of(meanings: tuple[Meaning, ...]) -> Kind:
    """Kind of the likeliest meaning of a name taken alone."""
    best = max(meanings, key=lambda meaning: score(prior_features(meaning), prior_constants()))
    return Kind.DEMONYM if best.name_kind is NameKind.DEMONYM else best.place.kind
