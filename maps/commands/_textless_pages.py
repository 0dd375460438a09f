"""Which pages of paged reports have no text, said to whoever runs a command: a scan names places too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from geo.model import Report

_MOST_RANGES = 8


def textless_pages(reports: Sequence[Report]) -> list[str]:
    """Say in a sentence a report which of its pages have no text, as a scan or a picture has none."""
    found = ((report, _textless(report)) for report in reports)
    return [_sentence(report, pages) for report, pages in found if pages]


def _textless(report: Report) -> list[int]:
    """Give the numbers, from 1, of the pages between whose start and end nothing stands."""
    bounds = pairwise((*report.pages, len(report.text)))
    return [number for number, (start, end) in enumerate(bounds, 1) if not report.text[start:end].strip()]


def _sentence(report: Report, pages: Sequence[int]) -> str:
    ranges = list(_ranges(pages))
    more = f" and {len(ranges) - _MOST_RANGES} more" if len(ranges) > _MOST_RANGES else ""
    page = "page" if len(pages) == 1 else "pages"
    which = f"{page} {', '.join(ranges[:_MOST_RANGES])}{more} of {len(report.pages)}"
    return (
        f"{report.id}: {which} without text: where that is a scan, recognise its text first, for example "
        "with: ocrmypdf --skip-text in.pdf out.pdf"
    )


def _ranges(numbers: Sequence[int]) -> Iterator[str]:
    """Write ascending numbers as people write pages: 3, 5-7."""
    first = last = numbers[0]
    for number in (*numbers[1:], -1):
        if number != last + 1:
            yield str(first) if first == last else f"{first}-{last}"
            first = number
        last = number
