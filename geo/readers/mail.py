"""Mail as mail programs save it: the text of one message, without the signature below it.

The subject is the title and the first line, the day of sending the date, the sender the author. What is
attached is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from geo.errors import ReportError
from geo.model import Report
from geo.readers import html
from geo.readers._choices import OnError
from geo.readers._encoding import decoded
from geo.readers._mime import MAX_BYTES, Body, body_of, field_of, is_mail, message_of
from geo.readers._source import Source
from geo.readers._text import clean, headline, iso_date, one_line, with_headline

SUFFIXES = frozenset({".eml"})

_ADDRESS = re.compile(r"\s*<[^>]*>$")
# From the usual line of two hyphens to the end, or to the older message that is quoted below.
_SIGNATURE = re.compile(r"^-- \n.*?(?=^>|^[-_]{4,}|\Z)", re.DOTALL | re.MULTILINE)
_FLOWS_ON = re.compile(r"(?<=\S) \n(?![>\n])")


def recognises(source: Source) -> bool:
    """Tell a mail by its header fields."""
    return is_mail(source.head())


def read(source: Source, on_error: OnError) -> Iterator[Report]:
    """Read one message as one report."""
    message = message_of(source)
    body = body_of(message, source)
    subject, sender = field_of(message, "Subject"), field_of(message, "From")
    for report in html.read(body.source, on_error) if body.kind == "html" else _plain(body):
        yield replace(
            report,
            text=with_headline(report.text, one_line(subject)),
            title=subject or report.title,
            published=iso_date(field_of(message, "Date")),
            author=None if sender is None else one_line(_ADDRESS.sub("", sender).strip('"')) or sender,
            sha256=source.sha256(),
        )


def _plain(body: Body) -> Iterator[Report]:
    source = body.source
    text = _SIGNATURE.sub("", clean(decoded(source, source.content(MAX_BYTES))))
    if body.flows:
        text = _FLOWS_ON.sub(" ", text)
    if not text.strip():
        raise ReportError(f"{source.name}: is empty.")
    yield Report(id=source.id, text=text, title=headline(text), language=source.language)
