"""What a person may say about reading, and what they want to be told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from geo.errors import ReportMapError

OnError = Callable[[ReportMapError], None]
OnSkipped = Callable[[str], None]
"""Is told in a sentence which files of folders, and which rows above a table, are not read."""

OnRequest = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class ReadingChoices:
    """What a person may say about how reports are read.

    `encoding` is a Python codec name and overrides what the bytes say. `language` (ISO 639-1) and `home` (the
    place that a report comes from) hold for every report that does not name its own. `allow_private` lets web
    addresses be in a private network. `save_text` is a folder in which the text of every report from the web
    is kept.
    """

    encoding: str | None = None
    language: str | None = None
    home: str | None = None
    allow_private: bool = False
    save_text: Path | None = None
