"""Mailboxes as mail programs export them (mbox): message after message, each read as `mail` reads it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace

from geo.errors import ReportError
from geo.model import Report
from geo.readers import mail
from geo.readers._choices import OnError
from geo.readers._mime import MAX_BYTES
from geo.readers._source import Source, megabytes

SUFFIXES = frozenset({".mbox"})

_BEGINNING = re.compile(rb"\s*From [^\n]*\n>?(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
_START = b"From "


def recognises(source: Source) -> bool:
    """Tell a mailbox by the line that each message begins with and the fields below it."""
    return _BEGINNING.match(source.head()) is not None


def read(source: Source, on_error: OnError) -> Iterator[Report]:
    """Read each message; one that cannot be read is reported with its number, and the next one read."""
    for number, content in enumerate(_messages(source), start=1):
        name = f"{source.name}, message {number}"
        message = replace(source, name=name, id=f"{source.id}:{number}", stream=io.BytesIO(content))
        try:
            if len(content) > MAX_BYTES:
                raise ReportError(f"{name}: has more than {megabytes(MAX_BYTES)}, and is not read.")
            yield from mail.read(message, on_error)
        except ReportError as error:
            on_error(error)


def _messages(source: Source) -> Iterator[bytes]:
    """Give the bytes of each message, at most a few more than are read of one."""
    source.stream.seek(0)
    message, after_blank = bytearray(), True
    while line := source.stream.readline(MAX_BYTES):
        if after_blank and line.startswith(_START):
            if message.strip():
                yield bytes(message)
            message.clear()
        elif len(message) <= MAX_BYTES:
            message += line
        after_blank = not line.strip()
    if message.strip():
        yield bytes(message)
