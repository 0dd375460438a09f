"""MIME: messages of header fields and parts, as mail programs and browsers save them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from geo.errors import ReportError
from geo.readers._encoding import is_known
from geo.readers._source import Source
from geo.readers._text import one_line

if TYPE_CHECKING:
    from email.message import EmailMessage

MAX_BYTES = 64_000_000

_FIELDS = re.compile(rb"\s*(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+", re.ASCII)
_OF_MIME = re.compile(rb"^MIME-Version:", re.IGNORECASE | re.MULTILINE)
# What browsers write where a mail has its sender.
_OF_A_BROWSER = re.compile(
    rb"^(?:Snapshot-Content-Location:|From:[ \t]*\"?<?Saved by )", re.IGNORECASE | re.MULTILINE
)
# What the standard library raises for header fields that are not as they should be.
_DAMAGE = (ValueError, LookupError, AttributeError, TypeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Body:
    """The part of a message that holds its text: ``html`` or ``plain``, and a source of its own.

    `flows`: a space at a line's end says that the paragraph goes on.
    """

    kind: str
    source: Source
    flows: bool


def is_mail(head: bytes) -> bool:
    """Tell a mail by the field that every message of MIME has above its text."""
    fields = _FIELDS.match(head)
    return fields is not None and _OF_MIME.search(fields[0]) is not None and not is_archive(head)


def is_archive(head: bytes) -> bool:
    """Tell a page that a browser saved with its pictures."""
    fields = _FIELDS.match(head)
    return fields is not None and bool(_OF_MIME.search(fields[0]) and _OF_A_BROWSER.search(fields[0]))


def message_of(source: Source) -> EmailMessage:
    """Read the fields and the parts of a source."""
    from email import message_from_bytes, policy
    from email.message import EmailMessage

    with _refused(source):
        message = message_from_bytes(source.content(MAX_BYTES), policy=policy.default)
        assert isinstance(message, EmailMessage)  # noqa: S101 - for the type checker: the policy makes these
        return message


def attached_to(message: EmailMessage, source: Source) -> list[EmailMessage]:
    """Give the messages that are attached to one as they are."""
    from email.message import EmailMessage

    with _refused(source):
        parts = [part for part in message.iter_attachments() if part.get_content_type() == "message/rfc822"]
        contents = (part.get_content() for part in parts)
        return [content for content in contents if isinstance(content, EmailMessage)]


def files_in(message: EmailMessage, source: Source) -> list[str]:
    """Name the files that are attached to a message and may hold reports, which pictures do not."""
    with _refused(source):
        parts = [part for part in message.iter_attachments() if part.get_content_maintype() != "image"]
        return [name for part in parts if (name := one_line(part.get_filename()))]


def body_of(message: EmailMessage, source: Source) -> Body:
    """Give the part that holds the text, the plain one where there are two; raise `ReportError` for none."""
    with _refused(source):
        part = message.get_body(("plain", "html"))
        content = None if part is None else part.get_payload(decode=True)
        if part is None or not isinstance(content, bytes) or not content.strip():
            raise ReportError(f"{source.name}: has no text; what is attached to it, save and name by itself.")
        charset = part.get_content_charset()
        inner = replace(source, stream=io.BytesIO(content), charset=charset)
        if source.encoding is None and charset not in (None, "us-ascii", "utf-8") and is_known(charset):
            inner = replace(inner, encoding=charset)  # ISO 2022 looks like ASCII
        return Body(part.get_content_subtype(), inner, part.get_param("format") == "flowed")


def field_of(message: EmailMessage, name: str) -> str | None:
    """Give a header field, decoded and on one line; None where it is missing, empty or damaged."""
    try:
        value = message[name]
    except _DAMAGE:
        return None
    return None if value is None else one_line(str(value))


@contextmanager
def _refused(source: Source) -> Iterator[None]:
    """Raise `ReportError` for a message that the standard library cannot read."""
    try:
        yield
    except ReportError:
        raise
    except _DAMAGE as error:
        raise ReportError(
            f"{source.name}: is a damaged message. Save its text alone and try again."
        ) from error
