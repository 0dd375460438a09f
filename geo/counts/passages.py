"""A report sentence by sentence, each with the places that stand in it and what the one before it said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from geo.counts.asides import without_asides
from geo.counts.carried_over.headings import heads, under_heading, with_there
from geo.counts.carried_over.taken_up import taken_up
from geo.counts.carried_over.victims import of_event
from geo.counts.claims.leads import LEAD
from geo.counts.counted import compared, counts_of, of_the_past
from geo.counts.past import (
    is_news,
    is_of_the_past,
    is_of_this_week,
    uncounted,
    without_days,
    without_earlier,
)
from geo.counts.scopes import Scene
from geo.counts.screening import screened
from geo.counts.someone import with_someone
from geo.counts.spots import may_count, spots_of
from geo.counts.tables import CountedTables
from geo.counts.tokens import Sentence
from geo.counts.tokens.alphabet import COUNTING
from geo.counts.tokens.reading import read_tokens
from geo.counts.words import CountWords
from geo.counts.worth_reading import counts_or_claims
from geo.model import Count, Report, Resolution
from geo.text.boilerplate import boilerplate_of
from geo.text.sentences import sentences_of

_PARAGRAPH = "\n\n"


class Passage(NamedTuple):
    """A sentence, from `start` to `end`, and the indices of the resolutions that stand in it."""

    start: int
    end: int
    inside: Sequence[int]


Numbered = tuple[Sentence, list[Count]]
"""A sentence in which something is counted: its tokens and its counts."""


def sentences_with_numbers(
    report: Report, resolutions: Sequence[Resolution], tables: CountedTables, scene: Scene, words: CountWords
) -> Iterator[Numbered]:
    """Give each sentence outside tables and menus in which something is counted."""
    outside = boilerplate_of(report.text)
    reader = _Reader(report, resolutions, scene, words)
    before, counted = Passage(0, 0, ()), False
    heading: int | None = None
    for passage in passages(report, resolutions):
        skipped = outside.holds(passage.start) or tables.hold(passage.start)
        heading = None if _PARAGRAPH in report.text[before.end : passage.start] else heading
        found = None if skipped else reader.read(passage, before, heading, after_count=counted)
        if found is not None:
            yield found
        heads_next = reader.heading(passage)
        heading = heads_next if heads_next is not None or passage.inside or found is not None else heading
        before, counted = passage, found is not None


def passages(report: Report, resolutions: Sequence[Resolution]) -> Iterator[Passage]:
    """Give the sentences of a report in order; the resolutions are in order, too."""
    following = 0
    for start, end in sentences_of(report.text, report.language).spans:
        first = following
        while following < len(resolutions) and resolutions[following].mention.start < end:
            following += 1
        yield Passage(start, end, range(first, following))


class _Reader:
    """Reads the sentences of one report."""

    def __init__(
        self, report: Report, resolutions: Sequence[Resolution], scene: Scene, words: CountWords
    ) -> None:
        self._text, self._resolutions, self._scene, self._words = report.text, resolutions, scene, words

    @cached_property
    def _is_news(self) -> bool:
        return is_news(self._text, (one.mention for one in self._resolutions), self._words)

    def heading(self, passage: Passage) -> int | None:
        """Give the index of the place that a sentence is no more than: "Tumaco."."""
        if not passage.inside:
            return None
        inside = [(index, self._resolutions[index]) for index in passage.inside]
        return heads(self._text, (passage.start, passage.end), inside, self._words)

    def read(
        self, passage: Passage, before: Passage, heading: int | None, *, after_count: bool
    ) -> Numbered | None:
        """Read a sentence after another, in which something is counted or not; None where nothing is.

        `heading` is the index of the place that heads the paragraph, if one does.
        """
        text, words, (start, end, inside) = self._text, self._words, passage
        earlier = [(index, self._resolutions[index].mention) for index in before.inside]
        again = taken_up(text, (start, end), (before.start, before.end), earlier, words) if earlier else None
        goes_on = not after_count and bool(earlier) and _PARAGRAPH not in text[before.end : start]
        has_places = again is not None or bool(inside) or goes_on or heading is not None or start < LEAD
        if not counts_or_claims(text[start:end], has_places, words):
            return None
        spots = [] if again is None else [again]
        spots += spots_of(text, [(index, self._resolutions[index]) for index in inside], words)
        tokens = screened(read_tokens(text, start, end, spots, words), words)
        tokens = without_earlier(tokens, words)
        recent = is_of_this_week(tokens, words)
        tokens = with_someone(without_days(tokens, words), words)
        if COUNTING.isdisjoint(tokens.symbols):
            return None
        tokens = without_asides(tokens, words)
        said = text[before.start : before.end]
        there = of_event(tokens, said, earlier, words) if goes_on else None
        if heading is not None and there is None:
            there = under_heading(tokens, heading)
        elif len(earlier) == 1 and goes_on and there is None and may_count(earlier[0][1]):
            there = with_there(tokens, earlier[0][0])
        counts = counts_of(there or tokens, self._resolutions, words)
        return self._in_its_time(tokens, counts, inside, recent=recent)

    def _in_its_time(
        self, tokens: Sentence, found: list[Count], inside: Sequence[int], *, recent: bool
    ) -> Numbered:
        """Leave out what only recalls an earlier year, or sets a country beside the report's."""
        if not recent and is_of_the_past(tokens, self._words) and self._is_news:
            named = [self._resolutions[index] for index in inside]
            return uncounted(tokens), of_the_past(tokens, found, named, self._words)
        beside = {one.mention.start for one in compared(tokens, self._resolutions, self._scene, self._words)}
        return tokens, [one for one in found if one.mention.start not in beside]
