"""Mentions of names that a person placed by hand and that recognition passed over.

No gazetteer has them, so nothing else would find them: who pins "Camp Hope" says that it is a place.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from geo.cache import Entry, Pins
from geo.model import Mention, Place, Report, Role
from geo.text.sentences import quote_of


def with_pinned_names(report: Report, mentions: Sequence[Mention], pins: Pins) -> list[Mention]:
    """Give the mentions and, in order of appearance, those of names that a pin places in this report."""
    found = sorted(mentions, key=_start)
    if not pins:
        return found
    folded = _folded(report.text)
    for pin in pins.in_report(report):
        if pin.place is not None and _folded(pin.name) in folded:
            for match in _named(pin, report.text):
                _add(found, report, match, pin.place)
    return found


def _folded(text: str) -> str:
    """Fold case and white space: quick to search for what a pattern then finds exactly."""
    return " ".join(text.lower().split())


def _named(pin: Entry, text: str) -> list[re.Match[str]]:
    """Find the name as a whole, over line breaks and in capitals, but "Hope" not in "we hope"."""
    words = r"\s+".join(map(re.escape, pin.name.split()))
    before = r"(?<!\w)" if _has_word_ends(pin.name[0]) else ""
    after = r"(?!\w)" if _has_word_ends(pin.name[-1]) else ""
    return [
        match
        for match in re.finditer(before + words + after, text, re.IGNORECASE)
        if pin.start in (None, match.start())
        and (not match.group()[0].islower() or match.group() == pin.name)
    ]


def _has_word_ends(character: str) -> bool:
    """Tell scripts with spaces between words: not the Thai, Burmese, Khmer and East Asian ones."""
    return character < "\u0e00" or "\u10a0" <= character < "\u1780" or "\u1e00" <= character < "\u2e80"


def _add(found: list[Mention], report: Report, match: re.Match[str], place: Place) -> None:
    """Add a mention where nothing is, or in the place of what it covers: "Camp Hope" covers "Hope"."""
    start, end = match.span()
    overlapped = slice(bisect_right(found, start, key=_end), bisect_left(found, end, key=_start))
    others = found[overlapped]
    same = len(others) == 1 and (others[0].start, others[0].end) == (start, end)
    if not same and all(start <= other.start and other.end <= end for other in others):
        quote = quote_of(report.text, start, end, report.language)
        new = Mention(report.id, start, end, match.group(), place.kind, Role.REPORTED, quote)
        found[overlapped] = [new]


def _start(mention: Mention) -> int:
    return mention.start


def _end(mention: Mention) -> int:
    return mention.end
