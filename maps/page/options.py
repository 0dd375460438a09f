"""What a person may say about the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

from geo.errors import PageError

TILE_PLACEHOLDERS = ("{z}", "{x}", "{y}")


@dataclass(frozen=True, slots=True)
class Tiles:
    """Online map tiles that the reader may switch on: off when the page opens.

    `url` is a Leaflet template, ``https://tiles.example.org/{z}/{x}/{y}.png``; `attribution` is plain text.
    """

    url: str
    attribution: str

    @classmethod
    def checked(cls, url: str, attribution: str | None) -> Self:
        """Make tiles from what a person typed; raises `PageError` that names what is wrong."""
        parts = urlsplit(url)
        if parts.scheme not in {"https", "http"} or not parts.hostname:
            raise PageError(f"--tiles {url!r}: not a web address; give https://HOST/{{z}}/{{x}}/{{y}}.png")
        if "{" in parts.netloc or "@" in parts.netloc:
            raise PageError(
                f"--tiles {url!r}: the host must be fixed, without {{s}} or a password; name one host"
            )
        missing = [name for name in TILE_PLACEHOLDERS if name not in url]
        if missing:
            raise PageError(
                f"--tiles {url!r}: {', '.join(missing)} missing; give the tile's place in the URL"
            )
        if not attribution or not attribution.strip():
            raise PageError("--tiles needs --attribution TEXT: whose map it is must be shown with it")
        return cls(url, attribution.strip())

    @property
    def origin(self) -> str:
        """The scheme and host that the page's CSP admits: ``https://tiles.example.org``."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}"


@dataclass(frozen=True, slots=True)
class PageOptions:
    """What a person may say about the page; None leaves it to the report or to us.

    `title`, `source` (a web address), `author` and `date` (ISO 8601) default to the report's own where there
    is one report. `note` is an editor's note, `description` the map's text alternative. `precision` is how
    many decimals of a degree the page and its downloads keep (0 to 6; None keeps all). `ui_language` is the
    ISO 639-1 code of the interface's language.
    """

    title: str | None = None
    source: str | None = None
    author: str | None = None
    date: str | None = None
    note: str | None = None
    description: str | None = None
    precision: int | None = None
    ui_language: str | None = None
    tiles: Tiles | None = None
