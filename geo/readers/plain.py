"""Plain text: one file is one report."""

from __future__ import annotations

from collections.abc import Iterator

from geo.model import Report
from geo.readers._choices import OnError
from geo.readers._encoding import decoded
from geo.readers._front_matter import report_under, split
from geo.readers._source import Source
from geo.readers._text import clean, page_starts

SUFFIXES = frozenset({".txt", ".text"})
MAX_BYTES = 64_000_000


def recognises(source: Source) -> bool:
    """Say no: plain text is what is left when no other reader knows the content."""
    return False


def read(source: Source, on_error: OnError) -> Iterator[Report]:
    """Read the whole text; header fields between ``---`` lines give title, date and address."""
    header, text = split(clean(decoded(source, source.content(MAX_BYTES))))
    yield report_under(header, text, source, pages=page_starts(text))
