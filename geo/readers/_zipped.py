"""Documents that are ZIP archives of XML: opened with caps, so that a small file cannot fill the memory."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO
from xml.etree.ElementTree import Element, ParseError, iterparse

from geo.errors import ReportError
from geo.readers._binary import refusal
from geo.readers._source import Source, megabytes

MAX_BYTES = 100_000_000

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # also what wraps an encrypted new one


def holds(source: Source, member: str) -> bool:
    """Tell whether a source that begins like a ZIP archive is one, with the given member."""
    try:
        with zipfile.ZipFile(source.stream) as archive:
            return member in archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return False


@contextmanager
def archive_of(source: Source) -> Iterator[zipfile.ZipFile]:
    """Open the archive; raise `ReportError` for whatever is wrong with it inside the block."""
    if refusal(source.head()) is None:
        raise ReportError(f"{source.name}: is no document of Office, but text. Rename it to .txt.")
    if source.head().startswith(_OLD_OFFICE):
        raise ReportError(
            f"{source.name}: is encrypted, or an old Office file. Save it anew without a password."
        )
    try:
        with zipfile.ZipFile(source.stream) as archive:
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ParseError) as error:
        raise ReportError(f"{source.name}: is broken ({error}). Open it and save it again.") from error
    except RecursionError as error:
        raise ReportError(f"{source.name}: is nested too deep to be read. Save its text alone.") from error
    except RuntimeError as error:  # what zipfile raises for a member with a password
        raise ReportError(f"{source.name}: is encrypted. Save a copy without a password.") from error


def finished(archive: zipfile.ZipFile, member: str, name: str, tags: frozenset[str]) -> Iterator[Element]:
    """Give the elements with the given tags as each ends, then empty it, so that memory stays bounded."""
    depth = 0
    with archive.open(member) as stream:
        # S314: expat itself has capped the expansion of entities since 2.4.1; a test holds it to that.
        for event, element in iterparse(  # noqa: S314
            _Capped(stream, name), ("start", "end")
        ):
            if element.tag not in tags:
                continue
            depth += 1 if event == "start" else -1
            if depth == 0:
                yield element
                element.clear()


class _Capped:
    """A stream that raises `ReportError` when more has been read from it than a document may hold."""

    def __init__(self, stream: IO[bytes], name: str) -> None:
        self._stream = stream
        self._name = name
        self._left = MAX_BYTES

    def read(self, size: int = -1, /) -> bytes:
        data = self._stream.read(size)
        self._left -= len(data)
        if self._left < 0:
            raise ReportError(f"{self._name}: unpacks to more than {megabytes(MAX_BYTES)}. Split it.")
        return data
