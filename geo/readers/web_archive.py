"""MHTML, the web archive: a page as a browser saves it in one file with its pictures and styles.

It is read as the page itself. The day on which it was saved is not when it was published.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from geo.model import Report
from geo.readers import html, plain
from geo.readers._choices import OnError
from geo.readers._mime import body_of, field_of, is_archive, message_of
from geo.readers._source import Source

SUFFIXES = frozenset({".mht", ".mhtml"})


def recognises(source: Source) -> bool:
    """Tell an archive by the header fields that browsers write."""
    return is_archive(source.head())


def read(source: Source, on_error: OnError) -> Iterator[Report]:
    """Read the page in the archive as one report."""
    message = message_of(source)
    body = body_of(message, source)
    address = source.source_url or field_of(message, "Snapshot-Content-Location")
    reader = html if body.kind == "html" else plain
    for report in reader.read(replace(body.source, source_url=address), on_error):
        title = report.title or field_of(message, "Subject")
        yield replace(report, title=title, sha256=source.sha256())
