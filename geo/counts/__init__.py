"""What numbers the report gives for its places, and what totals it claims.

    "including three in Toronto"                       a count: Toronto 3
    "Spain has nine: three in Madrid, two in ..."      counts, and a claim: 9, Spain
    "54 such stations in 30 different countries"       claims: 54 stations and 30 countries, world

A number is taken as written: "at least 12" is 12, "between 3 and 5" and "3-5" are 3, the lower bound, and
"fewer than ten" is none. A number given for several places together ("five in Leeds and York") is none of
theirs. Nothing is ever summed.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.counts.claims import claims_of, lead_claims, sum_claims, table_claims
from geo.counts.passages import sentences_with_numbers
from geo.counts.scopes import scene_of
from geo.counts.symbols import Sentence
from geo.counts.tables import counts_in_tables
from geo.counts.words import words_of
from geo.model import Count, Counted, Report, Resolution
from geo.text.detection import with_language


def count(report: Report, resolutions: Sequence[Resolution]) -> Counted:
    """Read the counts ("three in Toronto") and the claims ("54 in 30 countries") of a report."""
    report = with_language(report)
    words = words_of(report.language)
    tables = counts_in_tables(report.text, resolutions, words)
    scene = scene_of(resolutions, max(report.text.find("\n"), 0))
    counted: list[tuple[Sentence, list[Count]]] = [(Sentence(), table.counts) for table in tables.tables]
    counted += sentences_with_numbers(report, resolutions, tables, scene, words)
    placed = {resolution.mention.start: resolution for resolution in resolutions}
    counts = [one for _, found in counted for one in found]
    claims = [
        claim for tokens, found in counted for claim in claims_of(report, tokens, found, placed, scene, words)
    ]
    claims += table_claims(report, tables.tables, scene)
    known = Counted(tuple(counts), tuple(claims))
    claims += lead_claims(report, [tokens for tokens, _ in counted], known, placed, scene, words)
    known = Counted(tuple(counts), tuple(claims))
    claims += sum_claims(report, [tokens for tokens, _ in counted], known, placed, scene, words)
    if tables.tables:
        counts.sort(key=lambda one: (one.mention.start, one.start))
    claims.sort(key=lambda claim: claim.start)
    return Counted(tuple(counts), tuple(claims))
