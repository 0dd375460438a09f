"""Mail as mail programs save it: the text of one message, and the older ones that it quotes or has attached.

The subject is the title and the first line, the day of sending the date, the sender the author; the signature
is left out. An older message is a report of its own, read once however many mails quote it. What else is
attached is not read, which is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from geo.errors import ReportError
from geo.readers import html
from geo.readers._choices import OnError
from geo.readers._encoding import decoded
from geo.readers._mime import MAX_BYTES, Body, attached_to, body_of, field_of, files_in, is_mail, message_of
from geo.readers._quoted import Message, Older, taken_apart
from geo.readers._source import Source
from geo.readers._text import clean, headline, iso_date, one_line, with_headline

if TYPE_CHECKING:
    from email.message import EmailMessage

SUFFIXES = frozenset({".eml"})

_ADDRESS = re.compile(r"\s*<[^>]*>$")
# From the usual line of two hyphens to the end, or to a rule, below which there is something else.
_SIGNATURE = re.compile(r"^-- \n.*?(?=^[-_]{4,}|\Z)", re.DOTALL | re.MULTILINE)
_FLOWS_ON = re.compile(r"(?<=\S) \n(?!\n)")


def recognises(source: Source) -> bool:
    """Tell a mail by its header fields."""
    return is_mail(source.head())


def read(source: Source, on_error: OnError) -> Iterator[Message]:
    """Read a message, and those that it quotes or has attached, as a report each."""
    yield from _reports(message_of(source), source, source.sha256(), on_error, quoted=False)


def _reports(
    message: EmailMessage, source: Source, sha256: str, on_error: OnError, *, quoted: bool
) -> Iterator[Message]:
    attached = attached_to(message, source)
    subject, sender = field_of(message, "Subject"), field_of(message, "From")
    author = None if sender is None else one_line(_ADDRESS.sub("", sender).strip('"')) or sender
    try:
        texts = _texts(body_of(message, source), on_error)
    except ReportError:
        if not attached:
            raise
        texts = []
    own = Older("", author, field_of(message, "Date"), subject)
    files = files_in(message, source)
    if files:
        source.notes.append(
            f"{source.name}: what is attached to it is not read ({', '.join(files)}); save it and name it."
        )
    for number, one in enumerate(texts):
        if one.text.strip():
            older = quoted or number > 0
            said = one if number > 0 else replace(own, text=one.text)
            yield _report(said, source, sha256, subject, quoted=older)
    for inner in attached:
        yield from _reports(inner, source, sha256, on_error, quoted=True)


def _report(message: Older, source: Source, sha256: str, subject: str | None, *, quoted: bool) -> Message:
    """Make the report of one message; the mail's subject is the title of an older one without its own."""
    return Message(
        id=f"{source.id} (quoted)" if quoted else source.id,
        text=with_headline(message.text.strip("\n"), message.subject),
        title=message.subject or headline(message.text) or subject,
        published=iso_date(message.sent),
        language=source.language,
        author=message.author,
        sha256=sha256,
        quoted=quoted,
    )


def _texts(body: Body, on_error: OnError) -> list[Older]:
    """Give what the writer of a message wrote, which may be nothing, and the older messages in its body."""
    if body.kind == "html":
        (page,) = html.read(body.source, on_error)
        text = page.text
    else:
        text = clean(decoded(body.source, body.source.content(MAX_BYTES)))
    if not text.strip():
        raise ReportError(f"{body.source.name}: is empty.")
    return [replace(one, text=_as_written(one.text, body)) for one in taken_apart(text)]


def _as_written(text: str, body: Body) -> str:
    """Take the signature away, and the line ends that only keep lines short."""
    text = _SIGNATURE.sub("", text)
    return _FLOWS_ON.sub(" ", text) if body.flows else text
