"""The totals that a report claims, each for a scope: the world, a continent, a country, a region.

| file | reads |
|---|---|
| `of_sentences` | the counts of areas, and the totals that a sentence says to be some |
| `totals` | which numbers of a sentence those are: "54 in 30 countries", "in all", "nationwide" |
| `leads` | totals that name no area, of what is harmed or found: "57 reporters arrested" |
| `sums` | totals that show in what the numbers of places add up to |

The last two ask what is known already, so they come last.
"""

from __future__ import annotations

from geo.counts.claims.leads import lead_claims
from geo.counts.claims.of_sentences import sentence_claims
from geo.counts.claims.read_report import ReadReport
from geo.counts.claims.sums import sum_claims
from geo.counts.scopes import Reach
from geo.model import Claim


def claims_of(read: ReadReport) -> list[Claim]:
    """Read the claims of a report whose counts are known, in the order of the text."""
    claims = [claim for sentence, counts in read.counted for claim in sentence_claims(read, sentence, counts)]
    claims += _table_claims(read)
    claims += lead_claims(read, claims)
    claims += sum_claims(read, claims)
    return sorted(claims, key=lambda claim: claim.start)


def _table_claims(read: ReadReport) -> list[Claim]:
    """Give the totals of tables, each of all that the report is about."""
    return [
        read.claim(number, unit, read.scene.scope(Reach.REPORT, cell.start), cell.start, cell.end)
        for table in read.tables
        for cell, number, unit in table.totals
    ]
