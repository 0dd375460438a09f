"""Web addresses as sources: what one answers is read as if it were a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from geo.readers._choices import OnRequest, ReadingChoices
from geo.readers._source import Source

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def is_address(name: str) -> bool:
    """Tell a web address, or what was meant as one, from a file's name."""
    return _SCHEME.match(name) is not None


@dataclass(frozen=True, slots=True)
class Address:
    """One web address to ask, which is also the report's id."""

    url: str

    @classmethod
    def of(cls, name: str) -> Address:
        """Take the fragment, which is for the browser alone, off what the person named."""
        return cls(name.partition("#")[0])

    @property
    def id(self) -> str:
        """Give the report's id."""
        return self.url

    @property
    def identity(self) -> object:
        """Give what is the same for one page under two names."""
        return self.url

    @property
    def full_path(self) -> None:
        """Say that there is no file."""

    @contextmanager
    def opened(self, choices: ReadingChoices, on_request: OnRequest | None) -> Iterator[Source]:
        """Ask the address. Raises `ReportError` as `geo.readers._fetching.fetch` does."""
        import mimetypes
        from tempfile import TemporaryFile

        from geo.readers._fetching import fetch
        from geo.readers._ip_addresses import anywhere, is_public

        answer = fetch(self.url, anywhere if choices.allow_private else is_public, on_request)
        stated = mimetypes.guess_extension(answer.media_type or "")
        with TemporaryFile() as stream:  # a real file, which readers may hand to another process
            stream.write(answer.content)
            yield Source(
                name=self.url,
                id=self.url,
                suffix=(stated or _suffix(answer.url)).lower(),
                stream=stream,
                encoding=choices.encoding,
                language=choices.language,
                source_url=answer.url,
                charset=answer.charset,
            )


def _suffix(url: str) -> str:
    from pathlib import PurePosixPath
    from urllib.parse import urlsplit

    return PurePosixPath(urlsplit(url).path).suffix
