"""Which of the numbers that reports give for a place stands on its marker.

A place may have several, of several units: "killed 12 people and wounded 30", later "two bridges fell". A
reader expects the number of what the report is about. So, in each report: of the unit that it counts in most
places, the first of them where two are counted in as many; in a place where that is not counted, of the unit
stated first there. A larger number of another unit never wins. Of one unit the largest number is taken, as
a toll grows while a report is written, but of one mention the first ("killed 12 people in Fiji and displaced
900 people"); a number without a unit ("three in Toronto") is of the same unit as
the one that it is compared with. Of several reports the largest number wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from geo.counts.units import alike, head_of
from geo.counts.words import languages, words_of
from geo.model import Count

_WORD = re.compile(r"[^\W_]+")


def main_units(counts: Iterable[Count]) -> dict[str, str]:
    """Give, by report id, the noun that the report counts in most places, lower-case.

    It is "" where most places have a number that does not say what it counts, as in a list: then a noun that
    two of them have besides is not what the report is about.
    """
    places: dict[str, dict[str, set[str]]] = {}
    for count in counts:
        by_head = places.setdefault(count.mention.report_id, {})
        by_head.setdefault(head_of(count.unit) or "", set()).add(count.mention.text)
    return {
        report_id: max(by_head, key=lambda head: len(by_head[head])) for report_id, by_head in places.items()
    }


def shown_count(counts: Sequence[Count], main: Mapping[str, str]) -> Count | None:
    """Choose among the counts of one place, in the order of the text; `main` is what `main_units` gives.

    Where it leaves out its unit, and goes on in the same sentence from a count that has one ("two clinics
    shut in Lodi, three in Lodi are closed"), it is given that; else it has none.
    """
    return max(_one_a_report(counts, main), key=_size, default=None)


def gives(count: Count, shown: Count) -> bool:
    """Tell whether a count has the number that a marker shows, of the same unit or of none that is named."""
    of_unit = count.unit is None or alike(head_of(count.unit), head_of(shown.unit))
    return of_unit and count.number == shown.number


def _one_a_report(counts: Sequence[Count], main: Mapping[str, str]) -> Iterator[Count]:
    by_report: dict[str, list[Count]] = {}
    for count in counts:
        by_report.setdefault(count.mention.report_id, []).append(count)
    for report_id, own in by_report.items():
        yield _largest_of_a_unit(own, main.get(report_id))


def _largest_of_a_unit(counts: Sequence[Count], main: str | None) -> Count:
    of_main = (count for count in counts if alike(head_of(count.unit), main))
    leading = next(of_main, counts[0])
    head = head_of(leading.unit)
    first: dict[int, Count] = {}
    for count in counts:
        first.setdefault(count.mention.start, count)
    may_count = [one for one in counts if _may_count(one, head, is_first=first[one.mention.start] is one)]
    begun = counts[0].mention.quote
    may_count = [one for one in may_count if _may_grow(one, begun)] or may_count
    of_mention = {one.mention.start: one for one in reversed(may_count)}
    largest = max(of_mention.values(), key=_size)
    goes_on = leading.start < largest.start and leading.mention.quote == largest.mention.quote
    return replace(largest, unit=leading.unit) if largest.unit is None and goes_on else largest


def _may_count(count: Count, head: str | None, *, is_first: bool) -> bool:
    """Tell whether a number counts what `head` says; one without a unit only where its mention has no other.

    So the 30 of "killed 12 people and wounded 30" are not taken for people killed.
    """
    if count.unit is not None:
        return alike(head_of(count.unit), head)
    return is_first


def _may_grow(count: Count, begun: str) -> bool:
    """Tell whether a number may take the place of the first, whose sentence is `begun`.

    One without a unit in a later sentence may be of anything ("Nine of them in Oban"), unless it is a toll.
    """
    if count.unit is not None or count.mention.quote == begun:
        return True
    return not _tolls().isdisjoint(_WORD.findall(count.mention.quote.lower()))


def _size(count: Count) -> tuple[int, bool]:
    """Order counts by number; of two alike, the one that says what it counts is worth more."""
    return (count.number, count.unit is not None)


@cache
def _tolls() -> frozenset[str]:
    """Give the nouns for a number that grows, in all languages: the counts of several reports may meet."""
    return frozenset().union(*(words_of(language).tolls for language in languages()))
