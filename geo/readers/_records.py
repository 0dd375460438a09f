"""Reports as records: the names under which JSON Lines and tables give a report's parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from geo.errors import ReportError
from geo.model import Report
from geo.readers._text import clean, headline, iso_date, one_line

# The first name is ours, the others are usual elsewhere.
NAMES = {
    "text": ("text", "body", "content", "article", "full_text"),
    "id": ("id", "report_id"),
    "title": ("title", "headline"),
    "source_url": ("source_url", "url", "link"),
    "published": ("published", "date", "published_at", "publish_date"),
    "language": ("language", "lang"),
    "author": ("author", "byline"),
}


def keys_of(names: list[str]) -> dict[str, str]:
    """Find which of the given column names or keys holds which part of a report."""
    seen = {name.strip().casefold(): name for name in reversed(names)}
    found = {}
    for part, candidates in NAMES.items():
        name = next((seen[candidate] for candidate in candidates if candidate in seen), None)
        if name is not None:
            found[part] = name
    return found


def report_of(value: Callable[[str], object], where: str, else_id: str, sha256: str) -> Report:
    """Make a report from one record; `value` gives a part's raw value, or None.

    Raises `ReportError` that begins with `where` when there is no text.
    """
    text = value("text")
    if not isinstance(text, str) or not text.strip():
        raise ReportError(f"{where}: has no text. Each report needs a non-empty `text`.")
    text = clean(text)
    return Report(
        id=_words(value("id")) or else_id,
        text=text,
        title=_words(value("title")) or headline(text),
        source_url=_words(value("source_url")),
        published=iso_date(_words(value("published"))),
        language=_words(value("language")),
        author=_words(value("author")),
        sha256=sha256,
    )


def part_of(record: Mapping[str, object], keys: Mapping[str, str]) -> Callable[[str], object]:
    """Look parts up in a record by the names that `keys_of` found."""
    return lambda part: record.get(keys[part]) if part in keys else None


def _words(value: object) -> str | None:
    """Give a value as one line of text: a number as its digits, anything else that is no text as None."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return one_line(str(value))
