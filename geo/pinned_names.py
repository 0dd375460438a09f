"""Mentions of names that a person placed by hand and that recognition passed over.

No gazetteer has them, so nothing else would find them: who pins "Camp Hope" says that it is a place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.cache import Entry, Pins
from geo.model import Mention, Place, Report, Role
from geo.sentences import quote_of


def with_pinned_names(report: Report, mentions: Sequence[Mention], pins: Pins) -> list[Mention]:
    """Give the mentions and, in order of appearance, those of names that a pin places in this report."""
    found = list(mentions)
    for pin in pins.in_report(report):
        if pin.place is not None:
            for match in _named(pin, report.text):
                found = _with_mention(found, _mention(report, match, pin.place))
    return sorted(found, key=lambda mention: mention.start)


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


def _with_mention(mentions: Sequence[Mention], new: Mention) -> list[Mention]:
    """Add a mention unless one that is there reaches beyond it: "Camp Hope" covers "Hope"."""
    overlapped = [old for old in mentions if old.start < new.end and new.start < old.end]
    same = any((old.start, old.end) == (new.start, new.end) for old in overlapped)
    if same or any(old.start < new.start or new.end < old.end for old in overlapped):
        return list(mentions)
    return [*(old for old in mentions if old not in overlapped), new]


def _mention(report: Report, match: re.Match[str], place: Place) -> Mention:
    start, end = match.span()
    quote = quote_of(report.text, start, end, report.language)
    return Mention(report.id, start, end, match.group(), place.kind, Role.REPORTED, quote)
