"""Header fields above a text: ``key: value`` lines between two lines of ``---``.

Blogs and note takers write them in Markdown files, and `keep` above the texts of web pages.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from geo.errors import ReportError
from geo.files import write_text
from geo.model import Report
from geo.readers._records import NAMES
from geo.readers._source import Source
from geo.readers._text import headline, iso_date, one_line

_BLOCK = re.compile(r"\s*---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z][\w-]*)[ \t]*:[ \t]*(.*)")
_OURS = "fetched"
_PART = {name: part for part, names in NAMES.items() for name in names if part not in ("text", "id")}


def split(text: str) -> tuple[dict[str, str], str]:
    """Take the header off a text: its fields by the names of `Report`, and the text without it.

    A text that merely begins with a rule keeps it: without a field that is known there is no header.
    """
    block = _BLOCK.match(text)
    if block is None:
        return {}, text
    stated = [
        (field[1].casefold(), field[2]) for field in map(_FIELD.fullmatch, block[1].splitlines()) if field
    ]
    known = [(_PART[name], one_line(_unquoted(value.strip()))) for name, value in stated if name in _PART]
    if not known and _OURS not in dict(stated):
        return {}, text
    return {part: value for part, value in known if value}, text[block.end() :].removeprefix("\n")


def report_under(
    header: Mapping[str, str],
    text: str,
    source: Source,
    heading: str | None = None,
    pages: Sequence[int] = (),
) -> Report:
    """Make the report that a whole file is; what its header does not say, its text and its source do.

    `heading` is the title that the text gives itself. Raises `ReportError` where there is no text.
    """
    if not text.strip():
        raise ReportError(f"{source.name}: is empty.")
    return Report(
        id=source.id,
        text=text,
        title=header.get("title") or heading or headline(text),
        source_url=header.get("source_url") or source.source_url,
        published=iso_date(header.get("published")),
        language=header.get("language") or source.language,
        home=header.get("home"),
        author=header.get("author"),
        sha256=source.sha256(),
        pages=tuple(pages),
    )


def keep(report: Report, folder: Path, fetched: date) -> Path:
    """Write a report's text with a header that says where and when it was fetched; give the file's path.

    The file reads back as the same report. Its name holds the start of the text's digest, so that a page that
    has changed since is kept beside its older text.
    """
    parts = ("title", "source_url", "published", "author", "language", "home")
    named = {part: getattr(report, part) for part in parts}
    fields = {**named, _OURS: fetched.isoformat(), "sha256": report.sha256}
    header = "".join(f"{name}: {_quoted(value)}\n" for name, value in fields.items() if value is not None)
    digest = hashlib.sha256(report.text.encode("utf-8")).hexdigest()
    slug = re.sub(r"[^a-z0-9]+", "-", report.id.casefold()).strip("-").removeprefix("https-")
    path = folder / f"{slug[:80]}-{digest[:8]}.txt"
    folder.mkdir(parents=True, exist_ok=True)
    write_text(path, f"---\n{header}---\n\n{report.text}")
    return path


def _quoted(value: str) -> str:
    return f'"{value}"' if value != _unquoted(value) else value


def _unquoted(value: str) -> str:
    is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if is_quoted else value
