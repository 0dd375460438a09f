"""What each mention of a report can mean where it stands, before anything is decided."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from geo.gazetteer import Gazetteer, GazetteerPlace, Meaning
from geo.languages import Language, language
from geo.meanings.names import meanings_of
from geo.meanings.seats import meant
from geo.model import Kind, Mention, Report

LARGE_TOWN = 50_000
"""People from which a town is known by its name alone."""


class ReadMention(NamedTuple):
    """A mention, the folded name under which the gazetteer has it, and all that it can mean there.

    `kind` is that of the likeliest place, `may_be_country` whether one of the places is a country.
    """

    mention: Mention
    key: str
    meanings: tuple[Meaning, ...] = ()
    kind: Kind = Kind.UNKNOWN
    may_be_country: bool = False

    @property
    def places(self) -> list[GazetteerPlace]:
        """The places that the name can mean."""
        return [place for place, _ in self.meanings]


@dataclass(frozen=True, slots=True)
class ReadReport:
    """The text of a report, the ISO 639-1 code of its language, and its mentions, read, in their order."""

    text: str
    language: str | None
    mentions: Sequence[ReadMention]

    def between(self, one: int, other: int) -> str:
        """Give what stands between two mentions, by index."""
        return self.text[self.mentions[one].mention.end : self.mentions[other].mention.start]

    def without_places_of(self, numbers: Collection[int]) -> ReadReport:
        """Take from some mentions, by index, all that they could mean."""
        mentions = [
            ReadMention(read.mention, read.key) if index in numbers else read
            for index, read in enumerate(self.mentions)
        ]
        return ReadReport(self.text, self.language, mentions)


def read_report(report: Report, mentions: Sequence[Mention], gazetteer: Gazetteer) -> ReadReport:
    """Look up each mention as the language of the report writes it."""
    look_up = partial(_look_up, report.text, language(report.language), gazetteer)
    return ReadReport(report.text, report.language, list(map(look_up, mentions)))


def _look_up(text: str, spoken: Language, gazetteer: Gazetteer, mention: Mention) -> ReadMention:
    key, _ = meanings_of(mention.text, gazetteer, spoken.code)
    return ReadMention(mention, key, *meant(text, mention.start, mention.end, key, spoken, gazetteer))
