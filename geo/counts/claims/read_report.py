"""What has been read of a report before its claims are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from geo.counts.scopes import Scene, Scope
from geo.counts.tables import CountedTable
from geo.counts.tokens import Sentence, Token
from geo.counts.words import CountWords
from geo.model import Claim, Count, Report, Resolution
from geo.text.sentences import quote_of


@dataclass(frozen=True, slots=True)
class ReadReport:
    """A report of which the counts are known.

    `counted` has the counts by sentence; those of a table come first, with a sentence that is empty. `placed`
    has the resolutions by where their mentions start.
    """

    report: Report
    counted: Sequence[tuple[Sentence, list[Count]]]
    tables: Sequence[CountedTable]
    placed: Mapping[int, Resolution]
    scene: Scene
    words: CountWords

    @property
    def counts(self) -> list[Count]:
        """All counts of the report."""
        return [one for _, counts in self.counted for one in counts]

    @property
    def sentences(self) -> list[Sentence]:
        """The sentences in which something is counted, in the order of the text."""
        return [sentence for sentence, _ in self.counted if sentence]

    def claim_at(self, token: Token, unit: str | None, scope: Scope) -> Claim:
        """Give the claim that the number of a token is."""
        return self.claim(token.value, unit, scope, token.start, token.end)

    def claim(self, number: int, unit: str | None, scope: Scope, start: int, end: int) -> Claim:
        """Give a claim whose number stands from one offset to another."""
        return Claim(
            report_id=self.report.id,
            number=number,
            unit=unit,
            scope=scope.name,
            scope_code=scope.code,
            quote=quote_of(self.report.text, start, end, self.report.language),
            start=start,
            end=end,
        )
